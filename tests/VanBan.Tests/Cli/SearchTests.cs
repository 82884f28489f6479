using System.Text.Json;
using VanBan.Application.Wording;
using VanBan.Documents;
using VanBan.Facts;
using VanBan.Store.Catalog;
using VanBan.Store.Engines;
using VanBan.Store.Search;
using Xunit;

namespace VanBan.Tests.Cli;

public class SearchTests(SmallStore small) : IClassFixture<SmallStore>
{
    [Fact]
    public void The_answer_has_the_members_of_the_contract()
    {
        var answer = small.Ask("search", "thu ngân sách", "--format", "json");
        Assert.Equal(0, answer.Code);
        Assert.Subset(answer.Json.EnumerateObject().Select(member => member.Name).ToHashSet(), new HashSet<string> { "query", "total", "hits", "facets" });
        Assert.Equal("thu ngân sách", answer.Json.GetProperty("query").GetString());
        Assert.Equal(3, answer.Json.GetProperty("total").GetInt32());
        var hit = Hits(answer)[0];
        string[] members = ["rank", "score", "file", "id", "type", "number", "date", "subject", "page", "snippet"];
        Assert.Subset(hit.EnumerateObject().Select(member => member.Name).ToHashSet(), members.ToHashSet());
        Assert.Equal(1, hit.GetProperty("rank").GetInt32());
        Assert.Contains("<em>thu ngân sách</em>", hit.GetProperty("snippet").GetString(), StringComparison.Ordinal);
        Assert.Equal([("bao-cao", 2), ("nghi-quyet", 1)], Facet(answer, "type"));
        Assert.Equal([("2024", 2), ("2023", 1)], Facet(answer, "year"));
        Assert.Contains(("Ủy ban nhân dân tỉnh Bình Phước", 2), Facet(answer, "issuer"));
    }

