using System.Globalization;
using System.Text.RegularExpressions;

namespace VanBan.Application.Wording;

/// <summary>Amounts in the scale and the unit in which a document prints those beside them: <c>3.750 tỷ đồng</c>, where
/// plain numbers would be <c>3.750.000.000.000 đồng</c>.</summary>
internal static partial class PrintedAmount
{
    private static readonly decimal[] Scales = [1_000, 1_000_000, 1_000_000_000, 1_000_000_000_000];

    // A sum of rounded amounts has no more decimals than this.
    private const int MostDecimals = 6;

    /// <summary>A value as a figure beside it is printed.</summary>
    /// <param name="value">The value, in the plain unit.</param>
    /// <param name="quote">The figure as printed: <c>3.450 tỷ đồng</c>.</param>
    /// <param name="quoted">What the figure is worth, in the plain unit.</param>
    /// <param name="unit">The plain unit, where the scale of the figure cannot be told.</param>
    public static string Of(decimal value, string quote, decimal quoted, string unit)
    {
        var (scale, words) = ScaleOf(quote, quoted);
        var scaled = value / scale;
        return scale == 1 || decimal.Round(scaled, MostDecimals) != scaled
            ? $"{Amount.Number(value)} {unit}".TrimEnd() : $"{Amount.Number(scaled)} {words}";
    }

    /// <summary>The number alone of a figure, where its scale and unit are those of another; else the figure as
    /// printed.</summary>
    public static string Beside(string quote, decimal value, string other, decimal otherValue)
    {
        var (scale, words) = ScaleOf(quote, value);
        var (otherScale, otherWords) = ScaleOf(other, otherValue);
        return scale == otherScale && (scale == 1 || words == otherWords)
            ? Amount.Number(value / scale) : quote;
    }

    private static (decimal Scale, string Words) ScaleOf(string quote, decimal value)
    {
        var match = Printed.Match(quote);
        if (!match.Success || !decimal.TryParse(
            match.Value.Replace(".", "", StringComparison.Ordinal).Replace(',', '.'), NumberStyles.Number,
            CultureInfo.InvariantCulture, out var number) || number == 0)
            return (1, "");
        var scale = Array.Find(Scales, one => number * one == value);
        return scale == 0 ? (1, "") : (scale, quote[(match.Index + match.Length)..].Trim());
    }

    [GeneratedRegex(@"\d+(\.\d{3})*(,\d+)?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Printed { get; }
}
