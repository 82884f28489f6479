using VanBan.Documents.Structure;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Documents.Head;

/// <summary>A line of the head: its words, parted by single blanks.</summary>
/// <param name="Words">The words.</param>
/// <param name="Index">Index of the printed line among those of the text.</param>
/// <param name="AfterGap">Whether an empty line or a rule stands before it.</param>
internal readonly record struct HeadLine(string Words, int Index, bool AfterGap)
{
    /// <summary>The words folded, letter for letter.</summary>
    public string Folded { get; } = Letters.Fold(Words);

    /// <summary>Whether a tab stands in it, as between the cells of a table.</summary>
    public bool IsRow { get; init; }
}

/// <summary>
/// The lines of a head as one would have printed them on a page wide enough: web copies set the two columns so narrow
/// that Quốc hiệu, number and date run over several lines. Stamps of who received the document are left out.
/// </summary>
internal static class HeadLines
{
    // Gazette heading, two columns of up to five lines each, the kind and up to twelve lines of subject, authority,
    // addressees.
    private const int MostLines = 70;

    // A subject that a reader gives as one paragraph has some hundred words; what is longer is running text.
    private const int LongestLine = 2000;

    // What a narrow column breaks is short.
    private const int WidestColumn = 60;

    private const string DayWord = "ngay";
    private const int LongestDate = 24;

    private static readonly string[] Nationals =
        [.. HeadWords.Of(HeadWord.National).Concat(HeadWords.Of(HeadWord.Motto)).Select(LettersOf)];

    /// <summary>The lines from <paramref name="first"/> on, as many as a head can have.</summary>
    public static List<HeadLine> Of(string text, List<PrintedLine> lines, int first)
    {
        var found = new List<HeadLine>();
        var gap = false;
        for (var i = first; i < lines.Count && found.Count < MostLines; i++)
        {
            var line = lines[i];
            gap |= line.Kind is LineKind.Blank or LineKind.Rule;
            if (line.Kind != LineKind.Text)
                continue;
            var printed = text.AsSpan(line.Start, Math.Min(line.Length, LongestLine));
            if (WholeHead.IsIn(printed))
                found.AddRange(WholeHead.Cut(printed, i, gap));
            else
                found.Add(new HeadLine(LetterSpacing.Close(printed), i, gap) { IsRow = printed.Contains('\t') });
            gap = false;
        }
        ReceiptStamp.Remove(found);
        for (var i = 0; i < found.Count; i++)
        {
            while (TryJoin(found, i))
            {
            }
        }
        return found;
    }

    private static bool TryJoin(List<HeadLine> lines, int at) =>
        at + 1 < lines.Count
            && lines[at].Words.Length <= WidestColumn
            && lines[at + 1].Words.Length <= WidestColumn
        && (
            TryFill(lines, at)
                || TryJoinNumber(lines, at)
                || TryJoinNational(lines, at)
                || TryJoinDate(lines, at)
                || TryJoinPlace(lines, at));

    // 'Số: /QĐ-UBND' and '512', 'ngày tháng 4 năm 2025' and '09': what office software lays over the blank stands in a
    // box of its own, which follows its line.
    private static bool TryFill(List<HeadLine> lines, int at)
    {
        var (line, box) = (lines[at], lines[at + 1]);
        if (box.AfterGap
            || box.Words.Length > 5
            || box.Words.AsSpan().ContainsAnyExceptInRange('0', '9')
            || BlankOf(line) is not (>= 0 and var blank))
            return false;
        lines[at] = new HeadLine(
            $"{line.Words[..blank]} {box.Words} {line.Words[blank..].TrimStart()}", line.Index, line.AfterGap);
        lines.RemoveAt(at + 1);
        return true;
    }

    // Where the blank of a number, or of the day in a date, stands; -1 where there is none, or both are.
    private static int BlankOf(HeadLine line)
    {
        var number = PrintedNumber.TryRead(line.Words, line.Folded, out _) is { IsBlank: true }
            ? line.Words.IndexOf(':', StringComparison.Ordinal) + 1 : 0;
        var date =
            PlaceAndDate.TryRead(line.Words, line.Folded, 0, out _) is { Day: null, Month: not null, IsDoubtful: false }
            ? line.Folded.LastIndexOf(DayWord, StringComparison.Ordinal) + DayWord.Length : 0;
        return number > 0 == date > 0 ? -1 : number + date;
    }

