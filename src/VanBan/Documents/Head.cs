using System.Collections.Immutable;
using VanBan.Knowledge;
using VanBan.Notation;

namespace VanBan.Documents;

/// <summary>The components of a head, found among its pieces.</summary>
internal sealed record Head
{
    private static readonly string[] Urgencies = ["khan", "thuong khan", "hoa toc", "hoa toc hen gio"];
    private static readonly string[] Secrecies = ["mat", "toi mat", "tuyet mat"];

    public PrintedNumber? Number { get; private init; }

    /// <summary>The kind named before 'số', as in <c>Luật số: 51/2024/QH15</c>.</summary>
    public DocumentType? NumberType { get; private init; }

    public PlaceAndDate? PlaceAndDate { get; private init; }

    /// <summary>The bodies named, superior ones first.</summary>
    public List<IssuingBody> Bodies { get; private init; } = [];

    /// <summary>The kind that stands over the subject.</summary>
    public DocumentType? Type { get; private init; }

    public string? Subject { get; init; }

    /// <summary>Whether it has the 'V/v' of an official letter and no kind.</summary>
    public bool IsLetter { get; private init; }

    public ImmutableArray<string> Addressees { get; private init; } = [];

    /// <summary>The line that says who decides, in capitals.</summary>
    public string? Authority { get; private init; }

    public string? Urgency { get; private init; }

    public string? Secrecy { get; private init; }

    public bool SaysDraft { get; private init; }

    /// <summary>Whether there is a head at all.</summary>
    public bool IsFound { get; private init; }

    /// <summary>Index of the printed line at which the body begins.</summary>
    public int EndLine { get; private init; }

    /// <summary>Finds the components among <paramref name="pieces"/>.</summary>
    public static Head Read(List<HeadPiece> pieces)
    {
        var national = pieces.FindIndex(static piece => piece.Part == HeadPart.NationalName);
        var about = pieces.FindIndex(static piece => piece.Part == HeadPart.About);
        var addressee = pieces.FindIndex(static piece => piece.Part == HeadPart.Addressee);
        var title = FindTitle(pieces, national, out var type, out var rest);
        // A kind in capitals far below 'Kính gửi' belongs to something attached.
        if (title >= 0 && addressee >= 0 && title > addressee)
            (title, type) = (-1, null);
        var end = title >= 0 ? title : about >= 0 && (addressee < 0 || about < addressee) ? about : addressee;
        var number = Find(pieces, HeadPart.Number, end < 0 ? Math.Min(pieces.Count, 20) : end + 4);
        var place = Find(pieces, HeadPart.PlaceAndDate, end < 0 ? Math.Min(pieces.Count, 20) : end + 6);
        if (title < 0 && about < 0 && national < 0 && number is null && place is null)
            return new Head();
        string? subject = null;
        var next = Math.Max(end, 0);
        if (title >= 0)
            subject = SubjectReader.Read(pieces, title + 1, rest, out next);
        else if (about >= 0 && end == about)
            subject = SubjectReader.ReadAbout(pieces, about, out next);
        else if (end < 0)
            next = LastOfHead(pieces) + 1;
        // 'KẾT LUẬN CỦA BỘ CHÍNH TRỊ': who decides stands beside the kind.
        var authority = title >= 0 && SubjectReader.IsOwner(rest) ? rest[4..] : null;
        if (title >= 0)
            authority = ReadAuthority(pieces, ref next) ?? authority;
        var addressees = addressee >= 0 && addressee <= next + 4 ? ReadAddressees(pieces, addressee, ref next) : [];
        var (urgency, secrecy, draft) = Marks(pieces, end < 0 ? next : Math.Max(end, next));
        return new Head
        {
            IsFound = true,
            Number = number?.Number,
            NumberType = number is null || DocumentType.Words.Match(number.Folded, 0, out var kind) < 0 ? null : kind,
            PlaceAndDate = place?.Place,
            Bodies = IssuingBody.Read(BodyLines(pieces, end < 0 ? next : end)),
            Type = type,
            Subject = subject,
            IsLetter = title < 0 && about >= 0,
            Authority = authority,
            Addressees = addressees,
            Urgency = urgency,
            Secrecy = secrecy,
            SaysDraft = draft,
            EndLine = next < pieces.Count ? pieces[next].Line : pieces.Count == 0 ? 0 : pieces[^1].Line + 1,
        };
    }

    private static HeadPiece? Find(List<HeadPiece> pieces, HeadPart part, int limit)
    {
        for (var i = 0; i < pieces.Count && i < limit; i++)
        {
            if (pieces[i].Part == part)
                return pieces[i];
        }
        return null;
    }

    // The kind stands below Quốc hiệu; documents of the Party and copies without a head have it below number or date.
    private static int FindTitle(List<HeadPiece> pieces, int national, out DocumentType? type, out string rest)
    {
        for (var i = Math.Max(national, 0); i < pieces.Count; i++)
        {
            if (SubjectReader.TypeOf(pieces[i], out rest) is { } found)
            {
                type = found;
                return i;
            }
            // Running text: no head goes on behind it.
            if (pieces[i].Part == HeadPart.Words && (pieces[i].Text.Length > 160 || SubjectReader.OpensBody(pieces[i])))
                break;
        }
        (type, rest) = (null, "");
        return -1;
    }

