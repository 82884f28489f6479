using System.Collections.Frozen;
using VanBan.Text;

namespace VanBan.Knowledge;

/// <summary>
/// Words that a reader goes by, rows of <c>Knowledge/Words/*.tsv</c> with the columns <c>use</c> (what they do) and
/// <c>words</c> (as printed; <c>#</c> at the end for a number that must follow).
/// </summary>
/// <typeparam name="TUse">What words do: 'likely-opening' in the table is <c>LikelyOpening</c>.</typeparam>
internal sealed class WordTable<TUse>
    where TUse : struct, Enum
{
    private const char Number = '#';

    private readonly FrozenDictionary<TUse, KnowledgeRow[]> rows;
    private readonly FrozenDictionary<TUse, PhraseTable<string>> phrases;

    /// <summary>The words of the embedded table <paramref name="name"/>.</summary>
    public WordTable(string name)
    {
        rows = KnowledgeTable.Read(name).Rows.GroupBy(static row => UseOf(row["use"]))
            .ToFrozenDictionary(static use => use.Key, static use => use.ToArray());
        phrases = rows.ToFrozenDictionary(
            static use => use.Key, static use =>
                new PhraseTable<string>(use.Value.Select(static row => (Bare(row["words"]), row["words"]))));
    }

    /// <summary>The use that a row names.</summary>
    public static TUse UseOf(string name) =>
        Enum.Parse<TUse>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    /// <summary>The rows of a use.</summary>
    public KnowledgeRow[] Rows(TUse use) => rows[use];

    /// <summary>The phrases of a use, as printed.</summary>
    public string[] Of(TUse use) => [.. rows[use].Select(static row => row["words"])];

    /// <summary>The offset after the words of <paramref name="use"/> at the cursor, which is the start of a word; -1
    /// where none stand there.</summary>
    public int Match(TUse use, TextCursor at, out string? words)
    {
        var end = phrases[use].Match(at.Folded, at.At, out words);
        if (end < 0 || !Spelling.MayBe(at.Printed[at.At..end], Bare(words!)))
            return -1;
        return words![^1] != Number
            || (end + 1 < at.Folded.Length && char.IsAsciiDigit(at.Folded[end + 1]))
            ? end : -1;
    }

    /// <summary>Whether <paramref name="printed"/> begins with words of <paramref name="use"/>.</summary>
    public bool Begins(TUse use, ReadOnlySpan<char> printed) => Begins(use, printed, Letters.Fold(printed.ToString()));

    /// <summary>Whether <paramref name="printed"/>, of which <paramref name="folded"/> is the shadow, begins with words
    /// of
    /// <paramref name="use"/>.</summary>
    public bool Begins(TUse use, ReadOnlySpan<char> printed, ReadOnlySpan<char> folded) =>
        Match(use, new TextCursor(printed, folded), out _) > 0;

    /// <summary>Whether <paramref name="printed"/> ends with words of <paramref name="use"/>.</summary>
    public bool Ends(TUse use, ReadOnlySpan<char> printed) => StartOfEnd(use, printed) >= 0;

    /// <summary>Where the words of <paramref name="use"/> begin with which <paramref name="printed"/> ends; -1 for
    /// none.</summary>
    public int StartOfEnd(TUse use, ReadOnlySpan<char> printed)
    {
        var start = phrases[use].MatchEndingAt(Letters.Fold(printed.ToString()), printed.Length, out var words);
        return start >= 0 && Spelling.MayBe(printed[start..], Bare(words!)) ? start : -1;
    }

    /// <summary>Whether <paramref name="printed"/> is words of <paramref name="use"/> and nothing else.</summary>
    public bool Is(TUse use, string printed) =>
        Match(use, new TextCursor(printed, Letters.Fold(printed)), out _) == printed.Length;

    private static string Bare(string words) => words.TrimEnd(Number, ' ');
}

/// <summary>What holds for every table of words.</summary>
internal static class WordTable
{
    /// <summary>No phrase of a table is longer; what stands further off need not be looked at.</summary>
    public const int Longest = 48;
}

/// <summary>Compares what is printed with how a word is spelt, where print may lack marks.</summary>
internal static class Spelling
{
    /// <summary>
    /// Whether <paramref name="printed"/> may be <paramref name="spelt"/>, which has the same letters when folded. A
    /// scan loses tones and hats, but does not put one in another's place: 'SỎ' may be 'sở', 'TỜ' is not 'tổ'. Of
    /// several words the letters alone tell enough.
    /// </summary>
    public static bool MayBe(ReadOnlySpan<char> printed, ReadOnlySpan<char> spelt)
    {
        if (spelt.Contains(' ') || printed.Length != spelt.Length)
            return true;
        int tone = None, wanted = None;
        for (var i = 0; i < printed.Length; i++)
        {
            var (letter, itsTone) = Letters.Split(char.ToLowerInvariant(printed[i]));
            var (other, wantedTone) = Letters.Split(char.ToLowerInvariant(spelt[i]));
            if (letter != other && letter != Letters.Fold(other))
                return false;
            (tone, wanted) = (Math.Max(tone, itsTone), Math.Max(wanted, wantedTone));
        }
        return tone == None || tone == wanted;
    }

    /// <summary>
    /// Whether a word lost its tone while others of its line kept theirs, or there are none: then it is another word,
    /// as 'QUY ĐỊNH' does not begin with 'quỹ'.
    /// </summary>
    public static bool LacksTone(ReadOnlySpan<char> printed, ReadOnlySpan<char> spelt, ReadOnlySpan<char> line) =>
        ToneOf(printed) == None
            && ToneOf(spelt) != None
            && (ToneOf(line) != None || line.Length == printed.Length);

    private const int None = -1;

    // The highest of the tones; enough to tell of one syllable which it has, and of a line whether it has any.
    private static int ToneOf(ReadOnlySpan<char> text)
    {
        var tone = None;
        foreach (var c in text)
            tone = Math.Max(tone, Letters.Split(char.ToLowerInvariant(c)).Tone);
        return tone;
    }
}
