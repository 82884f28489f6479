namespace VanBan.Application.Wording;

/// <summary>Text as one line.</summary>
public static class SingleLine
{
    /// <summary>The text with each run of blanks and line ends as one blank.</summary>
    public static string Of(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
