using VanBan.Text;

namespace VanBan.Figures;

/// <summary>
/// Phrases of one or more words, looked up at a place of a text by their folded words, longest first. Diacritics that OCR lost are forgiven (<c>đông</c>
/// for <c>đồng</c>),
/// others are not (<c>điểm đến</c> is no <c>điểm đen</c>); a phrase that would still be taken for another word (<c>ca</c>, <c>cả</c>) is strict: it must be
/// printed as in the table.
/// </summary>
internal sealed class PhraseTable<T>
{
    private const int MostWords = 8;

    private readonly Dictionary<string, List<Entry>> entries = new(StringComparer.Ordinal);
    private readonly WordFilter firstWords = new();
    private readonly WordFilter lastWords = new();
    private int longest;

    public void Add(string phrase, T value, bool strict)
    {
        var text = new FoldedText(phrase);
        var words = new List<string>();
        for (var at = text.NextWord(0); at >= 0; at = text.NextWord(text.WordEnd(at)))
            words.Add(phrase[at..text.WordEnd(at)]);
        var key = Letters.Fold(string.Join(' ', words));
        if (!entries.TryGetValue(key, out var list))
            entries.Add(key, list = []);
        list.Add(new Entry(phrase, value, strict));
        longest = Math.Max(longest, words.Count);
        firstWords.Add(Letters.Fold(words[0]));
        lastWords.Add(Letters.Fold(words[^1]));
    }

    /// <summary>The longest phrase whose first word begins at <paramref name="start"/>, which is the start of a word.</summary>
    /// <param name="end">Where the phrase ends.</param>
    /// <param name="forgiving">Take strict phrases by their folded words too.</param>
    public bool TryMatch(FoldedText text, int start, out int end, out T value, bool forgiving = false)
    {
        if (!firstWords.MayHold(text.Word(start, text.WordEnd(start))))
        {
            (end, value) = (start, default!);
            return false;
        }
        Span<char> key = stackalloc char[64];
        Span<int> keyEnds = stackalloc int[MostWords];
        Span<int> ends = stackalloc int[MostWords];
        int count = 0, length = 0;
        for (var at = start; count < longest && at >= 0;)
        {
            var wordEnd = text.WordEnd(at);
            if (length + 1 + wordEnd - at > key.Length)
                break;
            if (count > 0)
                key[length++] = ' ';
            text.Word(at, wordEnd).CopyTo(key[length..]);
            length += wordEnd - at;
            keyEnds[count] = length;
            ends[count++] = wordEnd;
            at = text.NextWord(wordEnd);
        }
        var lookup = entries.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = count - 1; i >= 0; i--)
        {
            if (lookup.TryGetValue(key[..keyEnds[i]], out var list) && Choose(list, text, start, ends[i], forgiving, out value))
            {
                end = ends[i];
                return true;
            }
        }
        (end, value) = (start, default!);
        return false;
    }

    /// <summary>The phrase of one word that stands between two offsets.</summary>
    public bool TryMatchWord(FoldedText text, int start, int wordEnd, out int end, out T value)
    {
        end = wordEnd;
        if (entries.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text.Word(start, wordEnd), out var list) && Choose(list, text, start, end, false, out value))
            return true;
        value = default!;
        return false;
    }

    /// <summary>The longest phrase whose last word ends at <paramref name="end"/>, which is the end of a word.</summary>
    public bool TryMatchBefore(FoldedText text, int end, out int start, out T value)
    {
        if (!lastWords.MayHold(text.Word(text.WordStart(end), end)))
        {
            (start, value) = (end, default!);
            return false;
        }
        Span<int> starts = stackalloc int[MostWords];
        var count = 0;
        for (var at = end; count < longest && at > 0;)
        {
            starts[count++] = at = text.WordStart(at);
            at = text.PreviousWordEnd(at);
        }
        Span<char> key = stackalloc char[64];
        var lookup = entries.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = count - 1; i >= 0; i--)
        {
            if (Key(text, starts[i], end, key) is var length and > 0 && lookup.TryGetValue(key[..length], out var list)
                && Choose(list, text, starts[i], end, false, out value))
            {
                start = starts[i];
                return true;
            }
        }
        (start, value) = (end, default!);
        return false;
    }

    private static bool Choose(List<Entry> list, FoldedText text, int start, int end, bool forgiving, out T value)
    {
        Entry? folded = null;
        foreach (var entry in list)
        {
            if (Same(text.Text.AsSpan(start, end - start), entry.Phrase))
            {
                value = entry.Value;
                return true;
            }
            if ((!entry.Strict || forgiving) && Same(text.Text.AsSpan(start, end - start), entry.Phrase, mayLose: true))
                folded ??= entry;
        }
        value = folded is null ? default! : folded.Value;
        return folded is not null;
    }

    // The folded words of a stretch of text joined by single blanks; 0 if they are longer than any phrase.
    private static int Key(FoldedText text, int start, int end, Span<char> key)
    {
        var length = 0;
        for (var at = start; at < end; at++)
        {
            var c = text.Folded[at];
            if (c == '\n' || FoldedText.IsBlank(c))
            {
                if (length > 0 && key[length - 1] == ' ')
                    continue;
                c = ' ';
            }
            if (length == key.Length)
                return 0;
            key[length++] = c;
        }
        return length;
    }

    // Letter for letter but for case and for where the tone stands (hoà, hòa).
    private static bool Same(ReadOnlySpan<char> printed, string phrase, bool mayLose = false)
    {
        int i = 0, j = 0, printedTone = -1, tone = -1;
        bool Differ() => printedTone != tone && !(mayLose && printedTone < 0);
        while (i < printed.Length && j < phrase.Length)
        {
            if (phrase[j] == ' ')
            {
                if (!char.IsWhiteSpace(printed[i]) || Differ())
                    return false;
                while (i < printed.Length && char.IsWhiteSpace(printed[i]))
                    i++;
                j++;
                printedTone = tone = -1;
                continue;
            }
            var (left, leftTone) = Letters.Split(printed[i++]);
            var (right, rightTone) = Letters.Split(phrase[j++]);
            if (left != right && !(mayLose && left == Letters.Fold(right)))
                return false;
            printedTone = Math.Max(printedTone, leftTone);
            tone = Math.Max(tone, rightTone);
        }
        return i == printed.Length && j == phrase.Length && !Differ();
    }

    // Most words of a text begin no phrase: they are turned away by their letters at both ends and their length, before anything is hashed.
    private sealed class WordFilter
    {
        private readonly bool[] seen = new bool[32 * 32 * 8];

        public void Add(ReadOnlySpan<char> word) => seen[Slot(word)] = true;

        public bool MayHold(ReadOnlySpan<char> word) => seen[Slot(word)];

        private static int Slot(ReadOnlySpan<char> word) => word.IsEmpty ? 0 : ((word[0] & 31) << 8) | ((word[^1] & 31) << 3) | Math.Min(word.Length, 7);
    }

    private sealed record Entry(string Phrase, T Value, bool Strict);
}
