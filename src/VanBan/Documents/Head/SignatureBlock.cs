using System.Collections.Immutable;
using VanBan.Documents.Structure;
using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Documents.Head;

/// <summary>
/// The foot of a document: in whose name and by whom it is signed, and to whom it goes (Nghị định 30/2020/NĐ-CP, Phụ lục I, ô số 7 và 9b). The two stand side by side
/// on paper: a converter writes them one after the other, in either order, or line by line together.
/// </summary>
internal sealed record SignatureBlock
{
    // 'Nơi nhận' of a widely sent document has thirty items, some over several lines.
    private const int MostLines = 60;

    private static readonly System.Buffers.SearchValues<char> Strokes = System.Buffers.SearchValues.Create("`^|\\~=<>{}[]§°⁄‹›“”#@$%");

    /// <summary>The lines with an authority mark, as printed: <c>TM. CHÍNH PHỦ</c>, <c>KT. THỦ TƯỚNG</c>.</summary>
    public ImmutableArray<string> Authority { get; init; } = [];

    /// <summary>The signer's own title as printed, such as <c>PHÓ THỦ TƯỚNG</c>.</summary>
    public string? Title { get; init; }

    /// <summary>The signer's name.</summary>
    public string? Name { get; init; }

    /// <summary>The name as printed, where OCR damaged it and <see cref="Name"/> is the mended one.</summary>
    public string? DamagedName { get; init; }

    /// <summary>Nơi nhận, without dashes and closing marks.</summary>
    public ImmutableArray<string> Recipients { get; init; } = [];

    /// <summary>Index of the first line of the block.</summary>
    public int FirstLine { get; init; }

    /// <summary>Index after the last line of the block.</summary>
    public int EndLine { get; init; }

    /// <summary>The first block at or after line <paramref name="from"/> that holds a name; without one the first that holds recipients or a title.</summary>
    public static SignatureBlock? Find(string text, List<PrintedLine> lines, int from)
    {
        SignatureBlock? nameless = null;
        for (var i = from; i < lines.Count; i++)
        {
            if (lines[i].Kind != LineKind.Text || !Opens(lines[i].Span.In(text)))
                continue;
            var block = Read(text, lines, i);
            if (block is null)
                continue;
            if (block.Name is not null)
                return block;
            nameless ??= block.Authority.Length > 0 || block.Recipients.Length > 0 ? block : null;
            i = Math.Max(i, block.EndLine - 1);
        }
        return nameless;
    }

    // A quick look that nearly every line of a document fails.
    private static bool Opens(ReadOnlySpan<char> line)
    {
        if (line.Length < 3)
            return false;
        if (line[0] is 'N' or 'n')
            return IsRecipients(line);
        line = line.TrimStart(". *[|");
        return line.Length >= 3 && char.IsUpper(line[0]) && (char.IsUpper(line[1]) || line[1] is '.' or '/' or ' ') && line.Length <= 120 && IsTitleLine(line);
    }

    private static bool IsRecipients(ReadOnlySpan<char> line)
    {
        if (line.Length < 8)
            return false;
        Span<char> head = stackalloc char[8];
        Letters.Fold(line[..8], head);
        return head.SequenceEqual("noi nhan") || head.SequenceEqual("noi gui:") || head.SequenceEqual("noi nhan");
    }

    // 'TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'CHỦ TỊCH QUỐC HỘI': capitals that begin with a mark of authority or a title.
    private static bool IsTitleLine(ReadOnlySpan<char> line)
    {
        if (line.Length is < 4 or > 120 || !Capitals.Fill(line))
            return false;
        Span<char> folded = stackalloc char[line.Length];
        Letters.Fold(line, folded);
        return OfficeTitle.AuthorityMark(folded) > 0 || OfficeTitle.Match(folded, 0) > 0;
    }

