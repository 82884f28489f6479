using VanBan.Knowledge;

namespace VanBan.Figures.Checks;

/// <summary>Words of <c>sum-words.tsv</c> that stand around a list of parts.</summary>
internal static class SumWords
{
    private static readonly KnowledgeTable Table = KnowledgeTable.Read("sum-words.tsv");

    /// <summary>Words before a list that names all parts: <c>gồm</c>.</summary>
    public static string[] All { get; } = Of("All");

    /// <summary>Words before a list that may leave parts out: <c>trong đó</c>.</summary>
    public static string[] Some { get; } = Of("Some");

    /// <summary>Words within a list behind which no part of the same whole stands: <c>so với</c>.</summary>
    public static string[] Nested { get; } = Of("Nested");

    /// <summary>Words behind a list that goes on: <c>các nguồn khác</c>.</summary>
    public static string[] Open { get; } = Of("Open");

    /// <summary>Labels of rows that are the sum of the others, folded: <c>tong cong</c>.</summary>
    private static readonly HashSet<string> Totals =
        [.. Of("Total").Select(words => Text.Letters.Fold(words))];

    /// <summary>Heads of columns whose rows are not added up, folded: <c>don gia</c>.</summary>
    private static readonly string[] PerOne = [.. Of("PerOne").Select(words => Text.Letters.Fold(words))];

    /// <summary>Whether the folded head of a column names what is not added up.</summary>
    public static bool IsPerOne(string head) => HoldsAny(PerOne, head);

    /// <summary>Whether one of the words stands in <paramref name="text"/> as a word of its own.</summary>
    public static bool HoldsAny(string[] words, ReadOnlySpan<char> text)
    {
        foreach (var word in words)
        {
            if (PlaceOf(word, text) >= 0)
                return true;
        }
        return false;
    }

    /// <summary>Where the first of the words ends that stands in <paramref name="text"/>; -1 for none.</summary>
    public static int EndOfFirst(string[] words, ReadOnlySpan<char> text)
    {
        var (first, end) = (int.MaxValue, -1);
        foreach (var word in words)
        {
            var at = PlaceOf(word, text);
            if (at >= 0 && (at < first || (at == first && at + word.Length > end)))
                (first, end) = (at, at + word.Length);
        }
        return end;
    }

    /// <summary>Whether a folded label is that of a total; what stands in brackets behind it (<c>(I+II)</c>) says which
    /// rows.</summary>
    public static bool IsTotal(string label)
    {
        var bracket = label.EndsWith(')') ? label.IndexOf('(', StringComparison.Ordinal) : -1;
        return Totals.Contains(bracket < 0 ? label : label[..bracket].TrimEnd());
    }

    private static int PlaceOf(string word, ReadOnlySpan<char> text)
    {
        for (var from = 0; text[from..].IndexOf(word, StringComparison.Ordinal) is >= 0 and var at; from += at + 1)
        {
            if (!IsLetter(text, from + at - 1) && !(char.IsLetter(word[^1]) && IsLetter(text, from + at + word.Length)))
                return from + at;
        }
        return -1;
    }

    private static bool IsLetter(ReadOnlySpan<char> text, int at) =>
        at >= 0 && at < text.Length && char.IsLetter(text[at]);

    private static string[] Of(string role) =>
        [.. Table.Rows.Where(row => row["role"] == role).Select(static row => row["words"])];
}
