using VanBan.Application.Questions;
using VanBan.Application.Review;
using VanBan.Knowledge;
using VanBan.Store.Ingest;
using VanBan.Tests.Store.Catalog;
using Xunit;

namespace VanBan.Tests.Application.Review;

/// <summary>Forms of Nghị định 30/2020/NĐ-CP: a well-made draft misses none; each fault put into it is told with the
/// provision, as a remark; numbers given twice are told as a warning.</summary>
public sealed class FormTests : IDisposable
{
    private const string WellMade = """
        ỦY BAN NHÂN DÂN
        HUYỆN CƯ KUIN
        -------
        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc
        ---------------

        Số: 08/QĐ-UBND

        Cư Kuin, ngày 05 tháng 02 năm 2024

        QUYẾT ĐỊNH
        Về việc kiện toàn Ban Chỉ đạo phòng, chống thiên tai

        CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN CƯ KUIN

        Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;

        Căn cứ Luật Phòng, chống thiên tai ngày 19 tháng 6 năm 2013;

        Theo đề nghị của Trưởng phòng Nông nghiệp và Phát triển nông thôn.

        QUYẾT ĐỊNH:

        Điều 1. Kiện toàn Ban Chỉ đạo gồm các thành viên sau:
        1. Chủ tịch Ủy ban nhân dân huyện.
        2. Trưởng phòng Nông nghiệp và Phát triển nông thôn.
        3. Chỉ huy trưởng Ban Chỉ huy quân sự huyện.
        Điều 2. Ban Chỉ đạo làm việc theo Điều 5 Luật Phòng, chống thiên tai ngày 19 tháng 6 năm 2013.
        Điều 3. Quyết định này có hiệu lực kể từ ngày ký.

        Nơi nhận:
        - Như Điều 3;
        - Lưu: VT.

        KT. CHỦ TỊCH
        PHÓ CHỦ TỊCH

        Nguyễn Văn Bình
        """;

    private readonly TempFolder folder = new();

    [Fact]
    public void A_well_made_draft_misses_no_form() => Assert.Empty(Forms(WellMade));

    [Theory]
    [InlineData("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Cộng hòa xã hội chủ nghĩa Việt Nam", "form-nation")]
    [InlineData("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", null)]
    [InlineData("Độc lập - Tự do - Hạnh phúc", "Độc lập-Tự do-Hạnh phúc", "form-motto")]
    [InlineData("Độc lập - Tự do - Hạnh phúc", "Độc Lập - Tự Do - Hạnh Phúc", "form-motto")]
    [InlineData("Độc lập - Tự do - Hạnh phúc", "Độc lập – Tự do – Hạnh phúc", null)]
    [InlineData("Số: 08/QĐ-UBND", "Số: 8/QĐ-UBND", "form-number-zero")]
    [InlineData("ngày 05 tháng 02", "ngày 5 tháng 02", "form-day-zero")]
    [InlineData("ngày 05 tháng 02", "ngày 05 tháng 2", "form-day-zero")]
    [InlineData("ngày 05 tháng 02", "ngày 15 tháng 3", null)]
    [InlineData("ngày 05 tháng 02 năm 2024", "ngày 05/02/2024", "form-day-figures")]
    [InlineData("địa phương ngày 19 tháng 6 năm 2015;", "địa phương ngày 19 tháng 6 năm 2015,", "form-basis-end")]
    [InlineData("KT. CHỦ TỊCH\n", "", "form-deputy")]
    [InlineData("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", "CHỦ TỊCH", null)]
    [InlineData("KT. CHỦ TỊCH", "KT CHỦ TỊCH", "form-authority")]
    [InlineData("Nơi nhận:\n- Như Điều 3;\n- Lưu: VT.\n", "", "form-recipients")]
    [InlineData("- Lưu: VT.\n", "- Văn phòng Huyện ủy.\n", "form-recipients-kept")]
    [InlineData("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", "TM. CHỦ TỊCH\nCHÁNH VĂN PHÒNG", "form-mark-person")]
    [InlineData("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", null)]
    [InlineData("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", "TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG", null)]
    [InlineData("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", "KT. ỦY BAN NHÂN DÂN HUYỆN\nPHÓ CHỦ TỊCH", "form-mark-body")]
    [InlineData("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", "KT. PHÓ CHỦ TỊCH\nPHÓ CHỦ TỊCH", "form-mark-deputy")]
    [InlineData("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", "KT. CHỦ TỊCH\nCHỦ TỊCH", "form-mark-head")]
    [InlineData("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;\n\nCăn cứ Luật Phòng, chống thiên tai ngày 19 tháng 6 năm 2013;\n\n", "", "form-basis-missing")]
    [InlineData("theo Điều 5 Luật", "theo điều 5 Luật", "form-article-case")]
    [InlineData("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n", "", "form-nation-missing")]
    [InlineData("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM", null)]
    [InlineData("Độc lập - Tự do - Hạnh phúc\n", "", "form-motto-missing")]
    [InlineData("Số: 08/QĐ-UBND\n", "", "form-number-missing")]
    [InlineData("Số: 08/QĐ-UBND\n", "Số:      /QĐ-UBND\n", null)]
    [InlineData("Cư Kuin, ngày 05 tháng 02 năm 2024\n", "", "form-day-missing")]
    [InlineData("Cư Kuin, ngày 05 tháng 02 năm 2024", "Cư Kuin, ngày     tháng     năm 2024", null)]
    [InlineData("Về việc kiện toàn Ban Chỉ đạo phòng, chống thiên tai\n", "", "form-subject-missing")]
    [InlineData("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nNguyễn Văn Bình", "", "form-signature-missing")]
    [InlineData("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nNguyễn Văn Bình", "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", null)]
    [InlineData("Căn cứ Luật Phòng, chống thiên tai ngày 19 tháng 6 năm 2013;", "Căn cứ Luật Phòng, chống thiên tai;", "form-basis-law")]
    [InlineData("Căn cứ Luật Phòng, chống thiên tai ngày 19 tháng 6 năm 2013;", "Căn cứ Luật Phòng, chống thiên tai số 33/2013/QH13;", null)]
    [InlineData("Điều 3. Quyết định", "Điều 2. Quyết định", "article-double")]
    [InlineData("Điều 3. Quyết định", "Điều 4. Quyết định", "article-gap")]
    [InlineData("3. Chỉ huy trưởng", "2. Chỉ huy trưởng", "clause-double")]
    [InlineData("3. Chỉ huy trưởng", "4. Chỉ huy trưởng", "clause-gap")]
    public void A_form_that_is_missed_is_told_with_its_provision(string stands, string put, string? code)
    {
        Assert.Contains(stands, WellMade, StringComparison.Ordinal);
        var findings = Forms(WellMade.Replace(stands, put, StringComparison.Ordinal));
        if (code is null)
        {
            Assert.Empty(findings);
            return;
        }
        var finding = Assert.Single(findings);
        Assert.Equal(code, finding.Code);
        Assert.Equal(
            code.EndsWith("double", StringComparison.Ordinal) ? FindingSeverity.Warning : FindingSeverity.Remark, finding.Severity);
        Assert.Equal(FormRule.Of(code).Provision, finding.Evidence!.Quote);
    }

