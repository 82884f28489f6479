using System.Globalization;

namespace VanBan.Reading.Formats.Docx;

/// <summary>How Word writes the number of a list item (ST_NumberFormat, ISO/IEC 29500-1, 17.18.59).</summary>
internal static class NumberFormat
{
    private static readonly (int Value, string Letters)[] Roman =
        [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
            (10, "X"), (9, "IX"), (5, "V"),
            (4, "IV"), (1, "I")];

    public static string Print(int number, string format) => format switch
    {
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "lowerLetter" => Letters(number, 'a'),
        "upperLetter" => Letters(number, 'A'),
        "lowerRoman" => ToRoman(number).ToLowerInvariant(),
        "upperRoman" => ToRoman(number),
        "none" or "bullet" => "",
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    // The letters are those of English also in Vietnamese documents: Word has no 'đ' after 'd'. Behind 'z' come 'aa',
    // 'bb'.
    private static string Letters(int number, char first) =>
        number is < 1 or > 780 ? number.ToString(CultureInfo.InvariantCulture)
            : new string((char)(first + ((number - 1) % 26)), ((number - 1) / 26) + 1);

    private static string ToRoman(int number)
    {
        if (number is < 1 or > 3999)
            return number.ToString(CultureInfo.InvariantCulture);
        var letters = "";
        foreach (var (value, roman) in Roman)
        {
            for (; number >= value; number -= value)
                letters += roman;
        }
        return letters;
    }
}
