using System.Buffers;
using VanBan.Documents.Structure;
using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Documents.Head;

/// <summary>
/// Cuts the head of a document into its pieces. Readers that know the page write the two columns one after the other;
/// plain text and OCR run them together on a line, so a line is cut where Quốc hiệu, Tiêu ngữ or the place begins.
/// </summary>
internal static class HeadPieces
{
    private const char Nothing = '\uFEFF';

    // White space that is no plain blank; nearly every line has none.
    private static readonly SearchValues<char> OtherBlanks = SearchValues.Create(
        [
            Nothing, .. Enumerable.Range(0, char.MaxValue).Select(static c => (char)c)
                .Where(static c => c != ' ' && char.IsWhiteSpace(c))]);

    private const string OldNational = "viet nam";
    private const string StateWord = "nuoc";

    private static readonly string[] Nationals = [.. HeadWords.Of(HeadWord.National).Select(Letters.Fold)];

    // What is longer is running text, and no line of a head.
    private const int LongestLine = 300;

    /// <summary>The pieces of the lines from <paramref name="first"/> on, as many as a head can have.</summary>
    public static List<HeadPiece> Of(string text, List<PrintedLine> lines, int first)
    {
        var pieces = new List<HeadPiece>();
        var gap = false;
        foreach (var line in HeadLines.Of(text, lines, first))
        {
            gap |= line.AfterGap;
            var count = pieces.Count;
            Cut(pieces, line, gap);
            if (pieces.Count > count)
                gap = false;
            if (line.IsRow && pieces.Count > count)
                pieces[^1] = pieces[^1] with { IsRow = true };
        }
        Reconsider(pieces);
        return pieces;
    }

    // What a line is can depend on those beside it.
    private static void Reconsider(List<HeadPiece> pieces)
    {
        var hasMotto = pieces.Exists(static piece => piece.Part == HeadPart.Motto);
        for (var i = 1; i < pieces.Count; i++)
        {
            // The Youth Union's name in the place of Quốc hiệu, beside that of one of its organs.
            if (pieces[i].Part == HeadPart.Words
                && HeadWords.Is(HeadWord.RightColumn, pieces[i].Text))
                pieces[i] = pieces[i] with { Part = HeadPart.NationalName };
            // The old name of the State without its motto is part of another name: 'CHÍNH PHỦ' / 'VIỆT NAM DÂN CHỦ CỘNG
            // HÒA'.
            else if (!hasMotto && pieces[i].Part == HeadPart.NationalName
                && pieces[i].Folded.StartsWith(OldNational, StringComparison.Ordinal))
                pieces[i] = pieces[i] with { Part = HeadPart.Words };
        }
    }

    /// <summary>The words of a line, parted by single blanks.</summary>
    public static string OneLine(ReadOnlySpan<char> line) =>
        line.ContainsAny(OtherBlanks) || line.Contains("  ", StringComparison.Ordinal)
            ? Closed(line) : line.Trim(' ').ToString();

    private static string Closed(ReadOnlySpan<char> line)
    {
        var words = new char[line.Length];
        var length = 0;
        foreach (var c in line)
        {
            if (c == Nothing)
                continue;
            if (!char.IsWhiteSpace(c))
                words[length++] = c;
            else if (length > 0 && words[length - 1] != ' ')
                words[length++] = ' ';
        }
        return new string(words, 0, length > 0
            && words[length - 1] == ' '
            ? length - 1 : length);
    }

    private static void Cut(List<HeadPiece> pieces, HeadLine line, bool gap)
    {
        var (part, at) = line.Words.Length > LongestLine ? (HeadPart.Words, 0) : RightColumn(line.Words, line.Folded);
        if (part == HeadPart.Motto && at > 0 && line.Words[..at].TrimEnd() is var before
            && NationalName(before, line.Folded[..before.Length]) >= 0)
        {
            // A tab in one cell: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc'.
            Cut(pieces, new HeadLine(before, line.Index, line.AfterGap), gap);
            pieces.Add(new HeadPiece(part, line.Words[at..], line.Folded[at..], line.Index) { Shared = true });
            return;
        }
        if (at != 0)
            CutLeft(pieces, at < 0 ? new LeftColumn(line.Words, line.Folded, line.Index, gap, false)
                : new LeftColumn(line.Words[..at], line.Folded[..at], line.Index, gap, true));
        if (at >= 0)
            pieces.Add(
                new HeadPiece(
                    part, line.Words[at..], line.Folded[at..], line.Index)
                { AfterGap = gap, Shared = at > 0 });
    }

    // What only ever stands in the right column, and where it begins; -1 for nothing.
    private static (HeadPart Part, int Start) RightColumn(string line, string folded)
    {
        var national = NationalName(line, folded);
        if (national >= 0)
            return (HeadPart.NationalName, national);
        var motto = folded.IndexOf("doc lap", StringComparison.Ordinal);
        if (motto >= 0
            && folded.IndexOf("hanh phuc", motto, StringComparison.Ordinal) > 0
            && line.Length - motto < 45)
            return (HeadPart.Motto, motto);
        return (HeadPart.Attestation, line.IndexOf(Consolidation.Heading, StringComparison.Ordinal));
    }

