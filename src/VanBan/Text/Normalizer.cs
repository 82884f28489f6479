namespace VanBan.Text;

/// <summary>Makes a <see cref="NormalizedText"/>: one pass, linear in the text; the way back is built while writing,
/// never found again by comparing.</summary>
public static class Normalizer
{
    private const char Dropped = '\uFFFF';
    private const int TwoBlanks = ' ' + ' ';

    private static readonly char[] Replacements = BuildReplacements();

    // The shadow of each character that stays as it is, whatever stands beside it; a blank for the blank, and 0 for all
    // others.
    private static readonly char[] Plain = BuildPlain();

    /// <summary>The normalised form of <paramref name="source"/>.</summary>
    public static NormalizedText Normalize(string source)
    {
        var text = GC.AllocateUninitializedArray<char>(source.Length);
        var folded = GC.AllocateUninitializedArray<char>(source.Length);
        var turns = new List<NormalizedText.Turn> { new(0, 0) };
        var length = 0;
        var shift = 0;
        var lineStart = true;
        for (var i = 0; i < source.Length;)
        {
            if (lineStart
                && PageFurnitureLine.LengthAt(source, i) is > 0 and var furniture)
            {
                i += furniture;
                continue;
            }
            if (Plain[source[i]] > ' ')
            {
                CopyPlain(ref i);
                lineStart = false;
                continue;
            }
            var c = Replacements[source[i]];
            if (c == Dropped)
            {
                i++;
                continue;
            }
            if (c <= ' ')
            {
                // Of a run of white space the strongest kind stays, at the place of the run's first character. The run
                // ends before a line to drop.
                var kind = c;
                var next = i;
                do
                {
                    var other = Replacements[source[next++]];
                    if (other == '\t' || (other == '\n' && kind == ' '))
                        kind = other;
                    lineStart = other == '\n'
                        && PageFurnitureLine.LengthAt(source, next) > 0;
                }
                while (!lineStart
                    && next < source.Length
                    && Replacements[source[next]] is <= ' ' or Dropped);
                // White space on both sides of a dropped line is one run.
                if (length > 0 && text[length - 1] <= ' ')
                {
                    if (kind == '\t' || (kind == '\n' && text[length - 1] == ' '))
                        text[length - 1] = kind;
                    i = next;
                    continue;
                }
                Write(kind, kind == '\n' ? ' ' : kind, i);
                i = next;
                continue;
            }
            lineStart = false;
            if (c >= '\u0300'
                && length > 0
                && Letters.IsMark(c)
                && Letters.TryPut(text[length - 1], c, out var whole))
            {
                text[length - 1] = whole;
                folded[length - 1] = Letters.Fold(whole);
                i++;
                continue;
            }
            Write(c, Letters.Fold(c), i);
            i++;
        }
        return new NormalizedText(text, folded, length, turns);

        // Words parted by single blanks, which are nearly all of any text.
        void CopyPlain(ref int i)
        {
            Turn(i);
            int from = i, to = length;
            // No character makes the sum with it: an '@' that begins the run would with a zero.
            var before = '@';
            for (; from < source.Length; from++, to++)
            {
                var shadow = Plain[source[from]];
                // No other two of them come to that sum: one branch, hardly ever taken, where two would be.
                if (shadow == '\0' || shadow + before == TwoBlanks)
                    break;
                text[to] = source[from];
                folded[to] = before = shadow;
            }
            // A blank that other white space or a mark follows is no single one.
            if (before == ' ')
                (from, to) = (from - 1, to - 1);
            (i, length) = (from, to);
        }

        void Write(char c, char shadow, int at)
        {
            Turn(at);
            text[length] = c;
            folded[length++] = shadow;
        }

        void Turn(int at)
        {
            if (at - length == shift)
                return;
            shift = at - length;
            turns.Add(new NormalizedText.Turn(length, shift));
        }
    }

    private static char[] BuildPlain()
    {
        var table = new char[char.MaxValue + 1];
        for (var c = ' '; c < Dropped; c++)
            table[c] = Replacements[c] == c
                && !Letters.IsMark(c)
                ? Letters.Fold(c) : '\0';
        return table;
    }

    private static char[] BuildReplacements()
    {
        var table = new char[char.MaxValue + 1];
        for (var c = 0; c < table.Length; c++)
            table[c] = PlainOf((char)c);
        table['\n'] = table['\r'] = table['\f'] = table['\v'] = table['\u2028'] = table['\u2029'] = '\n';
        table['\t'] = '\t';
        return table;
    }

    private static char PlainOf(char c)
    {
        var plain = LookAlikes.Plain(c);
        if (plain == LookAlikes.Nothing && c != LookAlikes.Nothing)
            return Dropped;
        return char.IsWhiteSpace(plain) || char.IsControl(plain) ? ' ' : plain;
    }
}
