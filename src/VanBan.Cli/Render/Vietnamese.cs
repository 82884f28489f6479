using System.Globalization;
using VanBan.Citations;
using VanBan.Documents;
using VanBan.Graph;
using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Reading;

namespace VanBan.Cli.Render;

/// <summary>How documents, numbers and dates are spoken of to the people who use the program.</summary>
internal static class Vietnamese
{
    private static readonly NumberFormatInfo Numbers = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };

    /// <summary>A count, such as <c>12.345</c>.</summary>
    public static string Count(long value) => value.ToString("N0", Numbers);

    /// <summary>A value with all its decimals: <c>1.916.300.000</c>, <c>46,7</c>.</summary>
    public static string Number(decimal value) => value.ToString("#,0.############", Numbers);

    /// <summary>A measured value with one decimal below a hundred: <c>7,5</c>, <c>1.234</c>.</summary>
    public static string Measure(double value) => value.ToString(value < 100 ? "0.#" : "N0", Numbers);

    /// <summary>A size: <c>1,5 MB</c>.</summary>
    public static string Size(double bytes) => bytes switch
    {
        < 1 << 10 => $"{Measure(bytes)} byte",
        < 1 << 20 => $"{Measure(bytes / (1 << 10))} KB",
        < 1 << 30 => $"{Measure(bytes / (1 << 20))} MB",
        _ => $"{Measure(bytes / (1 << 30))} GB",
    };

    /// <summary>A length of time: <c>0,4 giây</c>, <c>3 phút 20 giây</c>, <c>2 giờ 5 phút</c>.</summary>
    public static string Duration(TimeSpan time) => time switch
    {
        { TotalSeconds: < 60 } => $"{time.TotalSeconds.ToString(time.TotalSeconds < 10 ? "0.0" : "0", Numbers)} giây",
        { TotalMinutes: < 60 } => $"{time.Minutes} phút {time.Seconds} giây",
        _ => $"{(int)time.TotalHours} giờ {time.Minutes} phút",
    };

    /// <summary>A day: <c>09/12/2022</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    /// <summary>A moment, in the time of this machine: <c>14:05 09/12/2022</c>.</summary>
    public static string Moment(DateTime utc) => utc.ToLocalTime().ToString("HH':'mm dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    /// <summary>The name of a kind of document, such as <c>Nghị quyết</c> for <c>nghi-quyet</c>.</summary>
    public static string? Type(string? slug) => slug is null ? null : DocumentType.Find(slug)?.Name ?? slug;

    /// <summary>What a citing document does with the one it cites.</summary>
    public static string Word(Relation relation) => relation switch
    {
        Relation.Basis => "căn cứ",
        Relation.Amends => "sửa đổi, bổ sung",
        Relation.Replaces => "thay thế",
        Relation.Repeals => "bãi bỏ",
        Relation.Guides => "hướng dẫn",
        Relation.Implements => "thực hiện",
        Relation.Proposes => "theo đề nghị",
        Relation.Corrects => "đính chính",
        Relation.Suspends => "đình chỉ",
        Relation.Consolidates => "hợp nhất",
        _ => "dẫn chiếu",
    };

    /// <summary>What the documents at hand tell of a document's validity. Never 'còn hiệu lực': that no document at hand speaks against it proves nothing.</summary>
    public static string Word(ValidityState state) => state switch
    {
        ValidityState.NotYetEffective => "chưa có hiệu lực",
        ValidityState.Amended => "được sửa đổi, bổ sung",
        ValidityState.PartlyEnded => "hết hiệu lực một phần",
        ValidityState.Suspended => "bị đình chỉ, ngưng hiệu lực",
        ValidityState.Replaced => "bị thay thế",
        ValidityState.Repealed => "bị bãi bỏ, hết hiệu lực",
        _ => "chưa thấy bị thay thế, bãi bỏ",
    };

    /// <summary>Whether a cited document is at hand.</summary>
    public static string Word(EdgeStatus status) => status switch
    {
        EdgeStatus.Present => "có trong kho",
        EdgeStatus.Missing => "chưa có",
        _ => "chưa rõ văn bản nào",
    };

    /// <summary>What stood in the way of reading a file.</summary>
    public static string Word(Obstacle obstacle) => obstacle switch
    {
        Obstacle.Empty => "tệp rỗng",
        Obstacle.UnknownFormat => "định dạng không đọc được",
        Obstacle.Encrypted => "có mật khẩu",
        Obstacle.Damaged => "tệp hỏng",
        Obstacle.TooLarge => "quá lớn",
        Obstacle.TimedOut => "quá thời gian",
        Obstacle.Crashed => "đọc bị dừng đột ngột",
        Obstacle.NeedsOcr => "bản quét, cần OCR",
        Obstacle.NeedsConverter => "cần chương trình chuyển đổi",
        Obstacle.Unreadable => "không mở được",
        _ => "lỗi của chương trình",
    };

    /// <summary>A provision: <c>điểm a khoản 2 Điều 5</c>.</summary>
    public static string Name(Pinpoint pinpoint) => string.Join(' ', new[]
    {
        pinpoint.Point is { } point ? $"điểm {point}" : null,
        pinpoint.Clause is { } clause ? $"khoản {clause}" : null,
        pinpoint.Article is { } article ? $"Điều {article}" : null,
        pinpoint.Part,
    }.OfType<string>());

    /// <summary>
    /// A document: <c>Nghị quyết 40/NQ-HĐND (09/12/2022, Bình Phước)</c>; one without number by what it is about, or by its file; one that is not at hand as
    /// it was cited, if <paramref name="cited"/> tells.
    /// </summary>
    public static string Name(GraphDocument document, string? cited = null) =>
        !document.IsPresent ? (cited is not null ? OneLine(cited) : Name(document.Key, document.Key.Designation))
        : document.Number is { } number ? Name(document.Key, number)
        : document.Subject ?? Path.GetFileName(document.Files[0].File);

    /// <summary>Page numbers, runs of them joined: <c>1, 4-7</c>.</summary>
    public static string Pages(IEnumerable<int> pages)
    {
        var runs = new List<(int First, int Last)>();
        foreach (var page in pages.Distinct().Order())
        {
            if (runs.Count > 0 && runs[^1].Last == page - 1)
                runs[^1] = (runs[^1].First, page);
            else
                runs.Add((page, page));
        }
        return string.Join(", ", runs.Select(run => run.First == run.Last ? $"{run.First}" : $"{run.First}-{run.Last}"));
    }

    /// <summary>Text as one line.</summary>
    public static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Name(DocumentKey key, string? number)
    {
        var when = key.Date is { } date ? Day(date) : key.Year?.ToString(CultureInfo.InvariantCulture);
        var where = key.Province is { } province ? Province.All.FirstOrDefault(known => known.Slug == province)?.Name ?? province : null;
        var details = string.Join(", ", new[] { when, where }.OfType<string>());
        return string.Join(' ', new[] { Type(key.Type), number, details.Length == 0 ? null : $"({details})" }.OfType<string>());
    }
}
