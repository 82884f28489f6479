using CsCheck;
using VanBan.Notation;
using VanBan.Tests.Support;
using VanBan.Text;
using Xunit;

namespace VanBan.Tests.Notation;

public class PinpointReaderTests
{
    [Theory]
    [InlineData("điểm a, b khoản 2 và khoản 4 Điều 5", "a.2.5 b.2.5 .4.5")]
    [InlineData("từ điểm c đến điểm h khoản 1 Điều 15", "c.1.15 d.1.15 đ.1.15 e.1.15 g.1.15 h.1.15")]
    [InlineData("các Điều 7 đến 9", "..7 ..8 ..9")]
    [InlineData("Điều 20a", "..20a")]
    [InlineData("khoản 1 đến hết khoản 3 Điều 4", ".1.4 .2.4 .3.4")]
    [InlineData("điểm c khoản 4 của Điều 31", "c.4.31")]
    [InlineData("điểm 2.1 khoản 3", "2.1.3.")]
    [InlineData("Mẫu số 05 Phụ lục III", "Mẫu số 05 Phụ lục III")]
    [InlineData("Phụ lục ban hành kèm theo", "Phụ lục")]
    [InlineData("Mục 2\nChương III", "Mục 2 Chương III")]
    public void Provisions_are_read_as_they_are_named(string text, string provisions)
    {
        var found = new List<Pinpoint>();
        var cursor = new TextCursor(Normalizer.Normalize(text));
        Assert.True(PinpointReader.TryRead(ref cursor, found));
        Assert.Equal(provisions, string.Join(' ', found.Select(one => one.Part ?? $"{one.Point}.{one.Clause}.{one.Article}")));
    }

    [Theory]
    [InlineData("Phụ lục 3, Phụ lục 16", "Phụ lục 3; Phụ lục 16")]
    [InlineData("Mẫu số 01, Mẫu số 04-A và Mẫu số 05", "Mẫu số 01; Mẫu số 04-A; Mẫu số 05")]
    [InlineData("Phụ lục 6, 7 và 10", "Phụ lục 6; Phụ lục 7; Phụ lục 10")]
    [InlineData("Phụ lục I và Phụ lục II", "Phụ lục I; Phụ lục II")]
    [InlineData("Mẫu số 02 Phụ lục I", "Mẫu số 02 Phụ lục I")]
    [InlineData("Phụ lục 2, 15/2020", "Phụ lục 2")]
    [InlineData("điểm a khoản 1 Mục II", "khoản 1 điểm a Mục II")]
    [InlineData("khoản 2 của Mục IV", "khoản 2 Mục IV")]
    [InlineData("điểm a, b khoản 3 Phần II", "khoản 3 điểm a Phần II; khoản 3 điểm b Phần II")]
    [InlineData("khoản 1, Phụ lục II", "khoản 1; Phụ lục II")]
    public void Parts_are_told_apart_and_hold_the_clauses_before_them(string text, string provisions)
    {
        var found = new List<Pinpoint>();
        var cursor = new TextCursor(Normalizer.Normalize(text));
        Assert.True(PinpointReader.TryRead(ref cursor, found));
        Assert.Equal(provisions, string.Join("; ", found.Select(one => string.Join(' ', new[]
        {
            one.Clause is null ? null : $"khoản {one.Clause}", one.Point is null ? null : $"điểm {one.Point}", one.Part,
        }.Where(part => part is not null)))));
    }

    [Theory]
    [InlineData("điều kiện"), InlineData("Điều 5/2020"), InlineData("khoản 5%"), InlineData("khoản 1.432 đồng"), InlineData("mục tiêu"), InlineData("khoản\t1"), InlineData("")]
    public void What_names_no_provision_leaves_the_cursor_where_it_was(string text)
    {
        var cursor = new TextCursor(Normalizer.Normalize(text));
        Assert.False(PinpointReader.TryRead(ref cursor, []));
        Assert.Equal(0, cursor.At);
    }

    [Fact]
    public void Any_text_is_read_and_the_cursor_stays_in_it() =>
        Some.Text(20, "điểm", "khoản", "Điều", "Phụ lục", "Mục", " ", "\n", "1", "20", "a", "đ", "III", ",", "và", "đến", "hết", "của", ".").Sample(text =>
        {
            var normalized = Normalizer.Normalize(text);
            for (var start = 0; start <= normalized.Length; start++)
            {
                var cursor = new TextCursor(normalized, start);
                Assert.InRange(cursor.At, start, PinpointReader.TryRead(ref cursor, []) ? normalized.Length : start);
            }
        });
}
