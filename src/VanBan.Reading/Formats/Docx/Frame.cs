using System.Text;
using VanBan.Text;

namespace VanBan.Reading.Formats.Docx;

/// <summary>A stretch of blocks that stand one below the other, as it is read: the story itself, a cell, a text
/// box.</summary>
internal sealed class Frame
{
    public List<StoryBlock> Blocks { get; } = [];

    public bool IsCell { get; init; }

    public ParagraphText? Paragraph { get; set; }

    /// <summary>Whether the open paragraph has been counted by the lists.</summary>
    public bool IsCounted { get; set; }

    /// <summary>Text of the paragraph that has ended, and of those before it whose ends were deleted.</summary>
    public StringBuilder Carried { get; } = new();

    /// <summary>The look of the open run.</summary>
    public RunLook Look { get; set; }

    /// <summary>Whether the open run is the mark of a note.</summary>
    public bool IsMark { get; set; }

    /// <summary>Ends the line: what was carried becomes a paragraph, composed, its lines without blanks at their
    /// ends.</summary>
    public void EndLine()
    {
        var text = Letters.Compose(Carried.ToString()).Trim();
        Carried.Clear();
        if (text.Contains('\n', StringComparison.Ordinal))
            text = string.Join(
                '\n', text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        if (text.Length > 0)
            Blocks.Add(new StoryParagraph(text));
    }
}
