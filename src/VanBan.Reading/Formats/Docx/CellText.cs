namespace VanBan.Reading.Formats.Docx;

/// <summary>A cell as it is read.</summary>
internal sealed class CellText
{
    public List<Block> Blocks { get; set; } = [];
    public int Column { get; set; }
    public int ColumnSpan { get; set; } = 1;

    /// <summary>It belongs to the cell above.</summary>
    public bool ContinuesAbove { get; set; }

    /// <summary>It belongs to the cell at its left.</summary>
    public bool ContinuesLeft { get; set; }

    /// <summary>Its deletion is a tracked change.</summary>
    public bool IsDeleted { get; set; }
}
