using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Documents.Head;

/// <summary>
/// What stands behind the kind in a title of capitals, as older print and web copies have it:
/// <c>CỦA CHÍNH PHỦ SỐ 24/1999/NĐ-CP NGÀY 16 THÁNG 4 NĂM 1999 BAN HÀNH QUY CHẾ …</c>, in any order, over one or more
/// lines.
/// </summary>
internal sealed record TitleBlock
{
    private const int MostLines = 5;

    // The kind over the block.
    private DocumentType? Kind { get; init; }

    private const string OwnerWord = "cua";
    private const string NumberWord = "so";
    private const string DayWord = "ngay";

    /// <summary>The body whose document it is, as printed; <see langword="null"/> for none.</summary>
    public string? Owner { get; private set; }

    /// <summary>The number; <see langword="null"/> for none.</summary>
    public PrintedNumber? Number { get; private set; }

    /// <summary>The date; <see langword="null"/> for none.</summary>
    public DateOnly? Date { get; private set; }

    /// <summary>What is left of the last line read: the first words of the subject.</summary>
    public string Rest { get; private set; } = "";

    /// <summary>Index of the first piece behind the block.</summary>
    public int Next { get; private set; }

    /// <summary>The subject, where it stands before the block: 'LUẬT' / 'NGÂN SÁCH NHÀ NƯỚC' / 'CỦA QUỐC HỘI …';
    /// <see langword="null"/> where it follows.</summary>
    public string? Subject { get; private set; }

    /// <summary>Reads the block behind the kind in piece <paramref name="title"/>, of which <paramref name="rest"/> is
    /// left.</summary>
    /// <param name="pieces">The pieces of the head.</param>
    /// <param name="title">Index of the piece that names the kind.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="rest">What stands behind it on its line.</param>
    public static TitleBlock Read(List<HeadPiece> pieces, int title, DocumentType? kind, string rest) =>
        Behind(pieces, title + 1, kind, rest) ?? BehindSubject(pieces, title, kind, rest)
            ?? new TitleBlock { Rest = rest, Next = title + 1 };

    private static TitleBlock? Behind(List<HeadPiece> pieces, int next, DocumentType? kind, string rest)
    {
        var block = new TitleBlock { Rest = rest, Next = next, Kind = kind };
        if (!block.ReadLine(rest))
            return null;
        while (block.Rest.Length == 0
            && block.Next < pieces.Count
            && block.Next < next + MostLines
            && block.MayTake(pieces[block.Next])
            && block.ReadLine(pieces[block.Next].Text))
            block.Next++;
        // Whose it is tells alone only where that is sure.
        return block.Number is not null
            || block.Date is not null
            || (block.Owner is { } owner && IsKnown(owner))
            ? block : null;
    }

    // The lines of a subject in capitals stand between the kind and the block.
    private static TitleBlock? BehindSubject(
        List<HeadPiece> pieces, int title, DocumentType? kind, string rest)
    {
        for (var at = title + 2; rest.Length == 0 && at < pieces.Count && at < title + MostLines
            && pieces[at - 1] is { Part: HeadPart.Words, IsCapitals: true }; at++)
        {
            if (pieces[at] is { Part: HeadPart.Words, IsCapitals: true }
                && Behind(pieces, at, kind, "") is { Rest.Length: 0, Next: var next } block
                && next > at
                && block.Date is not null)
            {
                block.Subject =
                    string.Join(' ', pieces.GetRange(title + 1, at - title - 1).Select(static piece => piece.Text));
                return block;
            }
        }
        return null;
    }

    // In capitals as the kind; a number or date below the owner may be in small letters.
    private bool MayTake(HeadPiece piece) => piece.Part == HeadPart.Words
        && (piece.IsCapitals || Owner is not null);

    // Reads as much of a line as belongs to the block; whether the block can go on behind it.
    private bool ReadLine(string line)
    {
        var at = new TextCursor(line, Letters.Fold(line));
        var read = line.Length == 0;
        while (!at.IsAtEnd && (TryOwner(ref at) || TryNumber(ref at) || TryDate(ref at)))
        {
            read = true;
            while (at.TrySkipAny(" ,"))
            {
            }
        }
        Rest = read ? at.PrintedRest.ToString() : "";
        return read;
    }

    // 'CỦA BỘ QUỐC PHÒNG - BỘ TÀI CHÍNH', up to the number, the date or the end of the line.
    private bool TryOwner(ref TextCursor at)
    {
        var start = at;
        if (Owner is not null || !at.TryWord(OwnerWord))
            return false;
        at.SkipBlanks();
        var name = at.At;
        while (!at.IsAtEnd && !StartsNumberOrDate(at))
            at.At++;
        var end = at.At;
        var owner = at.Printed[name..end].ToString().Trim(' ', ',');
        if (!Capitals.Fill(owner) || !BodyLines.Begins(owner))
        {
            at = start;
            return false;
        }
        Owner = owner;
        return true;
    }

    // 'SỐ' is no 'SỞ'.
    private static bool StartsNumberOrDate(TextCursor at)
    {
        if (!at.AtWordStart)
            return false;
        var word = at.At;
        return at.TryWord(NumberWord) ? Spelling.MayBe(at.Since(word), "số") : at.TryWord(DayWord);
    }

    private bool TryNumber(ref TextCursor at)
    {
        if (Number is not null || !at.Rest.StartsWith(NumberWord))
            return false;
        Number = PrintedNumber.TryRead(at.PrintedRest.ToString(), at.Rest.ToString(), out var end);
        if (Number is null)
            return TryPlainNumber(ref at);
        at.At += end;
        return true;
    }

    // 'SỐ 71 NGÀY …': a number without a symbol is one where the kind is counted so ('Sắc lệnh'); the date behind it
    // tells in any case.
    private bool TryPlainNumber(ref TextCursor at)
    {
        var start = at.At;
        at.TryWord(NumberWord);
        at.SkipBlanks();
        var serial = at.At;
        if (at.TryDigits(4, out _)
            && at.Since(serial).ToString() is var digits
            && at.TryNextWord(DayWord))
        {
            at.At -= DayWord.Length;
            if (Kind is { BySerial: SerialUse.Whole })
                Number = PrintedNumber.OfSerial(digits);
            return true;
        }
        at.At = start;
        return false;
    }

    private bool TryDate(ref TextCursor at)
    {
        if (Date is not null
            || !at.Rest.StartsWith(DayWord)
            || !DateReader.TryRead(ref at, out var date))
            return false;
        Date = date;
        return true;
    }

    private static bool IsKnown(string owner) => IssuingBody.Of(owner) is { Known: not null, Rest: "" };
}
