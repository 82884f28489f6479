namespace VanBan.Text;

/// <summary>Passes the blanks of a folded text by offsets, for readers that have no <see cref="TextCursor"/>
/// yet.</summary>
public static class DateScanner
{
    /// <summary>The first offset at or after <paramref name="at"/> that is no blank.</summary>
    public static int SkipBlanks(ReadOnlySpan<char> folded, int at)
    {
        while (at < folded.Length && folded[at] == ' ')
            at++;
        return at;
    }
}
