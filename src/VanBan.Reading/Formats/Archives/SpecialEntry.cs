using SharpCompress.Common;
using SharpCompress.Common.Rar;
using SharpCompress.Common.SevenZip;
using SharpCompress.Common.Zip;

namespace VanBan.Reading.Formats.Archives;

/// <summary>
/// Tells entries of an archive that hold no document: links, named pipes, devices. Of a link a ZIP keeps the place that
/// it leads to as if that were its text.
/// </summary>
internal static class SpecialEntry
{
    // Modes of files (POSIX.1, <sys/stat.h>), which ZIP and 7z keep in the upper half of the attributes.
    private const int KindOfMode = 0xF000, Fifo = 0x1000, Character = 0x2000, BlockDevice = 0x6000, LinkMode = 0xA000,
        Socket = 0xC000;

    /// <summary>Why there is nothing to read, in a sentence; <see langword="null"/> for a file.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="kind">In a tar archive the letter of its kind (POSIX.1-1988, ustar, typeflag).</param>
    public static string? ReasonFor(IEntry entry, char? kind = null) => kind is { } letter
        ? OfTar(letter, entry)
        : entry is ZipEntry or SevenZipEntry ? OfMode((UpperHalf(entry) ?? 0) & KindOfMode)
        : entry is RarEntry rar && (rar.IsRedir || entry.LinkTarget is { Length: > 0 })
            ? Link(rar.RedirTargetName ?? entry.LinkTarget)
        : entry.LinkTarget is { Length: > 0 } target ? Link(target)
        : null;

    private static int? UpperHalf(IEntry entry) => entry switch
    {
        SevenZipEntry seven => seven.ExtendedAttrib >>> 16,
        _ => entry.Attrib >>> 16,
    };

    private static string? OfTar(char kind, IEntry entry) => kind switch
    {
        '1' => $"Là liên kết cứng tới {Target(entry.LinkTarget)}: nội dung nằm ở mục đó trong cùng tệp nén, không đọc "
            + "thêm lần nữa.",
        '2' => Link(entry.LinkTarget),
        '3' or '4' => Device,
        '6' => Pipe,
        _ => null,
    };

    private static string? OfMode(int mode) => mode switch
    {
        LinkMode => Link(null),
        Fifo => Pipe,
        Character or BlockDevice => Device,
        Socket => "Là tệp đặc biệt (socket), không có nội dung để đọc. Có thể bỏ qua.",
        _ => null,
    };

    private const string Pipe = "Là ống dẫn (FIFO), không có nội dung để đọc. Có thể bỏ qua.";
    private const string Device = "Là thiết bị, không có nội dung để đọc. Có thể bỏ qua.";

    private static string Link(string? target) => $"Là liên kết tới {Target(target)}, không có nội dung riêng nên không "
        + "đọc. Nếu cần, hãy nạp chính tệp đó.";

    private static string Target(string? target) => target is { Length: > 0 } ? SingleLine.Of(target) : "tệp khác";
}
