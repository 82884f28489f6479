using System.Globalization;
using System.Text;
using VanBan.Store.Search;

namespace VanBan.Cli.Render;

/// <summary>Answers to a list of queries as CSV (RFC 4180), one row a hit, one row for a query without any.</summary>
internal static class SearchCsv
{
    /// <summary>Writes the names of the columns, behind a byte order mark, without which Excel takes it for another encoding.</summary>
    public static void WriteHeader(Terminal terminal) => Write(terminal, "\uFEFFid,query,total,rank,score,number,type,date,issuer,subject,page,file,snippet\r\n");

    /// <summary>Writes the hits of one query.</summary>
    public static void Write(Terminal terminal, SearchResults results, string? id)
    {
        string?[] query = [id, results.Query, Text(results.Total)];
        foreach (var hit in results.Hits)
        {
            WriteRow(terminal, [.. query, Text(hit.Rank), hit.Score.ToString("0.####", CultureInfo.InvariantCulture), hit.Number, hit.Type, Json.Day(hit.Date), hit.Issuer,
                hit.Subject, hit.Page is { } page ? Text(page) : null, hit.File, hit.Passages is [var passage, ..] ? passage.Text : null]);
        }
        if (results.Hits.Count == 0)
            WriteRow(terminal, [.. query, null, null, null, null, null, null, null, null, null, null]);
    }

    private static void WriteRow(Terminal terminal, string?[] cells) => Write(terminal, string.Join(',', cells.Select(Cell)) + "\r\n");

    // A cell that begins like a formula would be run by a spreadsheet.
    private static string Cell(string? value)
    {
        if (value is ['=' or '+' or '@', ..])
            value = "'" + value;
        return value is null ? "" : value.AsSpan().IndexOfAny(",\"\r\n") < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Write(Terminal terminal, string text) => terminal.Bytes.Write(Encoding.UTF8.GetBytes(text));
}
