using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using VanBan.Text;

namespace VanBan.Knowledge;

/// <summary>Abbreviations of the words that names of laws and bodies are made of (<c>BHXH</c>: bảo hiểm xã hội), the
/// rows of <c>abbreviations.tsv</c>.</summary>
public static class Abbreviation
{
    private static readonly FrozenDictionary<string, string> Words = KnowledgeTable.Read("abbreviations.tsv").Rows
        .ToFrozenDictionary(row => Letters.Fold(row["abbreviation"]), row => row["words"], StringComparer.Ordinal);

    /// <summary>Each abbreviation as printed with what it stands for, in the order of the table.</summary>
    public static ImmutableArray<(string Abbreviation, string Words)> All { get; } =
        [.. KnowledgeTable.Read("abbreviations.tsv").Rows.Select(row => (row["abbreviation"], row["words"]))];

    /// <summary>What an abbreviation stands for, letter case and diacritics aside; <see langword="null"/> where it is
    /// none.</summary>
    public static string? WordsOf(string abbreviation) => Words.GetValueOrDefault(Letters.Fold(abbreviation));

    /// <summary>A text with the words for each abbreviation in it: <c>Luật bảo hiểm xã hội 2024</c> for <c>Luật BHXH
    /// 2024</c>.</summary>
    public static string Expand(string text)
    {
        var expanded = new StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && char.IsLetter(text[end]))
                end++;
            if (end == at)
            {
                expanded.Append(text[at++]);
                continue;
            }
            var word = text[at..end];
            expanded.Append(WordsOf(word) ?? word);
            at = end;
        }
        return expanded.ToString();
    }
}
