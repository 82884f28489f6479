using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using VanBan.Archive.Catalog;
using VanBan.Facts;
using VanBan.Figures;

namespace VanBan.Cli.Render;

/// <summary>The figures of an indicator over time: for people, for programs, for spreadsheets.</summary>
internal static class FiguresOutput
{
    private const int LongestQuote = 80;

    /// <summary>One table for each indicator: period, figure, document, page.</summary>
    public static void WriteText(Terminal terminal, string asked, ImmutableArray<FoundFigure> figures)
    {
        var text = terminal.Text;
        if (figures.IsEmpty)
        {
            text.Line($"Không có số liệu nào về '{asked}' trong kho.");
            return;
        }
        foreach (var group in figures.GroupBy(figure => figure.Key))
        {
            text.Heading($"{group.First().Figure.Indicator} ({Vietnamese.Count(group.Count())} số liệu)");
            var table = new TextTable("Kỳ", "Số liệu", "Văn bản", "Tệp", "#Trang");
            foreach (var found in group)
                table.Add(Period(found), Shown(found), Document(found), FilePath.Shown(found.File), found.Page?.ToString(CultureInfo.InvariantCulture));
            table.WriteTo(text);
        }
        text.Line("");
        text.Line("Chỉ gộp các cách gọi khác nhau ở phần đuôi (ước, của tỉnh, trên địa bàn, kỳ); các chỉ tiêu khác để riêng.", Styles.Quiet);
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
        var csv = new StringBuilder("\uFEFFkey,indicator,period,from,to,value,high,unit,approximation,change,comparedWith,quote,page,file,number,date,issuer\r\n");
        foreach (var found in figures)
        {
            var figure = found.Figure;
            string?[] fields =
            [
                found.Key.Words, figure.Indicator, figure.Period, Json.Day(found.Period?.From), Json.Day(found.Period?.To),
                figure.Value.ToString(CultureInfo.InvariantCulture), figure.High?.ToString(CultureInfo.InvariantCulture), figure.Unit, EnumName.Of(figure.Approximation),
                figure.Change is { } change ? EnumName.Of(change) : null, figure.ComparedWith, found.Quote,
                found.Page?.ToString(CultureInfo.InvariantCulture), found.File, found.Number, Json.Day(found.Date), found.Issuer,
            ];
            csv.AppendJoin(',', fields.Select(Field)).Append("\r\n");
        }
        terminal.Bytes.Write(Encoding.UTF8.GetBytes(csv.ToString()));
    }

    private static string Field(string? value) =>
        value is null ? "" : value.AsSpan().IndexOfAny(",\"\r\n") < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    // The words of the period as printed; with the days where those leave the year open.
    private static string Period(FoundFigure found) => found.Period is { } period ? Spoken(period) : found.Figure.Period ?? "không rõ";

    private static string Spoken(StatedPeriod period)
    {
        var (from, to) = (period.From, period.To);
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
    private static string Shown(FoundFigure found)
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
