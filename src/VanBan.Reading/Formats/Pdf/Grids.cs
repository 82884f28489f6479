using System.Runtime.InteropServices;
using VanBan.Text;

namespace VanBan.Reading.Formats.Pdf;

/// <summary>Finds the tables of a page by the lines that it draws.</summary>
internal static class Grids
{
    // A page with more lines is a drawing.
    private const int MostLines = 3_000;
    private const float Touch = 3f;

    /// <summary>The grids of a page from top to bottom; one inside another belongs to the other's cell.</summary>
    public static List<Grid> Of(IReadOnlyList<Rule> rules)
    {
        var horizontal = Joined(rules.Where(static rule => rule.IsHorizontal));
        var vertical = Joined(rules.Where(static rule => !rule.IsHorizontal));
        if (horizontal.Count == 0
            || vertical.Count == 0
            || horizontal.Count + vertical.Count > MostLines)
            return [];
        var grids = Touching(horizontal, vertical)
            .Select(static group => Grid.Of(group.Horizontal, group.Vertical)).OfType<Grid>()
            .OrderByDescending(static grid => (grid.Right - grid.Left) * (grid.Bottom - grid.Top)).ToList();
        var outer = new List<Grid>();
        foreach (var grid in grids)
        {
            if (!outer.Exists(other => Overlap(grid, other)))
                outer.Add(grid);
        }
        outer.Sort(static (a, b) => a.Top.CompareTo(b.Top));
        return outer;
    }

    private static bool Overlap(Grid a, Grid b) =>
        a.Top < b.Bottom - Touch
            && a.Bottom > b.Top + Touch
            && a.Left < b.Right - Touch
            && a.Right > b.Left + Touch;

    /// <summary>Lines on one axis that meet or overlap, as one: programs draw the border of every cell by
    /// itself.</summary>
    public static List<Rule> Joined(IEnumerable<Rule> rules)
    {
        var joined = new List<Rule>();
        var sorted = rules.OrderBy(static rule => rule.At).ThenBy(static rule => rule.Start).ToList();
        for (var start = 0; start < sorted.Count;)
        {
            var end = start;
            while (end < sorted.Count && sorted[end].At - sorted[start].At <= 1.5f)
                end++;
            sorted.Sort(start, end - start, Comparer<Rule>.Create(static (a, b) => a.Start.CompareTo(b.Start)));
            var line = sorted[start];
            for (var i = start + 1; i < end; i++)
            {
                if (sorted[i].Start <= line.End + Touch)
                {
                    line = line with { End = Math.Max(line.End, sorted[i].End) };
                }
                else
                {
                    joined.Add(line);
                    line = sorted[i];
                }
            }
            joined.Add(line);
            start = end;
        }
        return joined;
    }

    private static IEnumerable<(List<Rule> Horizontal, List<Rule> Vertical)> Touching(
        List<Rule> horizontal, List<Rule> vertical)
    {
        var parent = Enumerable.Range(0, horizontal.Count + vertical.Count).ToArray();
        int Root(int line)
        {
            while (parent[line] != line)
                line = parent[line] = parent[parent[line]];
            return line;
        }
        for (var v = 0; v < vertical.Count; v++)
        {
            var bar = vertical[v];
            // Horizontal lines are in the order of their height.
            for (var h = FirstAtOrBelow(horizontal, bar.Start - Touch); h < horizontal.Count
                && horizontal[h].At <= bar.End + Touch; h++)
            {
                if (horizontal[h].Start <= bar.At + Touch
                    && bar.At - Touch <= horizontal[h].End)
                    parent[Root(horizontal.Count + v)] = Root(h);
            }
        }
        var groups = new Dictionary<int, (List<Rule> Horizontal, List<Rule> Vertical)>();
        for (var line = 0; line < parent.Length; line++)
        {
            if (!groups.TryGetValue(Root(line), out var group))
                groups[Root(line)] = group = ([], []);
            if (line < horizontal.Count)
                group.Horizontal.Add(horizontal[line]);
            else
                group.Vertical.Add(vertical[line - horizontal.Count]);
        }
        return groups.Values.Where(static group => group.Horizontal.Count > 0
            && group.Vertical.Count > 0);
    }

    private static int FirstAtOrBelow(List<Rule> horizontal, float y) =>
        Ordered.First(CollectionsMarshal.AsSpan(horizontal), y, static (rule, y) => rule.At >= y);
}
