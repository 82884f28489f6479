namespace VanBan.Application.Wording;

/// <summary>What is said of a file that is not there any more, though its document is still in the store.</summary>
public static class VanishedWords
{
    /// <summary>The remark: <c>tệp không còn thấy từ 14:05 09/12/2022</c>; <see langword="null"/> for a file that is
    /// there.</summary>
    /// <param name="since">When it was first not found, UTC.</param>
    public static string? Of(DateTime? since) =>
        since is { } moment ? $"tệp không còn thấy từ {DayWords.Moment(moment)}" : null;
}
