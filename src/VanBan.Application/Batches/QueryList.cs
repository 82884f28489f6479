using System.Text;
using System.Text.Json;
using CsvHelper;
using VanBan.Reading;
using VanBan.Store;

namespace VanBan.Application.Batches;

/// <summary>A query of a list, with what the list calls it.</summary>
/// <param name="Id">Its own name, where the list gives one.</param>
/// <param name="Text">The query.</param>
public sealed record ListedQuery(string? Id, string Text);

/// <summary>
/// A list of queries from a file: JSON lines with <c>query</c> and perhaps <c>id</c>; CSV (RFC 4180, parted by commas,
/// semicolons or tabs) whose first row names a column <c>query</c> and perhaps <c>id</c>; or plain lines, one query
/// each. Empty lines are passed over.
/// </summary>
public static class QueryList
{
    /// <summary>Reads the list.</summary>
    /// <exception cref="UsageException">The file cannot be read, or a line of it is not what the lines before it
    /// are.</exception>
    public static IReadOnlyList<ListedQuery> Read(string file)
    {
        var text = TextOf(file);
        if (text.AsSpan().TrimStart() is ['{', ..])
            return OfJsonLines(file, text);
        var header = text.Split('\n', 2)[0].Trim('\uFEFF', ' ', '\r');
        var separator = SeparatorOf(header);
        return header.Split(separator).Any(name => IsColumn(name, "query")) ? OfTable(text, separator) : OfLines(text);
    }

    private static string TextOf(string file)
    {
        try
        {
            return File.ReadAllText(file, Encoding.UTF8);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{file}: không đọc được danh sách câu hỏi ({FaultWords.Of(e)}).");
        }
    }

    private static List<ListedQuery> OfLines(string text) =>
        [
            .. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)
            .Select(line => new ListedQuery(null, line))];

    // Cells that a person's spreadsheet left open, half quoted or out are read as they stand.
    private static List<ListedQuery> OfTable(string text, char separator)
    {
        var options = CsvReaderOptions.Default with
        {
            Separator = separator,
            MalformedData = CsvMalformedDataHandling.Recover,
            FieldCountMismatch = CsvFieldCountHandling.Allow,
            MissingField = CsvMissingFieldHandling.ReturnEmpty,
        };
        using var csv = CsvReader.Create(new StringReader(text.TrimStart('\uFEFF')), options);
        csv.ReadHeader();
        var query = csv.GetFieldIndex("query");
        var hasId = csv.TryGetFieldIndex("id", out var id);
        var queries = new List<ListedQuery>();
        while (csv.Read())
        {
            if (Enumerable.Range(0, csv.FieldCount).Any(i => csv.GetString(i).Trim().Length > 0))
                queries.Add(new ListedQuery(hasId ? csv.GetString(id) : null, csv.GetString(query)));
        }
        return queries;
    }

    private static List<ListedQuery> OfJsonLines(string file, string text)
    {
        var queries = new List<ListedQuery>();
        foreach (var (i, line) in text.Split('\n').Index())
        {
            if (line.AsSpan().IsWhiteSpace())
                continue;
            try
            {
                using var json = JsonDocument.Parse(line);
                var id = json.RootElement.TryGetProperty("id", out var named) ? named.ToString() : null;
                queries.Add(new ListedQuery(id, json.RootElement.GetProperty("query").GetString() ?? ""));
            }
            catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
            {
                throw new UsageException(
                    $"{file}({i + 1}): dòng này không phải một câu hỏi dạng {{\"id\":…,\"query\":…}}.");
            }
        }
        return queries;
    }

    // Excel writes semicolons where the comma is the decimal sign, as it is in Vietnam.
    private static char SeparatorOf(string header) =>
        header.Contains('\t', StringComparison.Ordinal) ? '\t' : header.Contains(';', StringComparison.Ordinal)
            ? ';' : ',';

    private static bool IsColumn(string cell, string name) =>
        cell.Trim(' ', '"').Equals(name, StringComparison.OrdinalIgnoreCase);
}
