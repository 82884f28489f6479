using System.Runtime.InteropServices;
using System.Text;
using VanBan.Text;

namespace VanBan.Reading.Formats.Pdf;

/// <summary>
/// From letters to words, row by row. Only positions count: programs draw the letters of a line in any order and from
/// several fonts (LibreOffice draws 'ế' and 'ộ' from a second font after the whole line), and mark blanks in their own
/// ways.
/// </summary>
internal static class WordRows
{
    // In shares of the font's size. A blank of a text font is 0.25 wide and shrinks in justified lines; letters of a
    // word stand closer than 0.1.
    private const float GapOfWords = 0.17f, GapWithBlank = 0.04f, SameBaseline = 0.2f, Doubled = 0.15f;

    // Rows are compared with their neighbours piece by piece; a row of more pieces is not text.
    private const int MostSpansOfRow = 500;

    /// <summary>
    /// The words of a page, in rows from top to bottom, each from left to right. <paramref name="bars"/> are vertical
    /// lines that no word crosses.
    /// </summary>
    public static List<List<Word>> Of(List<Glyph> glyphs, IReadOnlyList<Rule> bars)
    {
        var rows = new List<List<Word>>();
        var letters = new List<Glyph>();
        foreach (var row in RowsOfSpans(CollectionsMarshal.AsSpan(glyphs)))
        {
            letters.Clear();
            foreach (var span in row)
                letters.AddRange(CollectionsMarshal.AsSpan(glyphs)[span.Start..span.End]);
            SortByPosition(letters);
            DropDoubled(letters);
            var words = Words(letters, bars.Count == 0 ? bars : Across(bars, row[0].Y - row[0].Size / 3));
            if (words.Count == 0)
                continue;
            MarkScripts(words);
            rows.Add(words);
        }
        return rows;
    }

    private static List<Rule> Across(IReadOnlyList<Rule> bars, float y)
    {
        var across = new List<Rule>();
        foreach (var bar in bars)
        {
            if (bar.Start <= y && y <= bar.End)
                across.Add(bar);
        }
        return across;
    }

    /// <summary>Letters drawn one after another on one baseline.</summary>
    private readonly record struct Span(int Start, int End, float Y, float Size, float Left, float Right);

    private static List<List<Span>> RowsOfSpans(ReadOnlySpan<Glyph> glyphs)
    {
        var spans = new List<Span>();
        for (var start = 0; start < glyphs.Length;)
        {
            ref readonly var first = ref glyphs[start];
            var end = start + 1;
            float left = first.X, right = first.Right;
            while (end < glyphs.Length && MathF.Abs(glyphs[end].Y - first.Y) < 0.3f
                && MathF.Abs(glyphs[end].Size - first.Size) < 0.3f)
            {
                left = Math.Min(left, glyphs[end].X);
                right = Math.Max(right, glyphs[end].Right);
                end++;
            }
            spans.Add(new Span(start, end, first.Y, first.Size, left, right));
            start = end;
        }
        spans.Sort(static (a, b) => a.Y != b.Y ? a.Y.CompareTo(b.Y) : a.Start.CompareTo(b.Start));
        var rows = new List<List<Span>>();
        foreach (var span in spans)
        {
            if (rows.Count > 0
                && span.Y - rows[^1][0].Y <= SameBaseline * Math.Min(span.Size, rows[^1][0].Size))
                rows[^1].Add(span);
            else
                rows.Add([span]);
        }
        return JoinScripts(rows);
    }

