using VanBan.Text;

namespace VanBan.Reading.Formats.Pdf;

/// <summary>A page whose letters tell too little: a picture of a page, or letters that are no words.</summary>
/// <param name="Trusted">Whether the few letters that it has are right.</param>
internal sealed record PageForOcr(int Number, float Width, float Height, bool Trusted, string Reason)
{
    // A page is a picture when pictures cover this share of it and there are fewer letters than in a header and a
    // signature.
    private const float LeastPicture = 0.12f;
    private const int FewLetters = 400;

    // Scanners put letters of their own reading under the picture, often read as English.
    private const float WholePage = 0.6f;
    private const int FewestWords = 20;

    // Three of four Vietnamese words bear a mark. A layer that was read as English has hardly any, though its words
    // pass for syllables.
    private const float LeastMarked = 0.2f;

    /// <summary>The page as one for OCR; <see langword="null"/> for a page of text.</summary>
    public static PageForOcr? Of(PageContent page, PrintedPage sheet)
    {
        if (page.UnknownGlyphs > 20 && page.UnknownGlyphs * 3 > page.Glyphs.Count)
            return new PageForOcr(sheet.Number, page.Width, page.Height, Trusted: false,
                "Phông chữ ở trang {0} không cho biết chữ nào là chữ nào");
        if (page.Pictures > LeastPicture && page.Glyphs.Count < FewLetters)
            return new PageForOcr(sheet.Number, page.Width, page.Height, Trusted: true, "Trang {0} là ảnh chụp");
        return page.Pictures > WholePage && IsJunk(sheet)
            ? new PageForOcr(sheet.Number, page.Width, page.Height, Trusted: false,
                "Trang {0} là ảnh chụp kèm lớp chữ không đúng tiếng Việt") : null;
    }

    /// <summary>What is the matter with it, for people.</summary>
    public string What(int number) => string.Format(System.Globalization.CultureInfo.InvariantCulture, Reason, number);

    private static bool IsJunk(PrintedPage sheet)
    {
        int words = 0, syllables = 0, marked = 0;
        foreach (var word in sheet.Rows.SelectMany(static row => row.Words))
        {
            var letters = word.Text.AsSpan().Trim(".,;:()[]“”\"'-–");
            if (letters.Length == 0
                || letters.ContainsAnyInRange('0', '9')
                || letters.Contains('/'))
                continue;
            words++;
            syllables += Syllable.IsPossible(letters) ? 1 : 0;
            marked += letters.ContainsAnyExceptInRange('\0', '\u007F') ? 1 : 0;
        }
        return words >= FewestWords
            && (syllables < words / 2 || marked < LeastMarked * words);
    }
}
