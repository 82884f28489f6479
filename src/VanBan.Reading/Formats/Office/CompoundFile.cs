using System.Buffers.Binary;
using System.Text;

namespace VanBan.Reading.Formats.Office;

/// <summary>
/// An OLE compound file ([MS-CFB]): the container of Word 97-2003, and of Office files under a password
/// ([MS-OFFCRYPTO]: the ZIP lies encrypted in the stream <c>EncryptedPackage</c>). Only the names in its directory are
/// looked at.
/// </summary>
internal static class CompoundFile
{
    private const int HeaderLength = 512;
    private const int EntryLength = 128;

    /// <summary>The stream at the top of a letter of Outlook ([MS-OXMSG], 2.4).</summary>
    public const string OutlookProperties = "__properties_version1.0";

    /// <summary>What the file is. A letter may hold Word files inside itself, so its top is asked first.</summary>
    public static FileFormat Of(ReadOnlyMemory<byte> file) =>
        CompoundStorage.Open(file)?.Stream(OutlookProperties) is not null
            ? FileFormat.OutlookMessage : Holds(file.Span);

    private static FileFormat Holds(ReadOnlySpan<byte> bytes)
    {
        var found = FileFormat.Unknown;
        // Directory entries are aligned to 128 bytes, each with its name first (UTF-16) and the name's length in bytes
        // at offset 64. They are looked for over the whole file instead of along the chain of sectors: no chain can
        // then be circular, and a truncated file still tells what it was.
        for (var at = HeaderLength; at + EntryLength <= bytes.Length; at += EntryLength)
        {
            var entry = bytes.Slice(at, EntryLength);
            var length = BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]);
            if (length is < 10 or > 64 || entry[66] is not 2) // 2: a stream
                continue;
            switch (Encoding.Unicode.GetString(entry[..(length - 2)]))
            {
                case "EncryptedPackage":
                    return FileFormat.EncryptedOffice;
                case "WordDocument":
                    if (IsEncryptedWord(bytes, BinaryPrimitives.ReadInt32LittleEndian(entry[116..])))
                        return FileFormat.EncryptedOffice;
                    found = FileFormat.Word97;
                    break;
                // A Word file may carry sheets and slides inside itself: what it is wins.
                case "Workbook" or "Book" when found == FileFormat.Unknown:
                    found = FileFormat.Excel97;
                    break;
                case "PowerPoint Document" when found == FileFormat.Unknown:
                    found = FileFormat.Presentation;
                    break;
            }
        }
        return found;
    }

    // [MS-DOC] FibBase: magic number 0xA5EC, and bit 8 of the flags at offset 10 says that the text is encrypted.
    private static bool IsEncryptedWord(ReadOnlySpan<byte> bytes, int sector)
    {
        var shift = BinaryPrimitives.ReadUInt16LittleEndian(bytes[30..]);
        if (shift is not (9 or 12) || sector < 0)
            return false;
        var at = (sector + 1L) << shift;
        return at + 12 <= bytes.Length
            && BinaryPrimitives.ReadUInt16LittleEndian(bytes[(int)at..]) == 0xA5EC
            && (BinaryPrimitives.ReadUInt16LittleEndian(bytes[((int)at + 10)..]) & 0x0100) != 0;
    }
}
