using VanBan.Reading.Formats.Docx;

namespace VanBan.Reading.Formats.Sheets;

/// <summary>
/// What the rows of a sheet are: the letterhead at the top, lines of text, tables, the signature at the bottom. A sheet
/// does not say it; the rule is this. What stands at both sides of the national name is read side by side; a row with
/// one text is a line, unless rows of a table stand above and below it; rows with several texts are a table; a last
/// band of words without numbers that signs is read column by column.
/// </summary>
internal sealed class SheetBlocks
{
    private const int RowsWithLetterhead = 15;
    private const int LongestLetterhead = 8;
    private const int MostRowsOfSignature = 15;
    private const int MostTextsOfSignature = 4;
    private const int MostRowsOfParticulars = 3;

    private readonly List<ShownRow> rows;
    private readonly List<StoryBlock> blocks = [];

    private SheetBlocks(List<ShownRow> rows) => this.rows = rows;

    /// <summary>The blocks of the rows, from top to bottom.</summary>
    public static List<StoryBlock> Of(List<ShownRow> rows)
    {
        var sheet = new SheetBlocks(rows);
        var from = sheet.AddLetterhead();
        var to = sheet.SignatureFrom(from);
        sheet.AddRows(from, to);
        sheet.AddByColumns(to, rows.Count);
        return sheet.blocks;
    }

    private int AddLetterhead()
    {
        var at = rows.FindIndex(0, Math.Min(rows.Count, RowsWithLetterhead),
            static row => row.Texts.Exists(static cell => LayoutWords.IsNationalName(cell.Text)));
        if (at < 0)
            return 0;
        var column = rows[at].Texts.Find(static cell => LayoutWords.IsNationalName(cell.Text)).Column;
        if (column == 0 || rows.Take(at).Any(static row => row.Texts.Count > 2))
            return 0;
        var end = EndOfLetterhead(at, column);
        var (left, right) = (new List<StoryBlock>(), new List<StoryBlock>());
        foreach (var cell in rows.Take(end).SelectMany(static row => row.Texts))
            (cell.Column < column ? left : right).Add(new StoryParagraph(cell.Text));
        blocks.AddRange(left);
        blocks.AddRange(right);
        return end;
    }

    // It ends before an empty row, a text that runs below both sides, and behind the row with the place and the day.
    private int EndOfLetterhead(int at, int column)
    {
        var end = at + 1;
        while (end < rows.Count && end - at < LongestLetterhead
            && rows[end].Texts.Count <= 2
            && (rows[end].Number == rows[end - 1].Number + 1 || rows[end].Texts.Count == 2)
            && !rows[end].Texts.Exists(cell => cell.Column < column && cell.Column + cell.Span > column)
            && !rows[end].HoldsNumber)
        {
            end++;
            if (rows[end - 1].Texts is [_, var right] && right.Column >= column && right.Text.Any(char.IsAsciiDigit))
                break;
        }
        return end;
    }

    // Where the band of the signature begins; the end where there is none.
    private int SignatureFrom(int from)
    {
        var start = Math.Max(from, rows.Count - MostRowsOfSignature);
        for (var i = start; i < rows.Count; i++)
        {
            if (rows[i].Texts.Exists(static cell => LayoutWords.HeadsOrSigns(cell.Text, mustBeSure: false))
                && rows.Skip(i).All(static row => row.Texts.Count <= MostTextsOfSignature && !row.HoldsNumber))
                return i;
        }
        return LastBand(from);
    }

    // 'Người lập biểu' beside 'Thủ trưởng đơn vị': words behind the last empty row, below a table.
    private int LastBand(int from)
    {
        for (var i = rows.Count - 1; i > from && rows.Count - i <= MostRowsOfSignature; i--)
        {
            if (rows[i].HoldsNumber || rows[i].Texts.Count > MostTextsOfSignature)
                break;
            if (rows[i].Number > rows[i - 1].Number + 1 && rows[i].Texts.Count > 1
                && rows.Take(i).Any(static row => row.HoldsNumber && row.Texts.Count > 2))
                return i;
        }
        return rows.Count;
    }

    private void AddByColumns(int from, int to)
    {
        var cells = rows.Skip(from).Take(to - from).SelectMany(static row => row.Texts);
        blocks.AddRange(cells.OrderBy(static cell => cell.Column)
            .Select(static cell => new StoryParagraph(cell.Text)));
    }

    private void AddRows(int from, int to)
    {
        while (from < to)
        {
            var end = rows[from].IsSingle ? from + 1 : EndOfTable(from, to);
            if (rows[from].IsSingle)
                blocks.Add(new StoryParagraph(rows[from].Texts[0].Text));
            else if (IsParticulars(from, end))
                AddParticulars(from, end);
            else
                blocks.Add(SheetTable.Of(rows.GetRange(from, end - from)));
            from = end;
        }
    }

    // A row with one text belongs to the table where another row of it follows at once: 'A. Văn bản của Trung ương'. An
    // empty row does not end a table that goes on in the same columns.
    private int EndOfTable(int from, int to)
    {
        var end = from + 1;
        for (var i = end; i < to; i++)
        {
            var isAfterGap = rows[i].Number > rows[i - 1].Number + 1;
            if (rows[i].IsSingle && isAfterGap)
                break;
            if (!rows[i].IsSingle && (!isAfterGap || IsAlike(rows[end - 1], rows[i])))
                end = i + 1;
            else if (!rows[i].IsSingle)
                break;
        }
        return end;
    }

    // Most texts of the row stand in columns in which the one above has some too.
    private static bool IsAlike(ShownRow above, ShownRow row)
    {
        var columns = above.Cells.Select(static cell => cell.Column).ToHashSet();
        return 2 * row.Texts.Count(cell => columns.Contains(cell.Column)) > row.Texts.Count
            && (row.HoldsNumber || !above.HoldsNumber);
    }

    // 'Đơn vị báo cáo: | Sở Tư pháp' above a table: a few rows of two texts, none of them a number.
    private bool IsParticulars(int from, int end) =>
        end - from <= MostRowsOfParticulars && end < rows.Count
            && rows.Skip(from).Take(end - from).All(IsParticular);

    private static bool IsParticular(ShownRow row) => row.Texts.Count <= 2 && !row.HoldsNumber
        && row.Texts.Exists(static cell => cell.Text.Contains(':', StringComparison.Ordinal));

    private void AddParticulars(int from, int end)
    {
        foreach (var row in rows.Skip(from).Take(end - from))
        {
            if (row.Texts is [var name, var value] && name.Text.EndsWith(':'))
                blocks.Add(new StoryParagraph(name.Text + " " + value.Text));
            else
                blocks.AddRange(row.Texts.Select(static cell => new StoryParagraph(cell.Text)));
        }
    }
}
