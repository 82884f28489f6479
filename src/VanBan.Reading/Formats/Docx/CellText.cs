using System.Xml;

namespace VanBan.Reading.Formats.Docx;

/// <summary>A cell as it is read.</summary>
internal sealed class CellText
{
    public List<StoryBlock> Blocks { get; set; } = [];
    public int Column { get; set; }
    public int ColumnSpan { get; set; } = 1;

    /// <summary>It belongs to the cell above.</summary>
    public bool ContinuesAbove { get; private set; }

    /// <summary>It belongs to the cell at its left.</summary>
    public bool ContinuesLeft { get; private set; }

    /// <summary>Its deletion is a tracked change.</summary>
    public bool IsDeleted { get; private set; }

    /// <summary>Reads an element of <c>w:tcPr</c>.</summary>
    public void ReadProperty(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "gridSpan":
                ColumnSpan = Math.Clamp(reader.Number() ?? 1, 1, TableText.MaxColumns);
                break;
            case "vMerge":
                ContinuesAbove = reader.Value() is not "restart";
                break;
            case "hMerge": // the old way to span columns
                ContinuesLeft = reader.Value() is not "restart";
                break;
            case "cellDel":
                IsDeleted = true;
                break;
        }
    }
}
