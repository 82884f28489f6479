using VanBan.Text;

namespace VanBan.Reading.Formats;

/// <summary>
/// Words of the parts of a document that stand side by side: the issuer beside the national name, the recipients beside
/// the signature, 'Kính gửi' beside those it is sent to (Nghị định 30/2020/NĐ-CP, Phụ lục I.IV). Cells that hold them
/// lay out a page.
/// </summary>
internal static class LayoutWords
{
    private const int LongestOpening = 60;

    private static readonly string[] SureOpenings =
        ["cong hoa xa hoi chu nghia viet nam", "dang cong san viet nam", "noi nhan:"];

    private static readonly string[] LikelyOpenings = ["noi nhan", "kinh gui"];

    // 'TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH' in the State's form, 'T/M' in the Party's.
    private static readonly string[] SigningForms = ["tm.", "kt.", "tl.", "tuq.", "t/m", "k/t", "t/l"];

    /// <summary>Whether the text of a cell heads or signs a document.</summary>
    /// <param name="text">The text, not empty.</param>
    /// <param name="mustBeSure">Whether the words must be such as stand nowhere else.</param>
    public static bool HeadsOrSigns(string text, bool mustBeSure)
    {
        var folded = Letters.Fold(text.Length > LongestOpening ? text[..LongestOpening] : text);
        return StartsWithAny(folded, SureOpenings)
            || (
                !mustBeSure
                    && (
                        StartsWithAny(folded, LikelyOpenings)
                            || (char.IsUpper(text[0]) && StartsWithAny(folded, SigningForms))));
    }

    /// <summary>Whether it is the national name, or the Party's, which stands at the right of a letterhead.</summary>
    public static bool IsNationalName(string text) =>
        StartsWithAny(Letters.Fold(text.Length > LongestOpening ? text[..LongestOpening] : text), SureOpenings[..2]);

    private static bool StartsWithAny(string folded, string[] openings) =>
        Array.Exists(openings, opening => folded.StartsWith(opening, StringComparison.Ordinal));
}
