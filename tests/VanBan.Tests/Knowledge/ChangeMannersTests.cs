using VanBan.Knowledge;
using Xunit;

namespace VanBan.Tests.Knowledge;

/// <summary>In what manner an order ends something.</summary>
public sealed class ChangeMannersTests
{
    public static TheoryData<string, string, string> Rows()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var row in KnowledgeTable.Read("change-manners.tsv").Rows)
            data.Add(row["words"], row["use"], row["example"]);
        return data;
    }

    [Theory, MemberData(nameof(Rows))]
    public void Each_row_shows_itself_in_its_example(string words, string use, string example)
    {
        Assert.Contains(words, example, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(use == "Lapse", ChangeManners.IsLapse(example));
        Assert.Equal(use != "Lapse", ChangeManners.IsLimited(Behind(example)));
        // Without the words nothing is told.
        var without = example.Replace(words, "", StringComparison.OrdinalIgnoreCase);
        Assert.False(use == "Lapse" ? ChangeManners.IsLapse(without) : ChangeManners.IsLimited(Behind(without)));
    }

    [Theory]
    [InlineData("Bãi bỏ Điều 4 quy định về mức thu của Thông tư số 12/2020/TT-BXD", false)]
    [InlineData("Bãi bỏ quy định tại khoản 3 Điều 4 Thông tư số 12/2020/TT-BXD", false)]
    [InlineData("Bãi bỏ các Điều 3, 13 và 14, khoản 4 Điều 17", false)]
    [InlineData("Bãi bỏ Thông tư số 12/2020/TT-BXD quy định về mức thu", false)]
    [InlineData("Bãi bỏ các quy định sau: quy định về mức thu tại Điều 4", false)]
    [InlineData("Bãi bỏ Quyết định số 1/QĐ-BXD; quy định về mức thu tại Điều 4", false)]
    [InlineData("Bãi bỏ các quy định về mức thu, mức chi\nquy định tại Điều 4a và Điều 5", true)]
    [InlineData("Bãi bỏ nội dung về thời hạn nộp hồ sơ tại điểm đ khoản 2 Điều 9", true)]
    [InlineData("Bãi bỏ cụm từ “Sở Nội vụ” tại khoản 1 Điều 7", true)]
    public void Only_what_stands_before_the_provisions_limits_them(string order, bool isLimited) =>
        Assert.Equal(isLimited, ChangeManners.IsLimited(Behind(order)));

    [Theory]
    [InlineData("khoản 3 Điều 2", true)]
    [InlineData("các quy định tại khoản 3 Điều 2", true)]
    [InlineData("mức đóng của đối tượng quy định tại điểm c khoản 1 Điều 2", false)]
    [InlineData("thời điểm nộp hồ sơ", false)]
    public void Provisions_are_told_from_matters(string words, bool isProvision) =>
        Assert.Equal(isProvision, ChangeManners.NamesProvision(words));

    private static string Behind(string order) => order["Bãi bỏ".Length..];
}