    private static SignatureBlock? Read(string text, List<PrintedLine> lines, int first)
    {
        var titles = new List<string>();
        var recipients = new RecipientList();
        string? name = null, tail = null, damaged = null, tailDamaged = null;
        var end = first;
        var sinceTitle = 0;
        for (int i = first, taken = 0; i < lines.Count && taken < MostLines; i++)
        {
            if (lines[i].Kind == LineKind.Blank)
                continue;
            if (lines[i].Kind != LineKind.Text)
            {
                end = i + 1;
                continue;
            }
            taken++;
            var line = HeadPieces.OneLine(lines[i].Span.In(text));
            if (IsRecipients(line))
            {
                if (recipients.IsOpened)
                    break;
                var colon = line.IndexOf(':', StringComparison.Ordinal);
                var rest = colon < 0 ? line.Length > 8 ? line[8..].Trim() : "" : line[(colon + 1)..].Trim();
                recipients.Open();
                end = i + 1;
                // What shares the line with 'Nơi nhận:' is the first line of the other column.
                if (TitleTail(rest, 0) is >= 0 and var at)
                    AddTitles(titles, WithoutStrokes(rest[at..]));
                else if (rest.Length > 3 && rest[0] is '-' or '–' or '+')
                    recipients.Add(rest);
                else if (rest.Length > 8 && !Capitals.Fill(rest) && char.IsLetter(rest[0]) && RecipientList.IsItem(rest))
                    recipients.Add(rest);
                continue;
            }
            if (IsTitleLine(line.TrimStart('.', ' ', '*', '[', '|')))
            {
                if (name is not null)
                    break;
                AddTitles(titles, WithoutStrokes(line));
                sinceTitle = 0;
                end = i + 1;
                continue;
            }
            var isItem = recipients.IsOpened && recipients.Takes(line);
            // Where OCR lost the title, only a known surname below the last recipient tells a name.
            if (!isItem && (titles.Count > 0 || recipients.IsFiled) && WholeName(line, titles.Count == 0, out var mended) is { } whole)
            {
                (name, damaged) = (whole, mended);
                end = i + 1;
                // Behind the name only recipients can follow.
                if (recipients.IsOpened)
                    break;
                continue;
            }
            if (isItem)
            {
                var cut = line;
                if (name is null && TitleTail(line, 8) is >= 0 and var at)
                {
                    AddTitles(titles, WithoutStrokes(line[at..]));
                    cut = line[..at];
                }
                else if (name is null && tail is null && NameTail(line) is { } found && (titles.Count > 0 || IsBehindItem(line, found.Start)))
                {
                    (tail, tailDamaged) = (found.Name, found.Damaged);
                    cut = line[..found.Start];
                }
                recipients.Add(cut);
                end = i + 1;
                continue;
            }
            if (titles.Count == 0 && !recipients.IsOpened)
                break;
            if (name is not null)
                break;
            // '(Đã ký)', the capitals of a seal, strokes: passed over; a sentence or a new part of the document ends the block.
            if (IsOtherText(line) || (recipients.IsOpened ? ++sinceTitle > 14 : ++sinceTitle > 8))
                break;
            if (titles.Count > 0 && Capitals.Fill(line) && sinceTitle == 1 && titles[^1].Length + line.Length < 110 && WholeName(line, true, out _) is null && !IsNewPart(line))
            {
                // 'TL. BỘ TRƯỞNG' / 'BỘ LAO ĐỘNG - THƯƠNG BINH' / 'VÀ XÃ HỘI': a title over two lines.
                titles[^1] = $"{titles[^1]} {line}";
                end = i + 1;
            }
        }
        if (name is null)
            (name, damaged) = (tail, tailDamaged);
        if (name is null && titles.Count == 0 && recipients.Items.Length == 0)
            return null;
        var own = titles.Count > 0 && OfficeTitle.AuthorityMark(Letters.Fold(titles[^1])) == 0 ? titles[^1] : null;
        return new SignatureBlock
        {
            Authority = [.. own is null ? titles : titles[..^1]],
            Title = own,
            Name = name,
            DamagedName = damaged,
            Recipients = recipients.Items,
            FirstLine = first,
            EndLine = end,
        };
    }

    // '(Đã ký) Nguyễn Văn A', 'Đã ký: Nguyễn Văn A', 'Nguyễn Văn A'.
    private static string? WholeName(string line, bool mustKnowSurname, out string? damaged)
    {
        damaged = null;
        var words = line.AsSpan().Trim(" .,*_-[]|`'\"");
        if (words.StartsWith("(đã ký)", StringComparison.OrdinalIgnoreCase) || words.StartsWith("đã ký:", StringComparison.OrdinalIgnoreCase))
            words = words[(words.IndexOfAny(')', ':') + 1)..].Trim();
        if (words.StartsWith("đã ký", StringComparison.OrdinalIgnoreCase))
            return null;
        var name = PersonName.TryRead(words, mustKnowSurname);
        var first = name is null ? 0 : name.IndexOf(' ', StringComparison.Ordinal);
        if (first > 0 && !PersonName.IsSurname(name.AsSpan(0, first)) && PersonName.Mended(name![..first]) is { } mended)
        {
            damaged = name;
            return mended + name[first..];
        }
        return name;
    }

