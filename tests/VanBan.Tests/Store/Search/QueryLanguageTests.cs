using System.Diagnostics;
using System.Text;
using CsCheck;
using VanBan.Store.Search.Language;
using VanBan.Tests.Support;
using Xunit;

namespace VanBan.Tests.Store.Search;

public sealed class QueryLanguageTests : IClassFixture<QueryLanguageTests.Library>
{
    private readonly Library library;

    public QueryLanguageTests(Library library) => this.library = library;

    [Theory]
    [InlineData("thu ngân sách", "Words:thu ngân sách")]
    [InlineData("\"thu ngân sách\"", "Phrase:thu ngân sách")]
    [InlineData("“thu ngân sách”~3 tỉnh", "[Phrase:thu ngân sách~3 Words:tỉnh]")]
    [InlineData("thu AND chi", "(Words:thu & Words:chi)")]
    [InlineData("thu VÀ chi HOẶC vay", "((Words:thu & Words:chi) | Words:vay)")]
    [InlineData("thu (chi OR vay)", "[Words:thu (Words:chi | Words:vay)]")]
    [InlineData("thu NOT chi ngân sách", "[Words:thu !Phrase:chi ngân sách]", "Không lấy văn bản có 'chi ngân sách'")]
    [InlineData("thu -chi", "[Words:thu !Phrase:chi]", "Không lấy")]
    [InlineData("thu - chi", "Words:thu - chi")]
    [InlineData("thu -\"chi thường xuyên\"", "[Words:thu !Phrase:chi thường xuyên]")]
    [InlineData("QUY ĐỊNH VÀ HƯỚNG DẪN", "Words:QUY ĐỊNH VÀ HƯỚNG DẪN")]
    [InlineData("ngân sách NEAR/5 đầu tư", "Near/5:ngân sách|đầu tư")]
    [InlineData("nghi quy* ngân", "[Words:nghi Prefix:quy Words:ngân]")]
    [InlineData("quyêt~ ngân", "[Fuzzy:quyêt Words:ngân]")]
    [InlineData("loại:nghị quyết ngân sách", "[Type:nghị quyết Words:ngân sách]")]
    [InlineData("loai:NQ", "Type:NQ")]
    [InlineData("Số: 40/NQ-HĐND", "Number:40/NQ-HĐND")]
    [InlineData("cơ quan:\"HĐND tỉnh\" thu", "[Issuer:HĐND tỉnh Words:thu]")]
    [InlineData("co quan:Bộ Tài chính thu", "[Issuer:Bộ Tài chính Words:thu]")]
    [InlineData("co quan:UBND tỉnh Bình Phước kế hoạch", "[Issuer:UBND tỉnh Bình Phước Words:kế hoạch]")]
    [InlineData("ngày:2023-01..2023-06", "Date:2023-01..2023-06")]
    [InlineData("năm:2023 thu", "[Date:2023 Words:thu]")]
    [InlineData("viện dẫn:01/NQ-CP thu", "[Cites:01/NQ-CP Words:thu]")]
    [InlineData("viện dẫn:nghị quyết 01/NQ-CP thu", "[Cites:nghị quyết 01/NQ-CP Words:thu]")]
    [InlineData("kỳ: họp", "Words:kỳ: họp")]
    [InlineData("Điều 5: phạm vi", "Words:Điều 5: phạm vi")]
    [InlineData("Luật Đất đai (sửa đổi)", "Words:Luật Đất đai ; sửa đổi")]
    [InlineData("40 / NQ -HĐND", "Words:40 / NQ -HĐND")]
    [InlineData("thu AND", "Words:thu", "không có gì")]
    [InlineData("OR thu", "Words:thu", "không có gì")]
    [InlineData("\"thu", "Words:thu", "chưa đóng")]
    [InlineData("(thu", "Words:thu", "Thiếu dấu ngoặc đóng")]
    [InlineData("thu)", "Words:thu", "Thừa một dấu ngoặc đóng")]
    [InlineData("*", "", "ít nhất hai chữ cái")]
    [InlineData("t* thu", "Words:t thu", "ít nhất hai chữ cái")]
    [InlineData("thu NEAR/3", "Words:thu", "NEAR cần")]
    [InlineData("ký:Trần Tuệ Hiền ngân sách", "[Signer:Trần Tuệ Hiền Words:ngân sách]")]
    [InlineData("ký:trần tuệ hiền", "Signer:trần tuệ hiền")]
    [InlineData("ký:hiền ngân sách", "[Signer:hiền Words:ngân sách]")]
    [InlineData("hiệu lực:bị thay thế thu", "[Validity:bị thay thế Words:thu]")]
    [InlineData("hieu luc:het hieu luc mot phan", "Validity:het hieu luc mot phan")]
    [InlineData("Hiệu lực: từ ngày ký", "Words:Hiệu lực: từ ngày ký", "không đọc được")]
    [InlineData("loại:xyz", "Words:loại:xyz", "không đọc được giá trị 'xyz'")]
    [InlineData("ngày:hôm qua", "Words:ngày:hôm qua", "không đọc được")]
    [InlineData("thu -", "Words:thu -")]
    [InlineData("NOT", "", "không có gì")]
    [InlineData("-thu", "!Phrase:thu", "chỉ có phần loại trừ")]
    [InlineData("", "")]
    [InlineData("()", "")]
    [InlineData("?!,", "")]
    public void A_query_is_read_as_a_tree_and_its_faults_are_told(string query, string tree, string? remark = null)
    {
        var remarks = new List<string>();
        Assert.Equal(tree, Shown(QueryParser.Parse(query, remarks)));
        if (remark is null)
            Assert.Empty(remarks);
        else
            Assert.Contains(remarks, said => said.Contains(remark, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"thu ngân sách\"", "nq bc")]
    [InlineData("\"thu ngan sach\"", "nq bc")]
    [InlineData("\"sách thu\"", "")]
    [InlineData("\"thu sách\"~1", "nq bc")]
    [InlineData("ngân sách -báo cáo", "nq")]
    [InlineData("ngân sách NOT \"tỷ đồng\"", "nq")]
    [InlineData("trồng OR dự toán", "nq kh")]
    [InlineData("(trồng HOẶC dự toán) VÀ cây", "kh")]
    [InlineData("thu NEAR/3 đồng", "bc")]
    [InlineData("thu NEAR/1 đồng", "")]
    [InlineData("ngh* loại:nq", "nq")]
    [InlineData("trogn~", "kh")]
    [InlineData("loại:\"báo cáo\"", "bc")]
    [InlineData("số:15", "bc")]
    [InlineData("số:15/BC", "bc")]
    [InlineData("cơ quan:ubnd", "bc kh")]
    [InlineData("ngày:2024-01", "bc")]
    [InlineData("ngày:..2023", "nq")]
    [InlineData("ngày:2024..", "bc kh")]
    [InlineData("viện dẫn:31/NQ-HĐND", "bc")]
    [InlineData("ký:hiền", "kh")]
    [InlineData("tỉnh:\"Bình Phước\" cây", "kh")]
    [InlineData("mục:\"chỉ tiêu\"", "kh")]
    [InlineData("trích yếu:dự toán", "nq")]
    [InlineData("trích yếu:\"dự toán ngân sách\"", "nq")]
    [InlineData("trích yếu:\"ngân sách dự toán\"", "")]
    [InlineData("cơ quan:\"tỉnh ủy\"", "")] // not 'ủy ban nhân dân tỉnh'
    [InlineData("cơ quan:\"ủy ban nhân dân tỉnh\"", "bc kh")]
    [InlineData("cơ quan:\"hội đồng nhân dân Bình Phước\"", "nq")]
    [InlineData("cơ quan:\"HĐND tỉnh\"", "nq")]
    [InlineData("-ngân", "kh")]
    public void Operators_and_fields_choose_documents(string query, string files)
    {
        var results = library.Index.Search(query);
        Assert.Equal(files.Split(' ').Order(), results.Hits.Select(hit => hit.File).DefaultIfEmpty("").Order());
        Assert.Equal(results.Hits.Count, results.Total);
    }

    [Fact]
    public void Words_that_are_excluded_are_not_marked() =>
        Assert.DoesNotContain("<em>dự", library.Index.Search("ngân sách -cây").Hits[0].Snippet, StringComparison.Ordinal);

    [Fact]
    public void Nasty_queries_answer_soon_and_never_throw()
    {
        var slow = new List<string>();
        foreach (var query in Nasty().Take(500))
        {
            var start = Stopwatch.GetTimestamp();
            var results = library.Index.Search(query);
            var took = Stopwatch.GetElapsedTime(start);
            Assert.All(results.Remarks, remark => Assert.False(string.IsNullOrWhiteSpace(remark)));
            if (took.TotalSeconds >= 1)
                slow.Add($"{took.TotalSeconds:0.0} s: {query[..Math.Min(60, query.Length)]}");
        }
        Assert.Equal(500, Nasty().Take(500).Distinct().Count());
        Assert.Empty(slow);
    }

    [Fact]
    public void Any_text_is_a_query() =>
        Some.Text(15, "thu", " ", "\"", "(", ")", "-", "*", "~", ":", " AND ", " OR ", " NOT ", " NEAR/2 ", "loại:", "số:", "ngày:", "40/NQ-HĐND", "..", "ngh").Sample(
            query => Assert.InRange(library.Index.Search(query).Total, 0, 3), iter: 300);

    // Fixed texts that have broken searches before, then combinations of what a query is made of, always the same ones.
    private static IEnumerable<string> Nasty()
    {
        string[] known =
        [
            "", " ", "\0", "\"", "\"\"", "\"\"\"", "(", ")", "()", ")(", "((((", "))))", "-", "--", "---thu", "*", "**", "?", "~", "~~", "\\", "/", "//", "/tu và 18-ctr/", "40/nq", "điều 5:", "-40", "AND", "OR", "NOT",
            "AND OR NOT", "NOT NOT NOT thu", "thu AND AND chi", "NEAR", "NEAR/0", "NEAR/99999999999", "thu NEAR/5", "NEAR/5 thu", "thu NEAR/2 NEAR/3 chi", "a*", "*a", "a*b*c", "th*~", "t~9999999999", ":", "loại:", "loại::", "số:",
            "ngày:..", "ngày:2023..2020", "ngày:99/99/9999", "viện dẫn:", "viện dẫn:\"\"", "viện dẫn:*", "loại:loại:loại:", "số:\"", "[a TO b]", "{!func}x", "field:value^2", "a^b^c", "a && b || !c", "+a -b", "%00", "%s%n", "';--",
            "<script>alert(1)</script>", "🏛️", "🏛️ 📜 ngân sách", "👨‍👩‍👧‍👦", "\uD800", "\uDC00x", "nga\u0302n sa\u0301ch", "\u0301\u0302\u0323", "\u200B", "\u202Engân", "預算 国家", "бюджет", "ميزانية", "งบประมาณ",
            new string('a', 10_000), new string('(', 10_000), new string('"', 10_001), new string('-', 10_000), new string('*', 10_000), string.Concat(Enumerable.Repeat("NOT ", 2_500)), string.Concat(Enumerable.Repeat("a OR ", 2_000)),
            string.Concat(Enumerable.Repeat("ngh* ", 2_000)), string.Concat(Enumerable.Repeat("thu~ ", 2_000)), string.Concat(Enumerable.Repeat("(thu -(", 1_500)), string.Concat(Enumerable.Repeat("40/NQ-HĐND ", 900)),
            string.Concat(Enumerable.Repeat("ngân sách NEAR/9 ", 600)), string.Concat(Enumerable.Repeat("1.", 5_000)), string.Concat(Enumerable.Repeat("9/12/2022 ", 1_000)), string.Concat(Enumerable.Repeat("e\u0301", 5_000)),
            string.Join(' ', Enumerable.Range(0, 2_500)), "\"" + string.Concat(Enumerable.Repeat("thu ngân sách ", 700)) + "\"", string.Concat(Enumerable.Repeat("loại:nq ", 1_000)), "\r\n\t\v\f", "null", "undefined", "NaN", "1e309", "-1",
        ];
        string[] pieces = ["thu", "ngân sách", "\"", "(", ")", "-", "*", "~", "AND", "OR", "NOT", "VÀ", "HOẶC", "KHÔNG", "NEAR/3", "loại:", "số:", "ngày:2023..", "ký:", "40/NQ-HĐND", "nghị quyết 31", "🙂", "\u0301", ":", "..", "/", "a*", "đầu t*"];
        foreach (var query in known.Distinct())
            yield return query;
        var state = 12345u;
        while (true)
        {
            var query = new StringBuilder();
            for (var length = Next(2, 12); length > 0; length--)
                query.Append(pieces[Next(0, pieces.Length)]).Append(Next(0, 3) == 0 ? "" : " ");
            yield return query.ToString();
        }

        int Next(int from, int to)
        {
            state = unchecked((state * 1664525u) + 1013904223u);
            return from + (int)((state >> 8) % (uint)(to - from));
        }
    }

    private static string Shown(QueryNode? node) => node switch
    {
        null => "",
        QueryNode.Words words => $"Words:{words.Text}",
        QueryNode.Phrase phrase => $"Phrase:{phrase.Text}{(phrase.Slop > 0 ? $"~{phrase.Slop}" : "")}",
        QueryNode.Near near => $"Near/{near.Distance}:{near.First}|{near.Second}",
        QueryNode.Prefix prefix => $"Prefix:{prefix.Letters}",
        QueryNode.Fuzzy fuzzy => $"Fuzzy:{fuzzy.Word}",
        QueryNode.Field field => $"{field.Name}:{field.Value}",
        QueryNode.And and => $"({string.Join(" & ", and.Items.Select(Shown))})",
        QueryNode.Or or => $"({string.Join(" | ", or.Items.Select(Shown))})",
        QueryNode.Not not => $"!{Shown(not.Item)}",
        QueryNode.Sequence sequence => $"[{string.Join(' ', sequence.Items.Select(Shown))}]",
        _ => node.ToString(),
    };

    public sealed class Library : IDisposable
    {
        internal TestIndex Index { get; } = new(
            ("nq", "HỘI ĐỒNG NHÂN DÂN\nTỈNH BÌNH PHƯỚC\nSố: 31/NQ-HĐND\nBình Phước, ngày 08 tháng 12 năm 2023\n\nNGHỊ QUYẾT\nVề dự toán ngân sách năm 2024\n\nĐiều 1. Tổng thu ngân sách nhà nước.\n"),
            ("bc", "ỦY BAN NHÂN DÂN\nTỈNH BÌNH PHƯỚC\nSố: 15/BC-UBND\nBình Phước, ngày 25 tháng 01 năm 2024\n\nBÁO CÁO\nTình hình thu ngân sách\n\nThực hiện Nghị quyết số 31/NQ-HĐND ngày 08/12/2023, thu đạt 1.200 tỷ đồng.\n"),
            ("kh", "ỦY BAN NHÂN DÂN\nTỈNH BÌNH PHƯỚC\nSố: 20/KH-UBND\nBình Phước, ngày 05 tháng 02 năm 2024\n\nKẾ HOẠCH\nTrồng cây đầu xuân\n\nI. CHỈ TIÊU\nMỗi xã trồng 500 cây.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nTrần Tuệ Hiền\n"));

        public void Dispose() => Index.Dispose();
    }
}
