using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using UglyToad.PdfPig.Parser.Parts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace VanBan.Reading.Formats.Pdf;

/// <summary>
/// What a font's dictionary says of its letters and widths (ISO 32000-1, 9.6 to 9.10). Nearly every font of an office
/// program says all there, and reading it takes a twentieth of the time of reading the font with its outlines.
/// </summary>
internal sealed class FontTables
{
    private readonly Dictionary<int, float> widths = [];
    private float? otherWidth;

    // A range of a few bytes names 65,536 codes; a font has not many times as many letters.
    private int entriesLeft = 8 * 0xFFFF;

    /// <summary>The name in the file.</summary>
    public string Name { get; private init; } = "";

    /// <summary>Bytes of a code; 0 where a map that only the library reads has to cut them.</summary>
    public int CodeLength { get; private init; } = 1;

    /// <summary>
    /// Whether the library can know more: the letters of the encodings of simple fonts, the maps of East Asian fonts. A
    /// font whose tables name more codes than a font has is not given to it, since it would go through them all.
    /// </summary>
    public bool MayNeedLibrary => CodeLength != 2 && entriesLeft > 0;

    /// <summary>The letters of codes, from the map to Unicode.</summary>
    public Dictionary<int, string> Letters { get; } = [];

    /// <summary>Width of a code in units of the font's size; <see langword="null"/> where the dictionary does not
    /// say.</summary>
    public float? WidthOf(int code) => widths.TryGetValue(code, out var width) ? width : otherWidth;

    public static FontTables Read(
        DictionaryToken font, IPdfTokenScanner scanner, Func<StreamToken, ReadOnlyMemory<byte>> decode)
    {
        var subtype = Get<NameToken>(font, NameToken.Subtype, scanner)?.Data;
        // A map of codes inside the file is taken for the identity, which it nearly always is.
        var codeLength = subtype != "Type0" ? 1
            : Get<NameToken>(font, NameToken.Encoding, scanner)?.Data is null or "Identity-H" or "Identity-V" ? 2 : 0;
        var tables = new FontTables
        {
            Name = Get<NameToken>(font, NameToken.BaseFont, scanner)?.Data
            ?? "", CodeLength = codeLength
        };
        if (codeLength == 2)
            tables.ReadWidthsOfCids(font, scanner);
        else if (subtype is not ("Type0" or "Type3"))
            tables.ReadWidths(font, scanner);
        if (Get<StreamToken>(font, NameToken.ToUnicode, scanner) is { } map)
            tables.ReadLetters(decode(map).Span);
        return tables;
    }

    private static T? Get<T>(DictionaryToken dictionary, NameToken name, IPdfTokenScanner scanner) where T : class,
        IToken =>
        dictionary.TryGet(name, out var token)
            && DirectObjectFinder.TryGet<T>(token, scanner, out var value)
            ? value : null;

    private void ReadWidths(DictionaryToken font, IPdfTokenScanner scanner)
    {
        if (Get<ArrayToken>(font, NameToken.Widths, scanner) is not { } array
            || Get<NumericToken>(font, NameToken.FirstChar, scanner) is not { } first)
            return;
        for (var i = 0; i < Math.Min(array.Length, 256); i++)
        {
            if (DirectObjectFinder.TryGet<NumericToken>(array[i], scanner, out var width))
                widths[first.Int + i] = (float)width.Double / 1000;
        }
        if (Get<DictionaryToken>(font, NameToken.FontDescriptor, scanner) is { } descriptor)
            otherWidth = (float)(Get<NumericToken>(descriptor, NameToken.MissingWidth, scanner)?.Double ?? 0) / 1000;
    }

