using VanBan.Text;

namespace VanBan.Citations.Scan;

/// <summary>How far a sentence reaches, as far as an enumeration needs to know.</summary>
internal static class Sentence
{
    private const int Longest = 2000;

    /// <summary>Whether no sentence ends between two places that are not far apart.</summary>
    public static bool Holds(NormalizedText text, int from, int to)
    {
        if (to - from > Longest)
            return false;
        var between = text.Text[from..to];
        for (var at = between.IndexOf('.'); at >= 0;)
        {
            if (IsFullStop(between, at))
                return false;
            var next = between[(at + 1)..].IndexOf('.');
            at = next < 0 ? -1 : at + 1 + next;
        }
        return true;
    }

    // The stop of '66.19', '1.' and 'TP.HCM' ends nothing.
    private static bool IsFullStop(ReadOnlySpan<char> text, int at) =>
        at > 1
            && at + 1 < text.Length
            && text[at + 1] is ' ' or '\n' or '/'
            && !char.IsAsciiDigit(text[at - 1]);
}
