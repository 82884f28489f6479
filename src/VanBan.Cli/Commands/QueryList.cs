using System.Text;
using System.Text.Json;
using VanBan.Store;

namespace VanBan.Cli.Commands;

/// <summary>A query of a list, with what the list calls it.</summary>
/// <param name="Id">Its own name, where the list gives one.</param>
/// <param name="Text">The query.</param>
internal sealed record ListedQuery(string? Id, string Text);

/// <summary>
/// A list of queries from a file: JSON lines with <c>query</c> and perhaps <c>id</c>; CSV (RFC 4180, parted by commas, semicolons or tabs) whose first row names a
/// column <c>query</c> and perhaps <c>id</c>; or plain lines, one query each. Empty lines are passed over.
/// </summary>
internal static class QueryList
{
    /// <summary>Reads the list.</summary>
    /// <exception cref="UsageException">The file cannot be read, or a line of it is not what the lines before it are.</exception>
    public static List<ListedQuery> Read(string file)
    {
        string text;
        try
        {
            text = File.ReadAllText(file, Encoding.UTF8);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{file}: không đọc được danh sách câu hỏi ({e.Message}).");
        }
        if (text.AsSpan().TrimStart() is ['{', ..])
            return OfJsonLines(file, text);
        var rows = Rows(text, Separator(text));
        var query = rows.Count > 0 ? rows[0].FindIndex(cell => Is(cell, "query")) : -1;
        if (query < 0)
            return [.. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).Select(line => new ListedQuery(null, line))];
        var id = rows[0].FindIndex(cell => Is(cell, "id"));
        return [.. rows.Skip(1).Where(row => row.Exists(cell => cell.Trim().Length > 0))
            .Select(row => new ListedQuery(id >= 0 && id < row.Count ? row[id] : null, query < row.Count ? row[query] : ""))];
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
                throw new UsageException($"{file}({i + 1}): dòng này không phải một câu hỏi dạng {{\"id\":…,\"query\":…}}.");
            }
        }
        return queries;
    }

    // Excel writes semicolons where the comma is the decimal sign, as it is in Vietnam.
    private static char Separator(string text)
    {
        var header = text.AsSpan(0, text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? end : text.Length);
        return header.Contains('\t') ? '\t' : header.Contains(';') ? ';' : ',';
    }

    private static List<List<string>> Rows(string text, char separator)
    {
        var rows = new List<List<string>>();
        var row = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted)
            {
                if (c != '"')
                    cell.Append(c);
                else if (i + 1 < text.Length && text[i + 1] == '"')
                    cell.Append(text[++i]);
                else
                    quoted = false;
            }
            else if (c == '"' && cell.Length == 0)
            {
                quoted = true;
            }
            else if (c == separator || c == '\n')
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (c == '\n')
                {
                    rows.Add(row);
                    row = [];
                }
            }
            else if (c != '\r')
            {
                cell.Append(c);
            }
        }
        if (cell.Length > 0 || row.Count > 0)
            rows.Add([.. row, cell.ToString()]);
        return rows;
    }

    private static bool Is(string cell, string name) => cell.Trim('\uFEFF', ' ').Equals(name, StringComparison.OrdinalIgnoreCase);
}
