using System.Globalization;
using VanBan.Application.Questions;
using VanBan.Application.Wording;
using VanBan.Store.Catalog;

namespace VanBan.Cli.Render;

/// <summary>The figures of an indicator over time, for people.</summary>
internal static class FiguresText
{
    private const int LongestQuote = 80;

    /// <summary>Writes one table for each indicator: period, figure, document, page; or what to ask instead where there
    /// is none.</summary>
    public static void Write(Terminal terminal, FiguresAnswer answer)
    {
        if (answer.Figures.IsEmpty)
        {
            WriteNothing(terminal, answer);
            return;
        }
        var text = terminal.Text;
        foreach (var group in answer.Figures.GroupBy(figure => figure.Key))
        {
            text.Heading(
                $"{group.MinBy(found => found.Figure.Indicator!.Length)!.Figure.Indicator} ({Amount.Count(group.Count())} số liệu)");
            var table = new TextTable("Kỳ", "Nơi", "Số liệu", "Văn bản", "Tệp", "#Trang");
            foreach (var found in group)
            {
                var page = found.Page?.ToString(CultureInfo.InvariantCulture);
                table.Add(
                    Period(found), found.Figure.Place, Shown(found), Document(found), FilePath.Shown(found.File), page);
            }
            table.WriteTo(text);
        }
        text.Line("");
        text.Line(
            "Chỉ gộp các cách gọi khác nhau ở phần đuôi (ước, của tỉnh, trên địa bàn, kỳ); các chỉ tiêu khác để riêng.", Styles.Quiet);
    }

    private static void WriteNothing(Terminal terminal, FiguresAnswer answer)
    {
        var text = terminal.Text;
        if (answer.Outside > 0)
        {
            text.Line(
                $"Kho có {Amount.Count(answer.Outside)} số liệu về '{answer.Asked}', "
                + "nhưng không có số liệu nào trong kỳ (--from, --to) hoặc của cơ quan (--issuer) đã chọn.");
            return;
        }
        text.Line($"Không có số liệu nào về '{answer.Asked}' trong kho.");
        if (answer.Near.IsEmpty)
            return;
        text.Line("Chỉ tiêu gần giống trong kho:");
        foreach (var indicator in answer.Near)
            text.Line($"'{indicator}'", indent: 2);
    }

    // The words of the period as printed; with the days where those leave the year open.
    private static string Period(FoundFigure found) =>
        found.Period is { } period ? DayWords.Period(period) : found.Figure.Period ?? "không rõ";

    private static string Document(FoundFigure found) =>
        string.Join(
            ' ',
            new[] { found.TypeName, found.Number, found.Date is { } date ? DayWords.Day(date) : null }.Where(
                part => part is not null));

    // The cell of a table prints a bare number: what it says stands beside it.
    private static string Shown(FoundFigure found) =>
        found.Figure.Column is { Length: > 0 } column ? $"{Value(found)}, cột '{Shortened(column)}'" : Value(found);

    private static string Value(FoundFigure found)
    {
        var (figure, quote) = (found.Figure, Shortened(found.Quote));
        if (quote.Any(char.IsLetter) || quote.Contains('%', StringComparison.Ordinal))
            return quote;
        var value =
            $"{quote} ({Amount.Number(figure.Value)} {figure.Unit})".Replace(" )", ")", StringComparison.Ordinal);
        return figure.ComparedWith is { } with ? $"{value} so với {with}" : value;
    }

    private static string Shortened(string quote)
    {
        var line = SingleLine.Of(quote);
        return line.Length <= LongestQuote ? line : line[..LongestQuote] + "…";
    }
}
