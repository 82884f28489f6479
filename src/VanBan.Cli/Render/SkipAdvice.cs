using VanBan.Reading;

namespace VanBan.Cli.Render;

/// <summary>What of the command line helps against an obstacle. The reason itself names no option: it is also read on pages and by programs.</summary>
internal static class SkipAdvice
{
    /// <summary>One sentence with options; <see langword="null"/> where none of them helps.</summary>
    public static string? Of(Obstacle obstacle) => obstacle switch
    {
        Obstacle.NeedsOcr => "Cần OCR: bỏ --no-ocr nếu đã dùng; khi nạp, thêm --retry-skipped để thử lại tệp đã bị bỏ qua.",
        Obstacle.NeedsConverter => "Cần chương trình chuyển đổi: sau khi cài, thêm --retry-skipped để thử lại tệp đã bị bỏ qua.",
        Obstacle.TimedOut => "Quá thời gian: thêm --timeout GIÂY để đọc lâu hơn, và --retry-skipped khi nạp.",
        Obstacle.Crashed => "Đọc bị dừng: thêm --retry-skipped để thử lại; nếu không khởi động được tiến trình đọc, thêm --no-isolation.",
        _ => null,
    };
}
