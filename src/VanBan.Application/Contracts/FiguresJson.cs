using System.Text.Json;
using VanBan.Application.Questions;
using VanBan.Facts;
using VanBan.Store.Catalog;

namespace VanBan.Application.Contracts;

/// <summary>The contract of <c>figures</c>: all that the figures of an indicator say.</summary>
public static class FiguresJson
{
    /// <summary>Writes one object.</summary>
    public static void Write(Stream output, FiguresAnswer answer) => JsonLine.Write(output, writer =>
    {
        writer.WriteString("asked", answer.Asked);
        writer.WriteList("figures", answer.Figures, found => WriteMembers(writer, found));
    });

    private static void WriteMembers(Utf8JsonWriter writer, FoundFigure found)
    {
        var figure = found.Figure;
        writer.WriteString("key", found.Key.Words);
        writer.WriteString("indicator", figure.Indicator);
        writer.WriteString("period", figure.Period);
        writer.WriteString("from", JsonLine.Day(found.Period?.From));
        writer.WriteString("to", JsonLine.Day(found.Period?.To));
        writer.WriteNumber("value", figure.Value);
        writer.WriteValue("high", figure.High);
        writer.WriteString("unit", figure.Unit);
        writer.WriteString("approximation", EnumName.Of(figure.Approximation));
        writer.WriteString("change", figure.Change is { } change ? EnumName.Of(change) : null);
        writer.WriteString("comparedWith", figure.ComparedWith);
        writer.WriteString("place", figure.Place);
        writer.WriteString("column", figure.Column);
        writer.WriteString("quote", found.Quote);
        writer.WriteWhole("page", found.Page);
        writer.WriteString("file", found.File);
        writer.WriteString("number", found.Number);
        writer.WriteString("date", JsonLine.Day(found.Date));
        writer.WriteString("issuer", found.Issuer);
    }
}
