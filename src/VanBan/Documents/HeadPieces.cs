using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Documents;

/// <summary>
/// Cuts the head of a document into its pieces. Readers that know the page write the two columns one after the other; plain text and OCR run them together on a
/// line, so a line is cut where Quốc hiệu, Tiêu ngữ or the place begins.
/// </summary>
internal static class HeadPieces
{
    // Gazette heading, two columns of up to five lines each, the kind and up to twelve lines of subject, authority, addressees.
    private const int MostLines = 70;

    // A subject that a reader gives as one paragraph has some hundred words; what is longer is running text, and so is what is no longer a line of a head.
    private const int LongestPiece = 2000;
    private const int LongestLine = 300;

    /// <summary>The pieces of the lines from <paramref name="first"/> on, as many as a head can have.</summary>
    public static List<HeadPiece> Of(string text, List<PrintedLine> lines, int first)
    {
        var pieces = new List<HeadPiece>();
        var gap = false;
        string? opened = null;
        for (int i = first, taken = 0; i < lines.Count && taken < MostLines; i++)
        {
            var line = lines[i];
            if (line.Kind is LineKind.Blank or LineKind.Rule)
            {
                gap = true;
                continue;
            }
            if (line.Kind == LineKind.Furniture)
                continue;
            taken++;
            var words = OneLine(text.AsSpan(line.Start, Math.Min(line.Length, LongestPiece)));
            // 'Số: 565' and '/TB-UBND', set apart by a wide blank, can come as two lines.
            if (opened is not null && words[0] is '/' or '-')
            {
                pieces.RemoveAt(pieces.Count - 1);
                words = $"{opened} {words}";
            }
            opened = IsOpenNumber(words) ? words : null;
            var count = pieces.Count;
            Cut(pieces, words, i, gap);
            if (pieces.Count > count)
                gap = false;
        }
        return pieces;
    }

    /// <summary>The words of a line, parted by single blanks.</summary>
    public static string OneLine(ReadOnlySpan<char> line)
    {
        var words = line.Length <= LongestLine ? stackalloc char[line.Length] : new char[line.Length];
        var length = 0;
        foreach (var c in line)
        {
            if (c == '\uFEFF')
                continue;
            if (!char.IsWhiteSpace(c))
                words[length++] = c;
            else if (length > 0 && words[length - 1] != ' ')
                words[length++] = ' ';
        }
        return new string(words[..length].TrimEnd(' '));
    }

    private static void Cut(List<HeadPiece> pieces, string line, int index, bool gap)
    {
        var folded = Letters.Fold(line);
        if (line.Length > LongestLine)
        {
            pieces.Add(new HeadPiece(HeadPart.Words, line, folded, index) { AfterGap = gap });
            return;
        }
        var (part, at) = RightColumn(line, folded);
        if (at >= 0)
        {
            if (at > 0)
                CutLeft(pieces, line[..at], folded[..at], index, gap, shared: true);
            pieces.Add(new HeadPiece(part, line[at..], folded[at..], index) { AfterGap = gap, Shared = at > 0 });
            return;
        }
        CutLeft(pieces, line, folded, index, gap, shared: false);
    }

    // What only ever stands in the right column.
    private static (HeadPart Part, int Start) RightColumn(string line, string folded)
    {
        var national = NationalName(line, folded);
        if (national >= 0)
            return (HeadPart.NationalName, national);
        var motto = folded.IndexOf("doc lap", StringComparison.Ordinal);
        if (motto >= 0 && folded.IndexOf("hanh phuc", motto, StringComparison.Ordinal) > 0 && line.Length - motto < 45)
            return (HeadPart.Motto, motto);
        var attestation = line.IndexOf(Consolidation.Heading, StringComparison.Ordinal);
        return (HeadPart.Attestation, attestation);
    }

