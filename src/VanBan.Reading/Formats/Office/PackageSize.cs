using System.IO.Compression;

namespace VanBan.Reading.Formats.Office;

/// <summary>
/// What an Office package (ECMA-376, part 2: a ZIP of parts) would unpack to, asked of its directory before anything is
/// unpacked; .NET does not inflate an entry past the length that the directory gives.
/// </summary>
/// <param name="HasPictures">Whether pictures lie in it.</param>
/// <param name="LargestPart">Bytes of the largest part of XML, unpacked.</param>
internal readonly record struct PackageSize(bool HasPictures, long LargestPart)
{
    /// <summary>The most characters of XML in one part: some 30,000 pages of text, or a table of 70,000 cells as Word
    /// writes it. Parts are read as streams; what is made of them has a limit of its own.</summary>
    public const long MaxCharactersInPart = 64_000_000;

    private const long MaxBytesInPart = 2 * MaxCharactersInPart;
    private const long MaxBytesInXml = 200_000_000;
    private const int MaxEntries = 20_000;

    /// <summary>The size of a package; <see langword="null"/> for one over the limits. Throws what
    /// <see cref="ZipArchive"/> throws for a damaged one.</summary>
    public static PackageSize? Of(ReadOnlyMemory<byte> bytes)
    {
        var hasPictures = false;
        long total = 0, largest = 0;
        using var zip = new ZipArchive(ByteStream.Over(bytes), ZipArchiveMode.Read);
        if (zip.Entries.Count > MaxEntries)
            return null;
        foreach (var entry in zip.Entries)
        {
            hasPictures |= entry.FullName.Contains("media/", StringComparison.OrdinalIgnoreCase);
            if (!IsXml(entry))
                continue;
            total += entry.Length;
            largest = Math.Max(largest, entry.Length);
            if (entry.Length > MaxBytesInPart || total > MaxBytesInXml)
                return null;
        }
        return new PackageSize(hasPictures, largest);
    }

    /// <summary>Whether an entry holds XML: a part of text, a list of relationships or of content types.</summary>
    public static bool IsXml(ZipArchiveEntry entry) =>
        entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
            || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);
}