    // Either 'first [w w w]' or 'first last w' (9.7.4.3).
    private void ReadWidthsOfCids(DictionaryToken font, IPdfTokenScanner scanner)
    {
        otherWidth = 1;
        if (Get<ArrayToken>(font, NameToken.DescendantFonts, scanner) is not { Length: > 0 } descendants
            || !DirectObjectFinder.TryGet<DictionaryToken>(descendants[0], scanner, out var cidFont))
        {
            return;
        }
        otherWidth = (float)(Get<NumericToken>(cidFont, NameToken.Dw, scanner)?.Double ?? 1000) / 1000;
        if (Get<ArrayToken>(cidFont, NameToken.W, scanner) is not { } array)
            return;
        for (var i = 0; i + 1 < array.Length;)
        {
            if (!DirectObjectFinder.TryGet<NumericToken>(array[i], scanner, out var first))
                return;
            var used = DirectObjectFinder.TryGet<ArrayToken>(array[i + 1], scanner, out var list)
                ? ReadWidthsInTurn(first.Int, list, scanner) : ReadWidthOfRange(first.Int, array, i, scanner);
            if (used == 0)
                return;
            i += used;
        }
    }

    private int ReadWidthsInTurn(int first, ArrayToken list, IPdfTokenScanner scanner)
    {
        for (var i = 0; i < list.Length && entriesLeft-- > 0; i++)
        {
            if (DirectObjectFinder.TryGet<NumericToken>(list[i], scanner, out var width))
                widths[first + i] = (float)width.Double / 1000;
        }
        return 2;
    }

    private int ReadWidthOfRange(int first, ArrayToken array, int at, IPdfTokenScanner scanner)
    {
        if (at + 2 >= array.Length
            || !DirectObjectFinder.TryGet<NumericToken>(array[at + 1], scanner, out var last)
            || !DirectObjectFinder.TryGet<NumericToken>(array[at + 2], scanner, out var width))
        {
            return 0;
        }
        for (var code = first; code <= Math.Min(last.Int, 0xFFFF) && entriesLeft-- > 0; code++)
            widths[code] = (float)width.Double / 1000;
        return 3;
    }

    // The map is written in the same words as a page's content (9.10.3): the codes and letters stand between
    // 'beginbfchar' and 'endbfchar'.
    private void ReadLetters(ReadOnlySpan<byte> map)
    {
        var unescaped = new ArrayBufferWriter<byte>(256);
        var tokens = new ContentTokens(map, unescaped);
        var operands = new List<ContentToken>();
        while (tokens.Next() is { Kind: not ContentKind.End } token)
        {
            if (token.Kind != ContentKind.Operator)
            {
                operands.Add(token);
                continue;
            }
            var word = tokens.Bytes(token);
            if (word.SequenceEqual("endbfchar"u8))
                ReadSingles(tokens, operands);
            else if (word.SequenceEqual("endbfrange"u8))
                ReadRanges(tokens, operands);
            operands.Clear();
            unescaped.ResetWrittenCount();
        }
    }

    private void ReadSingles(in ContentTokens tokens, List<ContentToken> operands)
    {
        for (var i = 0; i + 1 < operands.Count; i += 2)
            Letters[Code(tokens.Bytes(operands[i]))] =
                Encoding.BigEndianUnicode.GetString(tokens.Bytes(operands[i + 1]));
    }

    private void ReadRanges(in ContentTokens tokens, List<ContentToken> operands)
    {
        for (var i = 0; i + 2 < operands.Count;)
        {
            var (first, last) = (Code(tokens.Bytes(operands[i])), Code(tokens.Bytes(operands[i + 1])));
            i += 2;
            if (operands[i].Kind == ContentKind.ArrayStart)
            {
                for (i++; i < operands.Count && operands[i].Kind == ContentKind.String; i++)
                    Letters[first++] = Encoding.BigEndianUnicode.GetString(tokens.Bytes(operands[i]));
                i++;
                continue;
            }
            var start = tokens.Bytes(operands[i++]);
            var text = Encoding.BigEndianUnicode.GetString(start);
            if (text.Length == 0)
                continue;
            var lastUnit = start.Length >= 2 ? BinaryPrimitives.ReadUInt16BigEndian(start[^2..]) : text[^1];
            for (var code = first; code <= last && entriesLeft-- > 0; code++)
                Letters[code] =
                    string.Concat(text.AsSpan(0, text.Length - 1), ((char)(lastUnit + code - first)).ToString());
        }
    }

    private static int Code(ReadOnlySpan<byte> bytes)
    {
        var code = 0;
        foreach (var b in bytes[..Math.Min(bytes.Length, 4)])
            code = code << 8 | b;
        return code & int.MaxValue;
    }
}
