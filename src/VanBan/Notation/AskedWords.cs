using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Notation;

/// <summary>A word, a number or a date of a question.</summary>
/// <param name="Letters">Its letters without marks; the digits of a number, a date as <c>20221209</c>.</param>
/// <param name="Kind">Which of them it is.</param>
/// <param name="Span">Where it stands.</param>
internal readonly record struct AskedWord(string Letters, SyllableKind Kind, TextSpan Span)
{
    /// <summary>Whether it is a number that can be a serial: not a figure with decimals.</summary>
    public bool IsSerial =>
        Kind == SyllableKind.Number
            && Letters.Length <= 6
            && !Letters.Contains(',', StringComparison.Ordinal);

    /// <summary>Whether it is a number that can be a year of issue.</summary>
    public bool IsYear => Kind == SyllableKind.Number
        && YearWindow.OfDocuments.TryParse(Letters, out _);
}

/// <summary>What somebody typed, cut into words; a date takes the place of its parts.</summary>
internal sealed class AskedWords
{
    // Between the words of a number stand a separator and blanks about it.
    private const int MostBetween = 3;

    private readonly List<AskedWord> words = [];
    private readonly string text;
    private readonly string folded;

    public AskedWords(string text)
    {
        (this.text, folded) = (text, Letters.Fold(text));
        Printed = [.. NumberReader.In(text)];
        var reader = new SyllableReader(text);
        var dateEnd = 0;
        while (reader.Read())
        {
            if (reader.Start < dateEnd)
                continue;
            if (reader.Kind == SyllableKind.Date)
            {
                words.RemoveAt(words.Count - 1);
                dateEnd = reader.End;
            }
            words.Add(new AskedWord(reader.Letters.ToString(), reader.Kind, new TextSpan(reader.Start, reader.End)));
        }
    }

    /// <summary>The numbers that are written in full.</summary>
    public List<(DocumentNumber Number, TextSpan Span)> Printed { get; }

    public int Count => words.Count;

    public AskedWord this[int at] => at < words.Count ? words[at] : default;

    /// <summary>The number written in full that holds the word at <paramref name="at"/>; <see langword="null"/> for
    /// none.</summary>
    public (DocumentNumber Number, TextSpan Span)? PrintedAt(int at)
    {
        foreach (var printed in Printed)
        {
            if (printed.Span.Start <= words[at].Span.Start
                && words[at].Span.Start < printed.Span.End)
                return printed;
        }
        return null;
    }

    /// <summary>Whether the words from <paramref name="first"/> to <paramref name="last"/> stand close to each other,
    /// as the parts of a number do.</summary>
    public bool AreNear(int first, int last)
    {
        for (var i = first + 1; i <= last; i++)
        {
            if (words[i].Kind == SyllableKind.Date
                || words[i].Span.Start - words[i - 1].Span.End > MostBetween)
                return false;
        }
        return true;
    }

    /// <summary>The words joined as in the slug of a number: the letters of a symbol and the count of a term are one
    /// group, <c>qh15</c>.</summary>
    public string Joined(int first, int last) =>
        string.Concat(
            Enumerable.Range(first, last - first + 1)
                .Select(i => (i == first || IsGlued(i) ? "" : "-") + words[i].Letters));

    /// <summary>Whether nothing stands between the word and the one before it.</summary>
    public bool IsGlued(int at) => at > 0
        && words[at].Span.Start == words[at - 1].Span.End;

    /// <summary>The words from <paramref name="first"/> to <paramref name="last"/> with what stands between
    /// them.</summary>
    public ReadOnlySpan<char> Typed(int first, int last) => text.AsSpan(words[first].Span.Start..words[last].Span.End);

    /// <summary>The span from the word <paramref name="first"/> to the word <paramref name="last"/>.</summary>
    public TextSpan Span(int first, int last) => new(words[first].Span.Start, words[last].Span.End);

    /// <summary>The name of a kind that begins with the word, and the word behind it; <see langword="null"/> for
    /// none.</summary>
    public DocumentType? KindAt(int first, out int next)
    {
        next = first;
        if (words[first].Kind != SyllableKind.Word)
            return null;
        var end = DocumentType.Words.Match(folded, words[first].Span.Start, out var type);
        if (end < 0)
            return null;
        while (next < words.Count && words[next].Span.Start < end)
            next++;
        return type;
    }

    /// <summary>The first word of the kind that stands before the number at <paramref name="number"/> ('Quyết định số',
    /// 'qđ'), not before
    /// <paramref name="least"/>.</summary>
    public int KindBefore(int number, int least)
    {
        const int longest = 4;
        var end = number > least
            && words[number - 1].Letters == "so"
            ? number - 1 : number;
        for (var first = end - 1; first >= Math.Max(least, end - longest); first--)
        {
            if (KindAt(first, out var next) is not null && next == end)
                return first;
        }
        return end > least
            && DocumentType.OfSymbol(words[end - 1].Letters) is not null
            ? end - 1 : end;
    }
}
