using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using VanBan.Text;

namespace VanBan.Application.Review.Comments;

/// <summary>Puts the marks of a comment around a stretch of a Word document.</summary>
internal static class CommentPlace
{
    /// <summary>Marks a stretch of the text that was read; where it is not found, the first paragraph.</summary>
    /// <returns>Whether it was found.</returns>
    public static bool Mark(Body body, string text, TextSpan span, string id)
    {
        var places = new WordPlaces(body);
        if (places.Find(text, span) is not { } found)
        {
            MarkFirst(body, id);
            return false;
        }
        var (lastElement, lastAt) = places[found.End - 1];
        var last = RunEndingAt(lastElement, lastAt + 1);
        last.InsertAfterSelf(new CommentRangeEnd { Id = id });
        last.NextSibling()!.InsertAfterSelf(Reference(id));
        // The end may have parted the run in which the stretch begins.
        var (firstElement, firstAt) = new WordPlaces(body)[found.Start];
        RunBeginningAt(firstElement, firstAt).InsertBeforeSelf(new CommentRangeStart { Id = id });
        return true;
    }

    private static void MarkFirst(Body body, string id)
    {
        var paragraph = body.Descendants<Paragraph>().FirstOrDefault()
            ?? body.AppendChild(new Paragraph());
        paragraph.AppendChild(Reference(id));
    }

    private static Run Reference(string id) => new(new CommentReference { Id = id });

    // The run that begins with the letter: the run itself, or the second of the two that it is parted into.
    private static Run RunBeginningAt(DocumentFormat.OpenXml.Wordprocessing.Text element, int at)
    {
        var run = (Run)element.Parent!;
        var isFirst = at == 0
            && !element.ElementsBefore().Any(one => one is not RunProperties);
        return isFirst ? run : Part(run, element, at);
    }

    private static Run RunEndingAt(DocumentFormat.OpenXml.Wordprocessing.Text element, int end)
    {
        var run = (Run)element.Parent!;
        if (end < element.Text.Length || element.NextSibling() is not null)
            Part(run, element, end);
        return run;
    }

    // Two runs of the same look: up to the letter, and from it on.
    private static Run Part(Run run, DocumentFormat.OpenXml.Wordprocessing.Text element, int at)
    {
        var second = new Run();
        if (run.RunProperties is { } look)
            second.Append(look.CloneNode(deep: true));
        var moved = element.ElementsAfter().ToList();
        if (at < element.Text.Length)
            second.Append(TextOf(element.Text[at..]));
        foreach (var one in moved)
        {
            one.Remove();
            second.Append(one);
        }
        if (at == 0)
        {
            element.Remove();
        }
        else
        {
            element.Text = element.Text[..at];
            element.Space = SpaceProcessingModeValues.Preserve;
        }
        run.InsertAfterSelf(second);
        return second;
    }

    private static DocumentFormat.OpenXml.Wordprocessing.Text TextOf(string words) =>
        new(words) { Space = SpaceProcessingModeValues.Preserve };
}
