using VanBan.Text;

namespace VanBan.Knowledge;

/// <summary>
/// Phrases of one or more words, looked up at a place of a text by their folded words, longest first. Diacritics that
/// OCR lost are forgiven (<c>đông</c> for <c>đồng</c>),
/// others are not (<c>điểm đến</c> is no <c>điểm đen</c>); a phrase that would still be taken for another word
/// (<c>ca</c>, <c>cả</c>) is strict: it must be printed as in the table.
/// </summary>
internal sealed class PrintedPhrases<T>
{
    private const int MostWords = 8;
    private const int MostLetters = 64;

    private readonly Dictionary<string, List<Entry>> entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Entry>>.AlternateLookup<ReadOnlySpan<char>> byKey;
    private readonly PhraseLengths firstWords = new();
    private readonly PhraseLengths lastWords = new();

    public PrintedPhrases() => byKey = entries.GetAlternateLookup<ReadOnlySpan<char>>();

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
        firstWords.Add(Letters.Fold(words[0]), words.Count);
        lastWords.Add(Letters.Fold(words[^1]), words.Count);
    }

    /// <summary>The longest phrase whose first word begins at <paramref name="start"/>, which is the start of a
    /// word.</summary>
    /// <param name="end">Where the phrase ends.</param>
    /// <param name="forgiving">Take strict phrases by their folded words too.</param>
    public bool TryMatch(FoldedText text, int start, out int end, out T value, bool forgiving = false)
    {
        var longest = firstWords.LongestFrom(text.Word(start, text.WordEnd(start)));
        if (longest == 0)
        {
            (end, value) = (start, default!);
            return false;
        }
        Span<char> key = stackalloc char[MostLetters];
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
        for (var i = count - 1; i >= 0; i--)
        {
            if (byKey.TryGetValue(key[..keyEnds[i]], out var list)
                && Choose(list, text, start, ends[i], forgiving, out value))
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
        if (byKey.TryGetValue(text.Word(start, wordEnd), out var list)
            && Choose(list, text, start, end, false, out value))
            return true;
        value = default!;
        return false;
    }

    /// <summary>The longest phrase whose last word ends at <paramref name="end"/>, which is the end of a
    /// word.</summary>
    public bool TryMatchBefore(FoldedText text, int end, out int start, out T value)
    {
        var longest = lastWords.LongestFrom(text.Word(text.WordStart(end), end));
        if (longest == 0)
        {
            (start, value) = (end, default!);
            return false;
        }
        Span<char> key = stackalloc char[MostLetters];
        Span<int> keyStarts = stackalloc int[MostWords];
        Span<int> starts = stackalloc int[MostWords];
        int count = 0, keyStart = key.Length;
        for (var at = end; count < longest && at > 0;)
        {
            var wordStart = text.WordStart(at);
            if (keyStart - (at - wordStart) < 0)
                break;
            keyStart -= at - wordStart;
            text.Word(wordStart, at).CopyTo(key[keyStart..]);
            keyStarts[count] = keyStart;
            starts[count++] = wordStart;
            at = text.PreviousWordEnd(wordStart);
            // Signs such as % may stand without a blank before them.
            if (at >= 0
                && at < wordStart
                && --keyStart >= 0)
                key[keyStart] = ' ';
        }
        for (var i = count - 1; i >= 0; i--)
        {
            if (byKey.TryGetValue(key[keyStarts[i]..], out var list)
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
            if ((!entry.Strict || forgiving)
                && Same(text.Text.AsSpan(start, end - start), entry.Phrase, mayLose: true))
                folded ??= entry;
        }
        value = folded is null ? default! : folded.Value;
        return folded is not null;
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
                var mayCling = j + 1 < phrase.Length && phrase[j + 1] == '%'; // 'điểm%'
                if (!(mayCling || char.IsWhiteSpace(printed[i])) || Differ())
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
        return i == printed.Length
            && j == phrase.Length
            && !Differ();
    }

    // Most words of a text begin no phrase: they are turned away by their letters at both ends and their length, before
    // anything is hashed.
    private sealed class PhraseLengths
    {
        private readonly byte[] longest = new byte[32 * 32 * 8];

        public void Add(ReadOnlySpan<char> word, int words) =>
            longest[Slot(word)] = Math.Max(longest[Slot(word)], (byte)words);

        /// <summary>The most words that a phrase has which begins or ends with <paramref name="word"/>; 0 where
        /// certainly none does.</summary>
        public int LongestFrom(ReadOnlySpan<char> word) => longest[Slot(word)];

        private static int Slot(ReadOnlySpan<char> word) =>
            word.IsEmpty ? 0 : ((word[0] & 31) << 8) | ((word[^1] & 31) << 3) | Math.Min(word.Length, 7);
    }

    private sealed record Entry(string Phrase, T Value, bool Strict);
}
