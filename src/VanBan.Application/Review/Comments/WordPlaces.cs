using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using VanBan.Text;

namespace VanBan.Application.Review.Comments;

/// <summary>
/// The letters of a Word document that are not blank, in order, each with the place in the file that it comes from.
/// What was deleted or moved away is left out, as the reader does; so are text boxes, in which Word allows no comments.
/// </summary>
internal sealed class WordPlaces
{
    private readonly StringBuilder letters = new();
    private readonly List<(DocumentFormat.OpenXml.Wordprocessing.Text Element, int At)> places = [];

    public WordPlaces(Body body)
    {
        foreach (var element in body.Descendants<DocumentFormat.OpenXml.Wordprocessing.Text>().Where(IsOfBody))
        {
            for (var i = 0; i < element.Text.Length; i++)
            {
                if (IsBlank(element.Text[i]))
                    continue;
                letters.Append(element.Text[i]);
                places.Add((element, i));
            }
        }
        Letters = letters.ToString();
    }

    /// <summary>The letters, in order.</summary>
    public string Letters { get; }

    /// <summary>The place of a letter in the file.</summary>
    public (DocumentFormat.OpenXml.Wordprocessing.Text Element, int At) this[int letter] => places[letter];

    /// <summary>
    /// The letters of a stretch of the text that was read: the occurrence with the same rank among all that are spelt
    /// so; where the file has more or fewer of them, the one that the same letters stand before.
    /// </summary>
    /// <returns>The first letter and the one behind the last; <see langword="null"/> where they are not
    /// found.</returns>
    public (int Start, int End)? Find(string text, TextSpan span)
    {
        var words = Bare(span.In(text));
        if (words.Length == 0)
            return null;
        var before = Bare(text.AsSpan(0, span.Start));
        var here = Occurrences(Letters, words);
        if (here.Count == 0)
            return null;
        var whole = before + words + Bare(text.AsSpan(span.End));
        var there = Occurrences(whole, words);
        var rank = there.IndexOf(before.Length);
        var at = here.Count == there.Count && rank >= 0
            ? here[rank] : here.MaxBy(start => CommonEnd(Letters.AsSpan(0, start), before));
        return (at, at + words.Length);
    }

    private static List<int> Occurrences(string letters, string words)
    {
        var all = new List<int>();
        for (var at = 0; (at = letters.IndexOf(words, at, StringComparison.Ordinal)) >= 0; at++)
            all.Add(at);
        return all;
    }

    private static int CommonEnd(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var length = 0;
        while (length < one.Length
            && length < other.Length
            && one[^(length + 1)] == other[^(length + 1)])
            length++;
        return length;
    }

    private static string Bare(ReadOnlySpan<char> text)
    {
        var bare = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (!IsBlank(letter))
                bare.Append(letter);
        }
        return bare.ToString();
    }

    private static bool IsBlank(char letter) => char.IsWhiteSpace(letter)
        || letter is '\u00AD' or '\u200B' or '\uFEFF';

    private static bool IsOfBody(OpenXmlElement element) =>
        element.Parent is Run && !element.Ancestors().Any(
            one => one is TextBoxContent or AlternateContentFallback or MoveFromRun or DeletedRun);
}
