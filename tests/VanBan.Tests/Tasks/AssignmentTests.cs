using CsCheck;
using VanBan.Documents;
using VanBan.Facts;
using VanBan.Tasks;
using VanBan.Tests.Support;
using Xunit;

namespace VanBan.Tests.Tasks;

/// <summary>Who has to do what until when, in the forms that directives, plans, conclusions and letters print it.</summary>
public class AssignmentTests
{
    [Theory]
    [InlineData("1. Sở Y tế chủ trì, phối hợp với Sở Tài chính và các địa phương xây dựng đề án.", "Sở Y tế", AssignmentRole.Leads, "Sở Tài chính và các địa phương", "xây dựng đề án")]
    [InlineData("1. Sở Y tế\na) Phối hợp chặt chẽ với Công an tỉnh kiểm tra các cơ sở.", "Sở Y tế", AssignmentRole.Helps, "Công an tỉnh", "kiểm tra các cơ sở")]
    [InlineData("1. Giao Sở Văn hóa, Thể thao và Du lịch rà soát di tích.", "Sở Văn hóa, Thể thao và Du lịch", AssignmentRole.Does, null, "rà soát di tích")]
    [InlineData("1. Các sở, ban, ngành căn cứ chức năng, nhiệm vụ được giao khẩn trương triển khai.", "Các sở, ban, ngành", AssignmentRole.Does, null, "khẩn trương triển khai")]
    [InlineData("1. Bộ trưởng, Thủ trưởng cơ quan ngang bộ; Chủ tịch Ủy ban nhân dân các tỉnh, thành phố rà soát dự án.", "Bộ trưởng, Thủ trưởng cơ quan ngang bộ; Chủ tịch Ủy ban nhân dân các tỉnh, thành phố", AssignmentRole.Does, null, "rà soát dự án")]
    [InlineData("1. Đề nghị Ban Tổ chức Tỉnh ủy chỉ đạo việc học tập.", "Ban Tổ chức Tỉnh ủy", AssignmentRole.Does, null, "chỉ đạo việc học tập")]
    [InlineData("1. Giao các sở: Tài chính, Nội vụ theo dõi việc thực hiện.", "các sở: Tài chính, Nội vụ", AssignmentRole.Does, null, "theo dõi việc thực hiện")]
    [InlineData("1. Sở Tư pháp thẩm định dự thảo; phối hợp với Sở Nội vụ theo dõi thi hành.", "Sở Tư pháp", AssignmentRole.Does, "Sở Nội vụ", "thẩm định dự thảo; phối hợp với Sở Nội vụ theo dõi thi hành")]
    [InlineData("1. Sở Kế hoạch và Đầu tư rà soát vốn.", "Sở Kế hoạch và Đầu tư", AssignmentRole.Does, null, "rà soát vốn")]
    public void Bodies_roles_and_the_task_are_told_apart(string items, string who, AssignmentRole role, string? with, string what)
    {
        var task = Assert.Single(TaskWordsTests.InDirective(items + "\n"));
        Assert.Equal((who, role, with, what), (task.Who, task.Role, task.With, task.What));
    }

    [Theory]
    [InlineData("1. Sở Công Thương chủ trì, phối hợp thực hiện", "Sở Công Thương")]
    [InlineData("1. Sở Giao thông vận tải chủ trì, phối hợp thực hiện:", "Sở Giao thông vận tải")]
    [InlineData("1. Công an tỉnh khẩn trương triển khai thực hiện", "Công an tỉnh")]
    public void What_a_body_has_to_do_stands_in_the_list_below_its_name(string heading, string who)
    {
        var tasks = TaskWordsTests.InDirective($"{heading}\na) Theo dõi diễn biến thị trường.\nb) Kiểm tra các cơ sở kinh doanh.\n");
        Assert.Equal([(who, "Theo dõi diễn biến thị trường"), (who, "Kiểm tra các cơ sở kinh doanh")], tasks.Select(task => (task.Who!, task.What)));
    }

