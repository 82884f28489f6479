using System.Globalization;

namespace VanBan.Reading.Formats.Sheets;

/// <summary>How a pattern shows a number that is no day.</summary>
internal static class DigitPattern
{
    private const int MostDecimals = 15;

    /// <summary>What a section shows.</summary>
    public static string Print(PatternSection section, double value)
    {
        var pieces = section.Pieces;
        var first = IndexOf(pieces, 0, ShowsNumber);
        if (first < 0)
            return string.Concat(pieces.Select(static piece => piece.Text)).Trim();
        // Digits in several groups ('0000-000-000'), as powers or fractions: the number is what counts.
        var last = first;
        for (var next = first; next >= 0; next = IndexOf(pieces, next + 1, IsPlace))
            last = next;
        var number = last > first || pieces[first].Kind == PatternPiece.General
            ? PlainNumber.Print(value) : Digits(pieces[first].Text, value, IsPercent(pieces));
        return (Literals(pieces, 0, first) + number + Literals(pieces, last + 1, pieces.Count)).Trim();
    }

    private static bool ShowsNumber((PatternPiece Kind, string Text) piece) =>
        piece.Kind is PatternPiece.Digits or PatternPiece.General;

    private static bool IsPlace((PatternPiece Kind, string Text) piece) =>
        piece.Kind == PatternPiece.Digits && piece.Text != "%";

    private static bool IsPercent(IReadOnlyList<(PatternPiece Kind, string Text)> pieces) =>
        pieces.Any(static piece => piece.Kind == PatternPiece.Digits
            && piece.Text.Contains('%', StringComparison.Ordinal));

    private static string Literals(IReadOnlyList<(PatternPiece Kind, string Text)> pieces, int from, int to) =>
        string.Concat(pieces.Skip(from).Take(to - from).Select(static piece => piece.Text));

    private static int IndexOf(
        IReadOnlyList<(PatternPiece Kind, string Text)> pieces, int from,
        Func<(PatternPiece Kind, string Text), bool> fits)
    {
        for (var i = from; i < pieces.Count; i++)
        {
            if (fits(pieces[i]))
                return i;
        }
        return -1;
    }

    // '#,##0.00', '0%', '#,##0,' (in thousands).
    private static string Digits(string places, double value, bool percent)
    {
        var digits = places.Replace("%", "", StringComparison.Ordinal);
        var thousands = digits.Length - digits.TrimEnd(',').Length;
        digits = digits.TrimEnd(',');
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? digits : digits[..point];
        var decimals = point < 0 ? "" : digits[(point + 1)..].Replace(",", "", StringComparison.Ordinal);
        value = value * (percent ? 100 : 1) / Math.Pow(1000, thousands);
        return Shown(value, whole, decimals) + (places.Contains('%', StringComparison.Ordinal) ? "%" : "");
    }

    private static string Shown(double value, string whole, string decimals)
    {
        if (Math.Abs(value) is not < 1e15)
            return PlainNumber.Print(value);
        // A number has fifteen digits that count; the rest is how it lies in memory.
        var rounded = Math.Round((decimal)value, Math.Min(decimals.Length, MostDecimals),
            MidpointRounding.AwayFromZero);
        var least = decimals.LastIndexOf('0') + 1;
        var shape = (whole.Contains(',', StringComparison.Ordinal) ? "#,##" : "")
            + new string('0', Math.Max(whole.Count(static place => place == '0'), 1))
            + (decimals.Length == 0 ? "" : "." + new string('0', least) + new string('#', decimals.Length - least));
        return rounded.ToString(shape, CultureInfo.InvariantCulture)
            .Replace(',', '\n').Replace('.', ',').Replace('\n', '.');
    }
}
