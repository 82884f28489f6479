using System.Text.Json;
using VanBan.Citations;
using VanBan.Documents;
using VanBan.Facts;
using VanBan.Figures;
using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Text;
using Xunit;

namespace VanBan.Tests.Facts;

public class FactsJsonTests
{
    private const string Text = "Thực hiện Nghị quyết số 40/NQ-HĐND ngày 09/12/2022 của HĐND tỉnh, dư nợ tín dụng tăng 11,54% so với cuối năm 2022.";

    private static readonly DocumentFacts Facts = new(
        new Document("a.pdf", Text) { Format = "pdf", PageCount = 7, Pages = [new PageRun(0, 1), new PageRun(60, 2)], OcrPages = [2] },
        new Header
        {
            Type = DocumentType.Find("bao-cao")!,
            Number = DocumentNumber.Parse("113/BC-UBND"),
            Date = new DateOnly(2023, 6, 14),
            Place = "Bình Phước",
            Issuer = "Ủy ban nhân dân tỉnh Bình Phước",
            Recipients = ["Văn phòng Chính phủ"],
            Key = SomeFacts.Key("urn:lex:vn;binh.phuoc:uy.ban.nhan.dan:bao.cao:2023-06-14;113-bc-ubnd"),
        },
        [],
        [
            new Citation(new TextSpan(10, 64), CitationKind.Numbered, DocumentType.Find("nghi-quyet")!)
            {
                Number = DocumentNumber.Parse("40/NQ-HĐND"),
                Date = new DateOnly(2022, 12, 9),
                Issuer = "HĐND tỉnh",
                Relation = Relation.Implements,
                Pinpoints = [new Pinpoint("5", "2", "a")],
                Key = SomeFacts.Key("urn:lex:vn;binh.phuoc:hoi.dong.nhan.dan:nghi.quyet:2022-12-09;40-nq-hdnd"),
            },
        ],
        [
            new Figure(new TextSpan(81, 113), 11.54m, "%")
            {
                Approximation = Approximation.AtLeast, Indicator = "dư nợ tín dụng", Change = Direction.Increase, ComparedWith = "cuối năm 2022",
            },
        ],
        [new Diagnostic("page-unread", "Trang 3 không đọc được.", 3)]);

    [Fact]
    public void Facts_are_written_as_the_contract_says() => Assert.Equal(
        """
        {"pages":7,"ocrPages":[2],"header":{"id":"urn:lex:vn;binh.phuoc:uy.ban.nhan.dan:bao.cao:2023-06-14;113-bc-ubnd","type":"bao-cao","number":"113/BC-UBND",
        "date":"2023-06-14","place":"Bình Phước","issuer":"Ủy ban nhân dân tỉnh Bình Phước","subject":null,"signer":null,"signerTitle":null,
        "recipients":["Văn phòng Chính phủ"],"superior":null,"authority":null,"addressees":[],"signedFor":[],"urgency":null,"secrecy":null,"draft":false,
        "effectiveDate":null,"adoption":null},"citations":[{"start":10,"end":64,"page":1,"section":null,"quote":"Nghị quyết số 40/NQ-HĐND ngày 09/12/2022 của HĐND tỉnh",
        "kind":"numbered","type":"nghi-quyet","number":"40/NQ-HĐND","name":null,"date":"2022-12-09","dateInferred":false,"issuer":"HĐND tỉnh","issuerInferred":false,"relation":"implements",
        "pinpoints":[{"article":"5","clause":"2","point":"a","part":null}],"id":"urn:lex:vn;binh.phuoc:hoi.dong.nhan.dan:nghi.quyet:2022-12-09;40-nq-hdnd",
        "certainty":"certain"}],"changes":[],"figures":[{"start":81,"end":113,"page":2,"section":null,"quote":"tăng 11,54% so với cuối năm 2022","value":11.54,"high":null,"unit":"%",
        "approximation":"at-least","indicator":"dư nợ tín dụng","change":"increase","comparedWith":"cuối năm 2022","period":null,"place":null,"column":null}],
        "diagnostics":[{"code":"page-unread","page":3,"message":"Trang 3 không đọc được."}],"tasks":[]}
        """.ReplaceLineEndings(""),
        FactsJson.ToJson(Facts));

    [Fact]
    public void The_text_is_added_on_demand() => Assert.Equal(Text, JsonDocument.Parse(FactsJson.ToJson(Facts, withText: true)).RootElement.GetProperty("text").GetString());

    [Theory]
    [InlineData(Approximation.AtLeast, "at-least")]
    [InlineData(Approximation.Exact, "exact")]
    public void Names_of_several_words_are_joined_by_hyphens(Approximation value, string name)
    {
        Assert.Equal(name, EnumName.Of(value));
        Assert.Equal(value, EnumName.Parse<Approximation>(name));
    }

    [Fact]
    public void A_name_that_is_none_is_not_read() => Assert.False(EnumName.TryParse<Relation>("Basis", out _));
}
