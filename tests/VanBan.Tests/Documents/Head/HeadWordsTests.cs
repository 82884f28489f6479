using VanBan.Documents;
using VanBan.Documents.Head;
using VanBan.Knowledge;
using VanBan.Text;
using Xunit;

namespace VanBan.Tests.Documents.Head;

public class HeadWordsTests
{
    public static TheoryData<string, string, string> Rows
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var row in KnowledgeTable.Read("head-words.tsv").Rows)
                data.Add(row["use"], row["words"], row["example"]);
            return data;
        }
    }

    [Theory, MemberData(nameof(Rows))]
    public void Every_word_of_the_head_is_proved_by_its_own_example(string use, string words, string example)
    {
        var lines = example.Split(" / ");
        var bodies = BodyLines.Read(lines);
        switch (WordTable<HeadWord>.UseOf(use))
        {
            case HeadWord.Body:
                Assert.True(BodyLines.Begins(example));
                break;
            case HeadWord.OpenName or HeadWord.OrganOf or HeadWord.Joint:
                Assert.Single(bodies);
                break;
            case HeadWord.Attached:
                Assert.DoesNotContain(bodies, body => body.Name.StartsWith(words, StringComparison.Ordinal));
                break;
            case HeadWord.OfficeOf:
                Assert.Equal(2, bodies.Count);
                break;
            case HeadWord.Field:
                Assert.Contains(words, IssuingBody.Of(example).Name, StringComparison.Ordinal);
                break;
            case HeadWord.Unit:
                Assert.Equal(words.EndsWith('.') || words == "TP" ? $"{words} X" : $"Ủy ban nhân dân {words} X", IssuingBody.Of(words.EndsWith('.') || words == "TP" ? example : $"ỦY BAN NHÂN DÂN {example}").Name);
                break;
            case HeadWord.Provincial or HeadWord.UnitFollows or HeadWord.NoUnit:
                Assert.NotNull(IssuingBody.Of(example).Province);
                break;
            case HeadWord.AttachedNote:
                Assert.True(HeadWords.Begins(HeadWord.AttachedNote, example.AsSpan(1)));
                break;
            case HeadWord.Filed:
                Assert.True(Recipients(example).IsFiled);
                break;
            case HeadWord.Recipient:
                Assert.True(RecipientList.IsItem(example));
                break;
            case HeadWord.ChapterRest:
                Assert.Null(SubjectReader.TypeOf(new HeadPiece(HeadPart.Words, example, Letters.Fold(example), 0), out _));
                break;
            case HeadWord.KindRest:
                Assert.NotNull(SubjectReader.TypeOf(new HeadPiece(HeadPart.Words, example, Letters.Fold(example), 0), out var rest));
                Assert.Empty(rest);
                break;
            case HeadWord.CopyMark or HeadWord.Gazette or HeadWord.Urgency or HeadWord.Secrecy or HeadWord.Draft:
                Assert.Equal("Bộ Y tế", Read($"{example}\nBỘ Y TẾ\n{example}\nSố: 12/BC-BYT\nHà Nội, ngày 02 tháng 5 năm 2023\nBÁO CÁO\nVề trồng cây\n").Issuer);
                break;
            case HeadWord.Signed:
                Assert.Equal("Trần Văn Mẫu", SignerName.Whole($"{example} Trần Văn Mẫu", true)?.Name);
                break;
            default:
                Assert.True(HeadWords.Begins(WordTable<HeadWord>.UseOf(use), example), example);
                break;
        }
    }

    [Fact]
    public void Every_use_has_words() => Assert.All(Enum.GetValues<HeadWord>(), use => Assert.NotEmpty(HeadWords.Of(use)));

    [Fact]
    public void Every_row_names_a_text_as_its_source() => Assert.All(KnowledgeTable.Read("head-words.tsv").Rows, row => Assert.NotEmpty(row["source"]));

    [Theory]
    [InlineData("SỎ", "sở", true)]
    [InlineData("SO", "sở", true)]
    [InlineData("TỜ", "tổ", false)]
    [InlineData("ĐOẠN", "đoàn", false)]
    [InlineData("BẢN", "ban", false)]
    [InlineData("UỶ BAN", "ủy ban", true)]
    public void Print_may_lack_marks_but_not_have_others(string printed, string spelt, bool may) => Assert.Equal(may, Spelling.MayBe(printed, spelt));

    private static RecipientList Recipients(string item)
    {
        var list = new RecipientList();
        list.Open();
        list.Add(item);
        return list;
    }

    private static Header Read(string text) => HeaderReader.Read(new Document("a.txt", text)).Header;
}