    [Theory]
    [InlineData("V/v tiếp khách", "V/v tiếp khách", null)]
    [InlineData("V/v tiếp khách", "Về việc tiếp khách", null)]
    [InlineData("V/v tiếp khách\n", "", "form-letter-subject")]
    [InlineData("Kính gửi: Các phòng, ban thuộc huyện.\n", "", "form-letter-address")]
    public void A_letter_says_what_it_is_about_and_to_whom_it_goes(string stands, string put, string? code)
    {
        const string Letter = "ỦY BAN NHÂN DÂN\nHUYỆN CƯ KUIN\n-------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
            + "---------------\n\nSố: 18/UBND-VP\nV/v tiếp khách\n\nCư Kuin, ngày 05 tháng 02 năm 2024\n\n"
            + "Kính gửi: Các phòng, ban thuộc huyện.\n\nỦy ban nhân dân huyện đề nghị các phòng, ban chuẩn bị chu đáo.\n\n"
            + "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nNguyễn Văn Bình\n";
        Assert.Contains(stands, Letter, StringComparison.Ordinal);
        Assert.Equal(code is null ? [] : [code], Forms(Letter.Replace(stands, put, StringComparison.Ordinal)).Select(one => one.Code));
    }

    [Fact]
    public void A_text_that_lost_its_head_is_not_told_each_part_of_it()
    {
        var text = WellMade[WellMade.IndexOf("QUYẾT ĐỊNH", StringComparison.Ordinal)..];
        Assert.DoesNotContain(Findings(text), one => one.Code.EndsWith("-missing", StringComparison.Ordinal));
        Assert.Contains(CheckedFile(text).NotChecked, one => one.What.Contains("thể thức", StringComparison.Ordinal));
    }

    [Fact]
    public void A_copy_from_a_gazette_need_not_have_all_parts()
    {
        var text = "CÔNG BÁO/Số 302/Ngày 02-06-2024 70\n\n" + WellMade.Replace("Nơi nhận:\n- Như Điều 3;\n- Lưu: VT.\n", "", StringComparison.Ordinal)
            .Replace("Độc lập - Tự do - Hạnh phúc\n", "", StringComparison.Ordinal);
        Assert.Empty(Forms(text));
    }

    [Fact]
    public void A_kind_and_a_symbol_that_disagree_in_the_head_are_told()
    {
        var finding = Assert.Single(
            Findings(WellMade.Replace("08/QĐ-UBND", "08/KH-UBND", StringComparison.Ordinal)), one => one.Code == "head-type");
        Assert.Equal("08/KH-UBND", finding.Quote);
    }

