using System.Text.Encodings.Web;
using System.Text.Json;

namespace VanBan.Application.Contracts;

/// <summary>Writes and reads contracts that are records: camelCase, days as <c>2022-12-09</c>, Vietnamese letters as
/// they are, one object a line.</summary>
internal static class RecordJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        PropertyNameCaseInsensitive = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes one object and a line end.</summary>
    public static void Write<T>(Stream output, T record)
    {
        JsonSerializer.Serialize(output, record, Options);
        output.WriteByte((byte)'\n');
    }

    /// <summary>The record as text.</summary>
    public static string ToText<T>(T record) => JsonSerializer.Serialize(record, Options);

    /// <summary>Reads one object.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static T? Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options);
}
