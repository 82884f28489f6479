using VanBan.Notation;
using Xunit;

namespace VanBan.Tests.Notation;

public class AskedProvisionTests
{
    [Theory]
    [InlineData("khoản 3 Điều 113", "113", "3", null, null)]
    [InlineData("Điều 113 khoản 3", "113", "3", null, null)]
    [InlineData("dieu 113, khoan 3, diem b", "113", "3", "b", null)]
    [InlineData("điểm đ khoản 2 Điều 20a", "20a", "2", "đ", null)]
    [InlineData("ĐIỀU 5", "5", null, null, null)]
    [InlineData("Phụ lục III", null, null, null, "Phụ lục III")]
    public void A_provision_is_read_in_either_order(string text, string? article, string? clause, string? point, string? part)
    {
        Assert.True(AskedProvision.TryParse(text, out var read));
        Assert.Equal(new Pinpoint(article, clause, point) { Part = part }, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Điều")]
    [InlineData("Điều 3 và Điều 5")]
    [InlineData("Điều 3 Luật Đất đai")]
    public void What_is_not_one_provision_is_not_read(string text) => Assert.False(AskedProvision.TryParse(text, out _));

    [Theory]
    [InlineData("Điều 5", "khoản 2 Điều 5", true)]
    [InlineData("khoản 2 Điều 5", "Điều 5", false)]
    [InlineData("khoản 2 Điều 5", "điểm a khoản 2 Điều 5", true)]
    [InlineData("điểm d khoản 2 Điều 5", "điểm đ khoản 2 Điều 5", false)]
    [InlineData("Điều 5", "Điều 50", false)]
    [InlineData("Phụ lục I", "phụ lục I", true)]
    public void A_provision_holds_what_stands_under_it(string whole, string part, bool holds) =>
        Assert.Equal(holds, AskedProvision.TryParse(whole, out var one) && AskedProvision.TryParse(part, out var other) && one.Contains(other));
}
