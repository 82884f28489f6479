namespace VanBan.Reading.Formats.Pdf;

/// <summary>What something is that lies over a page.</summary>
internal enum PageNoteKind
{
    /// <summary>What was filled into a form: text of the page.</summary>
    Field,

    /// <summary>The stamp of a signature.</summary>
    Signature,

    /// <summary>Free text or a stamp with words, put on the page afterwards.</summary>
    Note,

    /// <summary>A comment, which is not printed.</summary>
    Comment,

    /// <summary>Text that a reader struck out.</summary>
    Struck,
}

/// <summary>Something that lies over a page and is no text of it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Words">What it says; empty where that is not known.</param>
internal readonly record struct PageNote(PageNoteKind Kind, string Words);

/// <summary>The lines of a value in a field.</summary>
internal static class FieldLines
{
    private const int MostLines = 200;

    /// <summary>The lines of <paramref name="value"/>, each as long as fits, broken between words.</summary>
    public static List<string> Of(string value, int most)
    {
        var lines = new List<string>();
        foreach (var paragraph in value.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            var rest = paragraph.AsSpan().Trim();
            while (!rest.IsEmpty && lines.Count < MostLines)
            {
                var cut = rest.Length <= most ? rest.Length : rest[..(most + 1)].LastIndexOf(' ');
                // A word longer than the field runs over its end, as a reader shows it.
                cut = cut > 0 ? cut : rest.IndexOf(' ') is var blank and > 0 ? blank : rest.Length;
                lines.Add(rest[..cut].ToString());
                rest = rest[cut..].TrimStart();
            }
        }
        return lines;
    }
}
