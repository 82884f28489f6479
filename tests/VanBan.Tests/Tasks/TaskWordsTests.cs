using VanBan.Documents;
using VanBan.Facts;
using VanBan.Knowledge;
using VanBan.Tasks;
using Xunit;

namespace VanBan.Tests.Tasks;

/// <summary>Every row of the tables of tasks is proved by its own example, as an item of a directive.</summary>
public class TaskWordsTests
{
    public static TheoryData<string, string, string> Words() => Rows("task-words.tsv");

    public static TheoryData<string, string, string, string> Deadlines()
    {
        var data = new TheoryData<string, string, string, string>();
        foreach (var row in KnowledgeTable.Read("deadline-words.tsv").Rows)
            data.Add(row["use"], row["words"], row["value"], row["example"]);
        return data;
    }

    [Theory, MemberData(nameof(Words))]
    public void A_word_does_what_its_row_says(string use, string words, string example)
    {
        Assert.Contains(words, example, StringComparison.OrdinalIgnoreCase);
        switch (use)
        {
            case "no-task-heading":
                Assert.Empty(InDirective($"I. {example}\n1. Sở Nội vụ rà soát danh mục.\nII. Việc khác\n"));
                break;
            case "task-heading":
                Assert.Equal("Sở Nội vụ", Assert.Single(InDecision($"I. {example}\n1. Sở Nội vụ rà soát danh mục.\n")).Who);
                break;
            case "column-who":
                Assert.Equal(words, example, StringComparer.OrdinalIgnoreCase);
                Assert.Equal("Sở Nội vụ", Assert.Single(PlanWithTable(["TT", example, "Nhiệm vụ"], ["1", "Sở Nội vụ", "Lập danh mục"])).Who);
                break;
            case "label-what":
                break; // With the columns, below.
            case "label-who":
                Assert.Equal(("Sở Nội vụ", AssignmentRole.Leads), Of(Labelled(example), one => (one.Who, one.Role)));
                break;
            case "label-with":
                Assert.Equal("Sở Nội vụ", Labelled(example).With);
                break;
            case "label-when":
                Assert.Equal(new DateOnly(2026, 9, 30), Labelled(example).Deadline?.Day);
                break;
            default:
                Check(use, words, Assert.Single(InDirective($"1. {example}\n")));
                break;
        }
    }

    [Theory, MemberData(nameof(Deadlines))]
    public void A_word_of_deadlines_does_what_its_row_says(string use, string words, string value, string example)
    {
        Assert.Contains(words, example, StringComparison.OrdinalIgnoreCase);
        if (use == "start")
        {
            string[] heads = ["Nhiệm vụ", "Cơ quan chủ trì", "Thời gian hoàn thành"];
            Assert.Null(Assert.Single(PlanWithTable(heads, ["Lập danh mục", "Sở Nội vụ", example])).Deadline);
            var range = Assert.Single(PlanWithTable(heads, ["Lập danh mục", "Sở Nội vụ", $"{example} đến tháng 10/2026"]));
            Assert.Equal(new DateOnly(2026, 10, 31), range.Deadline!.Day);
            return;
        }
        if (use == "expected")
        {
            Assert.Empty(InDirective($"1. {example}\n"));
            Assert.Single(InDirective($"1. {example.Replace(words + " ", "", StringComparison.Ordinal)}\n"));
            return;
        }
        var task = Assert.Single(InDirective($"1. {example}\n"));
        Assert.NotNull(task.Deadline);
        switch (use)
        {
            case "before" or "by" or "in" or "label":
                Assert.Equal(new DateOnly(2026, 10, 15), task.Deadline.Day);
                break;
            case "within":
                Assert.Null(task.Deadline.Day);
                break;
            case "every" or "interval":
                Assert.Equal(value, task.Deadline.Repeats.ToString());
                break;
            case "regularly":
                Assert.Equal(Recurrence.Quarterly, task.Deadline.Repeats);
                break;
            case "weekday":
                Assert.Equal((value, Recurrence.Weekly), (task.Deadline.Day?.DayOfWeek.ToString(), task.Deadline.Repeats));
                break;
            case "from" or "issue" or "working":
                // Five working days from Wednesday 20 May 2026.
                Assert.Equal(new DateOnly(2026, 5, use == "working" ? 27 : 25), task.Deadline.Day);
                break;
            case "finish":
                Assert.Equal(new DateOnly(2026, 9, 30), task.Deadline.Day);
                break;
            default:
                Assert.Fail($"No test for the use '{use}'.");
                break;
        }
    }

