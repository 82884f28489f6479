using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Citations.Scan;

/// <summary>Reads the bodies that issue a document together, joined by a comma, a dash or 'và'.</summary>
internal static class JointBodies
{
    // The names of ministries without 'Bộ': 'liên Bộ Nội vụ - Tài chính'.
    private static readonly PhraseTable<Issuer> Fields = new(
        from name in Issuer.Names.Phrases
        where name.StartsWith("bo ", StringComparison.Ordinal)
        let ministry = Issuer.Names.Match(name, 0, out var body) == name.Length ? body : null
        where ministry is { Kind: IssuerKind.Ministry }
        select (name["bo ".Length..], ministry));

    /// <summary>
    /// Reads 'liên Bộ: Thông tin và Truyền thông - Công an', 'liên Bộ Quốc phòng, Bộ Y tế và Bộ Tài chính', 'Liên Bộ
    /// Lao động - Thương binh và Xã hội, Bộ Nội vụ'; the series is that of the first.
    /// </summary>
    public static PrintedIssuer? ReadUnion(NormalizedText text, int start)
    {
        var cursor = new TextCursor(text, start);
        if (!cursor.TryWord("lien bo"))
            return null;
        cursor.TrySkip(':');
        cursor.SkipBlanksOfCell();
        var end = Ministry(text.Folded, cursor.At, out var first);
        if (end < 0)
            return null;
        while (Next(text, end, joinsByAnd: true) is > 0 and var next
            && Ministry(text.Folded, next, out _) is > 0 and var other)
            end = other;
        return new PrintedIssuer(start, end, first, null, null);
    }

    /// <summary>
    /// Reads the ministries behind one that ends at <paramref name="end"/>: 'Bộ Nội vụ, Bộ Thương mại', 'Bộ trưởng Bộ
    /// Tài chính, Bộ trưởng Bộ Nội vụ'. Behind another body a comma opens the next clause, unless they are known to
    /// issue together.
    /// </summary>
    public static int ReadListed(NormalizedText text, int end, bool joint)
    {
        var listed = -1;
        while (Next(text, end, joint) is > 0 and var at)
        {
            if (joint
                && CitationWords.Offices.Match(text.Folded, at, out _) is > 0 and var office)
                at = TextCursor.AfterBlanks(text.Folded, office);
            var next = Issuer.Names.Match(text.Folded, at, out var other);
            if (next < 0 || (other!.Kind != IssuerKind.Ministry && !joint))
                break;
            end = listed = next;
        }
        return listed;
    }

    /// <summary>
    /// Reads 'và UBND tỉnh' behind the first of two bodies that ends at <paramref name="end"/>: 'giữa Thường trực HĐND
    /// tỉnh và UBND tỉnh'.
    /// </summary>
    public static int ReadSecond(NormalizedText text, int end)
    {
        var cursor = new TextCursor(text, end);
        cursor.SkipBlanksOfCell();
        if (!cursor.TryWord("va "))
            return end;
        cursor.SkipBlanksOfCell();
        return IssuerScanner.Read(text, cursor.At) is { } other ? other.End : end;
    }

    // Where the next body begins behind what joins it; -1 where nothing does.
    private static int Next(NormalizedText text, int end, bool joinsByAnd)
    {
        var cursor = new TextCursor(text, end);
        cursor.SkipBlanksOfCell();
        if (!cursor.TrySkipAny(",-") && !(joinsByAnd && cursor.TryWord("va ")))
            return -1;
        cursor.SkipBlanksOfCell();
        return cursor.At;
    }

    // A ministry with or without 'Bộ' before its name.
    private static int Ministry(ReadOnlySpan<char> folded, int at, out Issuer? body)
    {
        var end = Issuer.Names.Match(folded, at, out body);
        return end > 0
            && body!.Kind == IssuerKind.Ministry
            ? end : Fields.Match(folded, at, out body);
    }
}
