using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace VanBan.Tests.Reading;

/// <summary>
/// Damages a file as disks, mails, programs and attackers do: bytes changed, cut off, doubled, taken from another file; the parts of a ZIP archive and the objects and
/// streams of a PDF changed inside, so that the damage gets past the first check of the container. The same seed makes the same file.
/// </summary>
internal sealed partial class Mutation(int seed)
{
    private static readonly byte[][] Pieces = [.. new[]
    {
        "0 0 R", "1 0 R", "2 0 R", "999999 0 R", "-1", "0", "2147483648", "99999999999999999999", "1e400", "/Length 0", "/Length 99999999", "[", "]", "<<", ">>", "(", ")", "<", ">", "stream\n", "endstream",
        "endobj", "obj", "xref", "trailer", "%%EOF", "/Filter/FlateDecode", "/Filter[/FlateDecode/FlateDecode]", "/Filter/LZWDecode", "/Prev 0", "/Kids[2 0 R]", "/Encrypt 1 0 R", "null",
        "<w:tbl>", "</w:tbl>", "<w:p>", "</w:p>", "<w:tc>", "<w:r>", "<!--", "-->", "<![CDATA[", "&lt;", "&#0;", "&#xD800;", "&x;", "<!DOCTYPE x [<!ENTITY x \"xxxxxxxx\">]>", "w:val=\"-99999999999\"",
        "w:val=\"\"", "\0", "\ufeff", "\u0301", "\ud7ff", "\ufffe", "\u202e", "PK\u0003\u0004", "PK\u0005\u0006", "%PDF-1.7", "q ", "Q ", "BT ", "ET ", "Tj ", "TJ ", "Do ", "BI ID EI ", "0 0 0 0 0 0 Tm ",
    }.Select(Encoding.UTF8.GetBytes)];

    private readonly Random random = new(seed);

    /// <summary>A damaged form of <paramref name="file"/>, into which pieces of <paramref name="other"/> may have come.</summary>
    public byte[] Of(byte[] file, byte[] other)
    {
        var isZip = file.AsSpan().StartsWith("PK\x3\x4"u8);
        var isPdf = file.AsSpan().StartsWith("%PDF"u8);
        return random.Next(4) switch
        {
            > 0 when isZip => Zip(file, other),
            1 when isPdf => PdfObjects(file),
            > 1 when isPdf => PdfStreams(file),
            _ => Bytes(file, other),
        };
    }

    // One to eight damages, most of them small.
    private byte[] Bytes(byte[] file, byte[] other)
    {
        var bytes = file.ToList();
        for (var times = 1 << random.Next(4); times > 0 && bytes.Count > 0; times--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(bytes.Count - at, 1 << random.Next(12));
            switch (random.Next(9))
            {
                case 0: bytes[at] ^= (byte)(1 << random.Next(8)); break;
                case 1: bytes[at] = (byte)random.Next(256); break;
                case 2: bytes.RemoveRange(at, length); break;
                case 3: bytes.InsertRange(at, bytes.GetRange(at, length)); break;
                case 4: bytes.InsertRange(at, Pieces[random.Next(Pieces.Length)]); break;
                case 5: bytes.InsertRange(at, Slice(other)); break;
                case 6: bytes.RemoveRange(at, bytes.Count - at); break;
                case 7: bytes.InsertRange(at, Enumerable.Repeat(Pieces[random.Next(Pieces.Length)], 1 << random.Next(14)).SelectMany(static piece => piece)); break;
                default:
                    for (var i = at; i < at + length; i++)
                        bytes[i] = (byte)(random.Next(2) == 0 ? 0 : random.Next(256));
                    break;
            }
        }
        return [.. bytes];
    }

    private ReadOnlySpan<byte> Slice(byte[] bytes)
    {
        var at = random.Next(bytes.Length);
        return bytes.AsSpan(at, Math.Min(bytes.Length - at, 1 << random.Next(14)));
    }

