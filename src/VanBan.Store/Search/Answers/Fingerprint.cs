using System.Numerics;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Store.Search.Answers;

/// <summary>
/// 64 bits that change little when a text changes little (Charikar's simhash over pairs of syllables without
/// diacritics): the draft of a document and its signed copy, or its OCR, differ in a few bits; two documents in about
/// 32.
/// </summary>
internal static class Fingerprint
{
    /// <summary>Bits in which two copies of one document may differ.</summary>
    public const int Near = 3;

    private const int NameBytes = 6;

    public static long Of(string text)
    {
        Span<int> votes = stackalloc int[64];
        var syllables = new SyllableReader(text);
        ulong previous = 0;
        while (syllables.Read())
        {
            if (syllables.Kind != SyllableKind.Word)
                continue;
            var hash = Hash(syllables.Letters);
            var pair = Mix(hash + (previous * 31));
            previous = hash;
            for (var bit = 0; bit < 64; bit++)
                votes[bit] += (int)((pair >> bit) & 1) * 2 - 1;
        }
        ulong print = 0;
        for (var bit = 0; bit < 64; bit++)
        {
            if (votes[bit] > 0)
                print |= 1UL << bit;
        }
        return (long)print;
    }

    /// <summary>A number that stands for a text as it is; 0 for none.</summary>
    public static long Exact(string? text) => string.IsNullOrEmpty(text) ? 0 : (long)Mix(Hash(text)) | 1;

    /// <summary>The first letters of a file's name as a number that has their order, and behind them fifteen bits of its
    /// path: an archive of each month holds a file of the same name, and few pairs may be left to the order of
    /// writing.</summary>
    public static long NameOrder(string file)
    {
        Span<byte> name = stackalloc byte[8];
        name.Clear();
        System.Text.Encoding.UTF8.GetEncoder().Convert(
            Path.GetFileName(file.AsSpan()), name[..NameBytes], flush: true, out _, out _, out _);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt16BigEndian(name[NameBytes..], (ushort)Exact(file));
        return System.Buffers.Binary.BinaryPrimitives.ReadInt64BigEndian(name) >>> 1;
    }

    public static int Distance(long one, long other) => BitOperations.PopCount((ulong)(one ^ other));

    private static ulong Hash(ReadOnlySpan<char> letters)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in letters)
            hash = unchecked((hash ^ c) * 1099511628211UL);
        return hash;
    }

    private static ulong Mix(ulong hash)
    {
        unchecked
        {
            hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9UL;
            hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EBUL;
            return hash ^ (hash >> 31);
        }
    }
}
