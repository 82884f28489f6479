using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using VanBan.Facts;
using VanBan.Figures.Periods;
using VanBan.Store.Catalog;

namespace VanBan.Cli.Render;

/// <summary>The figures of an indicator over time: for people, for programs, for spreadsheets.</summary>
internal static class FiguresOutput
{
    private const int LongestQuote = 80;

    /// <summary>One table for each indicator: period, figure, document, page.</summary>
    public static void WriteText(Terminal terminal, ImmutableArray<FoundFigure> figures)
    {
        var text = terminal.Text;
        foreach (var group in figures.GroupBy(figure => figure.Key))
        {
            text.Heading($"{group.MinBy(found => found.Figure.Indicator!.Length)!.Figure.Indicator} ({Vietnamese.Count(group.Count())} số liệu)");
            var table = new TextTable("Kỳ", "Nơi", "Số liệu", "Văn bản", "Tệp", "#Trang");
            foreach (var found in group)
                table.Add(Period(found), found.Figure.Place, Shown(found), Document(found), FilePath.Shown(found.File), found.Page?.ToString(CultureInfo.InvariantCulture));
            table.WriteTo(text);
        }
        text.Line("");
        text.Line("Chỉ gộp các cách gọi khác nhau ở phần đuôi (ước, của tỉnh, trên địa bàn, kỳ); các chỉ tiêu khác để riêng.", Styles.Quiet);
    }

    /// <summary>That nothing was found, and what to ask instead.</summary>
    /// <param name="outside">How many figures the store holds of it at other times or from other bodies.</param>
    /// <param name="near">Indicators that the store knows.</param>
    public static void WriteNothing(Terminal terminal, string asked, int outside, ImmutableArray<string> near)
    {
        var text = terminal.Text;
        if (outside > 0)
        {
            text.Line($"Kho có {Vietnamese.Count(outside)} số liệu về '{asked}', nhưng không có số liệu nào trong kỳ (--from, --to) hoặc của cơ quan (--issuer) đã chọn.");
            return;
        }
        text.Line($"Không có số liệu nào về '{asked}' trong kho.");
        if (near.IsEmpty)
            return;
        text.Line("Chỉ tiêu gần giống trong kho:");
        foreach (var indicator in near)
            text.Line($"'{indicator}'", indent: 2);
    }

    /// <summary>An object with all that the figures say.</summary>
    public static void WriteJson(Terminal terminal, string asked, ImmutableArray<FoundFigure> figures) => Json.Write(terminal, writer =>
    {
        writer.WriteString("asked", asked);
        Json.List(writer, "figures", figures, found =>
        {
            var figure = found.Figure;
            writer.WriteString("key", found.Key.Words);
            writer.WriteString("indicator", figure.Indicator);
            writer.WriteString("period", figure.Period);
            writer.WriteString("from", Json.Day(found.Period?.From));
            writer.WriteString("to", Json.Day(found.Period?.To));
            writer.WriteNumber("value", figure.Value);
            if (figure.High is { } high)
                writer.WriteNumber("high", high);
            else
                writer.WriteNull("high");
            writer.WriteString("unit", figure.Unit);
            writer.WriteString("approximation", EnumName.Of(figure.Approximation));
            writer.WriteString("change", figure.Change is { } change ? EnumName.Of(change) : null);
            writer.WriteString("comparedWith", figure.ComparedWith);
            writer.WriteString("place", figure.Place);
            writer.WriteString("column", figure.Column);
            writer.WriteString("quote", found.Quote);
            Json.Number(writer, "page", found.Page);
            writer.WriteString("file", found.File);
            writer.WriteString("number", found.Number);
            writer.WriteString("date", Json.Day(found.Date));
            writer.WriteString("issuer", found.Issuer);
        });
    });

    /// <summary>CSV (RFC 4180), one row a figure. It begins with a byte order mark, without which Excel takes it for another encoding.</summary>
    public static void WriteCsv(Terminal terminal, ImmutableArray<FoundFigure> figures)
    {
        var csv = new StringBuilder("\uFEFFkey,indicator,period,from,to,value,high,unit,approximation,change,comparedWith,quote,page,file,number,date,issuer,place,column\r\n");
        foreach (var found in figures)
        {
            var figure = found.Figure;
            string?[] fields =
            [
                found.Key.Words, figure.Indicator, figure.Period, Json.Day(found.Period?.From), Json.Day(found.Period?.To),
                figure.Value.ToString(CultureInfo.InvariantCulture), figure.High?.ToString(CultureInfo.InvariantCulture), figure.Unit, EnumName.Of(figure.Approximation),
                figure.Change is { } change ? EnumName.Of(change) : null, figure.ComparedWith, found.Quote,
                found.Page?.ToString(CultureInfo.InvariantCulture), found.File, found.Number, Json.Day(found.Date), found.Issuer, figure.Place, figure.Column,
            ];
            csv.AppendJoin(',', fields.Select(Field)).Append("\r\n");
        }
        terminal.Bytes.Write(Encoding.UTF8.GetBytes(csv.ToString()));
    }

    // A cell that begins like a formula would be run by a spreadsheet; what a number begins with is none.
    private static string Field(string? value) =>
        value is ['=' or '@' or '\t' or '\r', ..] or ['+' or '-', ..] && !decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? Field("'" + value)
        : value is null ? "" : value.AsSpan().IndexOfAny(",\"\r\n") < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    // The words of the period as printed; with the days where those leave the year open.
    private static string Period(FoundFigure found) => found.Period is { } period ? Spoken(period) : found.Figure.Period ?? "không rõ";

    private static string Spoken(StatedPeriod period)
    {
        var (from, to) = (period.From, period.To);
        if (to.Day != DateTime.DaysInMonth(to.Year, to.Month))
            return $"đến {Vietnamese.Day(to)}";
        if (from.Year != to.Year)
            return $"{from.Year} - {to.Year}";
        return (from.Month, to.Month) switch
        {
            (1, 12) => $"năm {from.Year}",
            var (first, last) when first == last => $"tháng {first}/{from.Year}",
            (1, var last) => $"{last} tháng đầu năm {from.Year}",
            var (first, last) when last == first + 2 && first % 3 == 1 => $"quý {last / 3}/{from.Year}",
            var (first, last) => $"tháng {first} - {last}/{from.Year}",
        };
    }

    private static string Document(FoundFigure found) =>
        string.Join(' ', new[] { found.TypeName, found.Number, found.Date is { } date ? Vietnamese.Day(date) : null }.Where(part => part is not null));

    // The cell of a table prints a bare number: what it says stands beside it.
    private static string Shown(FoundFigure found) => found.Figure.Column is { Length: > 0 } column ? $"{Value(found)}, cột '{Shortened(column)}'" : Value(found);

    private static string Value(FoundFigure found)
    {
        var (figure, quote) = (found.Figure, Shortened(found.Quote));
        if (quote.Any(char.IsLetter) || quote.Contains('%', StringComparison.Ordinal))
            return quote;
        var said = $"{quote} ({Vietnamese.Number(figure.Value)} {figure.Unit})".Replace(" )", ")", StringComparison.Ordinal);
        return figure.ComparedWith is { } with ? $"{said} so với {with}" : said;
    }

    private static string Shortened(string quote)
    {
        var line = string.Join(' ', quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestQuote ? line : line[..LongestQuote] + "…";
    }
}
