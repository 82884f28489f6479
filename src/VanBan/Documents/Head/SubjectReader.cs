using VanBan.Documents.Structure;
using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Documents.Head;

/// <summary>
/// Reads the kind of document and what it is about: <c>QUYẾT ĐỊNH</c> and the centred lines below it, or the <c>V/v</c>
/// of an official letter below its number (Nghị định 30/2020/NĐ-CP, Phụ lục I.II.5).
/// </summary>
internal static class SubjectReader
{
    // A centred line of a subject is no longer.
    private const int LongestLine = 160;

    private const int LongestAbout = 90;
    private const int MostLinesOfAbout = 8;

    /// <summary>The kind that a line of capitals names, and the words behind it on the same line.</summary>
    public static DocumentType? TypeOf(HeadPiece piece, out string rest)
    {
        rest = "";
        if (piece.Part != HeadPart.Words)
            return null;
        if (piece.Text[^1] == ':')
            return piece.IsCapitals ? Smudged(piece) : null;
        var end = DocumentType.Words.Match(piece.Folded, 0, out var type);
        if (!piece.IsCapitals)
            return end < 0 ? null : BeforeSubject(piece, end, type!, out rest);
        if (end < 0)
            return Smudged(piece) ?? Footnoted(piece) ?? MisreadKind.Of(piece.Folded);
        rest = piece.Text[end..].Trim(' ', '*', '1', '2', '3');
        // 'HƯỚNG DẪN LIÊN NGÀNH'.
        if (HeadWords.Match(HeadWord.KindRest, new TextCursor(rest, Letters.Fold(rest)), out _) is > 0 and var kindEnd)
            rest = rest[kindEnd..].Trim();
        return IsTitleRest(type!, rest) ? type : null;
    }

    // 'QUY ĐỊNH CHUNG' heads a chapter, 'VĂN BẢN QUY PHẠM PHÁP LUẬT' is a heading of the gazette, 'LUẬT SƯ' no law.
    private static bool IsTitleRest(DocumentType type, string rest) =>
        rest.Length == 0
            || (
                !HeadWords.Is(HeadWord.ChapterRest, rest)
                    && type.Class != DocumentClass.Letter
                    && (char.IsLetter(rest[0]) || rest[0] == '('));

    // The subject can follow on the line of the kind: 'BÁO CÁO Tình hình …'.
    private static DocumentType? BeforeSubject(HeadPiece piece, int end, DocumentType type, out string rest)
    {
        rest = "";
        var isFollowed = end >= 4
            && end + 2 < piece.Text.Length
            && char.IsUpper(piece.Text[end + 1])
            && !char.IsUpper(piece.Text[end + 2]);
        if (!isFollowed || !Capitals.Fill(piece.Text.AsSpan(0, end))
            || piece.Text.AsSpan(0, end).ContainsAnyInRange('a', 'z'))
            return null;
        rest = piece.Text[end..].Trim();
        return type.Class == DocumentClass.Letter ? null : type;
    }

    // The mark of a footnote may be glued to the kind: 'THÔNG TƯ1'.
    private static DocumentType? Footnoted(HeadPiece piece)
    {
        var bare = piece.Folded.TrimEnd("0123456789*()".ToCharArray());
        return bare.Length < piece.Folded.Length
            && DocumentType.Words.Match(bare, 0, out var type) == bare.Length
            ? type : null;
    }

    // '_ TỜ TRÌNH :' as OCR reads a kind between specks and rules. 'QUYẾT ĐỊNH:' opens the articles.
    private static DocumentType? Smudged(HeadPiece piece)
    {
        var bare = piece.Text.AsSpan().Trim(" _.:*'`|-~^=").ToString();
        var isStained = bare.Length < piece.Text.Length
            && (piece.Text[^1] != ':' || piece.Text.EndsWith(" :", StringComparison.Ordinal));
        return isStained && !HeadWords.Is(HeadWord.Decides, bare)
            && DocumentType.Words.Match(Letters.Fold(bare), 0, out var type) == bare.Length
            ? type : null;
    }