    // A line without what stands to its right: number, subject of a letter, place and date.
    private static void CutLeft(List<HeadPiece> pieces, LeftColumn line)
    {
        if (HeadWords.Begins(HeadWord.Addressee, line.Words, line.Folded))
        {
            pieces.Add(line.Piece(HeadPart.Addressee, 0, line.Words.Length, false));
            return;
        }
        var number = PrintedNumber.TryRead(line.Words, line.Folded, out var numberEnd);
        var place = PlaceAndDate.TryRead(line.Words, line.Folded, number is null ? 0 : numberEnd, out var placeStart);
        var left = place is null ? line.Words.Length : placeStart;
        if (number is not null && HasWord(line.Words.AsSpan(numberEnd, left - numberEnd))
            && !MayFollow(line, number, numberEnd, pieces.Count == 0))
            number = null;
        if (number is not null)
            pieces.Add(line.Piece(HeadPart.Number, 0, numberEnd, place is not null) with { Number = number });
        AddWords(pieces, line, number is null ? 0 : numberEnd, left);
        if (place is not null)
            pieces.Add(
                line.Piece(HeadPart.PlaceAndDate, placeStart, line.Words.Length, left > 0) with { Place = place });
    }

    // What stands from 'start', behind the number, to 'end', before place and date.
    private static void AddWords(List<HeadPiece> pieces, LeftColumn line, int start, int end)
    {
        var hasPlace = end < line.Words.Length;
        if (line.IsAbout(start) || (start > 0 && line.IsSubject(start)))
            pieces.Add(line.Piece(HeadPart.About, start, end, start > 0 || hasPlace));
        else if (start == 0 && HasWord(line.Words.AsSpan(0, end)))
            pieces.Add(line.Piece(HeadPart.Words, 0, end, hasPlace));
    }

    // Words behind the symbol are those of a sentence that cites a document, unless they are the subject of an official
    // letter, or the first line is the title.
    private static bool MayFollow(LeftColumn line, PrintedNumber number, int end, bool isFirst) =>
        line.IsAbout(end) || (isFirst && line.IsTitle(number, end));

    // Where 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM' or 'ĐẢNG CỘNG SẢN VIỆT NAM' begins; in small letters it is running
    // text.
    private static int NationalName(string line, string folded)
    {
        // Spacing between the words may be lost: 'CỘNG HÒAXÃ HỘI CHỦ NGHĨAVIỆT NAM'.
        var at = folded.IndexOf("xa hoi chu", StringComparison.Ordinal);
        if (at < 0)
            return OtherNational(line, folded);
        if (!Capitals.Fill(line.AsSpan(at, 10)) || line.Length - at > 35)
            return -1;
        // The two words before are 'CỘNG HÒA', whatever OCR made of them.
        var start = at;
        for (var letters = 0; start > 0 && letters < 7; start--)
            letters += line[start - 1] == ' ' ? 0 : 1;
        // 'CỦA QUỐC HỘI NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM' names a body.
        return start > 0
            && (line[start - 1] != ' ' || folded.AsSpan(0, start).TrimEnd().EndsWith(StateWord))
            ? -1 : start;
    }

    // 'ĐẢNG CỘNG SẢN VIỆT NAM', 'VIỆT NAM DÂN CHỦ CỘNG HÒA' at the end of a line of capitals.
    private static int OtherNational(string line, string folded)
    {
        foreach (var national in Nationals)
        {
            var at = folded.IndexOf(national, StringComparison.Ordinal);
            if (at >= 0
                && line.Length - at < national.Length + 4
                && Capitals.Fill(line.AsSpan(at))
                && (at == 0 || Capitals.Fill(line.AsSpan(0, at))))
                return at;
        }
        return -1;
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

    // What stands on a line to the left of Quốc hiệu and Tiêu ngữ, or the whole line.
    private sealed record LeftColumn(string Words, string Folded, int Index, bool AfterGap, bool IsShared)
    {
        public bool IsAbout(int at)
        {
            var cursor = new TextCursor(Words, Folded, at);
            cursor.SkipBlanks();
            return !cursor.IsAtEnd && HeadWords.Match(HeadWord.About, cursor, out _) > 0;
        }

        // 'Án lệ số 63/2023/AL về thu thập chứng cứ' titles a document of which the symbol names the kind alone.
        public bool IsTitle(PrintedNumber number, int end) =>
            DocumentType.OfSymbol(number.Symbol) is { } kind
                && DocumentType.Words.Match(Folded, 0, out var word) > 0
                && word == kind
                && IsSubject(end);

        public bool IsSubject(int at)
        {
            var cursor = new TextCursor(Words, Folded, at);
            cursor.SkipBlanks();
            return !cursor.IsAtEnd && HeadWords.Match(HeadWord.Subject, cursor, out _) > 0;
        }

        // The piece from 'start' to 'end' without blanks and rules at its ends.
        public HeadPiece Piece(HeadPart part, int start, int end, bool isShared)
        {
            while (start < end && Words[start] is ' ' or '_')
                start++;
            while (end > start && Words[end - 1] is ' ' or '_' or '—')
                end--;
            // A drawn rule behind the words.
            var bare = Words.AsSpan(start, end - start).TrimEnd("-–— ").Length;
            if (end - start - bare > 2)
                end = start + bare;
            return new HeadPiece(
                part, Words[start..end], Folded[start..end], Index)
            {
                AfterGap = AfterGap, Shared = isShared
                    || IsShared
            };
        }
    }
}
