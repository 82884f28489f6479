using System.Collections.Immutable;
using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Documents.Head;

/// <summary>The components of a head, found among its pieces.</summary>
internal sealed record HeadBlock
{
    // Number and date of a head without a kind stand in its first lines.
    private const int MostPieces = 20;

    // Bodies that issue together can stand on one line.
    private const int LongestName = 140;

    private const int LongestNumberLine = 40;

    public PrintedNumber? Number { get; private init; }

    /// <summary>A line of the head that begins with 'Số:' and a digit, where no number could be read;
    /// <see langword="null"/> for none.</summary>
    public string? UnreadNumber { get; private init; }

    /// <summary>The kind named before 'số', as in <c>Luật số: 51/2024/QH15</c>.</summary>
    public DocumentType? NumberType { get; private init; }

    public PlaceAndDate? PlaceAndDate { get; private init; }

    /// <summary>The bodies named, superior ones first.</summary>
    public List<IssuingBody> Bodies { get; private init; } = [];

    /// <summary>The kind that stands over the subject.</summary>
    public DocumentType? Type { get; private init; }

    public string? Subject { get; init; }

    /// <summary>Whether it is an official letter by its form: the 'V/v' or 'Kính gửi' of one, and no kind.</summary>
    public bool IsLetter { get; private init; }

    public ImmutableArray<string> Addressees { get; private init; } = [];

    /// <summary>The line that says who decides, in capitals.</summary>
    public string? Authority { get; private init; }

    /// <summary>Độ khẩn, độ mật, and whether the head says that it is a draft.</summary>
    public HeadMarks Marks { get; private init; } = HeadMarks.None;

    /// <summary>Whether there is a head at all.</summary>
    public bool IsFound { get; private init; }

    /// <summary>Index of the printed line at which the body begins.</summary>
    public int EndLine { get; private init; }

    /// <summary>This head with what it lacks taken from <paramref name="other"/>, which is printed above it.</summary>
    public HeadBlock CompletedBy(HeadBlock other) => this with
    {
        IsFound = true,
        Number = Number ?? other.Number,
        NumberType = NumberType ?? other.NumberType,
        PlaceAndDate = PlaceAndDate ?? other.PlaceAndDate,
        Bodies = other.Bodies.Count > 0 ? other.Bodies : Bodies,
        Type = Type ?? other.Type,
        Subject = Subject ?? other.Subject,
        IsLetter = IsLetter || other.IsLetter,
    };

    /// <summary>Finds the components among <paramref name="pieces"/>.</summary>
    public static HeadBlock Read(List<HeadPiece> pieces)
    {
        var plan = HeadPlan.Of(pieces);
        var number = Find(pieces, HeadPart.Number, plan.End < 0 ? MostPieces : plan.End + 4);
        var place = Find(pieces, HeadPart.PlaceAndDate, plan.End < 0 ? MostPieces : plan.End + 6)?.Place
            ?? DateAlone(pieces, plan);
        if (!plan.IsHead
            && number is null
            && place is null)
            return Nameplate(pieces, plan);
        var title = plan.Title < 0 ? null : TitleBlock.Read(pieces, plan.Title, plan.Type, plan.Rest);
        var (subject, next) = SubjectOf(pieces, plan, title);
        var decides = title is null ? null : ReadAuthority(pieces, ref next);
        var addressees = plan.Addressee >= 0 && plan.Addressee <= next + 4
            ? ReadAddressees(pieces, plan.Addressee, ref next) : [];
        var block = new HeadBlock
        {
            IsFound = true,
            Number = number?.Number,
            UnreadNumber = number is null ? Unread(pieces, plan.End < 0 ? MostPieces : plan.End + 4) : null,
            NumberType = number is null ? null : KindBefore(number),
            PlaceAndDate = place,
            Bodies = BodyLines.Read(LinesOfBodies(pieces, plan.End < 0 ? next : plan.End)),
            Type = plan.Type,
            Subject = subject,
            IsLetter = plan.IsLetter(pieces),
            Authority = decides,
            Addressees = addressees,
            Marks = HeadMarks.Of(pieces, Math.Max(plan.End, next)),
            EndLine = LineOf(pieces, next),
        };
        return title is null ? block : block.TitledBy(title);
    }