    /// <summary>The subject whose first line is at or after piece <paramref name="at"/>; <paramref name="next"/> is the
    /// first piece behind it.</summary>
    public static string? Read(List<HeadPiece> pieces, int at, string rest, out int next)
    {
        var lines = new List<string>();
        if (rest.Length > 0)
            lines.Add(rest);
        for (next = at; next < pieces.Count; next++)
        {
            var piece = pieces[next];
            if (piece.Part is HeadPart.Number or HeadPart.PlaceAndDate
                && lines.Count == 0)
                continue;
            if (piece.Part is not (HeadPart.Words or HeadPart.About)
                || OpensBody(piece)
                || IsFoot(piece)
                || IsTable(piece, lines)
                || !(lines.Count == 0 ? Opens(pieces, next) : GoesOn(pieces, next, lines)))
                break;
            lines.Add(piece.Text);
        }
        return lines.Count == 0 ? null : Bracketed(lines, rest) ?? Join(lines);
    }

    // 'BÁO CÁO ĐỀ XUẤT' / '(V/v phê duyệt …)': the brackets are no part of the subject, and the words above it are the
    // kind's.
    private static string? Bracketed(List<string> lines, string rest)
    {
        var first = rest.Length > 0 && lines.Count > 1 && Capitals.Fill(rest) ? 1 : 0;
        var subject = Join(lines.GetRange(first, lines.Count - first));
        return subject is ['(', .. var inner, ')']
            && !inner.Contains('(', StringComparison.Ordinal)
            && (HeadWords.Begins(HeadWord.About, inner) || HeadWords.Begins(HeadWord.Subject, inner))
            ? inner : null;
    }

    // 'TM. ỦY BAN NHÂN DÂN': a text of a few lines has come to its end.
    private static bool IsFoot(HeadPiece piece) => piece.IsCapitals
        && OfficeTitle.AuthorityMark(piece.Folded) > 0;

    // Behind the subject, rows of a table are none of its lines.
    private static bool IsTable(HeadPiece piece, List<string> lines) => piece.IsRow && lines.Count > 0;

    // The first line of a subject, not that of who decides.
    private static bool Opens(List<HeadPiece> pieces, int at) =>
        !(pieces[at].IsCapitals
            && OpensBasis(pieces, at + 1)
            && IsOfficer(pieces[at]));

    /// <summary>The subject of an official letter, from its <c>V/v</c> on.</summary>
    public static string? ReadAbout(List<HeadPiece> pieces, int at, out int next)
    {
        var lines = new List<string> { pieces[at].Text };
        for (next = at + 1; next < pieces.Count; next++)
        {
            var piece = pieces[next];
            if (IsRightColumn(piece, pieces[at].Line))
                continue;
            if (lines.Count > MostLinesOfAbout || !GoesOnAbout(piece))
                break;
            lines.Add(piece.Text);
        }
        return Join(lines);
    }

    // What stands beside the subject of an official letter.
    private static bool IsRightColumn(HeadPiece piece, int about) =>
        piece.Part == HeadPart.PlaceAndDate ? about >= piece.Line - 3
        : piece is { Part: HeadPart.Motto or HeadPart.NationalName, Shared: true }
            && about >= piece.Line - 3;

    private static bool GoesOnAbout(HeadPiece piece) =>
        piece is { Part: HeadPart.Words, IsCapitals: false } && !OpensBody(piece)
            && !(piece.AfterGap && !char.IsLower(piece.Text[0]))
        && piece.Text.Length <= LongestAbout
        && piece.Text[^1] is not ('.' or ';' or ':');

    /// <summary>Whether a line names a body or an office, as the line does that says who decides.</summary>
    public static bool IsOfficer(HeadPiece piece) =>
        OfficeTitle.Match(piece.Folded, 0) > 0
            || BodyLines.Begins(piece.Text, piece.Folded);