    // 'Số: 565' and '/TB-UBND', set apart by a wide blank, can come as two lines; so can 'Số: 12/2025/NQ-' and 'HĐND'.
    private static bool TryJoinNumber(List<HeadLine> lines, int at)
    {
        var (above, below) = (lines[at], lines[at + 1].Words);
        if (!above.Folded.StartsWith("so", StringComparison.Ordinal)
            || above.Words.Length > 30)
            return false;
        // 'Số:' / '25/2024/NQ-HĐND'.
        if (above.Words.Length <= 4)
            return char.IsAsciiDigit(below[0])
                && below.Contains('/', StringComparison.Ordinal)
                && Join(lines, at, " ");
        if (below[0] is '/' or '-')
            return above.Words.Length < 16
                && above.Words.Contains(':', StringComparison.Ordinal)
                && Join(lines, at, " ");
        return above.Words[^1] is '/' or '-'
            && !below.Contains(' ', StringComparison.Ordinal)
            && Capitals.Fill(below)
            && Join(lines, at, "");
    }

    // 'CỘNG HÒA XÃ HỘI' / 'CHỦ NGHĨA VIỆT NAM', in a column of its own or beside the other.
    private static bool TryJoinNational(List<HeadLine> lines, int at)
    {
        // Nearly every line ends here: no string is made for it.
        Span<char> buffer = stackalloc char[WidestColumn];
        var letters = buffer[..CopyLetters(lines[at].Folded, buffer)];
        if (!EndsWithNational(letters))
            return false;
        var below = LettersOf(lines[at + 1].Folded);
        foreach (var national in Nationals)
        {
            var begun = LongestEnd(letters, national);
            // Beside the other column a single word may be anything's.
            if (begun == 0
                || begun == national.Length
                || (begun < letters.Length && begun < 10))
                continue;
            if (below.Length <= national.Length - begun
                && national.AsSpan(begun).StartsWith(below))
                return Join(lines, at, " ");
            var rest = national[begun..];
            if (rest.Length < 3 || !below.EndsWith(rest, StringComparison.Ordinal))
                continue;
            // The other column goes on beside the second half.
            var cut = StartOfLast(lines[at + 1].Words, rest.Length);
            var (left, right) = (lines[at + 1].Words[..cut].TrimEnd(), lines[at + 1].Words[cut..]);
            lines[at] = lines[at] with { Words = $"{lines[at].Words} {right}" };
            lines[at] = new HeadLine(lines[at].Words, lines[at].Index, lines[at].AfterGap);
            lines[at + 1] = new HeadLine(left, lines[at + 1].Index, lines[at + 1].AfterGap);
            return false;
        }
        return false;
    }

    // 'Hà Nội, ngày 20' / 'tháng 11 năm 2025'.
    private static bool TryJoinDate(List<HeadLine> lines, int at)
    {
        var line = lines[at];
        var day = line.Folded.LastIndexOf(DayWord, StringComparison.Ordinal);
        if (day <= 0
            || line.Words.Length - day > LongestDate
            || YearOf(line.Words) is not null)
            return false;
        var joined = line.Words;
        for (var next = at + 1; next < lines.Count && next <= at + 3
            && lines[next].Words.Length <= WidestColumn; next++)
        {
            joined = $"{joined} {lines[next].Words}";
            if (YearOf(joined) is not null)
                return Join(lines, at, " ");
        }
        return false;
    }

    private static int? YearOf(string line) => PlaceAndDate.TryRead(line, Letters.Fold(line), 0, out _)?.Year;

    // 'Hà' / 'Nội, ngày 20 tháng 11 năm 2025': together they name a province, and the second line alone does not.
    private static bool TryJoinPlace(List<HeadLine> lines, int at)
    {
        var (line, next) = (lines[at], lines[at + 1]);
        if (line.Words.Length > 20
            || line.Words.AsSpan().ContainsAny(',', ':')
            || !char.IsUpper(line.Words[0])
            || !next.Folded.Contains(DayWord, StringComparison.Ordinal))
            return false;
        var comma = next.Words.IndexOf(',', StringComparison.Ordinal);
        return comma is > 0 and < 20 && Places.Find(next.Words[..comma]) is null
            && Places.Find($"{line.Words} {next.Words[..comma]}") is not null
            && Join(lines, at, " ");
    }

    private static bool Join(List<HeadLine> lines, int at, string joint)
    {
        lines[at] = new HeadLine($"{lines[at].Words}{joint}{lines[at + 1].Words}", lines[at].Index, lines[at].AfterGap);
        lines.RemoveAt(at + 1);
        return true;
    }

    private static bool EndsWithNational(ReadOnlySpan<char> letters)
    {
        foreach (var national in Nationals)
        {
            if (LongestEnd(letters, national) > 0)
                return true;
        }
        return false;
    }