    // Entries damaged, left out, doubled, emptied, exchanged; the archive itself is right, with sums that agree.
    private byte[] Zip(byte[] file, byte[] other)
    {
        var made = new MemoryStream();
        using (var source = Open(file))
        using (var target = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
        {
            if (source is null)
                return Bytes(file, other);
            var chosen = random.Next(source.Entries.Count);
            for (var i = 0; i < source.Entries.Count; i++)
            {
                var content = Content(source.Entries[i]);
                var name = source.Entries[i].FullName;
                // The document itself is damaged as often as all the rest.
                if (i == chosen || (name == "word/document.xml" && random.Next(2) == 0))
                {
                    switch (random.Next(10))
                    {
                        case 0: continue;
                        case 1: Add(target, name, content); break;
                        case 2: content = []; break;
                        case 3: content = Content(source.Entries[random.Next(source.Entries.Count)]); break;
                        case 4: name = random.Next(2) == 0 ? "../" + name : name.ToUpperInvariant(); break;
                        default: content = content.Length == 0 ? content : Bytes(content, other); break;
                    }
                }
                Add(target, name, content);
            }
        }
        return made.ToArray();
    }

    private static ZipArchive? Open(byte[] file)
    {
        try
        {
            return new ZipArchive(new MemoryStream(file));
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }

    private static void Add(ZipArchive archive, string name, byte[] content)
    {
        using var stream = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
        stream.Write(content);
    }

    // References that lead elsewhere, numbers that are no lengths, names that mean something else: of the same length, so that the table of objects stays right.
    private byte[] PdfObjects(byte[] file)
    {
        var text = Encoding.Latin1.GetString(file);
        var tokens = Token.Matches(text);
        var damaged = text.ToCharArray();
        for (var times = 1 << random.Next(5); times > 0 && tokens.Count > 0; times--)
        {
            var token = tokens[random.Next(tokens.Count)];
            var content = char.IsAsciiDigit(token.Value[0])
                ? random.NextInt64(0, (long)Math.Pow(10, Math.Min(token.Length, 15))).ToString(CultureInfo.InvariantCulture)
                : tokens[random.Next(tokens.Count)].Value;
            content.PadLeft(token.Length, '0')[..token.Length].CopyTo(0, damaged, token.Index, token.Length);
        }
        return Encoding.Latin1.GetBytes(damaged);
    }

    // A stream unpacked, damaged, packed again. The table of objects is wrong behind it, as after an edit by hand; readers then look for the objects themselves.
    private byte[] PdfStreams(byte[] file)
    {
        var text = Encoding.Latin1.GetString(file);
        var streams = Stream.Matches(text);
        if (streams.Count == 0)
            return PdfObjects(file);
        var stream = streams[random.Next(streams.Count)];
        var packed = stream.Groups["data"];
        var content = new MemoryStream();
        try
        {
            using var zlib = new ZLibStream(new MemoryStream(file, packed.Index, packed.Length), CompressionMode.Decompress);
            zlib.CopyTo(content);
        }
        catch (InvalidDataException)
        {
            return PdfObjects(file);
        }
        var again = new MemoryStream();
        using (var zlib = new ZLibStream(again, CompressionLevel.Fastest, leaveOpen: true))
            zlib.Write(content.Length == 0 ? [] : Bytes(content.ToArray(), file));
        var length = stream.Groups["length"];
        return
        [
            .. file.AsSpan(0, length.Index), .. Encoding.ASCII.GetBytes(again.Length.ToString(CultureInfo.InvariantCulture)),
            .. file.AsSpan((length.Index + length.Length)..packed.Index), .. again.ToArray(), .. file.AsSpan(packed.Index + packed.Length),
        ];
    }

    [GeneratedRegex(@"\b\d{1,10}\b|/[A-Za-z]{2,20}", RegexOptions.CultureInvariant)]
    private static partial Regex Token { get; }

    [GeneratedRegex(@"/Length (?<length>\d+)[^>]{0,200}>>\s{0,4}stream\r?\n(?<data>.*?)\r?\nendstream", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Stream { get; }
}