    // A footnote mark, an exponent or an index is smaller, and stands higher or lower than the letters that it touches.
    private static List<List<Span>> JoinScripts(List<List<Span>> rows)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            for (var s = rows[i].Count - 1; s >= 0 && rows[i].Count < MostSpansOfRow; s--)
            {
                var span = rows[i][s];
                var home = IsScriptOn(i + 1, span, 0.6f) ? i + 1 : IsScriptOn(i + 2, span, 0.6f) ? i + 2
                    : IsScriptOn(i - 1, span, 0.35f) ? i - 1 : i;
                if (home == i)
                    continue;
                rows[home].Add(span);
                rows[i].RemoveAt(s);
            }
        }
        rows.RemoveAll(static row => row.Count == 0);
        return rows;
        bool IsScriptOn(int row, Span span, float most) =>
            row >= 0
                && row < rows.Count
                && rows[row].Count < MostSpansOfRow
                && rows[row].Exists(other => IsScriptOf(span, other, most));
    }

    private static bool IsScriptOf(in Span small, in Span main, float most) =>
        small.Size < 0.8f * main.Size && MathF.Abs(main.Y - small.Y) < most * main.Size
        && small.Left > main.Left - 2 * small.Size
        && small.Left < main.Right + 0.4f * main.Size;

    private static void SortByPosition(List<Glyph> letters)
    {
        var span = CollectionsMarshal.AsSpan(letters);
        var sorted = true;
        for (var i = 1; i < span.Length && sorted; i++)
            sorted = span[i - 1].X <= span[i].X;
        if (sorted)
            return;
        var keys = new (float X, int Order)[span.Length];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = (span[i].X, i);
        keys.AsSpan().Sort(span, static (a, b) => a.X != b.X ? a.X.CompareTo(b.X) : a.Order.CompareTo(b.Order));
    }

    // Some programs draw a letter twice, a hair apart, to make it look bold.
    private static void DropDoubled(List<Glyph> letters)
    {
        var kept = 0;
        for (var i = 0; i < letters.Count; i++)
        {
            var letter = letters[i];
            if (kept > 0
                && !letter.IsBlank
                && letter.Text == letters[kept - 1].Text
                && letter.X - letters[kept - 1].X < Math.Min(Doubled * letter.Size, letter.Width / 2))
            {
                continue;
            }
            if (kept < i)
                letters[kept] = letter;
            kept++;
        }
        letters.RemoveRange(kept, letters.Count - kept);
    }

    private static List<Word> Words(List<Glyph> letters, IReadOnlyList<Rule> bars)
    {
        var words = new List<Word>();
        var text = new StringBuilder();
        int first = -1, last = -1;
        var blank = false;
        float right = 0;
        void Close()
        {
            if (first >= 0)
                words.Add(
                    Make(
                        CollectionsMarshal.AsSpan(letters)[first..(last + 1)], right, text, words.LastOrDefault(),
                        blank));
            first = -1;
        }
        for (var i = 0; i < letters.Count; i++)
        {
            var letter = letters[i];
            if (letter.IsBlank)
            {
                blank = true;
                continue;
            }
            if (first >= 0)
            {
                var before = letters[last];
                var gap = letter.X - right;
                var size = Math.Min(letter.Size, before.Size);
                var raised = before.Y - letter.Y > SameBaseline * before.Size
                    || letter.Y - before.Y > SameBaseline * letter.Size;
                if (gap > GapOfWords * size
                    || (blank && gap > GapWithBlank * size)
                    || raised
                    || IsParted(bars, before, letter))
                    Close();
            }
            if (first < 0)
            {
                first = i;
                right = letter.Right;
            }
            last = i;
            right = Math.Max(right, letter.Right);
            blank = false;
        }
        Close();
        return words;
    }

    private static bool IsParted(IReadOnlyList<Rule> bars, in Glyph left, in Glyph right)
    {
        var (from, to) = (left.X + left.Width / 2, right.X + right.Width / 2);
        foreach (var bar in bars)
        {
            if (bar.At > from && bar.At < to)
                return true;
        }
        return false;
    }

    private static Word Make(
        ReadOnlySpan<Glyph> letters, float right, StringBuilder text, Word? before, bool afterBlank)
    {
        text.Clear();
        float size = 0;
        int bold = 0, italic = 0, count = 0;
        LegacyEncoding? legacy = null;
        var start = 0;
        foreach (ref readonly var letter in letters)
        {
            if (letter.IsBlank)
                continue;
            if (letter.Font.Legacy != legacy)
            {
                Convert(text, start, legacy);
                (start, legacy) = (text.Length, letter.Font.Legacy);
            }
            text.Append(letter.Text);
            size = Math.Max(size, letter.Size);
            count++;
            bold += letter.Font.IsBold ? 1 : 0;
            italic += letter.Font.IsItalic ? 1 : 0;
        }
        Convert(text, start, legacy);
        var touches = before is not null
            && !afterBlank
            && letters[0].X - before.Right < GapOfWords * before.Size;
        return new Word(
            Letters.Compose(text.ToString()), letters[0].X, right, letters[0].Y, size, bold * 2 > count,
            italic * 2 > count,
            IsGlued: touches);
    }

    // The letters of a word in one encoding are converted together: VNI writes a vowel and its mark one after the
    // other.
    private static void Convert(StringBuilder text, int start, LegacyEncoding? legacy)
    {
        if (legacy is null || start == text.Length)
            return;
        var converted = legacy.Convert(text.ToString(start, text.Length - start));
        text.Length = start;
        text.Append(converted);
    }

    // A mark above or below the line is a word of its own that touches its neighbours; every other word is parted from
    // them.
    private static void MarkScripts(List<Word> words)
    {
        var main = words[0];
        foreach (var word in words)
        {
            if (word.Size > 1.1f * main.Size
                || (word.Size > 0.9f * main.Size && word.Text.Length > main.Text.Length))
                main = word;
        }
        for (var i = 0; i < words.Count; i++)
        {
            var raised = IsSmaller(words[i]) && main.Y - words[i].Y > 0.12f * main.Size;
            var glued = words[i].IsGlued
                && i > 0
                && (IsSmaller(words[i]) || IsSmaller(words[i - 1]));
            if (raised || words[i].IsGlued)
                words[i] = words[i] with { IsRaised = raised, IsGlued = glued };
        }
        bool IsSmaller(Word word) => word.Size < 0.85f * main.Size;
    }
}
