using VanBan.Documents.Structure;
using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Documents.Head;

/// <summary>
/// Reads the kind of document and what it is about: <c>QUYẾT ĐỊNH</c> and the centred lines below it, or the <c>V/v</c> of an official letter below its number
/// (Nghị định 30/2020/NĐ-CP, Phụ lục I.II.5).
/// </summary>
internal static class SubjectReader
{
    // With these the body begins, and no line of a subject does.
    private static readonly string[] Openings =
    [
        "can cu", "kinh gui", "kinh trinh", "theo de nghi", "xet de nghi", "xet to trinh", "quyet dinh:", "quyet nghi", "dieu 1", "chuong i", "phan i", "phan thu nhat",
        "i.", "i-", "1.", "a.", "a-", "(kem theo", "(ban hanh kem theo", "(duoc ban hanh",
    ];

    // With these, in a line that begins large, the body begins where nothing parts it from the subject.
    private static readonly string[] LikelyOpenings =
    [
        "Thực hiện ", "Trong ", "Ngày ", "Để ", "Nhằm ", "Qua ", "Theo ", "Xét ", "Trên cơ sở", "Sau khi", "Thời gian", "Hiện nay", "Năm 20", "Năm 19", "Tại ", "Dưới sự", "Vừa qua",
        "Hôm nay", "Tiếp theo", "Tiếp tục ", "Được sự", "Kính thưa",
    ];

    /// <summary>The kind that a line of capitals names, and the words behind it on the same line.</summary>
    public static DocumentType? TypeOf(HeadPiece piece, out string rest)
    {
        rest = "";
        if (piece.Part != HeadPart.Words)
            return null;
        if (piece.Text[^1] == ':')
            return piece.IsCapitals ? Smudged(piece.Folded) : null;
        var end = DocumentType.Words.Match(piece.Folded, 0, out var type);
        if (end < 0 && piece.IsCapitals && Smudged(piece.Folded) is { } smudged)
            return smudged;
        if (!piece.IsCapitals)
        {
            // The subject can follow on the line of the kind: 'BÁO CÁO Tình hình …'.
            if (end < 4 || end + 2 >= piece.Text.Length || !char.IsUpper(piece.Text[end + 1]) || char.IsUpper(piece.Text[end + 2]) || piece.Text.AsSpan(0, end).ContainsAnyInRange('a', 'z'))
                return null;
            rest = piece.Text[end..].Trim();
            return Capitals.Fill(piece.Text.AsSpan(0, end)) && type!.Slug != "cong-van" ? type : null;
        }
        // The mark of a footnote may be glued to the kind: 'THÔNG TƯ1'.
        if (end < 0)
        {
            var bare = piece.Folded.TrimEnd("0123456789*()".ToCharArray());
            end = bare.Length < piece.Folded.Length ? DocumentType.Words.Match(bare, 0, out type) : -1;
            if (end != bare.Length)
                return null;
        }
        rest = piece.Text[end..].Trim(' ', '*', '1', '2', '3');
        // 'QUY ĐỊNH CHUNG', 'QUY ĐỊNH CỤ THỂ' head chapters.
        if (Letters.Fold(rest) is "chung" or "cu the" or "chuyen tiep")
            return null;
        // 'VĂN BẢN QUY PHẠM PHÁP LUẬT' is a heading of the gazette, 'LUẬT SƯ' no law.
        return rest.Length > 0 && (type!.Slug == "cong-van" || !char.IsLetter(rest[0]) && rest[0] != '(') ? null : type;
    }

    // '_ TỜ TRÌNH :' as OCR reads a kind between specks and rules. 'QUYẾT ĐỊNH:' opens the articles.
    private static DocumentType? Smudged(string folded)
    {
        var bare = folded.AsSpan().Trim(" _.:*'`|-~^=");
        return bare.Length < folded.Length && (folded[^1] != ':' || folded.EndsWith(" :", StringComparison.Ordinal)) && bare is not ("quyet dinh" or "nghi quyet" or "quyet nghi")
            && DocumentType.Words.Match(bare.ToString(), 0, out var type) == bare.Length ? type : null;
    }