    // Lines that a converter has joined: 'TM. CHÍNH PHỦ KT. THỦ TƯỚNG PHÓ THỦ TƯỚNG'. A mark of authority begins a line, and so does a title that fills the rest.
    private static void AddTitles(List<string> titles, string line)
    {
        var folded = Letters.Fold(line);
        var start = 0;
        for (var at = folded.IndexOf(' ', StringComparison.Ordinal) + 1; at > 0; at = folded.IndexOf(' ', at) + 1)
        {
            var isMark = folded.AsSpan(at).IndexOfAny('.', '/') is > 0 and < 4 && OfficeTitle.AuthorityMark(folded.AsSpan(at)) > 0;
            var isTitle = !isMark && OfficeTitle.Match(folded, at) == folded.Length && at > start + OfficeTitle.AuthorityMark(folded.AsSpan(start))
                && !folded.AsSpan(start, at - start).EndsWith("pho ") && folded[at - 2] != ','
                && OfficeTitle.AuthorityMark(folded.AsSpan(start)) > 0;
            if (!isMark && !isTitle)
                continue;
            titles.Add(line[start..(at - 1)].TrimEnd());
            start = at;
        }
        titles.Add(line[start..]);
    }

    // Strokes of a pen and of a seal that OCR reads as signs end what is printed.
    private static string WithoutStrokes(string title)
    {
        title = title.TrimStart('.', ' ', '*', '[', '|');
        var end = title.AsSpan().IndexOfAny(Strokes);
        return end > 3 ? title[..end].TrimEnd() : title;
    }

    // Where, behind an item of the recipients, the other column begins with a title.
    private static int TitleTail(string line, int from)
    {
        for (var at = from; at < line.Length; at++)
        {
            if (char.IsUpper(line[at]) && (at == 0 || line[at - 1] == ' ') && IsTitleLine(line.AsSpan(at)))
                return at;
        }
        return -1;
    }

    // The signer's name at the end of a recipients' line: '… Nội vụ, Phùng Tô Long'.
    private static (int Start, string Name, string? Damaged)? NameTail(string line)
    {
        var words = 0;
        for (var at = line.Length; at > 0 && words < 5;)
        {
            var start = line.LastIndexOf(' ', at - 1) + 1;
            words++;
            var word = line[start..at];
            var behindMark = start >= 2 && line[start - 2] is ';' or ',' or '.';
            if (words is 3 or 4 && behindMark && char.IsLetter(word[0]) && PersonName.TryRead(line.AsSpan(at == line.Length ? start : at + 1), false) is not null
                && !PersonName.IsSurname(word) && PersonName.Mended(word) is { } mended)
                return (start, $"{mended} {line[(at + 1)..]}", line[start..]);
            if (words >= 2 && PersonName.TryRead(line.AsSpan(start), mustKnowSurname: true) is { } name && (behindMark || start == 0 || words >= 3))
                return (start, name, null);
            if (!char.IsUpper(word[0]))
                return null;
            at = start - 1;
        }
        return null;
    }

    // 'Thường trực HĐND tỉnh; Đặng Văn Minh': where OCR lost the title, only the semicolon of the item tells that the name stands in the other column.
    private static bool IsBehindItem(string line, int name) => name > 4 && line.AsSpan(0, name).TrimEnd().EndsWith(";") && PersonName.IsSurname(line.AsSpan(name, line.AsSpan(name).IndexOf(' ')));

    private static bool IsNewPart(string line)
    {
        var folded = Letters.Fold(line);
        return folded.StartsWith("phu luc", StringComparison.Ordinal) || folded.StartsWith("mau so", StringComparison.Ordinal) || folded.StartsWith("danh ", StringComparison.Ordinal)
            || DocumentType.Words.Match(folded, 0, out _) > 0 || folded.Contains("cong hoa xa hoi", StringComparison.Ordinal);
    }

    // Running text, a numbered item, a new heading.
    private static bool IsOtherText(string line) =>
        line.Length > 110 || (Capitals.Fill(line) && IsNewPart(line)) || (line.Length > 2 && char.IsAsciiDigit(line[0]) && line[1] is '.' or ')' && line.Length > 12)
        || line.StartsWith("Phụ lục", StringComparison.Ordinal) || line.StartsWith("Điều ", StringComparison.Ordinal) || line.StartsWith("(Ký", StringComparison.OrdinalIgnoreCase);
}
