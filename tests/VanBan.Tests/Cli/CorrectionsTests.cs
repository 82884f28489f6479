using VanBan.Tests.Store.Catalog;
using Xunit;

namespace VanBan.Tests.Cli;

/// <summary>What a person corrects holds in every answer, through new readings and moved files, until it is undone.</summary>
public sealed class CorrectionsTests : IDisposable
{
    private const string Decree = "urn:lex:vn:chinh.phu:nghi.dinh:2021-08-26;80-2021-nd-cp";

    private readonly TempFolder folder = new();

    public CorrectionsTests()
    {
        folder.Write("files/bao-cao.txt",
            """
            ỦY BAN NHÂN DÂN
            TỈNH BÌNH PHƯỚC
            Số: 15/BC-UBND
            Bình Phước, ngày 25 tháng 01 năm 2024

            BÁO CÁO
            Tình hình hỗ trợ doanh nghiệp

            Thực hiện Nghị định số 30/2021/NĐ-CP ngày 26/8/2021 của Chính phủ, tỉnh đã hỗ trợ 12 doanh nghiệp. Theo Quyết định số 7/QĐ-UBND
            ngày 05/01/2024 của UBND tỉnh, kinh phí được giao cho các sở.
            """);
        Ingest();
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_mention_means_what_a_person_says_until_that_is_undone()
    {
        var before = Edges();
        var made = Ask("correct", "mention", "15/BC-UBND", "--quote", "Nghị định số 30/2021/NĐ-CP", "--means", "Nghị định số 80/2021/NĐ-CP ngày 26/8/2021 của Chính phủ", "--by", "Lan");
        Assert.Equal((0, ""), (made.Code, made.Error));
        Check();
        // A new reading, and a new reading of a moved file.
        Ingest("--anew");
        Check();
        Directory.Move(folder["files"], folder["khac"]);
        Ask("ingest", folder["khac"]);
        Assert.Contains(Decree, Ask("cites", folder["khac/bao-cao.txt"], "--format", "json").Output, StringComparison.Ordinal);
        Directory.Move(folder["khac"], folder["files"]);
        Ingest();
        Assert.Equal(0, Ask("corrections", "--undo", Id(), "--by", "Minh").Code);
        Assert.Equal(before, Edges().Distinct());
        Assert.Equal("Minh", Ask("corrections", "--format", "json").Json.GetProperty("undoneBy").GetString());
    }

    [Fact]
    public void Words_that_name_nothing_are_no_citation()
    {
        Assert.Equal(2, Edges().Count);
        Ask("correct", "mention", "15/BC-UBND", "--quote", "Quyết định số 7/QĐ-UBND ngày 05/01/2024", "--none");
        Assert.DoesNotContain("7-qd-ubnd", Assert.Single(Edges()), StringComparison.Ordinal);
        Ask("corrections", "--undo", Id());
        Assert.Equal(2, Edges().Count);
    }

    [Fact]
    public void The_head_of_a_scan_is_what_a_person_reads()
    {
        Assert.Equal(0, Ask("correct", "head", "15/BC-UBND", "--number", "75/BC-UBND", "--date", "26/01/2024", "--by", "Lan").Code);
        Ingest("--anew");
        var shown = Ask("show", "75/BC-UBND", "--format", "json").Json;
        var header = shown.GetProperty("files")[0].GetProperty("header");
        Assert.Equal(("75/BC-UBND", "2024-01-26", "Lan"), (header.GetProperty("number").GetString(), header.GetProperty("date").GetString(), header.GetProperty("corrected").GetProperty("by").GetString()));
        Assert.Equal("urn:lex:vn;binh.phuoc:uy.ban.nhan.dan:bao.cao:2024-01-26;75-bc-ubnd", shown.GetProperty("id").GetString());
        Assert.Equal(1, Ask("search", "số:75/BC-UBND", "--format", "json").Json.GetProperty("total").GetInt32());
        Assert.Contains("bởi Lan", Ask("show", "75/BC-UBND").Output, StringComparison.Ordinal);
        foreach (var one in Ask("corrections", "--format", "json").Lines)
            Ask("corrections", "--undo", one.GetProperty("id").GetString()!);
        Assert.Equal(0, Ask("show", "15/BC-UBND").Code);
    }

    [Fact]
    public void Two_names_of_one_act_are_one()
    {
        Assert.Equal(0, Ask("correct", "same", "30/2021/NĐ-CP", "Nghị định số 80/2021/NĐ-CP ngày 26/8/2021 của Chính phủ").Code);
        Assert.Contains(Edges(), edge => edge == Decree);
        Ask("corrections", "--undo", Id());
        Assert.DoesNotContain(Edges(), edge => edge == Decree);
    }

    [Fact]
    public void Corrections_go_to_another_store_as_they_are()
    {
        Ask("correct", "mention", "15/BC-UBND", "--quote", "Nghị định số 30/2021/NĐ-CP", "--means", "Nghị định số 80/2021/NĐ-CP ngày 26/8/2021 của Chính phủ", "--by", "Lan");
        Assert.Equal(0, Ask("corrections", "--to", folder["sua.jsonl"]).Code);
        Assert.Equal(0, Ask("corrections", "--to", folder["sua.csv"]).Code);
        var other = folder["kho-khac"];
        Vanban.Run("ingest", folder["files"], "--store", other);
        Assert.Contains("1 bản sửa mới", Vanban.Run("corrections", "--import", folder["sua.jsonl"], "--store", other).Output, StringComparison.Ordinal);
        Assert.Contains("0 bản sửa mới", Vanban.Run("corrections", "--import", folder["sua.jsonl"], "--store", other).Output, StringComparison.Ordinal);
        Assert.Contains(Decree, Vanban.Run("cites", "15/BC-UBND", "--format", "json", "--store", other).Output, StringComparison.Ordinal);
        Assert.Equal(Ask("corrections", "--format", "json").Output, Vanban.Run("corrections", "--format", "json", "--store", other).Output);
    }

    [Theory]
    [InlineData("không có những chữ này", "mention", "15/BC-UBND", "--quote", "Nghị định số 99", "--none")]
    [InlineData("Cần một trong hai", "mention", "15/BC-UBND", "--quote", "Nghị định")]
    [InlineData("hãy cho biết là chỗ thứ mấy", "mention", "15/BC-UBND", "--quote", "tỉnh", "--none")]
    [InlineData("không rõ là văn bản nào", "mention", "15/BC-UBND", "--quote", "Nghị định", "--means", "văn bản kia")]
    [InlineData("không phải là giá trị dùng được", "head", "15/BC-UBND", "--date", "31/02/2024")]
    [InlineData("Cần ít nhất một mục", "head", "15/BC-UBND")]
    public void What_cannot_be_corrected_is_told(string told, params string[] args)
    {
        var answer = Ask(["correct", .. args]);
        Assert.Equal(2, answer.Code);
        Assert.Contains(told, answer.Error, StringComparison.Ordinal);
        Assert.Equal("", Ask("corrections", "--format", "json").Output);
    }

    private void Check()
    {
        var edge = Ask("cites", folder["files/bao-cao.txt"], "--format", "json").Json.GetProperty("edges")[0];
        Assert.Equal((Decree, "Lan"), (edge.GetProperty("to").GetString(), edge.GetProperty("corrected").GetProperty("by").GetString()));
        Assert.Contains("đã sửa bởi Lan", Ask("cites", folder["files/bao-cao.txt"]).Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.NotEmpty(Ask("cited-by", "80/2021/NĐ-CP", "--format", "json").Json.GetProperty("edges").EnumerateArray());
        Assert.Equal(2, Ask("cited-by", "30/2021/NĐ-CP").Code);
    }

    private string Id() => Ask("corrections", "--format", "json").Json.GetProperty("id").GetString()!;

    private List<string> Edges() =>
        [.. Ask("cites", "15/BC-UBND", "--format", "json").Json.GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("to").GetString()!)];

    private void Ingest(params string[] more) => Ask(["ingest", folder["files"], .. more]);

    private Answer Ask(params string[] args) => Vanban.Run([.. args, "--store", folder["store"]]);
}
