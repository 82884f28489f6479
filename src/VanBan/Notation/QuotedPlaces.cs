using VanBan.Text;

namespace VanBan.Notation;

/// <summary>Tells of places of a text whether they stand inside “…”. Asked from left to right, it walks the quotations
/// once.</summary>
internal sealed class QuotedPlaces(NormalizedText text)
{
    private readonly List<TextSpan> quotations = QuotedSpans.Within(text);
    private int next;

    /// <summary>Whether the place <paramref name="at"/>, not before the last one asked for, stands inside a
    /// quotation.</summary>
    public bool Contain(int at)
    {
        while (next < quotations.Count && quotations[next].End <= at)
            next++;
        return next < quotations.Count && quotations[next].Start <= at;
    }
}
