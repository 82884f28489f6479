using System.Text;

namespace VanBan.Reading.Formats.Pdf;

/// <summary>A piece of a page in the order of reading.</summary>
/// <param name="Page">Page number, from 1.</param>
internal abstract record PageBlock(int Page);

/// <summary>A line of text and the column that it runs in.</summary>
internal sealed record TextLine(int Page, Line Line, TextColumn Column) : PageBlock(Page);

/// <summary>
/// A line that OCR read: it stays a line of its own, since what OCR says of indents and sizes is too coarse to join
/// lines by.
/// </summary>
/// <param name="IsAfterGap">Whether it stands apart from the line above it.</param>
internal sealed record ScannedLine(int Page, Line Line, bool IsAfterGap) : PageBlock(Page);

/// <summary>A table, or the part of one that stands on a page.</summary>
/// <param name="Borders">Where its columns begin and end.</param>
/// <param name="Rows">Its rows from top to bottom, without empty ones.</param>
internal sealed record TableBlock(
    int Page, IReadOnlyList<float> Borders, IReadOnlyList<GridRow> Rows) : PageBlock(Page);

/// <summary>A row of a table.</summary>
internal sealed record GridRow(int Page, IReadOnlyList<GridCell> Cells)
{
    public bool IsEmpty => Cells.All(static cell => cell.Text.Length == 0);
}

/// <summary>A cell.</summary>
/// <param name="Lines">Its lines from top to bottom; those of a row that the end of a page cuts stand on two
/// pages.</param>
/// <param name="Column">The column in which it begins, from 0.</param>
/// <param name="ColumnSpan">The number of columns that it covers.</param>
internal sealed record GridCell(IReadOnlyList<CellLine> Lines, int Column, int ColumnSpan)
{
    /// <summary>Its text in one line.</summary>
    public string Text => field ??= LineEnd.Join(Lines.Select(static line => line.Line.Text));
}

/// <summary>A line inside a cell.</summary>
internal readonly record struct CellLine(int Page, Line Line);

/// <summary>A column of text.</summary>
/// <param name="Left">Where its lines begin, but for indents.</param>
/// <param name="Right">Where its full lines end.</param>
/// <param name="Leading">The usual distance of its baselines.</param>
/// <param name="IsSide">Whether it is one of two columns that stand side by side: the head of a document, or its
/// foot.</param>
internal sealed record TextColumn(float Left, float Right, float Leading, bool IsSide = false);

/// <summary>The lines that make up one line of the document's text.</summary>
internal sealed record PrintedParagraph(IReadOnlyList<TextLine> Lines);

/// <summary>How the end of a printed line and the beginning of the next come together.</summary>
internal static class LineEnd
{
    /// <summary>
    /// Whether no blank belongs between <paramref name="before"/> and what follows: 'NĐ-' and 'CP', '2021-' and '2025',
    /// '05/2024/' and 'TT-BTC' are one word broken at its mark; a dash between blanks is not.
    /// </summary>
    public static bool IsInsideWord(StringBuilder before) =>
        before.Length > 1
            && before[^1] is '-' or '/' or '\u2011'
            && char.IsLetterOrDigit(before[^2]);

    /// <summary>The lines as one, such as those inside a cell.</summary>
    public static string Join(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            if (text.Length > 0 && !IsInsideWord(text))
                text.Append(' ');
            text.Append(line);
        }
        return text.ToString();
    }
}
