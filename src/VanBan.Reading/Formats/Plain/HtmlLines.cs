using System.Net;
using System.Text;

namespace VanBan.Reading.Formats.Plain;

/// <summary>The lines of a web page as they are written: blocks on lines of their own, the cells of a row parted by
/// tabs.</summary>
internal sealed class HtmlLines(int capacity)
{
    private readonly StringBuilder text = new(capacity);
    private int cells;
    private int line;

    /// <summary>Which lines are rows of tables.</summary>
    public HtmlRows Rows { get; } = new();

    /// <summary>The text without blanks around it; a row whose first cell is empty keeps its tab.</summary>
    public override string ToString() => text.ToString().TrimEnd().TrimStart(' ', '\u00A0');

    public void StartCell(int columns, int rows)
    {
        cells++;
        Rows.StartCell(columns, rows);
    }

    public void EndCell()
    {
        TrimBlanks();
        text.Append('\t');
        cells = Math.Max(0, cells - 1);
    }

    public void Row(bool closes)
    {
        if (closes)
            Rows.EndRow(line, isEmpty: IsLineEmpty());
        BreakLine();
        cells = 0;
        if (!closes)
            Rows.StartRow();
    }

    public void Table(bool closes)
    {
        BreakLine();
        if (closes)
            Rows.EndTable();
        else
            Rows.StartTable();
    }

    /// <summary>A table that lays out the page, or a row or a cell of it: what is in it stands below each
    /// other.</summary>
    public void Layout(bool isTable, bool closes)
    {
        Block();
        if (isTable)
            Rows.Layout(closes);
    }

    /// <summary>A paragraph inside a cell stays on the row's line.</summary>
    public void Block()
    {
        if (cells > 0)
            Append(" ");
        else
            BreakLine();
    }

    public void AppendSign(char sign) => text.Append(sign);

    public void Append(ReadOnlySpan<char> raw)
    {
        if (!raw.IsEmpty)
            AppendText(WebUtility.HtmlDecode(raw.ToString()));
    }

    /// <summary>Text as it is read, its blanks as one.</summary>
    public void AppendText(string read)
    {
        foreach (var c in read)
        {
            if (c is ' ' or '\t' or '\r' or '\n')
            {
                if (text.Length > 0 && text[^1] is not (' ' or '\n' or '\t'))
                    text.Append(' ');
            }
            else
            {
                text.Append(c);
            }
        }
    }

    private void BreakLine()
    {
        while (text.Length > 0 && text[^1] is ' ' or '\t')
            text.Length--;
        if (text.Length == 0 || text[^1] == '\n')
            return;
        text.Append('\n');
        line++;
    }

    private bool IsLineEmpty()
    {
        var at = text.Length;
        while (at > 0 && text[at - 1] is ' ' or '\t')
            at--;
        return at == 0 || text[at - 1] == '\n';
    }

    private void TrimBlanks()
    {
        while (text.Length > 0 && text[^1] == ' ')
            text.Length--;
    }
}
