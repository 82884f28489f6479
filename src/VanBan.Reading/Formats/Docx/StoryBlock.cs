namespace VanBan.Reading.Formats.Docx;

/// <summary>A paragraph or a table of a story, as text.</summary>
internal abstract record StoryBlock
{
    /// <summary>The block on one line.</summary>
    public abstract string Line { get; }
}

/// <summary>A paragraph; it has more than one line where its author broke it.</summary>
internal sealed record StoryParagraph(string Text) : StoryBlock
{
    public override string Line =>
        Text.AsSpan().ContainsAny('\n', '\t') ? Text.Replace('\n', ' ').Replace('\t', ' ') : Text;
}

/// <summary>A table of data.</summary>
internal sealed record StoryTable(IReadOnlyList<IReadOnlyList<StoryCell>> Rows) : StoryBlock
{
    public override string Line =>
        string.Join(
            ' ', Rows.SelectMany(static row => row).Where(static cell => cell.Text.Length > 0)
                .Select(static cell => cell.Text));
}

/// <summary>A cell, its paragraphs joined to one line.</summary>
/// <param name="IsContinued">It belongs to the cell above it, and has no text of its own.</param>
internal readonly record struct StoryCell(string Text, int Column, int ColumnSpan, bool IsContinued);