    /// <summary>The subject whose first line is at or after piece <paramref name="at"/>; <paramref name="next"/> is the first piece behind it.</summary>
    public static string? Read(List<HeadPiece> pieces, int at, string rest, out int next)
    {
        var lines = new List<string>();
        if (rest.Length > 0 && !IsOwner(rest))
            lines.Add(rest);
        for (next = at; next < pieces.Count; next++)
        {
            var piece = pieces[next];
            if (piece.Part is HeadPart.Number or HeadPart.PlaceAndDate && lines.Count == 0)
                continue;
            if (piece.Part is not (HeadPart.Words or HeadPart.About) || Starts(piece.Folded, Openings))
                break;
            if (lines.Count == 0)
            {
                if (piece.IsCapitals && OpensBasis(pieces, next + 1) && IsOfficer(piece))
                    break;
            }
            else if (!GoesOn(pieces, next, lines))
            {
                break;
            }
            lines.Add(piece.Text);
        }
        return lines.Count == 0 ? null : Join(lines);
    }

    /// <summary>The subject of an official letter, from its <c>V/v</c> on.</summary>
    public static string? ReadAbout(List<HeadPiece> pieces, int at, out int next)
    {
        var lines = new List<string> { pieces[at].Text };
        for (next = at + 1; next < pieces.Count; next++)
        {
            var piece = pieces[next];
            if (piece.Part is HeadPart.PlaceAndDate or HeadPart.Motto or HeadPart.NationalName && pieces[at].Line >= piece.Line - 3 && (piece.Shared || piece.Part == HeadPart.PlaceAndDate))
                continue;
            if (piece.Part != HeadPart.Words || piece.IsCapitals || lines.Count > 8 || Starts(piece.Folded, Openings) || (piece.AfterGap && !char.IsLower(piece.Text[0]))
                || piece.Text.Length > 90 || piece.Text[^1] is '.' or ';' or ':')
                break;
            lines.Add(piece.Text);
        }
        return Join(lines);
    }

    /// <summary>Whether what stands behind the kind names the body whose document it is: <c>CỦA BỘ CHÍNH TRỊ</c>.</summary>
    public static bool IsOwner(string rest) => rest.Length > 4 && rest.StartsWith("CỦA ", StringComparison.Ordinal) && IssuingBody.Of(rest[4..]) is { Known: not null, Rest: "" };

    /// <summary>Whether a line names a body or an office, as the line does that says who decides.</summary>
    public static bool IsOfficer(HeadPiece piece) => OfficeTitle.Match(piece.Folded, 0) > 0 || IssuingBody.Begins(piece.Folded);

    /// <summary>Whether with this line the body has begun for certain.</summary>
    public static bool OpensBody(HeadPiece piece) => Starts(piece.Folded, Openings);

    private static bool GoesOn(List<HeadPiece> pieces, int at, List<string> lines)
    {
        var piece = pieces[at];
        var last = lines[^1];
        var wantsMore = WantsMore(last);
        var first = piece.Text[0];
        if (piece.AfterGap && !wantsMore)
            return char.IsLower(first) && piece.Text.Length > 2 && piece.Text[1] is not (')' or '.');
        if (piece.IsCapitals && !piece.AfterGap && Capitals.Fill(last))
            return wantsMore || !(IsOfficer(piece) && OpensBasis(pieces, at + 1));
        if (piece.IsCapitals && IsOfficer(piece))
            return false;
        if (char.IsLower(first) || wantsMore)
            return !(piece.Text.Length > 160 && piece.Text[^1] is '.' or ';' or ':');
        return !Starts(piece.Text, LikelyOpenings) && !IsSentence(pieces, at);
    }

    // Whether a line, with those that go on with it, ends as sentences of a body do, or is longer than a centred line can be.
    private static bool IsSentence(List<HeadPiece> pieces, int at)
    {
        if (pieces[at].Text.Length > 160)
            return true;
        for (var i = at; i < pieces.Count && i < at + 8 && pieces[i].Part == HeadPart.Words; i++)
        {
            if (i > at && (pieces[i].AfterGap || !(char.IsLower(pieces[i].Text[0]) || WantsMore(pieces[i - 1].Text))))
                return false;
            if (pieces[i].Text[^1] is '.' or ':' or ';')
                return true;
        }
        return false;
    }

    private static bool OpensBasis(List<HeadPiece> pieces, int at) => at < pieces.Count && (Starts(pieces[at].Folded, Openings) || Starts(pieces[at].Text, LikelyOpenings));

    private static bool WantsMore(string line) => line[^1] is ',' or '-' or '–' or '(' or ';' || LineJoiner.IsOpen(line);

    private static bool Starts(string text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    // Specks that OCR reads at the ends of lines are no part of them.
    private static string Join(List<string> lines) => string.Join(' ', lines.Select(static line => line.Trim(" ‹›ˆ~`|^°¬«»<>\\".ToCharArray()))).Trim(' ', '*', '_', '-');
}
