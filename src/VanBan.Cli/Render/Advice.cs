using VanBan.Application.Questions;
using VanBan.Reading;
using VanBan.Store;

namespace VanBan.Cli.Render;

/// <summary>What a person at the command line can do about what went wrong. The only place that names commands and
/// options in an advice: what stands below the doors gives codes.</summary>
internal static class Advice
{
    /// <summary>What to do about a request that cannot be answered; empty where its message says all.</summary>
    public static string For(UsageFault fault) => fault switch
    {
        UsageFault.NoStore => "Hãy nạp văn bản bằng 'vanban ingest' hoặc chỉ đúng kho bằng --store.",
        UsageFault.OtherVersion => "Hãy đổi tên hoặc xóa thư mục kho rồi nạp lại văn bản bằng 'vanban ingest'.",
        UsageFault.NoIndex => "Hãy lập lại bằng 'vanban reindex'.",
        UsageFault.NoJob => "Hãy xem mẫu ở pipelines/demo.yaml, hoặc nạp thẳng bằng 'vanban ingest'.",
        UsageFault.FileNotIngested => "Hãy nạp bằng 'vanban ingest'.",
        UsageFault.DocumentNotFound => "Hãy tìm bằng 'vanban search'.",
        _ => "",
    };

    /// <summary>What to do about a store that is not whole.</summary>
    public static string For(StoreVerdict verdict) =>
        verdict.Damages.Any(static damage => damage.Part == StorePart.Catalog)
            ? "Dữ liệu gốc của kho bị hỏng: hãy khôi phục từ bản sao lưu, hoặc nạp lại các tệp vào một kho mới bằng 'vanban ingest'."
            : "Hãy chạy 'vanban verify --mend' để lập lại phần bị hỏng từ dữ liệu gốc của kho.";

    /// <summary>What to do where documents were kept because all or most files of a job are gone.</summary>
    public const string ForVanished =
        "Hãy kiểm tra nguồn rồi chạy lại; nếu các tệp đã bị xóa thật, chạy lại với --confirm-removal.";

    /// <summary>What to do about files that could not be read; <see langword="null"/> where only the file itself can be
    /// mended.</summary>
    public static string? For(Obstacle obstacle) => obstacle switch
    {
        Obstacle.TimedOut => "Có thể cho thời hạn dài hơn: vanban retry --obstacle timed-out --timeout GIÂY.",
        Obstacle.Crashed => "Có thể thử lại bằng 'vanban retry --obstacle crashed'.",
        Obstacle.NeedsOcr =>
            "Nạp không có --no-ocr; sau khi cài chương trình nhận dạng chữ, nạp lại với --retry-skipped.",
        Obstacle.NeedsConverter => "Sau khi cài chương trình chuyển đổi, nạp lại với --retry-skipped.",
        _ => null,
    };
}