    /// <summary>Whether with this line the body has begun for certain.</summary>
    public static bool OpensBody(HeadPiece piece)
    {
        if (piece.Folded is ['i' or 'a', '.' or '-', ..] or ['1', '.', ..]
            || HeadWords.Begins(HeadWord.Opening, piece.Text, piece.Folded))
            return true;
        return IsAttachedNote(piece);
    }

    // '(Kèm theo …)' stands below the title of an attachment.
    private static bool IsAttachedNote(HeadPiece piece) =>
        piece.Text[0] == '(' && piece.Text.Length > 1
            && HeadWords.Begins(HeadWord.AttachedNote, piece.Text.AsSpan(1), piece.Folded.AsSpan(1));

    private static bool GoesOn(List<HeadPiece> pieces, int at, List<string> lines)
    {
        var piece = pieces[at];
        var wantsMore = WantsMore(lines[^1]);
        if (piece.AfterGap && !wantsMore)
            return char.IsLower(piece.Text[0])
                && piece.Text.Length > 2
                && piece.Text[1] is not (')' or '.');
        if (piece.IsCapitals)
            return CapitalsGoOn(pieces, at, lines[^1], wantsMore);
        if (char.IsLower(piece.Text[0]) || wantsMore)
            return !(piece.Text.Length > LongestLine
                && piece.Text[^1] is '.' or ';' or ':');
        return !IsLikelyOpening(piece) && !IsSentence(pieces, at);
    }

    private static bool CapitalsGoOn(List<HeadPiece> pieces, int at, string last, bool wantsMore)
    {
        var piece = pieces[at];
        if (!piece.AfterGap && Capitals.Fill(last))
            return wantsMore || !(IsOfficer(piece) && OpensBasis(pieces, at + 1));
        return !IsOfficer(piece)
            && (wantsMore || !(IsLikelyOpening(piece) || IsSentence(pieces, at)));
    }

    // Whether a line, with those that go on with it, ends as sentences of a body do, or is longer than a centred line
    // can be.
    private static bool IsSentence(List<HeadPiece> pieces, int at)
    {
        if (pieces[at].Text.Length > LongestLine)
            return true;
        for (var i = at; i < pieces.Count && i < at + 8 && pieces[i].Part == HeadPart.Words; i++)
        {
            if (i > at
                && (pieces[i].AfterGap || !(char.IsLower(pieces[i].Text[0]) || WantsMore(pieces[i - 1].Text))))
                return false;
            if (pieces[i].Text[^1] is '.' or ':' or ';')
                return true;
        }
        return false;
    }

    // Whether the basis begins at a piece, or behind further lines of who decides.
    private static bool OpensBasis(List<HeadPiece> pieces, int at)
    {
        for (var last = at + 2; at < last && at < pieces.Count
            && pieces[at] is { IsCapitals: true, AfterGap: false } line
            && !OpensBody(line); at++)
        {
        }
        return at < pieces.Count
            && !IsAttachedNote(pieces[at])
            && (OpensBody(pieces[at]) || IsLikelyOpening(pieces[at]));
    }

    // 'Thực hiện Kế hoạch …' in sentence case.
    private static bool IsLikelyOpening(HeadPiece piece) =>
        char.IsUpper(piece.Text[0])
            && piece.Text.Length > 1
            && char.IsLower(piece.Text[1])
            && HeadWords.Begins(HeadWord.LikelyOpening, piece.Text, piece.Folded);

    private static bool WantsMore(string line) =>
        line[^1] is ',' or '-' or '–' or '(' or ';' || LineJoiner.IsOpen(line);

    private static readonly char[] Specks = [.. " ‹›ˆ~`|^°¬«»<>\\"];

    // Specks that OCR reads at the ends of lines are no part of them.
    private static string Join(List<string> lines) =>
        string.Join(' ', lines.Select(static line => line.Trim(Specks)))
            .Trim(' ', '*', '_', '-');
}
