using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Citations.Scan;

/// <summary>
/// Reads the name of an issuing body: an office (Bộ trưởng, Chủ tịch, Ban Thường vụ), a known body or a run of
/// capitalised words, and a place (tỉnh Bình Phước): <c>Bộ trưởng Bộ Khoa học và Công nghệ</c>, <c>HĐND tỉnh</c>,
/// <c>Hiệp hội Doanh nghiệp tỉnh</c>.
/// </summary>
internal static class IssuerScanner
{
    /// <summary>Reads the body that begins at <paramref name="start"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the name or office begins.</param>
    /// <param name="joint">Whether several bodies issue together: then 'và' joins the last one ('của Bộ Tài chính và Bộ
    /// Nội vụ').</param>
    /// <param name="alone">Whether it is known that one body issues: a comma behind it opens the next clause.</param>
    /// <returns>The body; <see langword="null"/> where none begins there.</returns>
    public static PrintedIssuer? Read(NormalizedText text, int start, bool joint = false, bool alone = false)
    {
        if (JointBodies.ReadUnion(text, start) is { } union)
            return union;
        var at = SkipOffices(text.Folded, start, out var body, out var issuer);
        if (body < 0)
            body = UnknownBody.Read(text, at);
        else if (issuer!.Kind == IssuerKind.Ministry && !alone
            && JointBodies.ReadListed(text, body, joint) is > 0 and var listed)
            body = listed;
        if (body < 0)
            return ReadOffice(text, start, at);
        var end = PlaceScanner.Read(text, body, out var province, out var locality);
        if (end == body && issuer is { Kind: IssuerKind.PartyLocal })
            end = PlaceScanner.ReadBareName(text, body, out locality);
        if (CitationWords.Chambers.Match(text.Folded, start, out _) > 0)
            end = PlaceScanner.ReadSeat(text, end);
        if (joint && issuer?.Kind != IssuerKind.Ministry)
            end = JointBodies.ReadSecond(text, end);
        return new PrintedIssuer(
            start, end, NumbersForItself(text.Folded, start, at, issuer) ? null : issuer, province, locality);
    }

    // Passes 'Bộ trưởng', 'Ban Thường vụ' up to a known body, whose end is told; -1 where none follows.
    private static int SkipOffices(ReadOnlySpan<char> folded, int start, out int body, out Issuer? issuer)
    {
        var at = start;
        body = Issuer.Names.Match(folded, at, out issuer);
        while (body < 0 && EndOfOffice(folded, at) is > 0 and var office)
        {
            at = TextCursor.AfterBlanks(folded, office);
            body = Issuer.Names.Match(folded, at, out issuer);
        }
        return at;
    }

    // 'Bộ trưởng', 'Tòa phúc thẩm', 'Hội nghị lần thứ sáu'; -1 where none begins.
    private static int EndOfOffice(ReadOnlySpan<char> folded, int at)
    {
        var office = CitationWords.Offices.Match(folded, at, out _);
        if (office < 0)
            office = CitationWords.Chambers.Match(folded, at, out _);
        return office > 0 ? office : EndOfMeeting(folded, at);
    }

    // A plenum of the Central Committee issues for it: 'của Hội nghị lần thứ sáu Ban Chấp hành Trung ương khóa XII'.
    private static int EndOfMeeting(ReadOnlySpan<char> folded, int at)
    {
        var cursor = TextCursor.OverFolded(folded, at);
        if (!cursor.TryWord("hoi nghi"))
            return -1;
        cursor.SkipBlanksOfCell();
        if (!cursor.TryWord("lan thu"))
            return -1;
        cursor.SkipBlanksOfCell();
        return cursor.ReadWord().Length > 0 ? cursor.At : -1;
    }

    // 'Thủ trưởng' alone, without its body.
    private static PrintedIssuer? ReadOffice(NormalizedText text, int start, int at)
    {
        if (at == start || !char.IsUpper(text.Text[start]))
            return null;
        var cursor = new TextCursor(text, at);
        UnknownBody.ReadWord(ref cursor);
        return new PrintedIssuer(start, cursor.At, null, null, null);
    }

    // 'Thanh tra Bộ Nội vụ', 'Văn phòng Bộ Y tế' number for themselves.
    private static bool NumbersForItself(ReadOnlySpan<char> folded, int start, int at, Issuer? issuer) =>
        at > start && issuer is { Kind: IssuerKind.Ministry }
            && CitationWords.NumberingOrgans.Match(folded, start, out _) > 0;
}