    // How many letters of 'national', from its first, stand at the end of 'letters'.
    private static int LongestEnd(ReadOnlySpan<char> letters, string national)
    {
        for (var length = Math.Min(letters.Length, national.Length); length >= 4; length--)
        {
            if (letters[^1] == national[length - 1] && letters.EndsWith(national.AsSpan(0, length)))
                return length;
        }
        return 0;
    }

    // Where the last so many letters of a line begin.
    private static int StartOfLast(string words, int letters)
    {
        var start = words.Length;
        while (start > 0 && letters > 0)
            letters -= char.IsLetter(words[--start]) ? 1 : 0;
        return start;
    }

    private static string LettersOf(string words)
    {
        var letters = new char[words.Length];
        return new string(letters, 0, CopyLetters(words, letters));
    }

    private static int CopyLetters(string words, Span<char> letters)
    {
        var length = 0;
        foreach (var c in words)
        {
            if (char.IsLetter(c))
                letters[length++] = Letters.Fold(c);
        }
        return length;
    }
}

/// <summary>Titles set with a blank behind each letter, as <c>T Ờ  T R Ì N H</c>.</summary>
internal static class LetterSpacing
{
    /// <summary>The words of a line, parted by single blanks; those set with blanks between the letters closed
    /// up.</summary>
    public static string Close(ReadOnlySpan<char> line)
    {
        var words = HeadPieces.OneLine(line);
        if (!IsSpaced(words))
            return words;
        // Where words are parted by more than one blank they can be told apart; else the letters stay as they are.
        var parts = line.ToString()
            .Split(
                ["  ", "\t", "\u00A0\u00A0"], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Length > 1
            ? string.Join(
                ' ',
                parts.Select(
                    static part =>
                        IsSpaced(part) || part.Length <= 3
                            ? part.Replace(" ", "", StringComparison.Ordinal) : part))
                        : words;
    }

    // At least three letters, each by itself.
    private static bool IsSpaced(string words)
    {
        if (words.Length < 5)
            return false;
        for (var i = 0; i < words.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsUpper(words[i]) : words[i] != ' ')
                return false;
        }
        return true;
    }
}

/// <summary>The stamp of who received a document (Nghị định 30/2020/NĐ-CP, Phụ lục IV): the receiver's name, 'ĐẾN',
/// number and day of receipt.</summary>
internal static class ReceiptStamp
{
    /// <summary>Takes the lines of a stamp out of those of the head.</summary>
    public static void Remove(List<HeadLine> lines)
    {
        var stamp = lines.FindIndex(
            static line =>
                Capitals.Fill(FirstWords(line.Words))
                    && HeadWords.Begins(HeadWord.Receipt, line.Words, line.Folded));
        if (stamp < 0)
            return;
        var end = stamp + 1;
        while (end < lines.Count && IsLineOfStamp(lines[end]))
            end++;
        lines.RemoveRange(stamp, end - stamp);
        var name = Receiver(lines, stamp);
        if (name >= 0)
            lines.RemoveRange(name, stamp - name);
    }

    private static ReadOnlySpan<char> FirstWords(string words) =>
        words.AsSpan(
            0, words.AsSpan().IndexOfAny(':', '.') is > 0 and var end ? Math.Min(end, 3) : Math.Min(words.Length, 3));

    // 'Số: 4411' has no symbol.
    private static bool IsLineOfStamp(HeadLine line) =>
        HeadWords.Begins(HeadWord.ReceiptLine, line.Words, line.Folded)
            || (
                line.Folded.StartsWith("so:", StringComparison.Ordinal)
                    && !line.Words.Contains('/', StringComparison.Ordinal));

    // The lines of capitals just above the stamp, from the one that begins a name; the letterhead's own body must be
    // left.
    private static int Receiver(List<HeadLine> lines, int stamp)
    {
        var first = stamp - 1;
        while (first >= 0
            && first > stamp - 3
            && Capitals.Fill(lines[first].Words)
            && !BodyLines.Begins(lines[first].Words, lines[first].Folded))
            first--;
        if (first < 0 || !Capitals.Fill(lines[first].Words)
            || !BodyLines.Begins(lines[first].Words, lines[first].Folded))
            return -1;
        for (var i = 0; i < lines.Count && i < stamp + 8; i++)
        {
            if ((i < first || i >= stamp) && Capitals.Fill(lines[i].Words)
                && BodyLines.Begins(lines[i].Words, lines[i].Folded))
                return first;
        }
        return -1;
    }
}
