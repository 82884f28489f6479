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

    /// <summary>How many files came or went.</summary>
    public int Count => Gone.Count + Files.Count;

    /// <summary>What came and went in steps, the first one first: of each file what the last step says of it.</summary>
    public static ActChanges Of(IReadOnlyList<ActChanges> steps)
    {
        if (steps.Count == 1)
            return steps[0];
        var gone = new HashSet<string>(StringComparer.Ordinal);
        var told = new HashSet<string>(StringComparer.Ordinal);
        var (files, mentions) = (new List<ActFileRow>(), new List<ActMentionRow>());
        foreach (var step in steps.Reverse())
        {
            var came = step.Files.Where(file => !told.Contains(file.Path)).ToList();
            // The numbers of documents are given again: that of one gone in a later step may be another's by then.
            var numbers = came.Select(file => file.Id).ToHashSet();
            files.AddRange(came);
            mentions.AddRange(step.Mentions.Where(mention => numbers.Contains(mention.Document)));
            told.UnionWith(step.Files.Select(file => file.Path));
            told.UnionWith(step.Gone);
            gone.UnionWith(step.Gone);
        }
        return new ActChanges(gone, files, mentions);
    }
}
