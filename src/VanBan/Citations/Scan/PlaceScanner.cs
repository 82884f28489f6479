using VanBan.Citations.Relations;
using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Citations.Scan;

/// <summary>
/// Reads the place behind the name of a body: 'tỉnh', 'tỉnh Bình Phước', 'thành phố Hà Nội', 'huyện Bù Đăng, tỉnh Bình
/// Phước', or the bare name of a province.
/// </summary>
internal static class PlaceScanner
{
    private const int MostWords = 4;

    /// <summary>Whether a word for a place (tỉnh, huyện) stands at <paramref name="at"/>.</summary>
    public static bool Begins(ReadOnlySpan<char> folded, int at) =>
        CitationWords.Provinces.Match(folded, at, out _) > 0
            || CitationWords.Localities.Match(folded, at, out _) > 0;

    /// <summary>Reads the place behind <paramref name="bodyEnd"/>; what else follows is left alone.</summary>
    /// <param name="text">The text.</param>
    /// <param name="bodyEnd">The end of the body's name.</param>
    /// <param name="province">The province named.</param>
    /// <param name="locality">The unit below the province as a slug: <c>huyen.bu.dang</c>, or <c>huyen</c>
    /// alone.</param>
    /// <returns>The offset after the place; <paramref name="bodyEnd"/> where there is none.</returns>
    public static int Read(NormalizedText text, int bodyEnd, out Province? province, out string? locality)
    {
        var area = ReadArea(text, bodyEnd, out province, out locality);
        return area > 0 ? area : ReadUnit(text, bodyEnd, out province, out locality);
    }

    private static int ReadUnit(NormalizedText text, int bodyEnd, out Province? province, out string? locality)
    {
        locality = null;
        var folded = text.Folded;
        var at = TextCursor.AfterBlanks(folded, bodyEnd);
        var word = CitationWords.Localities.Match(folded, at, out _);
        var isBelow = word > 0;
        if (!isBelow)
            word = CitationWords.Provinces.Match(folded, at, out _);
        if (word < 0)
            return ReadBare(text, at, out province) is > 0 and var bare ? bare : bodyEnd;
        // The stop of 'TP.' is its own; behind 'tỉnh' it ends the sentence.
        if (word < folded.Length
            && folded[word] == '.'
            && folded[at..word] is "tp")
            word++;
        if (Province.Names.Match(folded, TextCursor.AfterBlanks(folded, word), out province) is > 0 and var named)
            return named;
        var end = ReadName(text, at, word);
        // 'UBND thành phố Đồng Xoài' is a city of a province; 'UBND thành phố' alone may be either, and the document's
        // own issuer tells.
        if (!isBelow && end == word)
            return end;
        locality = Letters.Slug(folded[at..end], '.');
        return ReadProvinceOf(folded, end, out province) is > 0 and var whole ? whole : end;
    }

    // Courts and prosecutors' offices since 1/7/2025: 'Tòa án nhân dân khu vực 2 - Đồng Nai', also 'khu vực 5, Thành
    // phố Hồ Chí Minh'.
    private static int ReadArea(NormalizedText text, int bodyEnd, out Province? province, out string? locality)
    {
        (province, locality) = (null, null);
        var cursor = new TextCursor(text, bodyEnd);
        cursor.SkipBlanksOfCell();
        var start = cursor.At;
        if (start == bodyEnd || !cursor.TryWord("khu vuc"))
            return -1;
        cursor.SkipBlanksOfCell();
        if (!cursor.TryDigits(2, out _))
            return -1;
        var end = cursor.At;
        locality = Letters.Slug(text.Folded[start..end], '.');
        cursor.SkipBlanksOfCell();
        if (!cursor.TrySkipAny("-–,"))
            return end;
        cursor.SkipBlanksOfCell();
        if (CitationWords.Provinces.Match(text.Folded, cursor.At, out _) is > 0 and var word)
            cursor.At = TextCursor.AfterBlanks(text.Folded, word);
        return char.IsUpper(cursor.Current)
            && Province.Names.Match(text.Folded, cursor.At, out province) is > 0 and var named ? named : end;
    }

    /// <summary>Reads the bare name of a district or commune behind a committee of the Party: 'Huyện ủy Sơn
    /// Dương'.</summary>
    public static int ReadBareName(NormalizedText text, int bodyEnd, out string? locality)
    {
        locality = null;
        var at = TextCursor.AfterBlanks(text.Folded, bodyEnd);
        if (at == bodyEnd
            || text.Text[bodyEnd..at].Contains('\n')
            || char.IsUpper(text.Text[bodyEnd - 1]))
            return bodyEnd;
        var end = ReadName(text, at, bodyEnd);
        if (end > bodyEnd)
            locality = Letters.Slug(text.Folded[at..end], '.');
        return end;
    }

    /// <summary>Reads 'tại Hà Nội' behind a court that sits in several places.</summary>
    public static int ReadSeat(NormalizedText text, int bodyEnd)
    {
        var cursor = new TextCursor(text, bodyEnd);
        cursor.SkipBlanksOfCell();
        if (!cursor.TryWord("tai "))
            return bodyEnd;
        cursor.SkipBlanksOfCell();
        if (CitationWords.Provinces.Match(text.Folded, cursor.At, out _) is > 0 and var word)
            cursor.At = TextCursor.AfterBlanks(text.Folded, word);
        return Province.Names.Match(text.Folded, cursor.At, out _) is > 0 and var end ? end : bodyEnd;
    }

    // 'Cục Thuế Bình Phước'
    private static int ReadBare(NormalizedText text, int at, out Province? province)
    {
        province = null;
        return at < text.Length && char.IsUpper(text.Text[at])
            ? Province.Names.Match(text.Folded, at, out province) : -1;
    }

    // The name of a district or commune behind its word: up to four capitalised words on the same line, no heading.
    private static int ReadName(NormalizedText text, int at, int word)
    {
        var cursor = new TextCursor(text, word);
        var isInCapitals = char.IsUpper(text.Text[word - 1]);
        var isSmall = char.IsLower(new TextCursor(text, at).Current);
        var last = word;
        for (var words = 0; words < MostWords; words++)
        {
            cursor.SkipBlanksOfCell();
            var start = cursor.At;
            if (!char.IsUpper(cursor.Current) || text.Text[last..start].Contains('\n'))
                break;
            // In capitals the title goes on as the name does: 'CỦA HỘI ĐỒNG NHÂN DÂN TỈNH QUY ĐỊNH MỨC CHI'.
            if (isInCapitals && TitleWords.Open(cursor.Rest))
                break;
            UnknownBody.ReadWord(ref cursor);
            if (isSmall
                && cursor.At - start > 1
                && char.IsUpper(cursor.Previous))
                break;
            last = cursor.At;
        }
        return last;
    }

    // 'UBND huyện Bù Đăng, tỉnh Bình Phước'
    private static int ReadProvinceOf(ReadOnlySpan<char> folded, int end, out Province? province)
    {
        province = null;
        var cursor = TextCursor.OverFolded(folded, end);
        if (!cursor.TrySkip(','))
            return -1;
        cursor.SkipBlanksOfCell();
        return cursor.At > end
            && cursor.TryWord("tinh ")
            ? Province.Names.Match(folded, cursor.At, out province) : -1;
    }
}
