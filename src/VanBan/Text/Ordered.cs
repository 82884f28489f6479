namespace VanBan.Text;

/// <summary>Looks into lists that stand in the order of the text, such as lines, segments and mentions.</summary>
public static class Ordered
{
    /// <summary>Index of the first of <paramref name="items"/> that has reached <paramref name="place"/>; their number
    /// where none has. All before it have not, all behind it have: found by halving.</summary>
    public static int First<T, TPlace>(ReadOnlySpan<T> items, TPlace place, Func<T, TPlace, bool> isReached)
    {
        int low = 0, high = items.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (isReached(items[middle], place))
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    }
}
