using CsCheck;
using VanBan.Documents;
using VanBan.Tests.Support;
using Xunit;

namespace VanBan.Tests.Documents;

public class DocumentKeyTests
{
    [Theory]
    [InlineData("urn:lex:vn:chinh.phu:nghi.quyet:2023-01-06;01-nq-cp")]
    [InlineData("urn:lex:vn;binh.phuoc:hoi.dong.nhan.dan:nghi.quyet:2022-12-09;40-nq-hdnd")]
    [InlineData("urn:lex:vn;binh.phuoc:tinh.uy:chuong.trinh:2021-09-30;17-ctr-tu")]
    [InlineData("urn:lex:vn::nghi.quyet:;40-nq-hdnd")]
    [InlineData("urn:lex:vn:quoc.hoi:luat:2013;luat.tiep.cong.dan")]
    public void A_key_prints_as_the_urn_it_was_read_from(string urn)
    {
        Assert.True(DocumentKey.TryParse(urn, out var key));
        Assert.Equal(urn, key.ToString());
    }

    [Fact]
    public void A_pinpoint_behind_the_urn_is_passed_over()
    {
        Assert.True(DocumentKey.TryParse("urn:lex:vn:quoc.hoi:luat:2020-06-18;63-2020-qh14~dieu5;khoan2", out var key));
        Assert.Equal("63-2020-qh14", key.Designation);
    }

    [Theory]
    [InlineData(""), InlineData("urn:lex:vn"), InlineData("urn:lex:vn:a:b"), InlineData("urn:lex:br:federal:lei:2002;1"), InlineData("urn:lex:vn:a:b:32-13-2020;1")]
    public void What_is_no_urn_is_not_read(string urn) => Assert.False(DocumentKey.TryParse(urn, out _));

    [Fact]
    public void Every_key_is_read_back_from_its_urn() => Keys.Sample(key =>
    {
        Assert.True(DocumentKey.TryParse(key.ToString(), out var read));
        Assert.Equal(key, read);
    });

    [Fact]
    public void Fitting_is_mutual_and_a_key_with_a_designation_fits_itself() => Gen.Select(Keys, Keys).Sample((one, other) =>
    {
        Assert.Equal(one.Fits(other), other.Fits(one));
        Assert.Equal(one.Designation is not null, one.Fits(one));
    });

    [Fact]
    public void Another_issuer_province_kind_or_day_is_another_document()
    {
        var key = new DocumentKey { Type = "nghi-quyet", Issuer = "hoi.dong.nhan.dan", Province = "binh.phuoc", Date = new DateOnly(2022, 12, 9), Designation = "40-nq-hdnd" };
        Assert.False(key.Fits(key with { Province = "dong.nai" }));
        Assert.False(key.Fits(key with { Type = "to-trinh" }));
        Assert.False(key.Fits(key with { Issuer = "uy.ban.nhan.dan" }));
        Assert.False(key.Fits(key with { Date = new DateOnly(2022, 12, 10) }));
        Assert.False(key.Fits(key with { Date = null, Year = 2023 }));
        Assert.True(key.Fits(key with { Date = null, Year = 2022 }));
        Assert.True(key.Fits(key with { Province = null, Issuer = null }));
    }

    private static readonly Gen<DocumentKey> Keys =
        from province in Some.Of(null, "binh.phuoc", "dong.nai")
        from issuer in Some.Of(null, "chinh.phu", "hoi.dong.nhan.dan")
        from type in Some.Of(null, "nghi-quyet", "thong-tu-lien-tich")
        from date in Some.Of<DateOnly?>(null, new DateOnly(2022, 12, 9), new DateOnly(2023, 1, 6))
        from year in Some.Of<int?>(null, 2022, 2023)
        from designation in Some.Of(null, "40-nq-hdnd", "01-nq-cp", "luat.tiep.cong.dan")
        select date is null
            ? new DocumentKey { Province = province, Issuer = issuer, Type = type, Year = year, Designation = designation }
            : new DocumentKey { Province = province, Issuer = issuer, Type = type, Date = date, Designation = designation };
}
