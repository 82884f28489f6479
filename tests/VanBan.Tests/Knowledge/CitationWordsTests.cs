using VanBan.Citations;
using VanBan.Documents;
using VanBan.Knowledge;
using Xunit;

namespace VanBan.Tests.Knowledge;

public class CitationWordsTests
{
    public static TheoryData<string, string, string> Rows()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var row in KnowledgeTable.Read("citation-words.tsv").Rows)
            data.Add(row["role"], row["words"], row["example"]);
        return data;
    }

    [Theory, MemberData(nameof(Rows))]
    public void A_word_is_proved_by_its_example(string role, string words, string example)
    {
        Assert.Contains(words, example, StringComparison.OrdinalIgnoreCase);
        var found = CitationExtractor.Extract(new Document("example.txt", example), Header.Empty);
        switch (role)
        {
            case "numbered-thing":
                Assert.Empty(found);
                Assert.Single(CitationExtractor.Extract(new Document("example.txt", example.Replace(words, "thông tư số", StringComparison.OrdinalIgnoreCase)), Header.Empty));
                break;
            case "paper":
                Assert.Empty(found);
                break;
            case "paper-title-end":
                Assert.Equal("15/QĐ-ABC", Assert.Single(found).Number?.Printed);
                break;
            case "date-lead":
                Assert.Equal(new DateOnly(2022, 12, 9), Assert.Single(found).Date);
                break;
            case "points-back":
                Assert.Equal(CitationKind.Anaphora, found[1].Kind);
                Assert.Equal(found[0].Key, found[1].Key);
                break;
            case "points-back-weakly" or "points-back-at-end":
                Assert.Equal((2, CitationKind.Anaphora), (found.Length, found[1].Kind));
                Assert.Equal(found[0].Key, found[1].Key);
                break;
            case "law-follows":
                Assert.Equal("Luật Đất đai", Assert.Single(found).Name);
                break;
            case "chamber":
                Assert.Equal($"{words} Tòa án nhân dân tối cao", Assert.Single(found).Issuer);
                break;
            case "behind-serial":
                Assert.Equal("Nghị định 59", Assert.Single(found).Name);
                break;
            case "before-member":
                Assert.Equal(2, found.Length);
                Assert.All(found, citation => Assert.Equal("quy-che", citation.Type?.Slug));
                break;
            case "office" or "numbering-organ":
                Assert.Equal($"{words} Bộ Nội vụ", Assert.Single(found).Issuer);
                Assert.Equal(role == "numbering-organ" || words is "Thanh tra" or "Văn phòng", Assert.Single(found).Key.Issuer != "bo.noi.vu");
                break;
            case "province":
                Assert.Equal(("uy.ban.nhan.dan", "dong.nai"), (Assert.Single(found).Key.Issuer, Assert.Single(found).Key.Province));
                break;
            case "locality":
                Assert.Equal($"UBND {words} Tân Lập", Assert.Single(found).Issuer);
                break;
            case "body-end":
                Assert.Equal("Trường Chính Trị", Assert.Single(found).Issuer);
                break;
            case "named-by-task":
                Assert.EndsWith("Trung ương về cải cách hành chính", Assert.Single(found).Issuer, StringComparison.Ordinal);
                break;
            case "task-start":
                Assert.StartsWith("Ban Chỉ đạo " + words, Assert.Single(found).Issuer, StringComparison.Ordinal);
                break;
            case "before-other-word":
                Assert.Contains(words + " tai", Assert.Single(found).Issuer, StringComparison.Ordinal);
                break;
            case "law-end":
                Assert.StartsWith("Luật Lúa gạo", Assert.Single(found).Name, StringComparison.Ordinal);
                Assert.Equal("Luật Lúa gạo", found[0].Name);
                break;
            case "law-amending":
                Assert.Equal($"Luật {words} Luật Đất đai", Assert.Single(found).Name);
                break;
            case "no-law-behind" or "no-law-before":
                Assert.Empty(found);
                break;
            case "constitution":
                Assert.Equal($"Hiến pháp {words}", Assert.Single(found).Name);
                break;
            case "congress" or "plenum":
                Assert.StartsWith($"Nghị quyết {words}", Assert.Single(found).Name, StringComparison.Ordinal);
                break;
            case "law-pair":
                Assert.EndsWith("Ngập mặn", Assert.Single(found).Name, StringComparison.Ordinal);
                break;
            default:
                Assert.Fail($"No proof for the role '{role}'.");
                break;
        }
    }

    [Fact]
    public void Every_row_names_its_source() => Assert.All(KnowledgeTable.Read("citation-words.tsv").Rows, row => Assert.NotEmpty(row["source"]));
}
