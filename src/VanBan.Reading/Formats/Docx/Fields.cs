using System.Xml;

namespace VanBan.Reading.Formats.Docx;

/// <summary>The fields that are open (<c>w:fldChar</c>): each has its code first, and then its result, which is what
/// the page shows.</summary>
internal sealed class Fields
{
    private readonly Stack<OpenField> open = [];
    private int codes;

    private sealed class OpenField
    {
        public bool HasResult { get; set; }

        /// <summary>What a form field shows that has no result of its own.</summary>
        public string? Value { get; set; }
    }

    /// <summary>Whether what comes now is code, of a field or of one around it.</summary>
    public bool InCode => codes > 0;

    /// <summary>Reads a mark of a field.</summary>
    /// <returns>What the field shows, where it ends with this mark and has shown nothing: the choice of a list, a
    /// ticked box.</returns>
    public string? Read(string? mark)
    {
        switch (mark)
        {
            case "begin":
                open.Push(new OpenField());
                codes++;
                return null;
            case "separate" when open.TryPeek(out var field):
                codes -= field.HasResult ? 0 : 1;
                field.HasResult = true;
                return null;
            case "end" when open.TryPop(out var field):
                codes -= field.HasResult ? 0 : 1;
                return field.HasResult ? null : field.Value;
            default:
                return null;
        }
    }

    /// <summary>Reads what a form field holds (<c>w:ffData</c>; ISO/IEC 29500-1, 17.16): the chosen entry of a list, or
    /// whether a box is ticked.</summary>
    public void ReadForm(XmlReader reader)
    {
        var entries = new List<string>();
        int chosen = 0, isBox = 0;
        bool? ticked = null, tickedAtFirst = null;
        var inside = reader.Inside();
        while (inside.Next())
        {
            switch (reader.LocalName)
            {
                case "result":
                    chosen = reader.Number() ?? 0;
                    break;
                case "listEntry":
                    entries.Add(reader.Value() ?? "");
                    break;
                case "checkBox":
                    isBox = 1;
                    break;
                case "checked":
                    ticked = reader.IsOn();
                    break;
                case "default" when isBox > 0:
                    tickedAtFirst = reader.IsOn();
                    break;
            }
        }
        if (!open.TryPeek(out var field))
            return;
        if (isBox > 0)
            field.Value = ticked ?? tickedAtFirst ?? false ? "☒" : "☐";
        else if (chosen >= 0 && chosen < entries.Count)
            field.Value = entries[chosen];
    }

    /// <summary>The code of a field does not go past its paragraph: one that does not come to its result must not hide
    /// the rest of the document.</summary>
    public void EndParagraph()
    {
        while (open.TryPeek(out var field) && !field.HasResult)
            Read("end");
    }
}