    [Theory]
    [InlineData("--type BC", 2)]
    [InlineData("--type nghi-quyet", 1)]
    [InlineData("--issuer ubnd", 2)]
    [InlineData("--issuer HĐND", 1)]
    [InlineData("--from 2024-02-01", 1)]
    [InlineData("--to 2023", 1)]
    [InlineData("--from 2024 --to 31/1/2024", 1)]
    [InlineData("--cites 01/NQ-CP", 2)]
    [InlineData("--cites 31/NQ-HĐND", 1)]
    [InlineData("--from 2/2024", 1)]
    [InlineData("--type BC --cites 31/NQ-HĐND --from 2024-13", 0, true)]
    public void Options_narrow_the_answer(string options, int total, bool isWrong = false)
    {
        var answer = small.Ask(["search", "ngan sach", .. options.Split(' '), "--format", "json"]);
        Assert.Equal(isWrong ? 2 : 0, answer.Code);
        if (!isWrong)
            Assert.Equal(total, answer.Json.GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("15/BC-UBND")]
    [InlineData("15/bc-ubnd")]
    [InlineData("15 bc ubnd")]
    [InlineData("báo cáo số 15")]
    [InlineData("bao cao 15")]
    [InlineData("15/BC")]
    [InlineData("Theo Báo cáo số 15/BC-UBND của tỉnh thì thu ngân sách là bao nhiêu")]
    public void The_document_that_bears_a_number_comes_before_those_that_cite_it(string query)
    {
        var hits = Hits(small.Ask("search", query, "--format", "json"));
        Assert.Equal(["15/BC-UBND", "32/BC-UBND"], hits.Take(2).Select(hit => hit.GetProperty("number").GetString()));
    }

    [Fact]
    public void A_number_that_no_document_bears_or_cites_is_told()
    {
        var answer = small.Ask("search", "99/QĐ-TTg", "--format", "json");
        Assert.Equal(0, answer.Json.GetProperty("total").GetInt32());
        Assert.Equal("Không văn bản nào mang số hay nhắc đến số '99/QĐ-TTg'.", answer.Json.GetProperty("remarks")[0].GetString());
    }

    [Theory]
    [InlineData("Nghị quyết số 01/NQ-CP", 2, "Kho chưa có văn bản mang số '01/NQ-CP'; dưới đây là các văn bản nhắc đến.")]
    [InlineData("Báo cáo số 15/BC-UBND ngày 25/01/2024 của UBND tỉnh", 2, null)]
    [InlineData("Báo cáo số 15/BC-UBND ngày 25/01/2023 của UBND tỉnh", 2, "Kho chưa có văn bản số '15/BC-UBND' ngày 25/01/2023, chỉ có văn bản cùng số của ngày khác.")]
    public void A_citation_as_it_is_copied_finds_its_document_and_those_that_cite_it(string query, int total, string? remark)
    {
        var answer = small.Ask("search", query, "--format", "json");
        Assert.Equal(total, answer.Json.GetProperty("total").GetInt32());
        Assert.Equal(remark, answer.Json.GetProperty("remarks").EnumerateArray().Select(one => one.GetString()).FirstOrDefault());
        if (remark is null)
            Assert.Equal("15/BC-UBND", Hits(answer)[0].GetProperty("number").GetString());
    }

    [Fact]
    public void For_people_each_hit_has_its_name_its_passage_and_its_file_and_facets_follow()
    {
        var output = small.Ask("search", "thu ngan sach thang 01").Output;
        var places = new[] { "Tìm thấy", "1. Báo cáo 15/BC-UBND (25/01/2024, Ủy ban nhân dân tỉnh Bình Phước)", "Tình hình thu ngân sách", "thang-1/bao-cao.txt", "2. ", "Loại", "Báo cáo 2" }
            .Select(word => output.IndexOf(word, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public void A_list_of_numbers_becomes_a_table_that_tells_what_is_held()
    {
        var list = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.txt");
        var table = Path.ChangeExtension(list, ".csv");
        File.WriteAllText(list, "15/BC-UBND\n01/NQ-CP\n99/QĐ-TTg\n");
        try
        {
            Assert.Equal(0, small.Ask("search", "--batch", list, "--output", table).Code);
            var rows = File.ReadAllLines(table);
            Assert.Contains(rows, row => row.Contains("15/BC-UBND", StringComparison.Ordinal) && row.Contains(CodeWords.Of(HitRole.Bears), StringComparison.Ordinal));
            Assert.Contains(rows, row => row.Contains("01/NQ-CP", StringComparison.Ordinal) && row.Contains(CodeWords.Of(HitRole.Names), StringComparison.Ordinal));
            Assert.Contains(rows, row => row.Contains("99/QĐ-TTg", StringComparison.Ordinal) && row.Contains(CodeWords.NotHeld, StringComparison.Ordinal));
            Assert.Equal(0, small.Ask("search", "--batch", list, "--output", Path.ChangeExtension(list, ".xlsx")).Code);
            Assert.True(new FileInfo(Path.ChangeExtension(list, ".xlsx")).Length > 1000);
            Assert.Equal(2, small.Ask("search", "--batch", list, "--output", Path.ChangeExtension(list, ".doc")).Code);
        }
        finally
        {
            foreach (var extension in (string[])[".txt", ".csv", ".xlsx"])
                File.Delete(Path.ChangeExtension(list, extension));
        }
    }

    [Fact]
    public void Nothing_found_is_said() => Assert.Equal("Không tìm thấy văn bản nào.\n", small.Ask("search", "tàu ngầm").Output);

    [Theory]
    [InlineData("--type nghi-quyt", "'nghi-quyt' không phải loại văn bản. Có phải 'nghi-quyet' không?")]
    [InlineData("--validity hết-hạn", "'hết-hạn' không phải tình trạng hiệu lực.")]
    [InlineData("--limit nhiều", "'nhiều' không dùng được cho '--limit'")]
    [InlineData("--lmit 3", "không có tùy chọn '--lmit'. Có phải '--limit' không?")]
    public void A_wrong_argument_gives_one_line(string arguments, string message)
    {
        var answer = small.Ask(["search", "x", .. arguments.Split(' ')]);
        Assert.Equal(2, answer.Code);
        Assert.Contains(message, answer.Error, StringComparison.Ordinal);
        Assert.Equal(1, answer.Error.Count(c => c == '\n'));
    }

    [Theory]
    [InlineData("gone")]
    [InlineData("segments broken")]
    [InlineData("largest file cut")]
    [InlineData("another version")]
    public void An_index_that_cannot_be_used_is_made_anew_from_the_catalog(string how)
    {
        using var other = new SmallStore();
        var index = Path.Combine(other.Store, "index");
        if (how == "gone")
            Directory.Delete(index, recursive: true);
        foreach (var file in how == "gone" ? [] : Directory.GetFiles(index).OrderByDescending(file => new FileInfo(file).Length).ToArray())
        {
            var bytes = File.ReadAllBytes(file);
            if (how == "largest file cut")
                bytes = bytes[..(bytes.Length / 2)];
            else if (!Path.GetFileName(file).StartsWith("segments", StringComparison.Ordinal))
                continue;
            else if (how == "segments broken")
                bytes = [1, 2, 3];
            else if (bytes.AsSpan().IndexOf("vanban.schema"u8) is >= 0 and var at)
                bytes[at] = (byte)'V';
            File.WriteAllBytes(file, bytes);
            if (how == "largest file cut")
                break;
        }
        var answer = other.Ask("search", "thu ngân sách", "--format", "json");
        Assert.Equal(0, answer.Code);
        Assert.Contains("đang lập lại từ kho", answer.Error, StringComparison.Ordinal);
        Assert.Equal(3, answer.Json.GetProperty("total").GetInt32());
        Assert.Empty(other.Ask("search", "thu ngân sách").Error);
    }

    [Fact]
    public void What_a_killed_run_left_in_the_catalog_only_is_found_too()
    {
        using var other = new SmallStore();
        using (var catalog = StoreEngine.Of(other.Store).OpenExistingCatalog())
            catalog.Put(new FileVersion("/x/moi.txt", 1, null, "00"), FactExtractor.Extract(new Document("moi.txt", "Thu ngân sách quý I.")));
        Assert.Equal(4, other.Ask("search", "thu ngân sách", "--format", "json").Json.GetProperty("total").GetInt32());
    }

    [Fact]
    public void While_another_program_writes_the_index_is_asked_as_it_is()
    {
        using var other = new SmallStore();
        using var writing = VanBan.Store.Ingest.StoreWriter.Open(other.Store, cancellation: TestContext.Current.CancellationToken);
        writing.Catalog.Put(new FileVersion("/x/moi.txt", 1, null, "00"), FactExtractor.Extract(new Document("moi.txt", "Thu ngân sách quý I.")));
        var answer = other.Ask("search", "thu ngân sách", "--format", "json");
        Assert.Equal(3, answer.Json.GetProperty("total").GetInt32());
        Assert.Contains("kết quả có thể chưa đủ", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Validity_is_told_as_the_documents_at_hand_tell_it()
    {
        using var other = new SmallStore();
        File.WriteAllText(Path.Combine(other.Files, "thay-the.txt"),
            "HỘI ĐỒNG NHÂN DÂN\nTỈNH BÌNH PHƯỚC\nSố: 40/NQ-HĐND\nBình Phước, ngày 10 tháng 7 năm 2024\n\nNGHỊ QUYẾT\nVề dự toán ngân sách\n\nĐiều 1. Thu ngân sách tăng.\n"
            + "Điều 2. Nghị quyết này có hiệu lực từ ngày 20 tháng 7 năm 2024 và thay thế Nghị quyết số 31/NQ-HĐND ngày 08/12/2023 của HĐND tỉnh.\n");
        other.Ask("ingest", other.Files);
        var hits = Hits(other.Ask("search", "ngân sách", "--validity", "bị thay thế", "--format", "json"));
        var validity = Assert.Single(hits).GetProperty("validity");
        Assert.Equal("31/NQ-HĐND", hits[0].GetProperty("number").GetString());
        Assert.Equal("replaced", validity.GetProperty("state").GetString());
        Assert.Equal("40/NQ-HĐND", validity.GetProperty("changes")[0].GetProperty("number").GetString());
        var output = other.Ask("search", "ngân sách").Output;
        Assert.Contains("Theo kho: bị thay thế bởi Nghị quyết 40/NQ-HĐND (từ 20/07/2024)", output, StringComparison.Ordinal);
        Assert.Contains("Hiệu lực (theo kho)", output, StringComparison.Ordinal);
        Assert.DoesNotContain("còn hiệu lực", output, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("cau-hoi.txt", "15/BC-UBND\n\ntàu ngầm\n", null)]
    [InlineData("cau-hoi.csv", "\uFEFFid;query\r\na;15/BC-UBND\r\nb;\"tàu ngầm\"\r\n", "a")]
    [InlineData("cau-hoi.jsonl", "{\"id\":\"a\",\"query\":\"15/BC-UBND\"}\n{\"id\":\"b\",\"query\":\"tàu ngầm\"}\n", "a")]
    public void A_list_of_queries_is_answered_in_its_order(string name, string list, string? id)
    {
        var file = small.Path(name);
        File.WriteAllText(file, list);
        var lines = small.Ask("search", "--batch", file, "--limit", "2", "--format", "json").Lines;
        Assert.Equal(["15/BC-UBND", "tàu ngầm"], lines.Select(line => line.GetProperty("query").GetString()));
        Assert.Equal(id, lines[0].TryGetProperty("id", out var given) ? given.GetString() : null);
        Assert.Equal("15/BC-UBND", lines[0].GetProperty("hits")[0].GetProperty("number").GetString());
        Assert.Equal(0, lines[1].GetProperty("total").GetInt32());
        var rows = small.Ask("search", "--batch", file, "--limit", "2").Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(4, rows.Length);
        Assert.StartsWith($"{id},15/BC-UBND,2,1,", rows[1], StringComparison.Ordinal);
        Assert.StartsWith($"{(id is null ? "" : "b")},tàu ngầm,0,,", rows[3], StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_cannot_be_read_is_told_with_the_line()
    {
        var file = small.Path("hong.jsonl");
        File.WriteAllText(file, "{\"query\":\"a\"}\n{\"q\":1}\n");
        var answer = small.Ask("search", "--batch", file);
        Assert.Equal(2, answer.Code);
        Assert.Contains("hong.jsonl(2): dòng này không phải một câu hỏi", answer.Error, StringComparison.Ordinal);
        Assert.Equal(2, small.Ask("search", "--batch", small.Path("none")).Code);
        Assert.Equal(2, small.Ask("search").Code);
    }

    [Fact]
    public void Pages_follow_each_other()
    {
        var pages = Enumerable.Range(1, 4).Select(page => Hits(small.Ask("search", "ngân sách", "--limit", "1", "--page", $"{page}", "--sort", "date", "--format", "json"))).ToList();
        Assert.Equal(["2024-02-23", "2024-01-25", "2023-12-08"], pages.SelectMany(page => page).Select(hit => hit.GetProperty("date").GetString()));
        Assert.Equal([1, 2, 3], pages.SelectMany(page => page).Select(hit => hit.GetProperty("rank").GetInt32()));
    }

    [Fact]
    public void A_saved_search_tells_what_is_new_until_it_is_acknowledged()
    {
        using var other = new SmallStore();
        Assert.Equal(0, other.Ask("search", "thu ngân sách", "--save", "thu").Code);
        Assert.Contains("thu: không có gì mới", other.Ask("alerts").Output, StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(other.Files, "moi.txt"), "Thu ngân sách quý I năm 2024 tăng.");
        other.Ask("ingest", other.Files);
        Assert.Contains("thu: 1 văn bản mới", other.Ask("alerts").Output, StringComparison.Ordinal);
        Assert.Contains("thu: 1 văn bản mới", other.Ask("alerts", "--seen").Output, StringComparison.Ordinal);
        Assert.Contains("thu: không có gì mới", other.Ask("alerts").Output, StringComparison.Ordinal);
        Assert.Equal(2, other.Ask("alerts", "--forget", "chi").Code);
        Assert.Contains("Chưa lưu câu hỏi nào", other.Ask("alerts", "--forget", "thu").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Documents_like_one_are_found_and_it_is_not_among_them()
    {
        var hits = Hits(small.Ask("search", "--like", "15/BC-UBND", "--format", "json"));
        Assert.DoesNotContain("15/BC-UBND", hits.Select(hit => hit.GetProperty("number").GetString()));
        Assert.Equal(2, small.Ask("search", "--like", "01/NQ-CP").Code);
    }

    [Fact]
    public void What_is_typed_is_completed() =>
        Assert.Equal("15/BC-UBND\n", small.Ask("suggest", "15").Output);

    private static List<JsonElement> Hits(Answer answer) => [.. answer.Json.GetProperty("hits").EnumerateArray()];

    private static List<(string?, int)> Facet(Answer answer, string name) =>
        [.. answer.Json.GetProperty("facets").GetProperty(name).EnumerateArray().Select(facet => (facet.GetProperty("value").GetString(), facet.GetProperty("count").GetInt32()))];
}