    private static int LastOfHead(List<HeadPiece> pieces)
    {
        var last = -1;
        for (var i = 0; i < pieces.Count && i < 20; i++)
        {
            if (pieces[i].Part is not (HeadPart.Words or HeadPart.About or HeadPart.Addressee))
                last = i;
        }
        return last;
    }

    // The lines of capitals above the kind: the names of the issuing body and of the one above it.
    private static IEnumerable<string> BodyLines(List<HeadPiece> pieces, int end)
    {
        var started = false;
        for (var i = FirstOfBodies(pieces, end); i < end && i < pieces.Count; i++)
        {
            var piece = pieces[i];
            // The signature below an attestation.
            if (OfficeTitle.AuthorityMark(piece.Folded) > 0)
                break;
            if (piece.Part != HeadPart.Words || !piece.IsCapitals || piece.Text.Length > 90 || IsGazetteHeading(piece.Folded) || !IsName(piece.Text))
                continue;
            started |= IssuingBody.Begins(piece.Folded);
            if (started && !IsMark(piece.Folded))
                yield return piece.Text;
        }
    }

    // Beside Quốc hiệu, on its line, the name of the body begins: what stands above, a heading of the gazette or a stamp, is not part of it.
    private static int FirstOfBodies(List<HeadPiece> pieces, int end)
    {
        for (var i = 1; i < end && i < pieces.Count; i++)
        {
            if (pieces[i].Part == HeadPart.NationalName && pieces[i].Shared && pieces[i - 1].Line == pieces[i].Line && IssuingBody.Begins(pieces[i - 1].Folded))
                return i - 1;
        }
        return 0;
    }

    private static bool IsGazetteHeading(string folded) =>
        folded.StartsWith("van ban ", StringComparison.Ordinal) || folded.StartsWith("phan van ban", StringComparison.Ordinal);

    private static bool IsMark(string folded) =>
        Array.IndexOf(Urgencies, folded) >= 0 || Array.IndexOf(Secrecies, folded) >= 0 || folded.StartsWith("du thao", StringComparison.Ordinal);

    // Remains of a seal or a stamp hold signs that no name has.
    private static bool IsName(string text)
    {
        foreach (var c in text)
        {
            if (!char.IsLetter(c) && c is not (' ' or '-' or '–' or ',' or '.' or '(' or ')' or '&' or '*' or '\'') && !char.IsAsciiDigit(c))
                return false;
        }
        return true;
    }

    private static string? ReadAuthority(List<HeadPiece> pieces, ref int next)
    {
        string? authority = null;
        while (next < pieces.Count && pieces[next].Part == HeadPart.Words && pieces[next].IsCapitals && pieces[next].Text[^1] != ':')
        {
            var piece = pieces[next];
            if (authority is null ? !SubjectReader.IsOfficer(piece) : piece.AfterGap || piece.Folded.StartsWith("khoa ", StringComparison.Ordinal))
                break;
            authority = authority is null ? piece.Text : $"{authority} {piece.Text}";
            next++;
        }
        return authority;
    }

    private static ImmutableArray<string> ReadAddressees(List<HeadPiece> pieces, int at, ref int next)
    {
        var list = new RecipientList();
        list.Open();
        var first = pieces[at].Text;
        var colon = first.IndexOf(':', StringComparison.Ordinal);
        var rest = (colon < 0 ? first[8..] : first[(colon + 1)..]).Trim();
        if (rest.Length > 0)
            list.Add(rest);
        for (next = at + 1; next < pieces.Count; next++)
        {
            var piece = pieces[next];
            var isItem = RecipientList.IsItem(piece.Text);
            // Items stand below each other; a name over two lines goes on with a small letter.
            if (piece.Part != HeadPart.Words || !(isItem ? rest.Length == 0 || rest[0] is '-' or '–' : !piece.AfterGap && list.Takes(piece.Text) && char.IsLower(piece.Text[0])))
                break;
            list.Add(piece.Text);
        }
        return list.Items;
    }

    private static (string? Urgency, string? Secrecy, bool Draft) Marks(List<HeadPiece> pieces, int end)
    {
        string? urgency = null, secrecy = null;
        var draft = false;
        for (var i = 0; i < end && i < pieces.Count; i++)
        {
            var piece = pieces[i];
            if (piece.Part != HeadPart.Words)
                continue;
            draft |= piece.Folded.StartsWith("du thao", StringComparison.Ordinal) && piece.Text.Length < 30;
            if (!piece.IsCapitals)
                continue;
            urgency ??= Array.IndexOf(Urgencies, piece.Folded) >= 0 ? piece.Text : null;
            secrecy ??= Array.IndexOf(Secrecies, piece.Folded) >= 0 ? piece.Text : null;
        }
        return (urgency, secrecy, draft);
    }
}
