namespace VanBan.Application.Compare;

/// <summary>Finds the items of one list again in another, in order.</summary>
public static class Alignment
{
    // The table of a longest common subsequence grows with the product of the lists; past this they are paired by how
    // often each occurs.
    private const long MaxCells = 25_000_000;

    /// <summary>Pairs the items: with both sides for one found again, one side <see langword="null"/> for one lost or
    /// gained.</summary>
    public static IEnumerable<(T? Before, T? After)> Of<T>(
        IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, string> identity) where T : class
    {
        string[] old = [.. before.Select(identity)];
        string[] now = [.. after.Select(identity)];
        var start = 0;
        while (start < old.Length
            && start < now.Length
            && old[start] == now[start])
            start++;
        var end = 0;
        while (end < old.Length - start
            && end < now.Length - start
            && old[^(end + 1)] == now[^(end + 1)])
            end++;
        for (var i = 0; i < start; i++)
            yield return (before[i], after[i]);
        foreach (var (i, j) in Middle(old[start..^end], now[start..^end]))
            yield return (i is { } one ? before[start + one] : null, j is { } other ? after[start + other] : null);
        for (var i = end; i > 0; i--)
            yield return (before[^i], after[^i]);
    }

    private static IEnumerable<(int? Before, int? After)> Middle(string[] old, string[] now) =>
        (long)old.Length * now.Length <= MaxCells ? InOrder(old, now) : ByCount(old, now);

    private static IEnumerable<(int? Before, int? After)> InOrder(string[] old, string[] now)
    {
        var longest = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
                longest[i, j] = old[i] == now[j]
                    ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
        }
        int a = 0, b = 0;
        while (a < old.Length || b < now.Length)
        {
            if (a < old.Length
                && b < now.Length
                && old[a] == now[b])
                yield return (a++, b++);
            else if (b == now.Length
                || (a < old.Length && longest[a + 1, b] >= longest[a, b + 1]))
                yield return (a++, null);
            else
                yield return (null, b++);
        }
    }

    private static IEnumerable<(int? Before, int? After)> ByCount(string[] old, string[] now)
    {
        var waiting = now.Index().GroupBy(item => item.Item, item => item.Index)
            .ToDictionary(group => group.Key, group => new Queue<int>(group), StringComparer.Ordinal);
        for (var i = 0; i < old.Length; i++)
            yield return (i, waiting.TryGetValue(old[i], out var places)
                && places.TryDequeue(out var j)
                ? j : null);
        foreach (var j in waiting.Values.SelectMany(places => places).Order())
            yield return (null, j);
    }
}
