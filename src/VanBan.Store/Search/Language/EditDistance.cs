namespace VanBan.Store.Search.Language;

/// <summary>How many letters one has to put in, leave out, change or swap to make one word of another.</summary>
internal static class EditDistance
{
    /// <summary>The distance; something above <paramref name="limit"/> where it is greater than that.</summary>
    public static int Between(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int limit)
    {
        if (Math.Abs(one.Length - other.Length) > limit
            || one.Length > 32
            || other.Length > 32)
            return limit + 1;
        Span<int> older = stackalloc int[33], old = stackalloc int[33], now = stackalloc int[33];
        for (var j = 0; j <= other.Length; j++)
            old[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            now[0] = i;
            var least = i;
            for (var j = 1; j <= other.Length; j++)
            {
                now[j] = Math.Min(Math.Min(old[j], now[j - 1]) + 1, old[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                if (i > 1
                    && j > 1
                    && one[i - 1] == other[j - 2]
                    && one[i - 2] == other[j - 1])
                    now[j] = Math.Min(now[j], older[j - 2] + 1);
                least = Math.Min(least, now[j]);
            }
            if (least > limit)
                return limit + 1;
            var spare = older;
            older = old;
            old = now;
            now = spare;
        }
        return old[other.Length];
    }
}
