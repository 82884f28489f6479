using Microsoft.Data.Sqlite;

namespace VanBan.Store.Catalog.Sqlite;

/// <summary>What SQLite refuses for a reason of the machine or of the file, in sentences that a person can act
/// on.</summary>
internal static class SqliteRefusal
{
    /// <summary>What to tell where SQLite refuses; <see langword="null"/> for a fault of ours.</summary>
    public static UsageException? Of(string path, SqliteException e) => e.SqliteErrorCode switch
    {
        SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_CORRUPT => new UsageException(
            $"{path}: không phải là kho dữ liệu của VanBan, hoặc tệp đã hỏng (SQLite {e.SqliteErrorCode}). "
            + "Hãy khôi phục từ bản sao lưu, hoặc xóa tệp rồi nạp lại."),
        SQLitePCL.raw.SQLITE_CANTOPEN or SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_PERM =>
            new UsageException(
            $"{path}: không mở được để ghi (SQLite {e.SqliteErrorCode}). Hãy kiểm tra quyền truy cập thư mục."),
        SQLitePCL.raw.SQLITE_FULL =>
            new UsageException(
                $"{path}: ổ đĩa đã đầy. Những gì đã nạp vẫn còn; hãy giải phóng chỗ trống rồi chạy lại."),
        SQLitePCL.raw.SQLITE_IOERR =>
            new UsageException(
                $"{path}: ổ đĩa báo lỗi (SQLite {e.SqliteErrorCode}). Những gì đã nạp vẫn còn; hãy kiểm tra ổ đĩa rồi chạy lại."),
        SQLitePCL.raw.SQLITE_BUSY =>
            new UsageException($"{path}: một chương trình khác giữ kho dữ liệu quá lâu. Hãy đợi nó xong rồi chạy lại."),
        _ => null,
    };
}
