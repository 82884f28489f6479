namespace VanBan.Reading.Containers;

/// <summary>What an archive says of the bytes of an entry; 0 stands for what it does not say.</summary>
/// <param name="Size">How many bytes.</param>
/// <param name="Crc">Their CRC-32 (ISO 3309).</param>
internal readonly record struct EntrySum(long Size, uint Crc)
{
    /// <summary>Whether bytes with this size and sum can be the entry.</summary>
    public bool Holds(long size, uint crc) => (Size <= 0 || Size == size) && (Crc == 0 || Crc == crc);
}
