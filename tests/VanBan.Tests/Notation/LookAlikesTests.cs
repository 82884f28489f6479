using VanBan.Notation;
using VanBan.Text;
using Xunit;

namespace VanBan.Tests.Notation;

public class LookAlikesTests
{
    public static TheoryData<string> Examples => [.. LookAlikes.Rows.Select(row => row.Example)];

    [Theory, MemberData(nameof(Examples))]
    public void Every_row_is_proved_by_its_own_example(string example)
    {
        var row = LookAlikes.Rows.Single(row => row.Example == example);
        Assert.True(example.Any(c => row.Printed.Contains(c, StringComparison.Ordinal)), row.Printed);
        Assert.True(DocumentNumber.TryParse(example, out var number), example);
        Assert.Matches("^15-2020-(nd-cp|tt-btc)$", number.Slug);
    }

    [Fact]
    public void A_row_gives_one_plain_character_for_all_or_for_each() =>
        Assert.All(LookAlikes.Rows, row => Assert.True(row.Plain.Length is 0 or 1 || row.Plain.Length == row.Printed.Length, row.Printed));

    [Fact]
    public void No_character_stands_in_two_rows() =>
        Assert.Equal(LookAlikes.Rows.Sum(row => row.Printed.Length), LookAlikes.Rows.SelectMany(row => row.Printed).Distinct().Count());

    [Fact]
    public void What_is_plain_stays_as_it_is()
    {
        for (var c = ' '; c <= '~'; c++)
            Assert.Equal(c, LookAlikes.Plain(c));
        Assert.All("ĂÂĐÊÔƠƯăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ", c => Assert.Equal(c, LookAlikes.Plain(c)));
    }
}
