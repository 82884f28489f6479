using VanBan.Documents.Structure;
using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Documents.Head;

/// <summary>Reads one <see cref="SignatureBlock"/> line by line.</summary>
internal sealed class SignatureReader(string text, List<PrintedLine> lines)
{
    // 'Nơi nhận' of a widely sent document has thirty items, some over several lines.
    private const int MostLines = 60;

    // What stands between a title and the name below it: a seal, strokes, marks of electronic signing. Beside
    // recipients there is more.
    private const int MostBelowTitle = 8;
    private const int MostBesideRecipients = 14;
    private const int LongestTitle = 110;

    private readonly List<string> titles = [];
    private readonly RecipientList recipients = new();
    private (string Name, string? Damaged)? name;

    // A name at the end of a recipients' line: the signer's where no line of its own is one.
    private (string Name, string? Damaged)? tail;
    private int end;
    private int sinceTitle;

    /// <summary>The block that begins at the line <paramref name="first"/>; <see langword="null"/> where it is
    /// none.</summary>
    public SignatureBlock? Read(int first)
    {
        end = first;
        for (int i = first, taken = 0; i < lines.Count && taken < MostLines; i++)
        {
            if (lines[i].Kind == LineKind.Blank)
                continue;
            if (lines[i].Kind == LineKind.Text)
            {
                taken++;
                if (!Take(HeadPieces.OneLine(lines[i].Span.In(text)), i))
                    break;
            }
            else
            {
                end = i + 1;
            }
        }
        name ??= tail;
        if (name is null
            && titles.Count == 0
            && recipients.Items.Length == 0)
            return null;
        var own = titles.Count > 0
            && OfficeTitle.AuthorityMark(Letters.Fold(titles[^1])) == 0
            ? titles[^1] : null;
        return new SignatureBlock
        {
            Authority = [.. own is null ? titles : titles[..^1]],
            Title = own,
            Name = name?.Name,
            DamagedName = name?.Damaged,
            Recipients = recipients.Items,
            FirstLine = first,
            EndLine = end,
        };
    }

    // Takes a line in; whether the block can go on behind it.
    private bool Take(string line, int at)
    {
        if (SignatureLine.IsRecipients(line))
            return TakeRecipients(line, at);
        if (SignatureLine.IsTitle(line.TrimStart('.', ' ', '*', '[', '|')))
            return TakeTitle(line, at);
        if (SignatureLine.IsSigningMark(line))
            return titles.Count > 0 || recipients.IsOpened;
        var isItem = recipients.IsOpened && recipients.Takes(line);
        // Where OCR lost the title, only a known surname below the last recipient tells a name.
        if (!isItem && (titles.Count > 0 || recipients.IsFiled)
            && SignerName.Whole(line, titles.Count == 0) is { } whole)
        {
            (name, end) = (whole, at + 1);
            // Behind the name only recipients can follow.
            return !recipients.IsOpened;
        }
        return isItem ? TakeItem(line, at) : TakeOther(line, at);
    }

    private bool TakeRecipients(string line, int at)
    {
        if (recipients.IsOpened)
            return false;
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var rest = line[Math.Min(line.Length, colon < 0 ? SignatureLine.RecipientsLength : colon + 1)..].Trim();
        recipients.Open();
        end = at + 1;
        // What shares the line with 'Nơi nhận:' is the first line of the other column, or the first item.
        if (Titles.Tail(rest, 0) is >= 0 and var tailAt)
            Titles.Add(titles, Titles.WithoutStrokes(rest[tailAt..]));
        else if (IsFirstItem(rest))
            recipients.Add(rest);
        return true;
    }

    private static bool IsFirstItem(string rest) =>
        rest.Length > 3
            && (
                rest[0] is '-' or '–' or '+'
                    || (
                        rest.Length > 8
                            && !Capitals.Fill(rest)
                            && char.IsLetter(rest[0])
                            && RecipientList.IsItem(rest)));

    private bool TakeTitle(string line, int at)
    {
        if (name is not null)
            return false;
        Titles.Add(titles, Titles.WithoutStrokes(line));
        (sinceTitle, end) = (0, at + 1);
        return true;
    }

