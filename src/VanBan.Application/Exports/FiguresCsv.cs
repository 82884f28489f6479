using System.Globalization;
using VanBan.Application.Contracts;
using VanBan.Facts;
using VanBan.Store.Catalog;

namespace VanBan.Application.Exports;

/// <summary>Figures as a table, one row a figure.</summary>
public static class FiguresCsv
{
    private const string Columns =
        "key,indicator,period,from,to,value,high,unit,approximation,change,comparedWith,quote,page,file,number,date,issuer,place,column";

    /// <summary>Writes them.</summary>
    public static void Write(Stream output, IEnumerable<FoundFigure> figures)
    {
        using var table = new CsvTable(output, Columns);
        foreach (var found in figures)
            table.Add(Row(found));
    }

    private static string?[] Row(FoundFigure found)
    {
        var figure = found.Figure;
        return
        [
            found.Key.Words, figure.Indicator, figure.Period, JsonLine.Day(found.Period?.From),
            JsonLine.Day(found.Period?.To),
            figure.Value.ToString(CultureInfo.InvariantCulture), figure.High?.ToString(CultureInfo.InvariantCulture),
            figure.Unit,
            EnumName.Of(figure.Approximation), figure.Change is { } change
                ? EnumName.Of(change) : null, figure.ComparedWith, found.Quote,
            found.Page?.ToString(CultureInfo.InvariantCulture), found.File, found.Number, JsonLine.Day(found.Date),
            found.Issuer,
            figure.Place, figure.Column,
        ];
    }
}
