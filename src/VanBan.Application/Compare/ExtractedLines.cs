using System.Text.Json;
using System.Text.Json.Nodes;
using VanBan.Reading;
using VanBan.Store;

namespace VanBan.Application.Compare;

/// <summary>One line of the output of <c>extract</c>.</summary>
/// <param name="File">The file.</param>
/// <param name="Facts">The object of the line.</param>
public sealed record ExtractedLine(string File, JsonObject Facts);

/// <summary>The lines of JSON that reading files gives, one a file.</summary>
public static class ExtractedLines
{
    /// <summary>Reads a file of lines.</summary>
    /// <exception cref="UsageException">It is not there, or a line is not what <c>extract</c> writes.</exception>
    public static IReadOnlyList<ExtractedLine> Read(string path)
    {
        var lines = new List<ExtractedLine>();
        try
        {
            foreach (var (i, line) in File.ReadLines(path).Index())
            {
                if (!string.IsNullOrWhiteSpace(line))
                    lines.Add(
                        Parse(line)
                            ?? throw new UsageException(
                                $"{path}({i + 1}): dòng này không phải kết quả đọc tệp ở dạng JSON."));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path}: không đọc được ({FaultWords.Of(e)}).");
        }
        return lines;
    }

    private static ExtractedLine? Parse(string line)
    {
        try
        {
            return JsonNode.Parse(line) is JsonObject facts
                && facts["file"] is JsonValue file
                && file.TryGetValue(out string? name)
                ? new ExtractedLine(name, facts) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
