using System.Buffers;

namespace VanBan.Reading.Formats.Pdf;

/// <summary>What a word of a content stream is.</summary>
internal enum ContentKind : byte
{
    End,
    Number,
    Name,
    String,
    Operator,
    ArrayStart,
    ArrayEnd,
    DictionaryStart,
    DictionaryEnd,
}

/// <summary>
/// A word of a content stream. <paramref name="Start"/> and <paramref name="Length"/> are its bytes for
/// <see cref="ContentTokens.Bytes"/>, without marks and escapes.
/// </summary>
internal readonly record struct ContentToken(ContentKind Kind, float Number, int Start, int Length);

/// <summary>
/// The words of a content stream (ISO 32000-1, 7.2 and 7.3), one after another, read to the end whatever the bytes are.
/// It is ours because the library makes an object of every word and every operation, which costs more than all that is
/// done with them.
/// </summary>
internal ref struct ContentTokens(ReadOnlySpan<byte> content, ArrayBufferWriter<byte> unescaped)
{
    private static readonly SearchValues<byte> Delimiters = SearchValues.Create("\0\t\n\f\r ()<>[]{}/%"u8);
    private static readonly SearchValues<byte> StringMarks = SearchValues.Create("()\\\r"u8);

    private readonly ReadOnlySpan<byte> content = content;
    private int at;

    /// <summary>
    /// The bytes of a token: of the content itself, or unescaped where <see cref="ContentToken.Start"/> lies past its
    /// end.
    /// </summary>
    public readonly ReadOnlySpan<byte> Bytes(in ContentToken token) => token.Start < content.Length
        || token.Length == 0
        ? content.Slice(Math.Min(token.Start, content.Length), token.Length)
        : unescaped.WrittenSpan.Slice(token.Start - content.Length, token.Length);

    public ContentToken Next()
    {
        SkipBlanks();
        if (at >= content.Length)
            return new(ContentKind.End, 0, at, 0);
        var first = content[at];
        if (Delimiters.Contains(first))
            return Delimited(first);
        var start = at;
        var length = content[at..].IndexOfAny(Delimiters);
        at = length < 0 ? content.Length : at + length;
        var word = content[start..at];
        return first is >= (byte)'0' and <= (byte)'9' or (byte)'-' or (byte)'+' or (byte)'.'
            ? new(ContentKind.Number, Number(word), start, word.Length)
            : new(ContentKind.Operator, 0, start, word.Length);
    }

    // What begins with a mark of its own.
    private ContentToken Delimited(byte first)
    {
        var isDoubled = at + 1 < content.Length && content[at + 1] == first;
        at++;
        switch (first)
        {
            case (byte)'/':
                return Name();
            case (byte)'(':
                return LiteralString();
            case (byte)'<' when !isDoubled:
                return HexString();
            case (byte)'<':
                return new(ContentKind.DictionaryStart, 0, ++at, 0);
            case (byte)'>' when isDoubled:
                return new(ContentKind.DictionaryEnd, 0, ++at, 0);
            case (byte)'[':
                return new(ContentKind.ArrayStart, 0, at, 0);
            case (byte)']':
                return new(ContentKind.ArrayEnd, 0, at, 0);
            default:
                return PassStray(first);
        }
    }

    /// <summary>Passes over the data of an inline image, up to and with its <c>EI</c>.</summary>
    public void SkipInlineImage()
    {
        while (at < content.Length)
        {
            var found = content[at..].IndexOf("EI"u8);
            if (found < 0)
            {
                at = content.Length;
                return;
            }
            var start = at + found;
            at = start + 2;
            // The data is binary and can hold the two letters by chance: they count between blanks, with text behind
            // them.
            if ((start == 0 || IsBlank(content[start - 1]))
                && (at >= content.Length || IsBlank(content[at]))
                && !content[at..Math.Min(at + 12, content.Length)].ContainsAnyExcept(Printable))
            {
                return;
            }
        }
    }

    private static readonly SearchValues<byte> Printable = SearchValues.Create(
        [(byte)'\t', (byte)'\n', (byte)'\f', (byte)'\r', .. Enumerable.Range(32, 95).Select(c => (byte)c)]);

    // A stray closing mark is passed over. No recursion deeper than one: a stream of a million of them must not end the
    // process.
    private ContentToken PassStray(byte stray)
    {
        while (at < content.Length
            && content[at] == stray
            && stray != (byte)'>')
            at++;
        return new(ContentKind.Operator, 0, at, 0);
    }

    private void SkipBlanks()
    {
        while (at < content.Length)
        {
            if (content[at] == '%')
            {
                var end = content[at..].IndexOfAny((byte)'\r', (byte)'\n');
                at = end < 0 ? content.Length : at + end;
            }
            else if (!IsBlank(content[at]))
            {
                return;
            }
            else
            {
                at++;
            }
        }
    }

    private static bool IsBlank(byte b) => b is 0 or 9 or 10 or 12 or 13 or 32;

    // Broken writers print '--5' and '1.2.3'; what cannot be read counts as far as it can, as other readers do.
    private static float Number(ReadOnlySpan<byte> word)
    {
        var i = 0;
        var negative = false;
        for (; i < word.Length && (word[i] is (byte)'-' or (byte)'+'); i++)
            negative |= word[i] == '-';
        var value = 0.0;
        for (; i < word.Length && (uint)(word[i] - '0') <= 9; i++)
            value = value * 10 + (word[i] - '0');
        if (i < word.Length && word[i] == '.')
        {
            var unit = 0.1;
            for (i++; i < word.Length && (uint)(word[i] - '0') <= 9; i++, unit /= 10)
                value += unit * (word[i] - '0');
        }
        return (float)Math.Clamp(negative ? -value : value, -1e9, 1e9);
    }

    private ContentToken Name()
    {
        var start = at;
        var length = content[at..].IndexOfAny(Delimiters);
        at = length < 0 ? content.Length : at + length;
        return new(ContentKind.Name, 0, start, at - start);
    }

    private ContentToken LiteralString()
    {
        var start = at;
        var simple = content[at..].IndexOfAny(StringMarks);
        if (simple >= 0 && content[at + simple] == ')')
        {
            at += simple + 1;
            return new(ContentKind.String, 0, start, simple);
        }
        var begin = unescaped.WrittenCount;
        for (var depth = 1; at < content.Length;)
        {
            var b = content[at++];
            if (b == '(')
                depth++;
            else if (b == ')' && --depth == 0)
                break;
            else if (b == '\\' && !TryUnescape(out b))
                continue;
            else if (b == '\r')
            {
                b = (byte)'\n';
                PassLineFeed();
            }
            Write(b);
        }
        return new(ContentKind.String, 0, content.Length + begin, unescaped.WrittenCount - begin);
    }

    private bool TryUnescape(out byte b)
    {
        b = at < content.Length ? content[at++] : (byte)'\\';
        switch (b)
        {
            case (byte)'n': b = (byte)'\n'; return true;
            // '\r' written raw is a line end, escaped it is itself; letter codes of fonts rely on it.
            case (byte)'r': Write((byte)'\r'); return false;
            case (byte)'t': b = (byte)'\t'; return true;
            case (byte)'b': b = (byte)'\b'; return true;
            case (byte)'f': b = (byte)'\f'; return true;
            case (byte)'\n': return false;
            case (byte)'\r': PassLineFeed(); return false;
            case >= (byte)'0' and <= (byte)'7': Write(OctalCode(b - '0')); return false;
            default: Write(b); return false;
        }
    }

    private void PassLineFeed()
    {
        if (at < content.Length && content[at] == '\n')
            at++;
    }

    // Up to two more digits.
    private byte OctalCode(int code)
    {
        for (var i = 0; i < 2 && at < content.Length && content[at] is >= (byte)'0' and <= (byte)'7'; i++)
            code = code << 3 | content[at++] - '0';
        return (byte)code;
    }

    private ContentToken HexString()
    {
        var begin = unescaped.WrittenCount;
        int high = -1;
        while (at < content.Length)
        {
            var b = content[at++];
            if (b == '>')
                break;
            var digit = char.IsAsciiHexDigit((char)b) ? HexValue(b) : -1;
            if (digit < 0)
                continue;
            if (high < 0)
            {
                high = digit;
            }
            else
            {
                Write((byte)(high << 4 | digit));
                high = -1;
            }
        }
        if (high >= 0)
            Write((byte)(high << 4));
        return new(ContentKind.String, 0, content.Length + begin, unescaped.WrittenCount - begin);
    }

    private static int HexValue(byte b) => b <= '9' ? b - '0' : (b | 0x20) - 'a' + 10;

    private readonly void Write(byte b)
    {
        unescaped.GetSpan(1)[0] = b;
        unescaped.Advance(1);
    }
}