    // An item of the recipients, behind which the other column can begin.
    private bool TakeItem(string line, int at)
    {
        var cut = line;
        if (name is null && Titles.Tail(line, 8) is >= 0 and var title)
        {
            Titles.Add(titles, Titles.WithoutStrokes(line[title..]));
            cut = line[..title];
        }
        else if (name is null
            && tail is null
            && SignerName.Tail(line) is { } found
            && (titles.Count > 0 || SignerName.IsBehindItem(line, found.Start)))
        {
            tail = (found.Name, found.Damaged);
            cut = line[..found.Start];
        }
        recipients.Add(cut);
        end = at + 1;
        return true;
    }

    // '(Đã ký)', the capitals of a seal, strokes: passed over; a sentence or a new part of the document ends the block.
    private bool TakeOther(string line, int at)
    {
        if (name is not null
            || (titles.Count == 0 && !recipients.IsOpened)
            || SignatureLine.IsOtherText(line))
            return false;
        if (++sinceTitle > (recipients.IsOpened ? MostBesideRecipients : MostBelowTitle))
            return false;
        if (IsRestOfTitle(line))
        {
            // 'TL. BỘ TRƯỞNG' / 'BỘ LAO ĐỘNG - THƯƠNG BINH' / 'VÀ XÃ HỘI': a title over two lines.
            titles[^1] = $"{titles[^1]} {line}";
            end = at + 1;
        }
        return true;
    }

    private bool IsRestOfTitle(string line) =>
        titles.Count > 0
            && sinceTitle == 1
            && Capitals.Fill(line)
            && titles[^1].Length + line.Length < LongestTitle
            && SignerName.Whole(line, true) is null
            && !SignatureLine.IsNewPart(line);
}

/// <summary>The lines above a signature: in whose name, and with which office.</summary>
internal static class Titles
{
    private static readonly System.Buffers.SearchValues<char> Strokes =
        System.Buffers.SearchValues.Create("`^|\\~=<>{}[]§°⁄‹›“”#@$%");

    /// <summary>Adds the titles of a line to <paramref name="titles"/>: a converter may have joined 'TM. CHÍNH PHỦ KT.
    /// THỦ TƯỚNG PHÓ THỦ TƯỚNG'.</summary>
    public static void Add(List<string> titles, string line)
    {
        var folded = Letters.Fold(line);
        var start = 0;
        var named = BehindBody(folded, 0);
        for (var at = folded.IndexOf(' ', StringComparison.Ordinal) + 1; at > 0; at = folded.IndexOf(' ', at) + 1)
        {
            // An office inside the name of a body is none: 'T/M BAN BÍ THƯ'.
            if (at < named
                || !(BeginsMark(folded, at) || BeginsTitle(folded, start, at)))
                continue;
            titles.Add(line[start..(at - 1)].TrimEnd());
            start = at;
            named = BehindBody(folded, start);
        }
        titles.Add(line[start..]);
    }

    /// <summary>A title without the strokes of a pen and of a seal that OCR reads as signs behind it.</summary>
    public static string WithoutStrokes(string title)
    {
        title = title.TrimStart('.', ' ', '*', '[', '|');
        var end = title.AsSpan().IndexOfAny(Strokes);
        return end > 3 ? title[..end].TrimEnd() : title;
    }

    /// <summary>Where, behind an item of the recipients, the other column begins with a title; -1 for
    /// nowhere.</summary>
    public static int Tail(string line, int from)
    {
        for (var at = from; at < line.Length; at++)
        {
            if (char.IsUpper(line[at])
                && (at == 0 || line[at - 1] == ' ')
                && SignatureLine.IsTitle(line.AsSpan(at)))
                return at;
        }
        return -1;
    }

    // The offset behind the body in whose name is signed, which follows the mark at 'start'.
    private static int BehindBody(string folded, int start)
    {
        var name = start + OfficeTitle.AuthorityMark(folded.AsSpan(start));
        return name == start || OfficeTitle.Match(folded, name) > 0
            ? start : Math.Max(start, Issuer.Names.Match(folded, name, out _));
    }

    // A mark of authority begins a line.
    private static bool BeginsMark(string folded, int at) =>
        folded.AsSpan(at).IndexOfAny('.', '/') is > 0 and < 4
            && OfficeTitle.AuthorityMark(folded.AsSpan(at)) > 0;

