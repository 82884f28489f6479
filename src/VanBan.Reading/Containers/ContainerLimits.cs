namespace VanBan.Reading.Containers;

/// <summary>
/// What may be taken out of one file, all that lies in it in any depth counted together. A few kilobytes can unpack to
/// gigabytes, and an archive may hold itself; each is counted while it grows.
/// </summary>
/// <param name="Entries">Documents.</param>
/// <param name="Bytes">Bytes, unpacked.</param>
public sealed record ContainerLimits(int Entries = 20_000, long Bytes = 2L << 30)
{
    /// <summary>How deep files may lie in each other: a workbook in a letter in a letter in an archive in an archive is
    /// the fourth.</summary>
    public const int Depth = 6;

    /// <summary>Bytes of one entry.</summary>
    public const long BytesOfEntry = 512L << 20;

    /// <summary>How many times its packed size an entry may unpack to, once it is larger than
    /// <see cref="BytesWithoutRatio"/>: text shrinks to a tenth, a blank scan to a hundredth.</summary>
    public const int Ratio = 200;

    /// <summary>Below so many bytes nobody asks how well they were packed.</summary>
    public const long BytesWithoutRatio = 32L << 20;

    /// <summary>What is left when this was taken out.</summary>
    public ContainerLimits Without(Unpacked unpacked) => new(
        Math.Max(0, Entries - unpacked.Parts.Length),
        Math.Max(0, Bytes - unpacked.Parts.Sum(static part => part.Size)));
}
