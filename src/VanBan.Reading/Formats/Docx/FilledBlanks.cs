using System.Text.RegularExpressions;

namespace VanBan.Reading.Formats.Docx;

/// <summary>
/// The number and the day of a document, typed into a text box that is laid over the blank left for them: 'Số:
/// /QĐ-UBND', 'ngày tháng 4'. They belong into the blank.
/// </summary>
internal static partial class FilledBlanks
{
    /// <summary>The text of a paragraph with its blanks filled; the boxes used up are taken out of
    /// <paramref name="boxes"/>.</summary>
    public static string Fill(string text, List<StoryBlock> boxes)
    {
        for (var i = 0; i < boxes.Count; i++)
        {
            if (boxes[i] is not StoryParagraph box || !Written.IsMatch(box.Text)
                || Blank.Match(text) is not { Success: true } blank)
                continue;
            var isNumber = text.AsSpan(blank.Index + blank.Length) is ['/' or '-', ..];
            text = $"{text[..blank.Index]} {box.Text}{(isNumber ? "" : " ")}{text[(blank.Index + blank.Length)..]}";
            boxes.RemoveAt(i--);
        }
        return text;
    }

    [GeneratedRegex(@"^\d{1,5}[a-zA-Z]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Written { get; }

    [
        GeneratedRegex(
            @"(?<=\bSố ?:?)[ \u00A0.…_]{2,}(?=[/-])|(?<=\bngày)[ \u00A0.…_]{2,}(?=tháng)|(?<=\btháng)[ \u00A0.…_]{2,}(?=năm)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Blank { get; }
}