    private static string? Unread(List<HeadPiece> pieces, int end)
    {
        foreach (var piece in pieces.Take(end))
        {
            var cursor = TextCursor.OverFolded(piece.Folded);
            if (piece.Part == HeadPart.Words
                && piece.Text.Length <= LongestNumberLine
                && piece.Folded.Contains(':', StringComparison.Ordinal)
                && NumberLead.TryRead(ref cursor))
                return piece.Text;
        }
        return null;
    }

    // What the title says of number, date and issuer counts before what is printed around it.
    private HeadBlock TitledBy(TitleBlock title) => this with
    {
        Number = title.Number ?? Number,
        NumberType = title.Number is null ? NumberType : null,
        PlaceAndDate = title.Date is { } date
            ? new PlaceAndDate(PlaceAndDate?.Place, date.Day, date.Month, date.Year, false) : PlaceAndDate,
        Authority = title.Owner ?? Authority,
    };

    // Index of the printed line of a piece, or behind the last.
    private static int LineOf(List<HeadPiece> pieces, int at) =>
        at < pieces.Count ? pieces[at].Line : pieces.Count == 0 ? 0 : pieces[^1].Line + 1;

    private static (string? Subject, int Next) SubjectOf(List<HeadPiece> pieces, HeadPlan plan, TitleBlock? title)
    {
        string? subject = null;
        var next = Math.Max(plan.End, 0);
        if (title is { Subject: { } before })
            (subject, next) = (before, title.Next);
        else if (title is not null)
            subject = SubjectReader.Read(pieces, title.Next, title.Rest, out next);
        else if (plan.About >= 0 && plan.End == plan.About)
            subject = SubjectReader.ReadAbout(pieces, plan.About, out next);
        else if (plan.End < 0)
            next = LastOfHead(pieces) + 1;
        return (subject, next);
    }

    // A table or form that belongs to another document has no head but the name of a body in its first line; a letter
    // that lost its head has 'Kính gửi'.
    private static HeadBlock Nameplate(List<HeadPiece> pieces, HeadPlan plan)
    {
        if (plan.Addressee >= 0)
            return new HeadBlock { IsLetter = !plan.HasOtherTitle(pieces) };
        if (pieces.Count == 0
            || pieces[0] is not { Part: HeadPart.Words, IsCapitals: true } first
            || !BodyLines.Begins(first.Text, first.Folded))
            return new HeadBlock();
        return IssuingBody.Of(first.Text) is { Known: not null } body
            ? new HeadBlock { Bodies = [body] } : new HeadBlock();
    }

    private static DocumentType? KindBefore(HeadPiece number) =>
        DocumentType.Words.Match(number.Folded, 0, out var kind) < 0 ? null : kind;

