using System.Collections.Immutable;

namespace VanBan.Text;

/// <summary>
/// Characters that stand for others in printed and typed texts: every dash for the hyphen, Eth for Đ, Cyrillic and
/// Greek capitals for Latin ones, full-width digits, characters that cannot be seen. One table for all who read texts,
/// typed questions and names of files.
/// </summary>
public static class LookAlikes
{
    /// <summary>Stands for nothing: a soft hyphen, a zero-width character.</summary>
    internal const char Nothing = '\0';

    /// <summary>The rows. Characters of one row stand for the one plain character, or each for the one at its
    /// place.</summary>
    internal static readonly ImmutableArray<LookAlike> Rows =
    [
        new(
            "\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-", "15/2020/NĐ–CP",
            "dashes as word processors put them for hyphens; minus sign of spreadsheets"),
        new("\u2044\u2215", "/", "15\u2044 2020\u2044NĐ-CP", "fraction and division slash of PDF fonts"),
        new("\u00D0\u0189", "Đ", "15/2020/NÐ-CP", "Eth and African D: texts converted from TCVN3 (TCVN 5712:1993)"),
        new("\u00F0\u0256", "đ", "15/2020/nð-cp", "Eth and African D: texts converted from TCVN3 (TCVN 5712:1993)"),
        new(
            "\u00AD\u200B\u200C\u200D\u2060\uFEFF\u200E\u200F\uFFFF", "", "15/2020/NĐ\u00AD-CP",
            "invisible characters of web copies and word processors"),
        // A decree of 2025 prints 'TT-BТС' in Cyrillic: no Vietnamese text holds Cyrillic or Greek words.
        new(
            "АВСЕНКМОРТХУІЈЅаеорсухіјѕԁ", "ABCEHKMOPTXYIJSaeopcyxijsd", "15/2020/TT-BТС",
            "Cyrillic letters in symbols of Thông tư of 2025; keyboards switched over"),
        new("ΑΒΕΗΙΚΜΝΟΡΤΥΧο", "ABEHIKMNOPTYXo", "15/2020/ΤΤ-BTC", "Greek capitals that OCR reads for Latin ones"),
    ];

    // The digits that OCR sees in strokes and rings; only beside a digit that is sure.
    private static readonly ImmutableArray<LookAlike> Digits =
    [
        new("{[|li!]}", "1", "ngày |4 tháng 6", "upright strokes in OCR of dates written by hand"),
        new("o", "0", "ngày 1o tháng 6", "rings in OCR of dates written by hand"),
    ];

    private static readonly char[] Plains = BuildPlains();

    /// <summary>The character that <paramref name="c"/> stands for; <c>'\0'</c> for one that stands for nothing, else
    /// <paramref name="c"/> itself.</summary>
    public static char Plain(char c) => Plains[c];

    /// <summary>The digit that OCR may have read as <paramref name="c"/>, which is folded; <paramref name="c"/> itself
    /// where there is none.</summary>
    public static char Digit(char c)
    {
        foreach (var row in Digits)
        {
            if (row.Printed.Contains(c, StringComparison.Ordinal))
                return row.Plain[0];
        }
        return c;
    }

    private static char[] BuildPlains()
    {
        var plains = new char[char.MaxValue + 1];
        for (var c = 0; c < plains.Length; c++)
            plains[c] = (char)c;
        foreach (var row in Rows)
        {
            for (var i = 0; i < row.Printed.Length; i++)
                plains[row.Printed[i]] = row.Of(i);
        }
        for (var c = '\uFF01'; c <= '\uFF5E'; c++)
            plains[c] = (char)(c - '\uFF01' + '!');
        return plains;
    }
}

/// <summary>A row of the look-alikes.</summary>
/// <param name="Printed">The characters as found.</param>
/// <param name="Plain">What they stand for: one character for all, one for each, or nothing.</param>
/// <param name="Example">A text that holds one of them.</param>
/// <param name="Source">Where they come from.</param>
internal sealed record LookAlike(string Printed, string Plain, string Example, string Source)
{
    /// <summary>What the character at <paramref name="place"/> of <see cref="Printed"/> stands for.</summary>
    public char Of(int place) => Plain.Length switch { 0 => LookAlikes.Nothing, 1 => Plain[0], _ => Plain[place] };
}
