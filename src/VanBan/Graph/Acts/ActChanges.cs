namespace VanBan.Graph.Acts;

/// <summary>What has come and gone since the arrays were made.</summary>
/// <param name="Gone">The paths of files that are not at hand any more, or as another version.</param>
/// <param name="Files">The files that came, a new version of a former one among them.</param>
/// <param name="Mentions">Their mentions, those of one file in the order of the text.</param>
public sealed record ActChanges(
    IReadOnlyCollection<string> Gone, IReadOnlyList<ActFileRow> Files, IReadOnlyList<ActMentionRow> Mentions)
{
    /// <summary>Nothing.</summary>
    public static ActChanges None { get; } = new([], [], []);
}
