using System.Globalization;
using CsCheck;
using VanBan.Notation;
using VanBan.Tests.Support;
using VanBan.Text;
using Xunit;

namespace VanBan.Tests.Notation;

public class DateReaderTests
{
    private static readonly Gen<DateOnly> Days = Gen.Int[new DateOnly(1900, 1, 1).DayNumber, new DateOnly(2099, 12, 31).DayNumber].Select(DateOnly.FromDayNumber);

    [Theory]
    [InlineData("ngày 09/12/2022", 2022, 12, 9)]
    [InlineData("17/5/2023 của", 2023, 5, 17)]
    [InlineData("26-4-2016", 2016, 4, 26)]
    [InlineData("9.12.2022", 2022, 12, 9)]
    [InlineData("ngày 15 tháng 11 năm 2016", 2016, 11, 15)]
    [InlineData("ngày12 tháng 11 năm 2016", 2016, 11, 12)]
    [InlineData("ngày 9\ntháng 12\nnăm 2022", 2022, 12, 9)]
    [InlineData("09 / 12 / 2022", 2022, 12, 9)]
    [InlineData("09–12–2022", 2022, 12, 9)]
    [InlineData("2022-12-09", 2022, 12, 9)]
    [InlineData("03/02/1930", 1930, 2, 3)]
    public void A_date_is_read_as_it_is_printed(string printed, int year, int month, int day)
    {
        foreach (var cursor in new[] { 0, 1 })
        {
            var text = cursor == 0 ? printed : Normalizer.Normalize(printed).Folded.ToString();
            var at = TextCursor.OverFolded(text);
            Assert.True(DateReader.TryRead(ref at, out var date), text);
            Assert.Equal(new DateOnly(year, month, day), date);
        }
    }

    [Theory]
    [InlineData("32/12/2022"), InlineData("29/02/2023"), InlineData("12/2022"), InlineData("9/12-2022"), InlineData("09/12/22"), InlineData("09/12/20222"), InlineData("15/11/1234")]
    [InlineData("ngày tháng 6 năm 2023"), InlineData("112/12/2022"), InlineData("2022/12/09"), InlineData("ngày"), InlineData("9 tháng 12"), InlineData("")]
    public void What_is_no_date_leaves_the_cursor_where_it_was(string text)
    {
        var cursor = TextCursor.OverFolded(Letters.Fold(text));
        Assert.False(DateReader.TryRead(ref cursor, out _));
        Assert.Equal(0, cursor.At);
    }

    [Theory]
    [InlineData("2023", "2023-01-01", "2023-12-31")]
    [InlineData("01/2023", "2023-01-01", "2023-01-31")]
    [InlineData("2024-2", "2024-02-01", "2024-02-29")]
    [InlineData("6.2023", "2023-06-01", "2023-06-30")]
    [InlineData(" 14/6/2023 ", "2023-06-14", "2023-06-14")]
    public void A_typed_period_has_a_first_and_a_last_day(string typed, string from, string to)
    {
        Assert.True(DateReader.TryParsePeriod(typed, out var period));
        Assert.Equal((from, to), (Iso(period.From), Iso(period.To)));
    }

    [Theory]
    [InlineData("1899"), InlineData("13/2023"), InlineData("2023/"), InlineData("mai"), InlineData("")]
    public void What_names_no_days_is_no_period(string typed) => Assert.False(DateReader.TryParsePeriod(typed, out _));

    [Fact]
    public void Reading_undoes_printing() => Gen.Select(Days, Some.Of("d/M/yyyy", "dd/MM/yyyy", "dd-MM-yyyy", "d.M.yyyy", "yyyy-MM-dd", "'ngày' dd 'tháng' M 'năm' yyyy")).Sample((day, format) =>
        Assert.True(DateReader.TryParse(day.ToString(format, CultureInfo.InvariantCulture), out var read) && read == day));

    [Fact]
    public void Any_text_is_read_and_the_cursor_stays_in_it() =>
        Some.Text(12, "ngày", " ", "\n", "9", "12", "2022", "/", "-", ".", "tháng", "năm", "\u0323", "\u00AD").Sample(text =>
        {
            for (var start = 0; start <= text.Length; start++)
            {
                var cursor = TextCursor.OverFolded(text, start);
                Assert.InRange(cursor.At, start, DateReader.TryRead(ref cursor, out _) ? text.Length : start);
            }
        });

    [Theory]
    [InlineData(" 14 thang 6 nam 2023", 14, 6, 2023, false)]
    [InlineData(" … thang 6 nam 2023", null, 6, 2023, false)]
    [InlineData("      thang      nam 2023", null, null, 2023, false)]
    [InlineData(" |4 thang 6 nam 20231", 14, 6, 2023, true)]
    [InlineData(" 1o thang 6 nam 2023", 10, 6, 2023, true)]
    [InlineData(" ## thang 6 nam 2023", null, 6, 2023, true)]
    [InlineData(" 14 thang 6 nam ....", 14, 6, null, false)]
    [InlineData(" 14-6-1993.", 14, 6, 1993, false)]
    public void The_date_of_a_form_may_be_blank_or_doubtful(string rest, int? day, int? month, int? year, bool isDoubtful)
    {
        Assert.True(FormDate.TryRead(rest, out var date));
        Assert.Equal(new FormDate(day, month, year, isDoubtful), date);
    }

    [Theory]
    [InlineData(" 14 thang 6"), InlineData(" cua thang 6 nam 2023 va quy dinh"), InlineData("")]
    public void A_sentence_is_no_date_of_a_form(string rest) => Assert.False(FormDate.TryRead(rest, out _));

    [Fact]
    public void Documents_of_the_State_have_years_from_1945()
    {
        Assert.True(YearWindow.OfDocuments.TryParse("1945", out _));
        Assert.False(YearWindow.OfDocuments.TryParse("1944", out _));
        Assert.False(YearWindow.OfDocuments.TryParse("20233", out _));
        Assert.True(YearWindow.OfTexts.TryParse("1930", out _));
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
