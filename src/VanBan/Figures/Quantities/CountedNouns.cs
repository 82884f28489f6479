using VanBan.Figures.Indicators;
using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Figures.Quantities;

/// <summary>
/// What a number counts where it is no unit of measurement: the head of the noun phrase after it, as printed (<c>quyết
/// định</c> of <c>30 quyết định quy phạm pháp luật</c>),
/// or two heads of one group counted together (<c>45 đề án, kế hoạch</c>). The heads are rows of
/// <c>counted-nouns.tsv</c>; of a noun that is in no table the first two
/// syllables are taken, the length of most words of the administrative language.
/// </summary>
internal static class CountedNouns
{
    private static readonly PrintedPhrases<(string Noun, string Group)> Nouns = Load();

    /// <summary>Reads the noun at the word that begins at <paramref name="at"/>.</summary>
    /// <param name="guess">Also take a noun that is in no table.</param>
    public static bool TryRead(FoldedText text, int at, bool guess, out int end, out string noun, out string? group)
    {
        if (TryTitle(text, at, out end, out noun))
        {
            group = "title";
            return true;
        }
        if (Nouns.TryMatch(text, at, out end, out var known))
        {
            if (known.Group == "name")
            {
                (noun, group) = ("", known.Group);
                return false;
            }
            (noun, group) = (AsPrinted(text, at, end, known.Noun), known.Group);
            Join(text, ref end, ref noun, known.Group);
            return true;
        }
        if (TryAcronym(text, at, out end, out noun))
        {
            group = "acronym";
            return true;
        }
        group = null;
        return guess && TryGuess(text, at, out end, out noun);
    }

    /// <summary>Whether a noun of the table begins at <paramref name="at"/>.</summary>
    public static bool IsKnown(FoldedText text, int at) => Nouns.TryMatch(text, at, out _, out _);

    /// <summary>Whether a noun of the table begins at <paramref name="at"/> that names things, no people, bodies or
    /// documents, whose names may be written with a capital.</summary>
    public static bool IsThing(FoldedText text, int at) =>
        Nouns.TryMatch(text, at, out _, out var noun) && noun.Group is "thing" or "matter" or "event";

    /// <summary>Whether a noun ends at <paramref name="end"/> and one of its group begins at <paramref name="next"/>:
    /// <c>cán bộ, công chức</c>.</summary>
    public static bool AreAlike(FoldedText text, int end, int next) =>
        Nouns.TryMatchBefore(text, end, out _, out var first)
            && Nouns.TryMatch(text, next, out _, out var second)
            && first.Group == second.Group
        && first.Group is "people" or "body" or "place" or "document";

    private static PrintedPhrases<(string, string)> Load()
    {
        var table = new PrintedPhrases<(string, string)>();
        foreach (var row in KnowledgeTable.Read("counted-nouns.tsv").Rows)
        {
            // '3.100 con so với đầu năm' has nothing of 'con số'.
            var isStrict = !row["noun"].Contains(' ') || row["group"] == "name";
            table.Add(row["noun"], (row["noun"], row["group"]), isStrict);
        }
        return table;
    }

    // Phó Trưởng ban, Phó Chánh Văn phòng: Phó stands before any title, also before those that only it names (Phó Tổng
    // Thư ký).
    private static bool TryTitle(FoldedText text, int at, out int end, out string noun)
    {
        (end, noun) = (at, "");
        var word = text.WordEnd(at);
        if (text.Word(at, word) is not "pho"
            || text.Text[at..word] is not ("Phó" or "phó" or "PHÓ")
            || text.NextWord(word) is not (>= 0 and var next))
            return false;
        if (!Nouns.TryMatch(text, next, out end, out var title)
            || title.Group is not ("title" or "people" or "body"))
        {
            end = text.WordEnd(next);
            if (text.NextWord(end) is >= 0 and var last && char.IsLower(text[last]))
                end = text.WordEnd(last);
        }
        noun = AsPrinted(text, at, end, null);
        return true;
    }

    // HCV, HTX, KCN: two to six capitals; 'UBND' and the like name one body and are counted all the same.
    private static bool TryAcronym(FoldedText text, int at, out int end, out string noun)
    {
        end = text.WordEnd(at);
        noun = text.Text[at..end];
        if (noun.Length is < 2 or > 6 || text[end] is '/' or '-')
            return false;
        foreach (var c in noun)
        {
            if (!char.IsAsciiLetterUpper(c)
                && c is not ('Đ' or 'Ư' or 'Ơ' or 'Â' or 'Ă' or 'Ê' or 'Ô'))
                return false; // an abbreviation bears no tone: '2 SẺ' is dirt of a scan
        }
        return !IsRoman(noun);
    }

    private static bool TryGuess(FoldedText text, int at, out int end, out string noun)
    {
        end = text.WordEnd(at);
        noun = "";
        if (end - at < 2
            || !IsSyllable(text, at, end)
            || IsFunction(text.Word(at, end)))
            return false;
        if (text.NextWord(end) is >= 0 and var second
            && text.WordEnd(second) is var secondEnd
            && IsSyllable(text, second, secondEnd)
            && char.IsLower(text[second])
            && !IsFunction(text.Word(second, secondEnd)))
        {
            end = secondEnd;
        }
        noun = AsPrinted(text, at, end, null);
        return true;
    }

    private static void Join(FoldedText text, ref int end, ref string noun, string group)
    {
        while (text[end] is ',' or '/')
        {
            var mark = text[end];
            var at = text.NextWord(end + 1);
            if (at < 0
                || !char.IsLower(text[at])
                || !Nouns.TryMatch(text, at, out var next, out var other)
                || other.Group != group)
                return;
            // 'đàn heo 1,95 triệu con, gia cầm 9.850 nghìn con' begins a new count.
            if (text.NextWord(next) is >= 0 and var number
                && char.IsAsciiDigit(text[number]))
                return;
            noun += (mark == ',' ? ", " : "/") + AsPrinted(text, at, next, other.Noun);
            end = next;
        }
    }

    private static bool IsFunction(ReadOnlySpan<char> word) => GrammarWords.NoNouns.Contains(word);

    private static bool IsSyllable(FoldedText text, int start, int end)
    {
        if (end - start > 8)
            return false;
        for (var i = start; i < end; i++)
        {
            if (!char.IsLetter(text[i]) && !Letters.IsMark(text[i]))
                return false;
        }
        return true;
    }

    private static bool IsRoman(string word)
    {
        foreach (var c in word)
        {
            if (c is not ('I' or 'V' or 'X' or 'L' or 'C'))
                return false;
        }
        return true;
    }

    // The printed words, line ends and double blanks made one; the table's spelling where OCR lost the diacritics.
    private static string AsPrinted(FoldedText text, int start, int end, string? known)
    {
        var printed = OneLine.Of(text.Text.AsSpan(start, end - start));
        return known is null
            || string.Equals(printed, known, StringComparison.OrdinalIgnoreCase)
            ? printed : known;
    }
}
