using VanBan.Figures.Indicators;
using VanBan.Text;

namespace VanBan.Figures;

/// <summary>
/// Finds the place that a figure speaks of: <c>huyện Bù Đăng</c>, <c>thành phố Đồng Xoài</c>; of a report that says
/// <c>toàn tỉnh</c> its own province. Only a place that is printed in the same part of the sentence counts: a wrong
/// place is worse than none.
/// </summary>
internal static class PlaceFinder
{
    // No part of a sentence that is of use is longer.
    private const int Longest = 400;
    private const int MostWordsBehind = 14;

    /// <summary>The place of the figure that begins at <paramref name="figure"/> and ends at <paramref name="end"/>;
    /// <see langword="null"/> for none.</summary>
    /// <param name="sentenceStart">Where its sentence begins.</param>
    /// <param name="own">The province of the document, as in <c>tỉnh Bình Phước</c>, for <c>toàn tỉnh</c>;
    /// <see langword="null"/> where it is not known.</param>
    /// <param name="excluded">Stretches in which a place says nothing of the figure, such as citations; ordered by
    /// start.</param>
    public static string? Of(
        FoldedText text, int figure, int end, int sentenceStart, string? own, IReadOnlyList<TextSpan> excluded) =>
        Behind(text, end, own) ?? Before(text, Math.Max(sentenceStart, figure - Longest), figure, own, excluded);

    /// <summary>The place that begins the stretch: of a row of a table that is headed <c>Huyện Bù Đăng</c>.</summary>
    public static string? At(FoldedText text, int from, int to)
    {
        while (from < to && !FoldedText.IsLetterOrDigit(text[from]))
            from++;
        return from < to
            && PlaceName.TryRead(text, from, null, out var end, out var place)
            && end <= to
            ? place : null;
    }

    // The last place of the part of the sentence before the figure: what stands before a semicolon is of something
    // else.
    private static string? Before(FoldedText text, int from, int figure, string? own, IReadOnlyList<TextSpan> excluded)
    {
        var part = text.Text.AsSpan(from, Math.Max(figure - from, 0)).LastIndexOf(';');
        string? found = null;
        for (var at = from + part + 1; at < figure;)
        {
            if (!FoldedText.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }
            if (!PlaceName.TryRead(text, at, own, out var end, out var place)
                || end > figure)
            {
                at = text.WordEnd(at);
                continue;
            }
            if (place is null
                || ((ReferenceEquals(place, own) || IsOf(text, at)) && !IsExcluded(excluded, at)))
                found = place;
            at = end;
        }
        return found;
    }

    // 'xảy ra 05 vụ cháy tại huyện Bù Đăng', '1.250 hộ nghèo trên địa bàn tỉnh'
    private static string? Behind(FoldedText text, int end, string? own)
    {
        var word = text.WordAfter(end);
        for (var count = 0; count < MostWordsBehind && word.Exists && !word.IsNumber; count++)
        {
            if (PlaceName.TryRead(text, word.Start, own, out _, out var place))
                return IsAt(word)
                    || (own is not null && ReferenceEquals(place, own))
                    ? place : null;
            word = word.Next;
        }
        return null;
    }

    // tại, ở, trên địa bàn, thuộc
    private static bool IsAt(TextWord place) =>
        place.Previous.Printed is "tại" or "ở" or "thuộc"
            || (place.Previous.Printed is "bàn" && place.Previous.Previous.Printed is "địa");

    // A place is named for other reasons: the body that is seated there ('UBND huyện Bù Đăng'), where something goes,
    // what is compared with it, one of a list. So it opens its clause, or a word leads to it.
    private static bool IsOf(FoldedText text, int place)
    {
        var before = text.WordBefore(place);
        return !before.Exists || char.IsAsciiDigit(text[before.End - 1])
            || GrammarWords.ToPlaces.Contains(before.Printed);
    }

    private static bool IsExcluded(IReadOnlyList<TextSpan> excluded, int at)
    {
        int low = 0, high = excluded.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (excluded[middle].End <= at)
                low = middle + 1;
            else if (excluded[middle].Start > at)
                high = middle - 1;
            else
                return true;
        }
        return false;
    }
}
