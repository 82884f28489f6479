using System.Buffers;
using System.IO.Compression;
using System.Runtime.InteropServices;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace VanBan.Reading.Formats.Pdf;

/// <summary>
/// The library's filters, each held to what a file may unpack to. The library has no limit: 3 KB of PDF became 3.8 GB.
/// One provider serves one file, since it counts what the whole file unpacks to. Font programs come out empty.
/// </summary>
internal sealed class BoundedFilters : BaseFilterProvider
{
    private readonly Budget budget;

    public BoundedFilters() : this(new Budget()) { }

    private BoundedFilters(Budget budget) : base(Bounded(budget)) => this.budget = budget;

    /// <summary>Whether a stream was refused. The library swallows some exceptions, so the reader asks when it is
    /// done.</summary>
    public bool IsExceeded => budget.IsExceeded;

    private static Dictionary<string, IFilter> Bounded(Budget budget)
    {
        var filters = new Dictionary<string, IFilter>(StringComparer.Ordinal);
        void Add(NameToken name, NameToken shortName, Func<ReadOnlyMemory<byte>, long, long>? measure, int most)
        {
            var inner = DefaultFilterProvider.Instance.GetNamedFilters([name])[0];
            filters[name.Data] = filters[shortName.Data] = measure is null
                ? inner : new BoundedFilter(inner, measure, most, budget);
        }
        Add(NameToken.FlateDecode, NameToken.FlateDecodeAbbreviation, UnpackedSize.OfFlate, 1032);
        Add(NameToken.LzwDecode, NameToken.LzwDecodeAbbreviation, UnpackedSize.OfLzw, 2731);
        Add(NameToken.RunLengthDecode, NameToken.RunLengthDecodeAbbreviation, UnpackedSize.OfRunLength, 64);
        Add(NameToken.Ascii85Decode, NameToken.Ascii85DecodeAbbreviation, null, 4);
        Add(NameToken.AsciiHexDecode, NameToken.AsciiHexDecodeAbbreviation, null, 1);
        Add(NameToken.CcittfaxDecode, NameToken.CcittfaxDecodeAbbreviation, null, 0);
        Add(NameToken.DctDecode, NameToken.DctDecodeAbbreviation, null, 0);
        Add(NameToken.Jbig2Decode, NameToken.Jbig2Decode, null, 0);
        Add(NameToken.JpxDecode, NameToken.JpxDecode, null, 0);
        return filters;
    }

    private sealed class Budget
    {
        private long left = PdfLimits.BytesOfFile;

        public bool IsExceeded { get; private set; }

        public void Spend(long bytes)
        {
            left -= bytes;
            if (bytes <= PdfLimits.BytesOfStream && left >= 0)
                return;
            IsExceeded = true;
            throw new PdfLimitException("stream");
        }
    }

    /// <param name="most">The most bytes that one byte can become.</param>
    private sealed class BoundedFilter(
        IFilter inner, Func<ReadOnlyMemory<byte>, long, long> measure, int most, Budget budget) : IFilter
    {
        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(
            Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            if (IsFontProgram(streamDictionary))
                return Memory<byte>.Empty;
            // Most streams cannot reach the limit even if they were all zeroes; only the others are measured before
            // they are unpacked.
            if ((long)input.Length * most > PdfLimits.BytesOfStream)
            {
                var size = measure(input, PdfLimits.BytesOfStream + 1);
                if (size > PdfLimits.BytesOfStream)
                    budget.Spend(size);
            }
            var output = inner.Decode(input, streamDictionary, filterProvider, filterIndex);
            budget.Spend(output.Length);
            return output;
        }

        // Outlines are of no use to a reader of text, a third of the cost of opening a file, and one wrong number in
        // them makes the library ask for gigabytes.
        private static bool IsFontProgram(DictionaryToken stream) =>
            stream.ContainsKey(NameToken.Length1)
            || (stream.TryGet(NameToken.Subtype, out var subtype)
                && subtype is NameToken { Data: "Type1C" or "CIDFontType0C" or "OpenType" });
    }
}

/// <summary>How many bytes a packed stream would become, counted without keeping them and no further than
/// asked.</summary>
internal static class UnpackedSize
{
    public static long OfFlate(ReadOnlyMemory<byte> packed, long atMost)
    {
        if (packed.Length < 2 || !MemoryMarshal.TryGetArray(packed, out var bytes))
            return 0;
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        var size = 0L;
        try
        {
            using var stream =
                new DeflateStream(new MemoryStream(bytes.Array!, bytes.Offset + 2, bytes.Count - 2, writable: false),
                CompressionMode.Decompress);
            for (int read; size < atMost && (read = stream.Read(buffer)) > 0;)
                size += read;
        }
        catch (InvalidDataException)
        {
            // A torn stream unpacks up to where it is torn.
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
        return size;
    }

    public static long OfLzw(ReadOnlyMemory<byte> packed, long atMost)
    {
        const int clear = 256, end = 257;
        var bytes = packed.Span;
        var lengths = new int[4097];
        lengths.AsSpan(0, 256).Fill(1);
        int count = 258, bits = 9, previous = -1, buffer = 0, held = 0;
        var size = 0L;
        foreach (var b in bytes)
        {
            buffer = (buffer << 8 | b) & 0xFFFFFF;
            held += 8;
            if (held < bits)
                continue;
            held -= bits;
            var code = buffer >> held & (1 << bits) - 1;
            if (code == end || size >= atMost)
                break;
            if (code == clear)
            {
                (count, bits, previous) = (258, 9, -1);
                continue;
            }
            var length = code < count ? lengths[code] : previous >= 0 ? lengths[previous] + 1 : 1;
            size += length;
            if (previous >= 0 && count < lengths.Length)
                lengths[count++] = lengths[previous] + 1;
            previous = Math.Min(code, lengths.Length - 1);
            bits = count < 511 ? 9 : count < 1023 ? 10 : count < 2047 ? 11 : 12;
        }
        return size;
    }

    public static long OfRunLength(ReadOnlyMemory<byte> packed, long atMost)
    {
        var bytes = packed.Span;
        var size = 0L;
        for (var i = 0; i < bytes.Length && bytes[i] != 128 && size < atMost;)
        {
            var run = bytes[i] < 128 ? bytes[i] + 1 : 257 - bytes[i];
            size += run;
            i += bytes[i] < 128 ? run + 1 : 2;
        }
        return size;
    }
}