    private static void CutLeft(List<HeadPiece> pieces, string line, string folded, int index, bool gap, bool shared)
    {
        if (folded.StartsWith("kinh gui", StringComparison.Ordinal) || folded.StartsWith("kinh trinh:", StringComparison.Ordinal))
        {
            Add(HeadPart.Addressee, 0, line.Length, shared);
            return;
        }
        var number = PrintedNumber.TryRead(line, folded, out var numberEnd);
        var place = PlaceAndDate.TryRead(line, folded, number is null ? 0 : numberEnd, out var placeStart);
        var left = place is null ? line.Length : placeStart;
        // Words behind the symbol are those of a sentence that cites a document, unless they are the subject of an official letter.
        if (number is not null && HasWord(line.AsSpan(numberEnd, left - numberEnd)) && !IsAbout(folded, numberEnd))
            number = null;
        if (number is not null)
        {
            pieces.Add(Piece(HeadPart.Number, 0, numberEnd, shared || place is not null) with { Number = number });
            if (IsAbout(folded, numberEnd))
                Add(HeadPart.About, numberEnd, left, true);
        }
        else
        {
            Add(IsAbout(folded, 0) ? HeadPart.About : HeadPart.Words, 0, left, shared || place is not null);
        }
        if (place is not null)
            pieces.Add(Piece(HeadPart.PlaceAndDate, placeStart, line.Length, left > 0) with { Place = place });

        void Add(HeadPart part, int start, int end, bool isShared)
        {
            if (part != HeadPart.Words || HasWord(line.AsSpan(start, end - start)))
                pieces.Add(Piece(part, start, end, isShared));
        }

        HeadPiece Piece(HeadPart part, int start, int end, bool isShared)
        {
            while (start < end && line[start] is ' ' or '_')
                start++;
            while (end > start && line[end - 1] is ' ' or '_')
                end--;
            return new HeadPiece(part, line[start..end], folded[start..end], index) { AfterGap = gap, Shared = isShared };
        }
    }

    // Where 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM' or 'ĐẢNG CỘNG SẢN VIỆT NAM' begins; in small letters it is running text.
    private static int NationalName(string line, string folded)
    {
        // Spacing between the words may be lost: 'CỘNG HÒAXÃ HỘI CHỦ NGHĨAVIỆT NAM'.
        var at = folded.IndexOf("xa hoi chu", StringComparison.Ordinal);
        if (at < 0)
        {
            var party = folded.IndexOf("dang cong san viet nam", StringComparison.Ordinal);
            return party >= 0 && line.Length - party < 26 && Capitals.Fill(line.AsSpan(party)) && (party == 0 || Capitals.Fill(line.AsSpan(0, party))) ? party : -1;
        }
        if (!Capitals.Fill(line.AsSpan(at, 10)) || line.Length - at > 35)
            return -1;
        // The two words before are 'CỘNG HÒA', whatever OCR made of them.
        var start = at;
        for (var letters = 0; start > 0 && letters < 7; start--)
            letters += line[start - 1] == ' ' ? 0 : 1;
        return start > 0 && line[start - 1] != ' ' ? -1 : start;
    }

    private static bool IsOpenNumber(string words) =>
        words.Length is > 2 and < 16 && Letters.Fold(words).StartsWith("so", StringComparison.Ordinal) && words.Contains(':', StringComparison.Ordinal);

    private static bool IsAbout(string folded, int at)
    {
        while (at < folded.Length && folded[at] == ' ')
            at++;
        return string.CompareOrdinal(folded, at, "v/v", 0, 3) == 0 || string.CompareOrdinal(folded, at, "vv:", 0, 3) == 0;
    }

    private static bool HasWord(ReadOnlySpan<char> text)
    {
        var letters = 0;
        foreach (var c in text)
        {
            letters = char.IsLetter(c) ? letters + 1 : 0;
            if (letters == 2)
                return true;
        }
        // A year alone can be the last line of a subject.
        return text.Trim() is ['1' or '2', '9' or '0', >= '0' and <= '9', >= '0' and <= '9'];
    }
}
