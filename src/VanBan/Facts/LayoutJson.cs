using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using VanBan.Citations;
using VanBan.Documents;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Facts;

/// <summary>
/// The parts of a document that are only ever read as a whole, as compact JSON: arrays by position, such as
/// <c>[[0,1],[1830,2]]</c> for two pages. A part that comes to have more fields puts them at the end.
/// </summary>
public static class LayoutJson
{
    public static string Write(ImmutableArray<string> texts) =>
        Write(texts, static (writer, text) => writer.WriteStringValue(text));

    public static string Write(ImmutableArray<int> numbers) =>
        Write(numbers, static (writer, number) => writer.WriteNumberValue(number));

    public static string Write(ImmutableArray<TextSpan> spans) =>
        Write(spans, static (writer, span) => Numbers(writer, span.Start, span.End));

    public static string Write(ImmutableArray<PageRun> pages) =>
        Write(pages, static (writer, page) => Numbers(writer, page.Start, page.Page));

    public static string Write(ImmutableArray<PageFurniture> furniture) => Write(furniture, static (writer, item) =>
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(item.Page);
        writer.WriteStringValue(item.Text);
        writer.WriteEndArray();
    });

    public static string Write(ImmutableArray<Segment> segments) => Write(segments, static (writer, segment) =>
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(segment.Span.Start);
        writer.WriteNumberValue(segment.Span.End);
        writer.WriteStringValue(EnumName.Of(segment.Kind));
        writer.WriteStringValue(segment.Label);
        writer.WriteNumberValue(segment.Level);
        writer.WriteStringValue(EnumName.Of(segment.Unit));
        writer.WriteNumberValue(segment.Parent);
        writer.WriteNumberValue(segment.Extent.Start);
        writer.WriteNumberValue(segment.Extent.End);
        writer.WriteBooleanValue(segment.IsQuoted);
        foreach (var gap in segment.Gaps)
            Numbers(writer, gap.Start, gap.End);
        writer.WriteEndArray();
    });

    public static string Write(ImmutableArray<Pinpoint> pinpoints) => Write(pinpoints, static (writer, pinpoint) =>
    {
        writer.WriteStartArray();
        writer.WriteStringValue(pinpoint.Article);
        writer.WriteStringValue(pinpoint.Clause);
        writer.WriteStringValue(pinpoint.Point);
        writer.WriteStringValue(pinpoint.Part);
        writer.WriteEndArray();
    });

    public static string Write(ImmutableArray<EffectStage> stages) => Write(stages, static (writer, stage) =>
    {
        writer.WriteStartArray();
        writer.WriteRawValue(Write(stage.Provisions));
        writer.WriteStringValue(stage.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.WriteNumberValue(stage.Span.Start);
        writer.WriteNumberValue(stage.Span.End);
        writer.WriteStringValue(stage.Exception);
        writer.WriteBooleanValue(stage.IsOfAttachment);
        writer.WriteEndArray();
    });

    // [start, end, [row, ...]], a row being [[start, end, column, columnSpan], ...].
    public static string Write(ImmutableArray<Table> tables) => Write(tables, static (writer, table) =>
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(table.Span.Start);
        writer.WriteNumberValue(table.Span.End);
        writer.WriteStartArray();
        foreach (var row in table.Rows)
        {
            writer.WriteStartArray();
            foreach (var cell in row.Cells)
                Numbers(writer, cell.Span.Start, cell.Span.End, cell.Column, cell.ColumnSpan);
            writer.WriteEndArray();
        }
        writer.WriteEndArray();
        writer.WriteEndArray();
    });

    public static ImmutableArray<string> Texts(string json) => Read(json, static item => item.GetString()!);

    public static ImmutableArray<int> Numbers(string json) => Read(json, static item => item.GetInt32());

    public static ImmutableArray<TextSpan> Spans(string json) => Read(json, Span);

    public static ImmutableArray<PageRun> Pages(string json) =>
        Read(json, static item => new PageRun(item[0].GetInt32(), item[1].GetInt32()));

    public static ImmutableArray<PageFurniture> Furniture(string json) =>
        Read(json, static item => new PageFurniture(item[0].GetInt32(), item[1].GetString()!));

    public static ImmutableArray<Segment> Segments(string json) => Read(json, static item =>
        new Segment(
            Span(item), EnumName.Parse<SegmentKind>(item[2].GetString()!), item[3].GetString(), item[4].GetInt32())
        {
            Unit = EnumName.Parse<SegmentUnit>(item[5].GetString()!),
            Parent = item[6].GetInt32(),
            Extent = new TextSpan(item[7].GetInt32(), item[8].GetInt32()),
            IsQuoted = item[9].GetBoolean(),
            Gaps = [.. item.EnumerateArray().Skip(10).Select(Span)],
        });

    public static ImmutableArray<Pinpoint> Pinpoints(string json) => Read(json, static item =>
        new Pinpoint(item[0].GetString(), item[1].GetString(), item[2].GetString()) { Part = item[3].GetString() });

    public static ImmutableArray<EffectStage> Stages(string json) => Read(json, static item =>
        new EffectStage(
            Pinpoints(item[0].GetRawText()),
            DateOnly.ParseExact(item[1].GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            new TextSpan(item[2].GetInt32(), item[3].GetInt32()))
        {
            Exception = item[4].GetString(),
            IsOfAttachment = item[5].GetBoolean(),
        });

    public static ImmutableArray<Table> Tables(string json) => Read(json, static table =>
        new Table(Span(table), [.. table[2].EnumerateArray().Select(row =>
            new TableRow(
                [
                    .. row.EnumerateArray()
                    .Select(cell => new TableCell(Span(cell), cell[2].GetInt32(), cell[3].GetInt32()))]))]));

    private static TextSpan Span(JsonElement item) => new(item[0].GetInt32(), item[1].GetInt32());

    private static void Numbers(Utf8JsonWriter writer, params ReadOnlySpan<int> numbers)
    {
        writer.WriteStartArray();
        foreach (var number in numbers)
            writer.WriteNumberValue(number);
        writer.WriteEndArray();
    }

    private static string Write<T>(ImmutableArray<T> items, Action<Utf8JsonWriter, T> write)
    {
        if (items.IsEmpty)
            return "[]";
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, FactsJson.Options))
        {
            writer.WriteStartArray();
            foreach (var item in items)
                write(writer, item);
            writer.WriteEndArray();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static ImmutableArray<T> Read<T>(string json, Func<JsonElement, T> read)
    {
        if (json == "[]")
            return [];
        using var parsed = JsonDocument.Parse(json);
        var items = ImmutableArray.CreateBuilder<T>(parsed.RootElement.GetArrayLength());
        foreach (var item in parsed.RootElement.EnumerateArray())
            items.Add(read(item));
        return items.MoveToImmutable();
    }
}
