using System.Globalization;
using System.Text.Json;
using VanBan.Facts;
using VanBan.Reading.Containers;

namespace VanBan.Application.Contracts;

/// <summary>Answers for programs: one JSON object a line, camelCase, Vietnamese letters as they are.</summary>
public static class JsonLine
{
    private static readonly JsonSerializerOptions Records = new(JsonSerializerDefaults.Web)
    {
        Encoder = FactsJson.Options.Encoder,
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.Strict,
    };

    /// <summary>Writes an object and a line end.</summary>
    public static void Write(Stream output, Action<Utf8JsonWriter> members)
    {
        using (var writer = new Utf8JsonWriter(output, FactsJson.Options))
        {
            writer.WriteStartObject();
            members(writer);
            writer.WriteEndObject();
        }
        output.WriteByte((byte)'\n');
    }

    /// <summary>Writes an answer of records as one line.</summary>
    public static void Write<T>(Stream output, T answer)
    {
        JsonSerializer.Serialize(output, answer, Records);
        output.WriteByte((byte)'\n');
    }

    /// <summary>A day as <c>2022-12-09</c>.</summary>
    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A moment as <c>2022-12-09T07:05:00Z</c>.</summary>
    public static string? Moment(DateTime? utc) =>
        utc?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Writes a list of objects as a member.</summary>
    internal static void WriteList<T>(this Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<T> members)
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

    /// <summary>Writes a list of strings as a member.</summary>
    internal static void WriteStrings(this Utf8JsonWriter writer, string name, IEnumerable<string> items)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
            writer.WriteStringValue(item);
        writer.WriteEndArray();
    }

    /// <summary>Writes by which way a document lies in a file, such as <c>a.zip › thư.eml › b.docx</c>; nothing for
    /// one that is a file of its own.</summary>
    internal static void WriteWay(this Utf8JsonWriter writer, string path)
    {
        if (EntryPath.WayOf(path) is { } way)
            writer.WriteString("way", way);
    }

    /// <summary>Writes a whole number, or null.</summary>
    internal static void WriteWhole(this Utf8JsonWriter writer, string name, long? value)
    {
        if (value is { } number)
            writer.WriteNumber(name, number);
        else
            writer.WriteNull(name);
    }

    /// <summary>Writes a value with its decimals, or null.</summary>
    internal static void WriteValue(this Utf8JsonWriter writer, string name, decimal? value)
    {
        if (value is { } number)
            writer.WriteNumber(name, number);
        else
            writer.WriteNull(name);
    }
}
