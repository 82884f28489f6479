using VanBan.Application.Questions;
using VanBan.Graph;

namespace VanBan.Application.Wording;

/// <summary>What is said of a file that is not there any more, though its document is still in the store.</summary>
public static class VanishedWords
{
    /// <summary>The remark: <c>tệp không còn thấy từ 14:05 09/12/2022</c>; <see langword="null"/> for a file that is
    /// there.</summary>
    /// <param name="since">When it was first not found, UTC.</param>
    public static string? Of(DateTime? since) =>
        since is { } moment ? $"tệp không còn thấy từ {DayWords.Moment(moment)}" : null;

    /// <summary>The remark on the two ends of a mention; <see langword="null"/> where both are there.</summary>
    public static string? Of(VanishedFiles vanished, Edge edge) => Joined(
        Of("văn bản viện dẫn", vanished.Since(edge.Mention.From.File)),
        Of("văn bản được viện dẫn", vanished.Since(edge.Target)));

    /// <summary>Remarks behind each other; <see langword="null"/> where there is none.</summary>
    public static string? Joined(params ReadOnlySpan<string?> remarks)
    {
        var told = new List<string>();
        foreach (var remark in remarks)
        {
            if (remark is { Length: > 0 })
                told.Add(remark);
        }
        return told.Count == 0 ? null : string.Join("; ", told);
    }

    private static string? Of(string which, DateTime? since) => Of(since) is { } words ? $"{which}: {words}" : null;
}
