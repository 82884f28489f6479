namespace VanBan.Reading.Formats.Docx;

/// <summary>
/// The fields that are open (<c>w:fldChar</c>): each has its code first, and then its result, which is what the page shows.
/// </summary>
internal sealed class Fields
{
    private readonly Stack<bool> open = []; // whether the field has come to its result
    private int codes;

    /// <summary>Whether what comes now is code, of a field or of one around it.</summary>
    public bool InCode => codes > 0;

    public void Read(string? mark)
    {
        switch (mark)
        {
            case "begin":
                open.Push(false);
                codes++;
                break;
            case "separate" when open.TryPop(out var hadResult):
                open.Push(true);
                codes -= hadResult ? 0 : 1;
                break;
            case "end" when open.TryPop(out var hasResult):
                codes -= hasResult ? 0 : 1;
                break;
        }
    }

    /// <summary>
    /// The code of a field does not go past its paragraph: one that does not come to its result must not hide the rest of the document.
    /// </summary>
    public void EndParagraph()
    {
        while (open.TryPeek(out var hasResult) && !hasResult)
            Read("end");
    }
}
