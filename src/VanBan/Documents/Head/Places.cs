using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Documents.Head;

/// <summary>Places of issue (địa danh): the name of a province, with or without the kind of its unit.</summary>
internal static class Places
{
    /// <summary>The province that a place names; <see langword="null"/> for any other place.</summary>
    public static Province? Find(string place)
    {
        var (folded, start) = (Letters.Fold(place), NameStart(place));
        return Province.Names.Match(folded, start, out var province) == folded.Length ? province : null;
    }

    /// <summary>The place as one spells it: a province whose marks a scan lost or misread gets them back.</summary>
    public static string Spelt(string place)
    {
        if (Find(place) is not { } province)
            return place;
        var start = NameStart(place);
        // Another name or spelling of the province stays as printed.
        if (Letters.Fold(province.Name) != Letters.Fold(place[start..]))
            return place;
        var end = HeadWords.Match(HeadWord.Provincial, new TextCursor(place, Letters.Fold(place)), out var unit);
        // An abbreviation has no marks to lose.
        var printedUnit = end > 0 && char.IsLower(unit![^1])
            ? $"{place[0]}{unit[1..]}{place[end..start]}" : place[..start];
        return printedUnit + province.Name;
    }

    // Behind 'tỉnh', 'Thành phố', 'TP.'.
    private static int NameStart(string place)
    {
        var at = new TextCursor(place, Letters.Fold(place));
        var end = HeadWords.Match(HeadWord.Provincial, at, out _);
        if (end < 0)
            return 0;
        at.At = end;
        at.TrySkip('.');
        at.SkipBlanks();
        return at.At;
    }
}
