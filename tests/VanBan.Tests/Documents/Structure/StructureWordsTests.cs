using VanBan.Documents.Structure;
using VanBan.Knowledge;
using VanBan.Text;
using Xunit;

namespace VanBan.Tests.Documents.Structure;

public class StructureWordsTests
{
    public static TheoryData<string, string, string, string> Rows
    {
        get
        {
            var data = new TheoryData<string, string, string, string>();
            foreach (var row in KnowledgeTable.Read("structure-words.tsv").Rows)
                data.Add(row["use"], row["words"], row["unit"], row["example"]);
            return data;
        }
    }

    [Theory, MemberData(nameof(Rows))]
    public void Every_word_of_the_structure_is_proved_by_its_own_example(string use, string words, string unit, string example)
    {
        switch (WordTable<StructureWord>.UseOf(use))
        {
            case StructureWord.Unit:
                Assert.Equal(unit, SegmentMarker.Read(example).Unit.ToString(), ignoreCase: true);
                break;
            case StructureWord.Address:
                Assert.True(StructureWords.TryAddress(Letters.Fold(example), out var found, out _));
                Assert.Equal(unit, found.ToString(), ignoreCase: true);
                break;
            case StructureWord.OpenEnd or StructureWord.Provision or StructureWord.Counter:
                Assert.EndsWith(words, example, StringComparison.Ordinal);
                Assert.True(StructureWords.Ends(WordTable<StructureWord>.UseOf(use), example));
                break;
            default:
                Assert.True(StructureWords.Begins(WordTable<StructureWord>.UseOf(use), example));
                break;
        }
    }

    [Fact]
    public void Every_row_names_a_text_as_its_source() => Assert.All(KnowledgeTable.Read("structure-words.tsv").Rows, row => Assert.NotEmpty(row["source"]));

    [Fact]
    public void A_name_that_looks_like_a_word_is_none() => Assert.False(StructureWords.Ends(StructureWord.Counter, "nước Cộng hòa xã hội chủ nghĩa Việt Nam"));
}
