using System.Buffers;
using System.Collections.Immutable;
using VanBan.Documents;
using VanBan.Text;

namespace VanBan.Reading.Formats.Plain;

/// <summary>
/// Tables drawn with bars in plain text: lines that begin and end with '|', with rules of dashes between them. Bars
/// become tabs and rules blanks, so that the text keeps its length and reads as that of a table in any other format.
/// </summary>
internal static class DrawnTables
{
    private const int FewestRows = 2;
    private const int FewestBars = 3;

    private static readonly SearchValues<char> RuleMarks = SearchValues.Create("|+-:= \t");

    /// <summary>The document with its drawn tables; as it is where it has none.</summary>
    public static Document Read(Document document)
    {
        if (!document.Text.Contains('|', StringComparison.Ordinal))
            return document;
        var text = document.Text.ToCharArray();
        var tables = ImmutableArray.CreateBuilder<Table>();
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        for (var start = 0; start <= text.Length;)
        {
            var length = text.AsSpan(start).IndexOf('\n');
            var end = length < 0 ? text.Length : start + length;
            var line = document.Text.AsSpan(start, end - start);
            if (IsRow(line))
                rows.Add(Row(text, start, end));
            else if (rows.Count > 0 && IsRule(line))
                text.AsSpan(start, end - start).Fill(' ');
            else
                Close(document.Text, text, rows, tables);
            start = end + 1;
        }
        Close(document.Text, text, rows, tables);
        return tables.Count == 0 ? document : document with { Text = new string(text), Tables = tables.ToImmutable() };
    }

    private static bool IsRow(ReadOnlySpan<char> line)
    {
        var trimmed = line.Trim();
        return trimmed is ['|', .., '|'] && trimmed.Count('|') >= FewestBars && !IsRule(line);
    }

    private static bool IsRule(ReadOnlySpan<char> line) =>
        line.Trim() is ['|' or '+' or '-', ..] && !line.ContainsAnyExcept(RuleMarks);

    // Its bars become tabs, the outer ones blanks.
    private static TableRow Row(Span<char> text, int start, int end)
    {
        var cells = ImmutableArray.CreateBuilder<TableCell>();
        var first = start + text[start..end].IndexOf('|');
        text[first] = ' ';
        for (var at = first + 1; at < end && text[at..end].IndexOf('|') is >= 0 and var width; at += width + 1)
        {
            var bar = at + width;
            cells.Add(new TableCell(Trimmed(text, at, bar), cells.Count));
            text[bar] = text[(bar + 1)..end].Contains('|') ? '\t' : ' ';
        }
        return new TableRow(cells.ToImmutable());
    }

    private static TextSpan Trimmed(ReadOnlySpan<char> text, int start, int end)
    {
        while (start < end && text[start] == ' ')
            start++;
        while (end > start && text[end - 1] == ' ')
            end--;
        return new TextSpan(start, end);
    }

    // One line with bars is no table: it stays as it was printed.
    private static void Close(
        string printed, Span<char> text, ImmutableArray<TableRow>.Builder rows, ImmutableArray<Table>.Builder tables)
    {
        if (rows.Count >= FewestRows)
        {
            tables.Add(new Table(
                new TextSpan(rows[0].Cells[0].Span.Start, rows[^1].Cells[^1].Span.End), rows.ToImmutable()));
        }
        else if (rows.Count == 1)
        {
            var start = printed.LastIndexOf('\n', rows[0].Cells[0].Span.Start) + 1;
            var end = printed.IndexOf('\n', start);
            printed.AsSpan(start, (end < 0 ? printed.Length : end) - start).CopyTo(text[start..]);
        }
        rows.Clear();
    }
}