    // So does a title that fills the rest.
    private static bool BeginsTitle(string folded, int start, int at)
    {
        var mark = OfficeTitle.AuthorityMark(folded.AsSpan(start));
        if (mark == 0
            || at <= start + mark
            || folded[at - 2] == ','
            || OfficeTitle.Match(folded, at) != folded.Length)
            return false;
        // 'KT. CHI CỤC TRƯỞNG' is one office, which another name of an office ends.
        if (OfficeTitle.Match(folded, start + mark) == folded.Length)
            return false;
        // 'TM. BAN THƯỜNG TRỰC': no body is named by such a word alone.
        var before = folded[(start + mark)..(at - 1)];
        return !before.EndsWith("pho", StringComparison.Ordinal)
            && (before.Contains(' ', StringComparison.Ordinal) || !HeadWords.Is(HeadWord.OpenName, before));
    }
}

/// <summary>The name of who signed.</summary>
internal static class SignerName
{
    /// <summary>The name that a line is: 'Nguyễn Văn A', '(Đã ký) Nguyễn Văn A', 'Đã ký: Nguyễn Văn A'; where its
    /// surname was damaged, mended and as printed.</summary>
    public static (string Name, string? Damaged)? Whole(string line, bool mustKnowSurname)
    {
        var words = line.AsSpan().Trim(" .,*_-[]|`'\"");
        if (HeadWords.Begins(HeadWord.Signed, words.TrimStart('(')))
        {
            var close = words.IndexOfAny(')', ':');
            if (close < 0)
                return null;
            words = words[(close + 1)..].Trim();
        }
        // 'DANH MỤC' begins what is attached, though Danh is a surname.
        if (IsHeadOfAttachment(words)
            || PersonName.TryRead(words, mustKnowSurname) is not { } name)
            return null;
        var first = name.IndexOf(' ', StringComparison.Ordinal);
        return first > 0 && !PersonName.IsSurname(name.AsSpan(0, first))
            && PersonName.Mended(name[..first]) is { } mended
            ? (mended + name[first..], name) : (name, null);
    }

    private static bool IsHeadOfAttachment(ReadOnlySpan<char> words) =>
        HeadWords.Match(
            HeadWord.Attached, new TextCursor(words, Letters.Fold(words.ToString())), out _) == words.Length;

    /// <summary>The signer's name at the end of a recipients' line, and where it begins: '… Nội vụ, Phùng Tô
    /// Long'.</summary>
    public static (int Start, string Name, string? Damaged)? Tail(string line)
    {
        var words = 0;
        for (var at = line.Length; at > 0 && words < 5;)
        {
            var start = line.LastIndexOf(' ', at - 1) + 1;
            if (TailFrom(line, start, at, ++words) is { } name)
                return name;
            if (!char.IsUpper(line[start]))
                return null;
            at = start - 1;
        }
        return null;
    }

    // The last so many words of a line, of which the first ends at 'end', as a name.
    private static (int Start, string Name, string? Damaged)? TailFrom(string line, int start, int end, int words)
    {
        var behindMark = start >= 2 && line[start - 2] is ';' or ',' or '.';
        if (words is 3 or 4
            && behindMark
            && Damaged(line, start, end) is { } mended)
            return (start, mended, line[start..]);
        return words >= 2 && (behindMark || start == 0 || words >= 3)
            && PersonName.TryRead(line.AsSpan(start), mustKnowSurname: true) is { } name
            ? (start, name, null) : null;
    }

    /// <summary>Whether a name stands behind the semicolon of an item: where OCR lost the title, only that tells that
    /// it stands in the other column.</summary>
    public static bool IsBehindItem(string line, int name) =>
        name > 4 && line.AsSpan(0, name).TrimEnd().EndsWith(";")
            && PersonName.IsSurname(line.AsSpan(name, line.AsSpan(name).IndexOf(' ')));

    // The name from 'start' on, whose first word up to 'end' is a damaged surname, mended.
    private static string? Damaged(string line, int start, int end)
    {
        var word = line[start..end];
        if (!char.IsLetter(word[0]) || PersonName.IsSurname(word)
            || PersonName.TryRead(line.AsSpan(end == line.Length ? start : end + 1), false) is null)
            return null;
        return PersonName.Mended(word) is { } mended ? $"{mended} {line[(end + 1)..]}" : null;
    }
}