    [Theory, MemberData(nameof(Words))]
    public void A_column_is_known_by_its_name(string use, string words, string example)
    {
        if (!use.StartsWith("label-", StringComparison.Ordinal))
            return;
        Assert.Contains(words, example, StringComparison.OrdinalIgnoreCase);
        string[] heads = [use == "label-what" ? words : "Nội dung công việc", use == "label-who" ? words : "Cơ quan chủ trì",
            use == "label-with" ? words : "Cơ quan phối hợp", use == "label-when" ? words : "Thời gian hoàn thành"];
        var task = Assert.Single(PlanWithTable(heads, ["Lập danh mục", "Sở Nội vụ", "Sở Tài chính", "Quý III/2026"]));
        Assert.Equal(("Lập danh mục", "Sở Nội vụ", "Sở Tài chính", new DateOnly(2026, 9, 30)), (task.What, task.Who, task.With, task.Deadline?.Day));
    }

    /// <summary>The tasks of a directive of 20 May 2026 with these items.</summary>
    internal static IReadOnlyList<Assignment> InDirective(string items) => Tasks("CT-TTg", "CHỈ THỊ", items);

    internal static IReadOnlyList<Assignment> InDecision(string items) => Tasks("QĐ-TTg", "QUYẾT ĐỊNH", items);

    internal static IReadOnlyList<Assignment> Tasks(string symbol, string kind, string items) =>
        FactExtractor.Extract(new Document("example.txt", Head(symbol, kind) + items)).Tasks;

    internal static IReadOnlyList<Assignment> PlanWithTable(params string[][] rows)
    {
        var text = Head("KH-UBND", "KẾ HOẠCH");
        var table = new List<TableRow>();
        var start = text.Length;
        foreach (var row in rows)
        {
            var cells = new List<TableCell>();
            foreach (var (i, cell) in row.Index())
            {
                cells.Add(new TableCell(new VanBan.Text.TextSpan(text.Length, text.Length + cell.Length), i));
                text += cell + (i + 1 < row.Length ? "\t" : "\n");
            }
            table.Add(new TableRow([.. cells]));
        }
        return FactExtractor.Extract(new Document("plan.txt", text) { Tables = [new Table(new VanBan.Text.TextSpan(start, text.Length - 1), [.. table])] }).Tasks;
    }

    private static string Head(string symbol, string kind) =>
        $"THỦ TƯỚNG CHÍNH PHỦ\nSố: 21/{symbol}\nHà Nội, ngày 20 tháng 5 năm 2026\n\n{kind}\nVề việc sắp xếp tổ chức\n\n";

    private static Assignment Labelled(string line) => Assert.Single(InDirective($"1. Lập danh mục dự án chuyển tiếp\n- {line}\n"));

    private static T Of<T>(Assignment task, Func<Assignment, T> part) => part(task);

    private static void Check(string use, string words, Assignment task)
    {
        switch (use)
        {
            case "in-name":
                Assert.Contains(words, task.Who, StringComparison.Ordinal);
                Assert.StartsWith("rà soát", task.What, StringComparison.Ordinal);
                break;
            case "body" or "determiner":
                Assert.StartsWith(words, task.Who, StringComparison.OrdinalIgnoreCase);
                Assert.StartsWith("rà soát", task.What, StringComparison.Ordinal);
                break;
            case "lead":
                Assert.Equal((AssignmentRole.Leads, "tham mưu phương án sắp xếp"), (task.Role, task.What));
                break;
            case "with":
                Assert.Equal((AssignmentRole.Helps, "Sở Tài chính"), (task.Role, task.With));
                break;
            case "report":
                Assert.Equal("Ủy ban nhân dân tỉnh", task.ReportTo);
                break;
            case "purpose":
                Assert.Null(task.ReportTo);
                break;
            case "end":
                Assert.Equal("Ủy ban nhân dân tỉnh", task.ReportTo);
                break;
            case "action" or "manner":
                Assert.Equal("Sở Nội vụ", task.Who);
                Assert.StartsWith(words, task.What, StringComparison.OrdinalIgnoreCase);
                break;
            case "duty" or "adjunct":
                Assert.StartsWith("rà soát", task.What, StringComparison.Ordinal);
                break;
            case "no-body" or "order":
                Assert.Equal("Sở Nội vụ", task.Who);
                break;
            case "goes-on":
                Assert.Contains("có vướng mắc", task.What, StringComparison.Ordinal);
                break;
            default:
                Assert.Fail($"No test for the use '{use}'.");
                break;
        }
    }

    private static TheoryData<string, string, string> Rows(string table)
    {
        var data = new TheoryData<string, string, string>();
        foreach (var row in KnowledgeTable.Read(table).Rows)
            data.Add(row["use"], row["words"], row["example"]);
        return data;
    }
}
