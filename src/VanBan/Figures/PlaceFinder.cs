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
    private const int MostNames = 5;
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
        return from < to && TryRead(text, from, null, out var end, out var place) && end <= to ? place : null;
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
            if (!TryRead(text, at, own, out var end, out var place) || end > figure)
            {
                at = text.WordEnd(at);
                continue;
            }
            if (place is null || ((ReferenceEquals(place, own) || IsOf(text, at)) && !IsExcluded(excluded, at)))
                found = place;
            at = end;
        }
        return found;
    }

    // 'xảy ra 05 vụ cháy tại huyện Bù Đăng', '1.250 hộ nghèo trên địa bàn tỉnh'
    private static string? Behind(FoldedText text, int end, string? own)
    {
        var at = text.NextWord(end);
        for (var count = 0; count < MostWordsBehind && at >= 0 && !char.IsAsciiDigit(text[at]); count++)
        {
            if (TryRead(text, at, own, out _, out var place))
                return IsAt(text, at) || (own is not null && ReferenceEquals(place, own)) ? place : null;
            at = text.NextWord(text.WordEnd(at));
        }
        return null;
    }

    // tại, ở, trên địa bàn, thuộc
    private static bool IsAt(FoldedText text, int place)
    {
        if (text.PreviousWordEnd(place) is not (> 0 and var end))
            return false;
        var start = text.WordStart(end);
        return text.Text.AsSpan(start, end - start) is "tại" or "ở" or "thuộc"
            || (
                text.Text.AsSpan(start, end - start) is "bàn" && text.PreviousWordEnd(start) is > 0 and var before
                    && text.Text.AsSpan(text.WordStart(before), before - text.WordStart(before)) is "địa");
    }

    // A place is named for other reasons: the body that is seated there ('UBND huyện Bù Đăng'), where something goes,
    // what is compared with it, one of a list. So it opens its clause, or a word leads to it.
    private static bool IsOf(FoldedText text, int place)
    {
        if (text.PreviousWordEnd(place) is not (> 0 and var end) || char.IsAsciiDigit(text[end - 1]))
            return true;
        var start = text.WordStart(end);
        return GrammarWords.ToPlaces.Contains(text.Text.AsSpan(start, end - start));
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

    private static bool TryRead(FoldedText text, int at, string? own, out int end, out string? place)
    {
        (end, place) = (at, null);
        var wordEnd = text.WordEnd(at);
        var next = text.NextWord(wordEnd);
        var word = text.Text.AsSpan(at, wordEnd - at);
        var second = next < 0 ? "" : text.Text.AsSpan(next, text.WordEnd(next) - next);
        if (word is "toàn" or "Toàn" or "cả" or "Cả")
        {
            if (second is not ("tỉnh" or "thành" or "quốc" or "nước"))
                return false;
            end = text.WordEnd(next);
            place = second is "quốc" or "nước" ? "cả nước" : own;
            // 'thứ 12 cả nước', 'truyền hình toàn quốc' is said of something else
            return place is not "cả nước" || text.PreviousWordEnd(at) < 0;
        }
        if (word is "địa" && second is "bàn" && text.NextWord(text.WordEnd(next)) is >= 0 and var unit
            && text.Text.AsSpan(unit, text.WordEnd(unit) - unit) is "tỉnh"
            && !IsName(text, text.NextWord(text.WordEnd(unit))))
        {
            (end, place) = (text.WordEnd(unit), own);
            return true;
        }
        var names = word switch
        {
            "tỉnh" or "Tỉnh" or "huyện" or "Huyện" or "quận" or "Quận" or "xã" or "Xã" or "phường" or "Phường" => next,
            "thị" or "Thị" when second is "xã" or "trấn" => text.NextWord(text.WordEnd(next)),
            "thành" or "Thành" when second is "phố" => text.NextWord(text.WordEnd(next)),
            "đặc" or "Đặc" when second is "khu" => text.NextWord(text.WordEnd(next)),
            _ => -1,
        };
        if (!IsName(text, names))
            return false;
        for (var count = 0; count < MostNames && IsName(text, names); count++)
        {
            end = text.WordEnd(names);
            names = text.NextWord(end);
        }
        // 'huyện Bù Đăng, Lộc Ninh và Hớn Quản' are several: which of them has the figure is not said.
        var isList = (text[end] == ',' && IsName(text, text.NextWord(end + 1)))
            || (
                names >= 0 && text.Text.AsSpan(names, text.WordEnd(names) - names) is "và" or "-"
                    && IsName(text, text.NextWord(text.WordEnd(names))));
        place = isList ? null : OneLine.Of(text.Text.AsSpan(at, end - at));
        return true;
    }

    // A syllable of a name: 'Bù', 'Đăng', not 'UBND' nor the number of a list.
    private static bool IsName(FoldedText text, int at) =>
        at >= 0 && char.IsUpper(text[at]) && !(text.WordEnd(at) - at > 1 && char.IsUpper(text[at + 1]));
}
