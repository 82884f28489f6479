namespace VanBan.Reading.Formats.Docx;

/// <summary>A paragraph or a table of a story, as text.</summary>
internal abstract record Block
{
    /// <summary>A paragraph; it has more than one line where its author broke it.</summary>
    public sealed record Paragraph(string Text) : Block;

    /// <summary>A table of data.</summary>
    public sealed record Grid(IReadOnlyList<IReadOnlyList<Cell>> Rows) : Block;

    /// <summary>A cell, its paragraphs joined to one line.</summary>
    /// <param name="IsContinued">It belongs to the cell above it, and has no text of its own.</param>
    internal readonly record struct Cell(string Text, int Column, int ColumnSpan, bool IsContinued);

    /// <summary>The block on one line.</summary>
    public string Line => this switch
    {
        Paragraph paragraph => OneLine(paragraph.Text),
        Grid grid => string.Join(' ', grid.Rows.SelectMany(row => row).Where(cell => cell.Text.Length > 0).Select(cell => cell.Text)),
        _ => "",
    };

    private static string OneLine(string text) => text.AsSpan().ContainsAny('\n', '\t') ? text.Replace('\n', ' ').Replace('\t', ' ') : text;
}