    [Fact]
    public void The_last_lines_tell_what_of_the_form_was_looked_at_and_what_was_not()
    {
        var file = CheckedFile(WellMade);
        Assert.Contains(file.Checked, one => one.StartsWith("thể thức", StringComparison.Ordinal) && one.Contains("có hay thiếu", StringComparison.Ordinal)
            && !one.Contains("TM.", StringComparison.Ordinal));
        Assert.Contains(file.NotChecked, one => one.What.Contains("quyền hạn người ký (TM.", StringComparison.Ordinal));
        Assert.Contains(file.NotChecked, one => one.What.StartsWith("cỡ chữ", StringComparison.Ordinal));
        Assert.Contains(file.NotChecked, one => one.What == "số liệu");
        Assert.Contains(file.NotChecked, one => one is { What: "1 viện dẫn có nêu điều", Why: "không nêu kho văn bản nào" });
        Assert.DoesNotContain(file.Checked, one => one.Contains("bảng", StringComparison.Ordinal) && one.Contains("tổng", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_rule_of_the_table_is_tested_here()
    {
        var tested = new[] { nameof(A_form_that_is_missed_is_told_with_its_provision), nameof(A_letter_says_what_it_is_about_and_to_whom_it_goes) }
            .SelectMany(name => typeof(FormTests).GetMethod(name)!.GetCustomAttributes(typeof(InlineDataAttribute), false))
            .Cast<InlineDataAttribute>().Select(data => data.Data[2]);
        Assert.Empty(KnowledgeTable.Read("form-rules.tsv").Rows.Select(row => row["code"]).Except(tested.OfType<string>()));
    }

    [Fact]
    public void A_day_left_blank_is_said_to_be_what_stands_for_it()
    {
        var draft = WellMade.Replace("ngày 05 tháng 02 năm 2024", "ngày     tháng 02 năm 2024", StringComparison.Ordinal)
            .Replace("Điều 2. Ban Chỉ đạo", "Điều 2. Theo Nghị định số 71/2024/NĐ-CP ngày 27 tháng 6 năm 2024 của Chính phủ, Ban Chỉ đạo", StringComparison.Ordinal);
        var finding = Assert.Single(Findings(draft), one => one.Code == "citation-later");
        Assert.Contains("còn để trống", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_decree_with_a_day_that_the_table_of_acts_does_not_have_is_told()
    {
        var draft = WellMade.Replace(
            "Theo đề nghị của", "Căn cứ Nghị định số 45/2020/NĐ-CP ngày 18 tháng 4 năm 2020 của Chính phủ;\n\nTheo đề nghị của",
            StringComparison.Ordinal);
        var finding = Assert.Single(Findings(draft), one => one.Code == "citation-date");
        Assert.Equal("ngày 08/04/2020", finding.Suggestion);
    }

    [Theory]
    [InlineData("Nghị định số 41/2020/NĐ-CP ngày 28 tháng 11 năm 2020", true)]
    [InlineData("Nghị định số 141/2020/NĐ-CP ngày 18 tháng 3 năm 2020", true)]
    [InlineData("Nghị định số 41/2020/NĐ-CP ngày 08 tháng 4 năm 2020", false)]
    [InlineData("Thông tư số 41/2020/TT-BTC ngày 28 tháng 11 năm 2020", false)]
    public void A_decree_whose_number_and_day_are_out_of_order_is_told(string act, bool isTold)
    {
        var draft = WellMade.Replace("Theo đề nghị của", $"Căn cứ {act};\n\nTheo đề nghị của", StringComparison.Ordinal);
        Assert.Equal(isTold ? 1 : 0, Findings(draft).Count(one => one.Code == "citation-order"));
    }

    [Theory]
    [InlineData("Thực hiện theo quy định tại Luật Đất đai số 13/2003/QH11.", true)]
    [InlineData("Hồ sơ lập trước đây theo Luật Đất đai số 13/2003/QH11 được lưu trữ.", false)]
    [InlineData("Tổng kết thi hành Luật Đất đai số 13/2003/QH11.", false)]
    public void An_ended_act_that_the_text_goes_by_is_told_as_a_remark(string sentence, bool isTold)
    {
        var findings = Findings(WellMade.Replace("Điều 3. Quyết định", $"{sentence}\nĐiều 3. Quyết định", StringComparison.Ordinal))
            .Where(one => one.Code == "act-ended").ToList();
        Assert.Equal(isTold ? 1 : 0, findings.Count);
        Assert.All(findings, one => Assert.Equal((FindingSeverity.Remark, true), (one.Severity, one.Suggestion!.Contains("QH", StringComparison.Ordinal))));
    }

    public void Dispose() => folder.Dispose();

    private List<ReviewFinding> Forms(string text) =>
        Findings(text).FindAll(one => one.Code.StartsWith("form-", StringComparison.Ordinal)
            || one.Code.StartsWith("article-", StringComparison.Ordinal) || one.Code.StartsWith("clause-", StringComparison.Ordinal));

    private List<ReviewFinding> Findings(string text) => [.. CheckedFile(text).Findings];

    private CheckedFile CheckedFile(string text)
    {
        folder.Write("du-thao.txt", text);
        return Assert.Single(
            CheckQuestion.Ask(
                [folder["du-thao.txt"]], new RunOptions { Degree = 1 }, null, new DateOnly(2026, 11, 28),
                TestContext.Current.CancellationToken).Files);
    }
}
