using CsCheck;
using VanBan.Notation;
using VanBan.Tests.Support;
using VanBan.Text;
using Xunit;

namespace VanBan.Tests.Notation;

public class NumberReaderTests
{
    [Theory]
    [InlineData("15/2020/NĐ-CP ngày 10/02/2020", "15/2020/NĐ-CP", true)]
    [InlineData("126/2024/NĐ-\nCP của", "126/2024/NĐ-CP", false)]
    [InlineData("49-CT /TW ngày", "49-CT/TW", false)]
    [InlineData("15 / 2020 / NĐ – CP", "15/2020/NĐ-CP", true)]
    [InlineData("66.19/2026/NQ-CP", "66.19/2026/NQ-CP", false)]
    [InlineData("30a/2008/NQ-CP", "30a/2008/NQ-CP", false)]
    [InlineData("08 a/2010/TT-BTP", "08a/2010/TT-BTP", true)]
    [InlineData("15/2020/NĐ-CP1 của Chính phủ", "15/2020/NĐ-CP", false)]
    [InlineData("27/QĐĐ-UBND", "27/QĐ-UBND", false)]
    [InlineData("12/TT r-UBND", "12/TTr-UBND", true)]
    [InlineData("12/QĐ .UBND", "12/QĐ.UBND", true)]
    [InlineData("15/2020NĐ-CP", "15/2020/NĐ-CP", true)]
    [InlineData("150 CP ngày 01/4/1980", "150CP", true)]
    [InlineData("43 TC/QLCS", "43TC/QLCS", true)]
    [InlineData("12/2021/TTLT-BTP-BCA", "12/2021/TTLT-BTP-BCA", false)]
    [InlineData("40/nq-hđnd", "40/nq-hđnd", true)]
    [InlineData("12/QĐ-UBND-tỉnh", "12/QĐ-UBND", true)]
    [InlineData("35/QĐ-UBND và", "35/QĐ-UBND", false)]
    public void A_number_is_read_where_it_begins(string text, string printed, bool announced)
    {
        Assert.True(Reads(text, announced ? NumberStyle.Announced : NumberStyle.None, out var number));
        Assert.Equal(printed, number!.Printed);
    }

    [Theory]
    [InlineData("20/11/2020"), InlineData("3/5"), InlineData("2021-2025"), InlineData("1.432/NQ"), InlineData("23/NQ-"), InlineData("1098-T B/BTCTU"), InlineData("12/QĐ-số")]
    [InlineData("1234567/QĐ-UBND"), InlineData("150 CP là"), InlineData("5 xã"), InlineData("")]
    public void What_is_no_number_is_not_read(string text) => Assert.False(Reads(text, NumberStyle.Announced, out _));

    [Theory]
    [InlineData("40/nq-hđnd"), InlineData("8 a/2010/TT-BTP"), InlineData("150 CP ngày 01/4/1980")]
    public void Where_nothing_announces_it_only_what_looks_like_a_number_is_read(string text) =>
        Assert.False(Reads(text, NumberStyle.None, out _));

    [Theory]
    [InlineData("4975/UBND – KGVX", "4975-ubnd-kgvx")]
    [InlineData("12/2021/TTLT – BTP – BCA", "12-2021-ttlt-btp-bca")]
    [InlineData("Công văn 4975 / UBND-KGVX và 12/QĐ-UBND – tỉnh", "4975-ubnd-kgvx 12-qd-ubnd")]
    [InlineData("4975/ubnd-kgvx; 150 CP", "4975-ubnd-kgvx")]
    public void A_typed_number_may_have_blanks_about_its_separators(string typed, string slugs) =>
        Assert.Equal(slugs, string.Join(' ', NumberReader.In(typed).Select(found => found.Number.Slug)));

    [Fact]
    public void Numbers_of_any_text_lie_in_it_in_order() =>
        Some.Text(20, "40", "/", "NQ", "-", "HĐND", " ", "2020", "\n", ".", "CP", "a", "\u00AD", "\u2013", "９").Sample(text =>
        {
            var end = 0;
            foreach (var (_, span) in NumberReader.In(text))
            {
                Assert.InRange(span.Start, end, text.Length);
                Assert.InRange(span.End, span.Start + 1, text.Length);
                end = span.End;
            }
        });

    [Theory]
    [InlineData("280 BC.signed.pdf", "280", null, "bao-cao", null)]
    [InlineData("04-ct.pdf", "04", null, "chi-thi", null)]
    [InlineData("nghi-dinh-so-162-2026-nd-cp.pdf", "162", 2026, "nghi-dinh", "ND-CP")]
    [InlineData("12_QĐ-UBND_signed.pdf", "12", null, "quyet-dinh", "QĐ-UBND")]
    public void The_name_of_a_file_is_evidence_of_its_number(string file, string serial, int? year, string type, string? symbol)
    {
        var evidence = FileNameEvidence.Read(file);
        Assert.NotNull(evidence);
        Assert.Equal((serial, year, type), (evidence.Serial, evidence.Year, evidence.Type.Slug));
        Assert.Equal(symbol is null ? null : Letters.Fold(symbol), evidence.Symbol is null ? null : Letters.Fold(evidence.Symbol));
    }

    [Theory]
    [InlineData("ke-hoach-5-nam-2021-2025.pdf"), InlineData("bao cao.docx"), InlineData("phu-luc-2-bang-tong-hop.xlsx"), InlineData("2023.pdf"), InlineData(".pdf"), InlineData("")]
    public void A_name_without_serial_and_symbol_is_no_evidence(string file) => Assert.Null(FileNameEvidence.Read(file));

    // What is not read leaves the cursor where it was.
    private static bool Reads(string text, NumberStyle style, out DocumentNumber? number)
    {
        var cursor = new TextCursor(Normalizer.Normalize(text));
        var isRead = NumberReader.TryRead(ref cursor, style, out number);
        Assert.Equal(isRead, cursor.At > 0);
        return isRead;
    }
}
