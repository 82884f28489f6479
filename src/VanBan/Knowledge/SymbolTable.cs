using System.Collections.Frozen;
using VanBan.Text;

namespace VanBan.Knowledge;

/// <summary>
/// Abbreviations in symbols. They are looked up as spelled, letter case aside, and only then without diacritics:
/// <c>ĐA</c> is đề án and <c>DA</c> dự án, but <c>ND-CP</c> of a file name is <c>NĐ-CP</c>.
/// </summary>
internal sealed class SymbolTable<T>
    where T : class
{
    private const int Longest = 24;

    private readonly FrozenDictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> spelled;
    private readonly FrozenDictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> folded;

    /// <summary>
    /// The table of <paramref name="symbols"/>; of two that are the same without diacritics the first counts for the
    /// folded form.
    /// </summary>
    public SymbolTable(IReadOnlyCollection<(string Symbol, T Value)> symbols)
    {
        var bySpelling = new Dictionary<string, T>();
        var byFold = new Dictionary<string, T>();
        foreach (var (symbol, value) in symbols)
        {
            bySpelling.Add(symbol.ToLowerInvariant(), value);
            byFold.TryAdd(Letters.Fold(symbol), value);
        }
        spelled = bySpelling.ToFrozenDictionary().GetAlternateLookup<ReadOnlySpan<char>>();
        folded = byFold.ToFrozenDictionary().GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>What <paramref name="group"/> abbreviates; <see langword="null"/> for none.</summary>
    public T? Find(ReadOnlySpan<char> group)
    {
        if (group.Length is 0 or > Longest)
            return null;
        Span<char> key = stackalloc char[group.Length];
        group.ToLowerInvariant(key);
        if (spelled.TryGetValue(key, out var value))
            return value;
        Letters.Fold(group, key);
        return folded.TryGetValue(key, out value) ? value : null;
    }
}
