using System.Globalization;
using CsCheck;
using VanBan.Figures.Quantities;
using Xunit;

namespace VanBan.Tests.Figures;

public class DigitNumberTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("02", "2")]
    [InlineData("1.432", "1432")]
    [InlineData("7,27", "7.27")]
    [InlineData("10.522,6", "10522.6")]
    [InlineData("43.527,30", "43527.3")]
    [InlineData("162.056.800", "162056800")]
    [InlineData("1,234", "1.234")]
    [InlineData("1.5", "1.5")]
    [InlineData("0.125", "0.125")]
    [InlineData("1,234,567", "1234567")]
    [InlineData("1,234.5", "1234.5")]
    [InlineData("2025", "2025")]
    public void A_number_is_read_with_Vietnamese_marks_or_as_it_can_only_be_meant(string printed, string value)
    {
        Assert.True(DigitNumber.TryRead(printed, 0, out var end, out var number));
        Assert.Equal(printed.Length, end);
        Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), number.Value);
    }

    [Theory]
    [InlineData("1.2.3")]
    [InlineData("21.05.2026")]
    [InlineData("12.34,5.6")]
    [InlineData("1.234.56")]
    [InlineData("1234.567.890")]
    [InlineData("1234567890123456789")]
    public void A_chain_that_is_no_number_is_refused_whole(string printed)
    {
        Assert.False(DigitNumber.TryRead(printed, 0, out var end, out _));
        Assert.Equal(printed.Length, end);
    }

    [Fact]
    public void Ten_thousand_digits_are_refused_and_not_overflowed() =>
        Assert.False(DigitNumber.TryRead(new string('9', 10_000), 0, out _, out _));

    [Fact]
    public void A_mark_at_the_end_belongs_to_the_sentence()
    {
        Assert.True(DigitNumber.TryRead("139.", 0, out var end, out _));
        Assert.Equal(3, end);
    }

    [Fact]
    public void Reading_undoes_printing() =>
        Gen.Select(Gen.Long[0, 999_999_999_999], Gen.Int[0, 5]).Sample((digits, decimals) =>
        {
            var value = new decimal((int)digits, (int)(digits >> 32), 0, false, (byte)decimals);
            var printed = Print(value, decimals);
            return DigitNumber.TryRead(printed, 0, out var end, out var number) && end == printed.Length && number.Value == value;
        });

    // As a report prints it: dots between groups of three, a comma before the decimals.
    private static string Print(decimal value, int decimals) =>
        value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).Replace(',', ' ').Replace('.', ',').Replace(' ', '.');
}
