using System.Globalization;
using System.Text.Json;
using VanBan.Facts;

namespace VanBan.Cli.Render;

/// <summary>Results for programs: one JSON object a line, camelCase, Vietnamese letters as they are.</summary>
internal static class Json
{
    /// <summary>Writes an object and a line end.</summary>
    public static void Write(Terminal terminal, Action<Utf8JsonWriter> members)
    {
        using (var writer = new Utf8JsonWriter(terminal.Bytes, FactsJson.Options))
        {
            writer.WriteStartObject();
            members(writer);
            writer.WriteEndObject();
        }
        terminal.Bytes.WriteByte((byte)'\n');
    }

    /// <summary>Writes a list of objects as a member.</summary>
    public static void List<T>(Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<T> members)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            members(item);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    /// <summary>Writes a number, or null.</summary>
    public static void Number(Utf8JsonWriter writer, string name, long? value)
    {
        if (value is { } number)
            writer.WriteNumber(name, number);
        else
            writer.WriteNull(name);
    }

    /// <summary>A day as <c>2022-12-09</c>.</summary>
    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A moment as <c>2022-12-09T07:05:00Z</c>.</summary>
    public static string? Moment(DateTime? utc) => utc?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