    // 'ngày 14 tháng 6 năm 2023' by itself, below a place that is left blank, or 'Ngày: 14-6-2023' below the number of a
    // judgment.
    private static PlaceAndDate? DateAlone(List<HeadPiece> pieces, HeadPlan plan)
    {
        for (var i = 0; i < pieces.Count && i < MostPieces; i++)
        {
            var isBelowNumber = i > 0 && pieces[i - 1].Part == HeadPart.Number;
            if (pieces[i].Part == HeadPart.Words
                && (isBelowNumber || i < plan.End)
                && PlaceAndDate.TryReadAlone(pieces[i].Text, pieces[i].Folded, isBelowNumber) is { } date)
                return date;
        }
        return null;
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

    private static int LastOfHead(List<HeadPiece> pieces)
    {
        var last = -1;
        for (var i = 0; i < pieces.Count && i < MostPieces; i++)
        {
            if (pieces[i].Part is not (HeadPart.Words or HeadPart.About or HeadPart.Addressee))
                last = i;
        }
        return last;
    }

    // The lines of capitals above the kind: the names of the issuing body and of the one above it.
    private static IEnumerable<string> LinesOfBodies(List<HeadPiece> pieces, int end)
    {
        var started = false;
        for (var i = FirstOfBodies(pieces, end); i < end && i < pieces.Count; i++)
        {
            var piece = pieces[i];
            // The signature below an attestation.
            if (OfficeTitle.AuthorityMark(piece.Folded) > 0)
                break;
            // 'KHÓA II, KỲ HỌP THỨ BA' tells at which session the body decided.
            if (piece.Part != HeadPart.Words
                || !piece.IsCapitals
                || piece.Text.Length > LongestName
                || !IsName(piece)
                || IsSession(piece))
                continue;
            started |= BodyLines.Begins(piece.Text, piece.Folded)
                || HeadWords.Is(HeadWord.OpenName, piece.Text);
            if (started && !HeadMarks.IsMark(piece))
                yield return piece.Text;
        }
    }

    // Beside Quốc hiệu, on its line, the name of the body begins: what stands above, a heading of the gazette or a
    // stamp, is not part of it.
    private static int FirstOfBodies(List<HeadPiece> pieces, int end)
    {
        for (var i = 1; i < end && i < pieces.Count; i++)
        {
            if (pieces[i] is { Part: HeadPart.NationalName, Shared: true }
                && pieces[i - 1].Line == pieces[i].Line
                && BodyLines.Begins(pieces[i - 1].Text, pieces[i - 1].Folded))
                return i - 1;
        }
        return 0;
    }

    // 'KHÓA II', 'KỲ HỌP THỨ BA'; not the 'KHOA HỌC' of a ministry.
    private static bool IsSession(HeadPiece piece)
    {
        var words = new TextCursor(piece.Text, piece.Folded);
        if (HeadWords.Match(HeadWord.Session, words, out _) is not (> 0 and var end))
            return false;
        var rest = piece.Text.AsSpan(end).Trim(" ,");
        var second = rest.IndexOfAny(' ', ',');
        return piece.Text.AsSpan(0, end).Contains(' ') || Numeral.IsRoman(second < 0 ? rest : rest[..second]);
    }

    // Remains of a seal or a stamp hold signs that no name has; a heading of the gazette is none.
    private static bool IsName(HeadPiece piece)
    {
        foreach (var c in piece.Text)
        {
            if (!char.IsLetterOrDigit(c)
                && !" -–,.()&*'".Contains(c, StringComparison.Ordinal))
                return false;
        }
        return !HeadWords.Begins(HeadWord.Gazette, piece.Text, piece.Folded);
    }

    private static string? ReadAuthority(List<HeadPiece> pieces, ref int next)
    {
        string? authority = null;
        while (next < pieces.Count
            && pieces[next] is { Part: HeadPart.Words, IsCapitals: true } piece
            && piece.Text[^1] != ':')
        {
            if (authority is null
                ? !SubjectReader.IsOfficer(piece) : piece.AfterGap
                || HeadWords.Begins(HeadWord.Session, piece.Text, piece.Folded))
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
        for (next = at + 1; next < pieces.Count && IsAddressee(pieces[next], rest, list); next++)
            list.Add(pieces[next].Text);
        return list.Items;
    }

    // Items stand below each other; a name over two lines goes on with a small letter.
    private static bool IsAddressee(HeadPiece piece, string first, RecipientList list)
    {
        if (piece.Part != HeadPart.Words)
            return false;
        if (RecipientList.IsItem(piece.Text))
            return first.Length == 0 || first[0] is '-' or '–';
        return !piece.AfterGap
            && list.Takes(piece.Text)
            && char.IsLower(piece.Text[0]);
    }
}