    [Theory]
    [InlineData("trước ngày 15/10/2026", "2026-10-15", Recurrence.Once, false)]
    [InlineData("trước 15 giờ, ngày 11 tháng 6 năm 2026", "2026-06-11", Recurrence.Once, false)]
    [InlineData("chậm nhất 30/6", "2026-06-30", Recurrence.Once, true)]
    [InlineData("trước ngày 15/3", "2027-03-15", Recurrence.Once, true)]
    [InlineData("hoàn thành trong quý III/2026", "2026-09-30", Recurrence.Once, false)]
    [InlineData("trong tháng 6 năm 2026", "2026-06-30", Recurrence.Once, false)]
    [InlineData("trước tháng 7 năm 2026", "2026-06-30", Recurrence.Once, false)]
    [InlineData("trước ngày 25/12 hằng năm", "2026-12-25", Recurrence.Yearly, true)]
    [InlineData("trước ngày 25 hằng tháng", "2026-05-25", Recurrence.Monthly, true)]
    [InlineData("trước ngày 15 của tháng cuối quý", "2026-06-15", Recurrence.Quarterly, true)]
    [InlineData("vào thứ Sáu hàng tuần", "2026-05-22", Recurrence.Weekly, true)]
    [InlineData("định kỳ 6 tháng", null, Recurrence.HalfYearly, false)]
    [InlineData("định kỳ hằng quý", null, Recurrence.Quarterly, false)]
    [InlineData("trong 05 ngày làm việc kể từ ngày ký ban hành Chỉ thị này", "2026-05-27", Recurrence.Once, true)]
    [InlineData("trong thời hạn 03 (ba) tháng kể từ ngày ban hành Chỉ thị này", "2026-08-20", Recurrence.Once, true)]
    [InlineData("trong vòng 10 ngày kể từ ngày nhận được hồ sơ", null, Recurrence.Once, true)]
    public void A_deadline_has_its_day_its_words_and_how_often_it_comes(string printed, string? day, Recurrence repeats, bool counted)
    {
        var task = Assert.Single(TaskWordsTests.InDirective($"1. Sở Nội vụ báo cáo kết quả rà soát {printed}.\n"));
        Assert.NotNull(task.Deadline);
        Assert.Equal((day, repeats, counted), (task.Deadline.Day?.ToString("yyyy-MM-dd", null), task.Deadline.Repeats, task.Deadline.IsCounted));
        Assert.EndsWith(task.Deadline.Printed, printed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1. Sở Nội vụ xử lý các hồ sơ nhận trước ngày 01/01/2025.")] // Past on the day of issue.
    [InlineData("1. Sở Nội vụ rà soát ngân sách hằng năm của các đơn vị.")]
    [InlineData("1. Sở Nội vụ ban hành quy chế quản lý; xây dựng quy trình.")]
    [InlineData("1. Sở Nội vụ rà soát khó khăn phát sinh trong năm 2026 của các xã.")]
    public void Not_every_day_is_a_deadline(string items) => Assert.Null(Assert.Single(TaskWordsTests.InDirective(items + "\n")).Deadline);

    [Fact]
    public void An_item_with_two_days_is_two_tasks()
    {
        var tasks = TaskWordsTests.InDirective("1. Sở Y tế\na) Rà soát danh mục trước ngày 31/5/2026. Khẩn trương xây dựng đề án; hoàn thành trước ngày 30/6/2026.\nb) Định kỳ thứ Hai hàng tuần tổng hợp tình hình; xây dựng báo cáo trước ngày 06/7/2026.\n");
        Assert.Equal(["2026-05-31", "2026-06-30", "2026-05-25", "2026-07-06"], tasks.Select(task => task.Deadline?.Day?.ToString("yyyy-MM-dd", null)));
        Assert.All(tasks, task => Assert.Equal("Sở Y tế", task.Who));
    }

    [Fact]
    public void A_deadline_in_a_sentence_of_its_own_holds_for_the_whole_item()
    {
        var tasks = TaskWordsTests.InDirective("1. Sở Y tế rà soát danh mục. Sở Tài chính bố trí kinh phí. Thời hạn hoàn thành: trước ngày 30/11/2026.\n");
        Assert.Equal(["Sở Y tế", "Sở Tài chính"], tasks.Select(task => task.Who));
        Assert.All(tasks, task => Assert.Equal(new DateOnly(2026, 11, 30), task.Deadline?.Day));
    }

    [Fact]
    public void Details_under_a_task_are_no_tasks()
    {
        Assert.Equal(2, TaskWordsTests.InDirective("1. Sở Y tế\na) Xây dựng phương án.\n- Lựa chọn người có năng lực.\n- Giải quyết chế độ.\nb) Rà soát danh mục.\n").Count);
    }

    [Fact]
    public void Principles_and_what_was_done_are_no_tasks()
    {
        Assert.Empty(TaskWordsTests.InDirective("Trong năm qua, Sở Y tế ban hành nhiều văn bản.\n\nI. NGUYÊN TẮC\n1. Sở Y tế thực hiện đúng quy định.\n"));
    }

    [Fact]
    public void A_decision_hands_out_tasks_only_where_it_says_so()
    {
        var tasks = TaskWordsTests.InDecision("Điều 1. Ban Chỉ đạo làm việc theo chế độ tập thể.\nĐiều 2. Giao Bộ Tài chính:\na) Chủ trì xây dựng quy chế.\nĐiều 3. Các Bộ trưởng, Thủ trưởng cơ quan ngang bộ chịu trách nhiệm thi hành Quyết định này.\n");
        Assert.Equal("Bộ Tài chính", Assert.Single(tasks).Who);
    }

    [Fact]
    public void An_act_that_lays_down_the_law_hands_out_none() =>
        Assert.Empty(TaskWordsTests.Tasks("2026/NĐ-CP", "NGHỊ ĐỊNH", "Điều 1. Giao Bộ Tài chính hướng dẫn.\n"));

    [Fact]
    public void A_plan_lists_them_in_a_table_or_under_names_of_lines()
    {
        var rows = TaskWordsTests.PlanWithTable(
            ["TT", "Nội dung công việc", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian hoàn thành"],
            ["I", "Tuyên truyền", "", "", ""],
            ["1", "Biên soạn tài liệu", "Sở Tư pháp", "Sở Nội vụ", "Trước 30/9/2026"],
            ["2", "Tổ chức hội nghị", "Văn phòng", "", "Hằng quý"]);
        Assert.Equal([("Biên soạn tài liệu", "Sở Tư pháp"), ("Tổ chức hội nghị", "Văn phòng")], rows.Select(task => (task.What, task.Who!)));
        Assert.Equal((new DateOnly(2026, 9, 30), Recurrence.Quarterly), (rows[0].Deadline!.Day, rows[1].Deadline!.Repeats));
        var line = Assert.Single(TaskWordsTests.Tasks("KH-UBND", "KẾ HOẠCH", "1. Biên soạn tài liệu tuyên truyền\na) Đơn vị chủ trì: Sở Tư pháp.\nb) Đơn vị phối hợp: Sở Nội vụ.\nc) Thời gian thực hiện: Quý III/2026.\n"));
        Assert.Equal(("Sở Tư pháp", "Sở Nội vụ", new DateOnly(2026, 9, 30)), (line.Who, line.With, line.Deadline!.Day));
    }

    [Fact]
    public void Any_text_has_its_tasks_and_their_spans_lie_in_it() =>
        Some.Text(60, "Sở Y tế", " chủ trì, ", "phối hợp với ", "\n1. ", "\na) ", "Giao ", "rà soát", " trước ngày 30/6", "; ", ". ", ":", "\n- ", "(", "kể từ ngày ", "định kỳ ", "hằng quý", "trong 05 ngày ", "các ", "và ", "Thời hạn hoàn thành: ", "CHỈ THỊ\n")
            .Sample(text =>
            {
                var document = new Document("any.txt", "CHÍNH PHỦ\nSố: 21/CT-TTg\nHà Nội, ngày 20 tháng 5 năm 2026\nCHỈ THỊ\n" + text);
                foreach (var task in FactExtractor.Extract(document).Tasks)
                {
                    Assert.InRange(task.Span.Start, 0, task.Span.End);
                    Assert.InRange(task.Span.End, 0, document.Text.Length);
                    if (task.Deadline is { } deadline)
                        Assert.InRange(deadline.Span.End, deadline.Span.Start, document.Text.Length);
                }
            }, iter: 2000);
}
