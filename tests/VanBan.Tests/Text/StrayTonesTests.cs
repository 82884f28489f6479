using VanBan.Text;
using Xunit;

namespace VanBan.Tests.Text;

public class StrayTonesTests
{
    [Theory]
    [InlineData("quy hoac\u0323h sử du\u1E47g đất", "quy hoạch sử dụng đất")]
    [InlineData("Nghi \u0323đi\u1E47h", "Nghị định")]
    [InlineData("Thưc\u0323 hiê\u1E47", "Thực hiện")]
    [InlineData("Luâ\u1E6D Đất đai", "Luật Đất đai")]
    [InlineData("Chính phu \u0309, các dư \u0323án", "Chính phủ, các dự án")]
    [InlineData("cu\u0309a mi\u01F9h", "của mình")]
    [InlineData("đánh gia \u0301 quyêt\u0301", "đánh giá quyết")]
    [InlineData("quy \u0303", "quỹ")]
    // Where no vowel waits for a tone nothing is moved; other languages have letters of their own.
    [InlineData("ho\u0301c\u0323h", "hóc\u0323h"), InlineData("Gda\u0144sk, España", "Gda\u0144sk, España"), InlineData("\u0301", "\u0301")]
    public void A_tone_behind_its_syllable_goes_to_its_vowel(string text, string composed) =>
        Assert.Equal(composed, Letters.Compose(text));

    [Theory]
    [InlineData("Nghi. ddi.nh so^' 78/2025/NDD-CP cu?a Chi'nh phu? va` Co^ng va(n so^' 18/BTP-KTVB", "Nghị định số 78/2025/NĐ-CP của Chính phủ và Công văn số 18/BTP-KTVB")]
    [InlineData("Ki'nh gu+?i: So+? Tu+ pha'p; To+` tri`nh ve^` vie^.c tro^`ng ca^y.", "Kính gửi: Sở Tư pháp; Tờ trình về việc trồng cây.")]
    [InlineData("QUYE^'T DDI.NH cu?a U?y ban nha^n da^n, Bo^. Tu+ pha'p va` So+? Tu+ pha'p", "QUYẾT ĐỊNH của Ủy ban nhân dân, Bộ Tư pháp và Sở Tư pháp")]
    public void Viqr_is_told_and_read(string typed, string read)
    {
        Assert.True(Viqr.Is(typed));
        Assert.Equal(read, Viqr.Convert(typed));
    }

    [Theory]
    [InlineData("The cost is a^2 + b^2 (see e.g. the note). It's 5. Is it?")]
    [InlineData("Nghị định số 78/2025/NĐ-CP")]
    [InlineData("Nghi dinh so 78/2025/ND-CP cua Chinh phu (khong dau). Dieu 5.")]
    [InlineData("")]
    public void Other_texts_are_no_viqr(string text) => Assert.False(Viqr.Is(text));
}
