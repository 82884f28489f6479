using VanBan.Knowledge;
using VanBan.Text;
using Xunit;

namespace VanBan.Tests.Knowledge;

public class SignerTests
{
    public static TheoryData<string, string> Rows(string table, string column)
    {
        var rows = new TheoryData<string, string>();
        foreach (var row in KnowledgeTable.Read(table).Rows)
            rows.Add(row[column], row["example"]);
        return rows;
    }

    [Theory, MemberData(nameof(Rows), "surnames.tsv", "surname")]
    public void Every_surname_is_proved_by_its_own_example(string surname, string example)
    {
        Assert.StartsWith(surname + " ", example, StringComparison.Ordinal);
        Assert.Equal(example, PersonName.TryRead(example.ToUpperInvariant(), mustKnowSurname: true));
    }

    [Theory, MemberData(nameof(Rows), "office-titles.tsv", "title")]
    public void Every_office_title_is_proved_by_its_own_example(string title, string example)
    {
        var folded = Letters.Fold(example);
        var mark = OfficeTitle.AuthorityMark(folded);
        Assert.Equal("KT. ".Length, mark);
        Assert.Equal(folded.Length, OfficeTitle.Match(folded, mark));
        Assert.Equal(Letters.Fold(title), folded[mark..]);
    }

    [Theory]
    [InlineData("Lê Văn Mẫu", "Lê Văn Mẫu")]
    [InlineData("PGS.TS. Lê Văn Mẫu", "Lê Văn Mẫu")]
    [InlineData("Thượng tướng Lê Văn Mẫu", "Lê Văn Mẫu")]
    [InlineData("Y Biêr Niê", "Y Biêr Niê")]
    [InlineData("Điểu K'Ré", "Điểu K'Ré")]
    [InlineData("Lê Diễn Đngq", "Lê Diễn")]
    [InlineData("Trần Văn Bnh", "Trần Văn")]
    [InlineData("Trần Bnh", "Trần Bnh")]
    [InlineData("Sở Tài chính", null)]
    [InlineData("Phó Chủ tịch Ủy ban", null)]
    [InlineData("PHÓ CHỦ TỊCH", null)]
    [InlineData("Lê Văn Mẫu Lê Văn Tấm", null)]
    [InlineData("Lê", null)]
    [InlineData("Tháng 6 năm 2023", null)]
    public void A_name_is_told_from_other_capitalised_words(string text, string? name) => Assert.Equal(name, PersonName.TryRead(text, mustKnowSurname: false));

    [Theory]
    [InlineData("rần", "Trần")]
    [InlineData("Lrần", "Trần")]
    [InlineData("guyễn", "Nguyễn")]
    [InlineData("ê", null)]
    [InlineData("Abcd", null)]
    public void A_damaged_surname_is_mended_where_one_alone_fits(string word, string? surname) => Assert.Equal(surname, PersonName.Mended(word));

    [Theory]
    [InlineData("tm. chinh phu", 4)]
    [InlineData("tuq. bo truong", 5)]
    [InlineData("q. chu tich", 3)]
    [InlineData("t/m ban thuong vu", 4)]
    [InlineData("kt.chu tich", 3)]
    [InlineData("ktnn", 0)]
    [InlineData("tm", 0)]
    [InlineData("quyet dinh", 0)]
    public void A_mark_of_authority_is_told_from_a_word(string folded, int length) => Assert.Equal(length, OfficeTitle.AuthorityMark(folded));
}
