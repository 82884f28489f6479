using System.Text;
using VanBan.Tests.Store.Catalog;
using Xunit;

namespace VanBan.Tests.Cli;

/// <summary>A directive and a plan in a store.</summary>
public sealed class TasksStore : IDisposable
{
    private readonly TempFolder folder = new();

    /// <summary>Writes the files and ingests them.</summary>
    public TasksStore()
    {
        folder.Write("files/chi-thi.txt",
            """
            ỦY BAN NHÂN DÂN
            TỈNH BÌNH PHƯỚC
            Số: 05/CT-UBND
            Bình Phước, ngày 02 tháng 3 năm 2026

            CHỈ THỊ
            Về việc chấn chỉnh công tác lưu trữ

            Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:
            1. Sở Nội vụ chủ trì, phối hợp với Sở Tài chính kiểm tra kho lưu trữ; báo cáo Ủy ban nhân dân tỉnh trước ngày 30/4/2026.
            2. Ủy ban nhân dân các xã, phường
            a) Rà soát hồ sơ tồn đọng, hoàn thành trong tháng 3 năm 2026.
            b) Định kỳ hằng quý báo cáo kết quả về Sở Nội vụ trước ngày 15 của tháng cuối quý.
            3. Công an tỉnh hướng dẫn việc bảo vệ bí mật nhà nước.
            """);
        Vanban.Run("ingest", folder["files"], "--store", Store);
    }

    /// <summary>The directive.</summary>
    public string File => folder["files/chi-thi.txt"];

    /// <summary>The store.</summary>
    public string Store => folder["store"];

    /// <summary>A path of the tests' own.</summary>
    public string Path(string relative) => folder[relative];

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();
}

public class TasksTests(TasksStore tasks) : IClassFixture<TasksStore>
{
    [Fact]
    public void The_store_tells_who_has_to_do_what_until_when_the_first_due_first()
    {
        var answer = Ask("--format", "json");
        Assert.Equal(["2026-03-15", "2026-03-31", "2026-04-30", null], answer.Json.GetProperty("tasks").EnumerateArray()
            .Select(task => task.GetProperty("deadline") is { ValueKind: System.Text.Json.JsonValueKind.Object } deadline ? deadline.GetProperty("day").GetString() : null));
        var last = answer.Json.GetProperty("tasks")[2];
        Assert.Equal(("Sở Nội vụ", "leads", "Sở Tài chính", "Ủy ban nhân dân tỉnh"),
            (last.GetProperty("who").GetString(), last.GetProperty("role").GetString(), last.GetProperty("with").GetString(), last.GetProperty("reportTo").GetString()));
    }

    [Theory]
    [InlineData(2, "--who", "ubnd cac xa")]
    [InlineData(1, "--who", "so tai chinh")]
    [InlineData(2, "--after", "1/4/2026")] // What comes each quarter comes again.
    [InlineData(2, "--before", "2026-03")]
    [InlineData(4, "--document", "05/CT-UBND")]
    [InlineData(0, "--who", "Sở Y tế")]
    public void The_list_is_narrowed(int count, string option, string value)
    {
        Assert.Equal(count, Ask(option, value, "--format", "json").Json.GetProperty("tasks").GetArrayLength());
        if (option != "--document")
            Assert.Equal(count, Vanban.Run("tasks", tasks.File, option, value, "--format", "json", "--no-isolation").Json.GetProperty("tasks").GetArrayLength());
    }

    [Fact]
    public void People_read_it_by_body_with_day_and_document()
    {
        var text = Ask().Output;
        Assert.Contains("Sở Nội vụ (1 nhiệm vụ)", text, StringComparison.Ordinal);
        Assert.Contains("30/04/2026", text, StringComparison.Ordinal);
        Assert.Contains("~15/03/2026 (hằng quý)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_calendar_has_a_day_for_each_deadline_in_short_lines_with_lasting_ids()
    {
        Assert.Equal(0, Ask("--to", tasks.Path("viec.ics")).Code);
        Assert.Equal(0, Ask("--to", tasks.Path("lai.ics")).Code);
        var bytes = File.ReadAllBytes(tasks.Path("viec.ics"));
        Assert.Equal(bytes, File.ReadAllBytes(tasks.Path("lai.ics")));
        var lines = Encoding.UTF8.GetString(bytes).Split("\r\n");
        Assert.All(lines, line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        var whole = string.Concat(lines.Select(line => line.StartsWith(' ') ? line[1..] : "\n" + line));
        Assert.Equal(3, whole.Split("BEGIN:VEVENT").Length - 1);
        Assert.Contains("DTSTART;VALUE=DATE:20260430", whole, StringComparison.Ordinal);
        Assert.Contains("RRULE:FREQ=MONTHLY;INTERVAL=3", whole, StringComparison.Ordinal);
        Assert.Equal(whole.Split("RRULE:").Length, whole.Split("lặp lại không có ngày kết thúc").Length);
        Assert.Contains("Sở Nội vụ: kiểm tra kho lưu trữ\\; báo cáo", whole, StringComparison.Ordinal);
        Assert.Equal(3, Ical.Net.Calendar.Load(Encoding.UTF8.GetString(bytes))!.Events.Select(entry => entry.Uid).Distinct().Count());
        // Read from the file it is the same task, with the same id.
        Assert.Equal(0, Vanban.Run("tasks", tasks.File, "--no-isolation", "--to", tasks.Path("tep.ics")).Code);
        Assert.Equal(Uids(bytes), Uids(File.ReadAllBytes(tasks.Path("tep.ics"))));
    }

    [Fact]
    public void A_spreadsheet_has_a_row_a_task()
    {
        Assert.Equal(0, Ask("--to", tasks.Path("viec.csv")).Code);
        Assert.Equal(5, File.ReadAllLines(tasks.Path("viec.csv")).Length);
        Assert.Equal(0, Ask("--to", tasks.Path("viec.xlsx")).Code);
        Assert.Equal(2, Ask("--to", tasks.Path("viec.doc")).Code);
    }

    private static string[] Uids(byte[] calendar) =>
        [.. Encoding.UTF8.GetString(calendar).Split("\r\n").Where(line => line.StartsWith("UID:", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private Answer Ask(params string[] args) => Vanban.Run(["tasks", "--store", tasks.Store, .. args]);
}
