using System.Globalization;

namespace VanBan.Reading.Formats.Sheets;

/// <summary>
/// How a cell shows a number (ISO/IEC 29500-1, 18.8.31): <c>#,##0.00</c>, <c>dd/mm/yyyy</c>, <c>0"/QĐ-UBND"</c>.
/// Numbers are shown as in Vietnam, whatever machine wrote the file: 1.234,5. A day is shown day first:
/// <c>m/d/yyyy</c> is what American settings write, and read as printed it would be another day.
/// </summary>
internal sealed class NumberPattern
{
    private const int LongestCode = 255;

    private readonly PatternSection[] sections;

    private NumberPattern(PatternSection[] sections) => this.sections = sections;

    /// <summary>As many digits as the number has.</summary>
    public static NumberPattern General { get; } = new([PatternSection.Of("General")]);

    // ISO/IEC 29500-1, 18.8.30; 14 and 22 are the day as the machine's country writes it.
    private static readonly Dictionary<int, string> Codes = new()
    {
        [1] = "0", [2] = "0.00", [3] = "#,##0", [4] = "#,##0.00", [5] = "#,##0", [6] = "#,##0", [7] = "#,##0.00",
        [8] = "#,##0.00", [9] = "0%", [10] = "0.00%", [14] = "dd/mm/yyyy", [15] = "dd/mm/yyyy", [16] = "dd/mm",
        [17] = "mm/yyyy", [18] = "h:mm", [19] = "h:mm:ss", [20] = "h:mm", [21] = "h:mm:ss", [22] = "dd/mm/yyyy h:mm",
        [37] = "#,##0;(#,##0)", [38] = "#,##0;(#,##0)", [39] = "#,##0.00;(#,##0.00)", [40] = "#,##0.00;(#,##0.00)",
        [41] = "#,##0;(#,##0);\"-\"", [42] = "#,##0;(#,##0);\"-\"", [43] = "#,##0.00;(#,##0.00);\"-\"",
        [44] = "#,##0.00;(#,##0.00);\"-\"", [45] = "mm:ss", [46] = "[h]:mm:ss", [47] = "mm:ss",
    };

    private static readonly Dictionary<int, NumberPattern> BuiltIns =
        Codes.ToDictionary(static code => code.Key, static code => Of(code.Value));

    /// <summary>A pattern that has a number instead of a code.</summary>
    public static NumberPattern BuiltIn(int id) => BuiltIns.GetValueOrDefault(id, General);

    /// <summary>The pattern of a code; one that cannot be understood shows as many digits as the number has.</summary>
    public static NumberPattern Of(string code) => code.Length > LongestCode ? General
        : new NumberPattern([.. PatternSection.Split(code).Take(4).Select(PatternSection.Of)]);

    /// <summary>What the cell shows.</summary>
    /// <param name="value">The number in the cell: for a day, days since the end of 1899.</param>
    /// <param name="from1904">Whether the workbook counts days from 1904 (ISO/IEC 29500-1, 18.17.4.1).</param>
    public string Print(double value, bool from1904 = false)
    {
        var section = SectionOf(value, out var withoutSign);
        if (section.IsDate)
            return DayPattern.Print(section, value, from1904) ?? PlainNumber.Print(value);
        return DigitPattern.Print(section, withoutSign ? Math.Abs(value) : value);
    }

    // The first section shows positive numbers, the second negative ones, without their sign, the third zero; a section
    // may name its condition.
    private PatternSection SectionOf(double value, out bool withoutSign)
    {
        withoutSign = false;
        if (Array.Find(sections, section => section.Holds(value)) is { } named)
            return named;
        if (sections[0].HasCondition)
            return sections[^1];
        if (value < 0 && sections.Length > 1)
        {
            withoutSign = true;
            return sections[1];
        }
        return value == 0 && sections.Length > 2 ? sections[2] : sections[0];
    }
}

/// <summary>A number with as many digits as it has, as Vietnam writes it.</summary>
internal static class PlainNumber
{
    /// <summary>The number; 1234567,5.</summary>
    public static string Print(double value)
    {
        if (double.IsNaN(value) || double.IsInfinity(value))
            return "";
        var digits = Math.Abs(value) is < 1e15 and (>= 1e-5 or 0)
            ? ((decimal)value).ToString("0.##########", CultureInfo.InvariantCulture)
            : value.ToString("G11", CultureInfo.InvariantCulture);
        return digits.Replace('.', ',');
    }
}
