namespace VanBan.Reading;

/// <summary>What the system says of a file that cannot be opened or written, in words for people: its own are English
/// and name places in the program.</summary>
public static class FaultWords
{
    // Numbers of errors: of Unix (errno.h) as the runtime hands them on, of Windows (winerror.h) below 0x8007.
    private const int UnixNoSpace = 28, UnixReadOnly = 30, UnixBusy = 16, UnixStale = 116, UnixNetwork = 101,
        UnixIo = 5, UnixLoop = 40, UnixNoLink = 112, UnixAgain = 11;

    private const int SharingViolation = 0x20, LockViolation = 0x21, DiskFull = 0x70, HandleDiskFull = 0x27,
        WriteProtected = 0x13, BadNetworkPath = 0x35, NetworkNameDeleted = 0x40;

    private const int LowerHalf = 0xFFFF, WindowsKind = unchecked((int)0x80070000);

    /// <summary>A few words without a full stop: <c>không có tệp</c>.</summary>
    public static string Of(Exception fault) => fault switch
    {
        FileNotFoundException => "không có tệp này",
        DirectoryNotFoundException => "không có thư mục này",
        DriveNotFoundException => "ổ đĩa chưa kết nối",
        PathTooLongException => "đường dẫn quá dài",
        UnauthorizedAccessException or System.Security.SecurityException => "không có quyền truy cập",
        EndOfStreamException => "tệp bị cắt cụt",
        InvalidDataException => "nội dung bị hỏng",
        IOException io => OfNumber(io.HResult),
        // What readers of a form throw: they are asked for here beside those of the system.
        _ => "nội dung không đúng định dạng",
    };

    private static string OfNumber(int number) =>
        (number & ~LowerHalf) == WindowsKind ? OfWindows(number & LowerHalf) : OfUnix(number);

    private static string OfWindows(int number) => number switch
    {
        SharingViolation or LockViolation => Busy,
        DiskFull or HandleDiskFull => Full,
        WriteProtected => ReadOnly,
        BadNetworkPath or NetworkNameDeleted => Lost,
        _ => Numbered(number),
    };

    private static string OfUnix(int number) => number switch
    {
        UnixNoSpace => Full,
        UnixReadOnly => ReadOnly,
        UnixBusy or UnixAgain => Busy,
        UnixStale or UnixNetwork or UnixNoLink => Lost,
        UnixIo => "ổ đĩa báo lỗi đọc ghi",
        UnixLoop => "liên kết dẫn vòng quanh",
        _ => Numbered(number),
    };

    private const string Busy = "một chương trình khác đang giữ tệp", Full = "ổ đĩa đầy", ReadOnly = "ổ đĩa chỉ cho đọc",
        Lost = "mất kết nối tới ổ mạng";

    private static string Numbered(int number) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"lỗi hệ thống số {number}");
}
