namespace VanBan.Archive.Readers.Pdf;

/// <summary>
/// Finds where two columns stand side by side: the head of a document (issuer and number; the national header, place and day) and its foot (the recipients; the
/// signature). They are told by an empty gutter that goes on from row to row.
/// </summary>
internal static class SideBySide
{
    // In shares of the font's size: the least width of a gutter, and how much wider than the row's own gaps it is.
    private const float LeastGutter = 0.9f, WiderThanGaps = 2.5f;

    // Between the title of a signer and the name stands the signature: 2 to 4 cm.
    private const float MostRoomForSignature = 170, MostShiftOfCentre = 55;

    /// <summary>Two columns: the rows from <paramref name="Start"/> up to <paramref name="End"/>.</summary>
    internal sealed record Zone(int Start, int End, List<Line> Left, List<Line> Right);

    /// <summary>The zone that begins at a row; <see langword="null"/> where none does.</summary>
    public static Zone? At(List<Line> rows, int start, Column body)
    {
        var gutter = Anchor(rows, start);
        // The right column may begin higher: 'TM. CHÍNH PHỦ' above 'Nơi nhận:'.
        for (var ahead = 1; gutter is null && ahead <= 2 && start + ahead < rows.Count; ahead++)
        {
            if (Anchor(rows, start + ahead) is { } next && Enumerable.Range(start, ahead).All(i => IsRightOf(rows[i], next) && IsNear(rows[i], rows[i + 1])))
                gutter = next;
        }
        if (gutter is not { } open || open.Low > body.Left + 0.75f * (body.Right - body.Left) || open.High < body.Left + 0.25f * (body.Right - body.Left))
            return null;
        var zone = new Zone(start, start, [], []);
        var end = start;
        while (end < rows.Count && TryTake(rows[end], ref open, zone))
            end++;
        return zone.Left.Count > 0 && zone.Right.Count > 0 && zone.Left.Count + zone.Right.Count > 2 ? zone with { End = end } : null;
    }

    private readonly record struct Gutter(float Low, float High);

    /// <summary>The gutter of a row, or of two rows that stand beside each other on uneven baselines.</summary>
    private static Gutter? Anchor(List<Line> rows, int at)
    {
        var row = rows[at];
        var split = SplitAt(row);
        if (split > 0)
            return IsMarker(row, split) ? null : new Gutter(Right(row, 0, split), row.Words[split].Left);
        if (at + 1 >= rows.Count || rows[at + 1].Top > row.Bottom - 0.25f * row.Size || SplitAt(rows[at + 1]) > 0)
            return null;
        var (left, right) = row.Left < rows[at + 1].Left ? (row, rows[at + 1]) : (rows[at + 1], row);
        return right.Left - left.Right >= LeastGutter * row.Size ? new Gutter(left.Right, right.Left) : null;
    }

    // 'a)    text' and 'Điều 1.   text' are one line.
    private static bool IsMarker(Line row, int split) => split == 1 && row.First.Text.Length <= 4;

    /// <summary>The word before which a row falls apart in two; 0 where it does not, or falls into more parts.</summary>
    private static int SplitAt(Line row)
    {
        int widest = 0, wide = 0;
        float most = 0, sum = 0;
        for (var i = 1; i < row.Words.Count; i++)
        {
            var gap = row.Words[i].Left - row.Words[i - 1].Right;
            sum += gap;
            if (gap > most)
                (widest, most) = (i, gap);
        }
        var others = row.Words.Count > 2 ? (sum - most) / (row.Words.Count - 2) : 0.3f * row.Size;
        for (var i = 1; i < row.Words.Count; i++)
            wide += row.Words[i].Left - row.Words[i - 1].Right > 2 * row.Size ? 1 : 0;
        return wide < 2 && most >= LeastGutter * row.Size && most >= WiderThanGaps * others ? widest : 0;
    }

    private static bool TryTake(Line row, ref Gutter gutter, Zone zone)
    {
        var split = SplitWithin(row, gutter);
        if (split > 0)
        {
            var (left, right) = (new Line([.. row.Words.Take(split)]), new Line([.. row.Words.Skip(split)]));
            var narrowed = new Gutter(Math.Max(gutter.Low, left.Right), Math.Min(gutter.High, right.Left));
            if (narrowed.High - narrowed.Low < 0.5f * row.Size || !Fits(zone.Left, left, isLeft: true) || !Fits(zone.Right, right, isLeft: false))
                return false;
            gutter = narrowed;
            zone.Left.Add(left);
            zone.Right.Add(right);
            return true;
        }
        var isLeft = row.Right < gutter.High - 0.5f * row.Size && row.Middle < (gutter.Low + gutter.High) / 2;
        if (!isLeft && !IsRightOf(row, gutter))
            return false;
        var column = isLeft ? zone.Left : zone.Right;
        if (!Fits(column, row, isLeft))
            return false;
        gutter = isLeft ? gutter with { Low = Math.Max(gutter.Low, row.Right) } : gutter with { High = Math.Min(gutter.High, row.Left) };
        column.Add(row);
        return true;
    }

    private static bool IsRightOf(Line row, Gutter gutter) => row.Left > gutter.Low + 0.5f * row.Size && row.Middle > (gutter.Low + gutter.High) / 2;

    private static bool IsNear(Line row, Line next) => next.Top - row.Bottom < 2 * row.Size;

    // Where the words of a row leave the gutter empty; 0 where all stand on one side or one stands in it.
    private static int SplitWithin(Line row, Gutter gutter)
    {
        for (var i = 1; i < row.Words.Count; i++)
        {
            var (before, after) = (Right(row, 0, i), row.Words[i].Left);
            if (after - before >= 0.5f * row.Size && Math.Min(after, gutter.High) - Math.Max(before, gutter.Low) >= 0.5f * row.Size)
                return i;
        }
        return 0;
    }

    // Whether a line goes on with a column: close to the line above it or, after room for a signature, on the same centre.
    private static bool Fits(List<Line> column, Line line, bool isLeft)
    {
        if (column.Count == 0)
            return true;
        var above = column[^1];
        var room = line.Top - above.Bottom;
        if (room < 1.1f * line.Size)
            return !isLeft || Math.Abs(line.Left - column[0].Left) < 40 || Math.Abs(line.Middle - column[0].Middle) < MostShiftOfCentre;
        return room < (isLeft ? 3 * line.Size : MostRoomForSignature)
            && Math.Abs(line.Middle - column.MaxBy(static other => other.Width)!.Middle) < MostShiftOfCentre;
    }

    private static float Right(Line row, int from, int to)
    {
        var right = row.Words[from].Right;
        for (var i = from + 1; i < to; i++)
            right = Math.Max(right, row.Words[i].Right);
        return right;
    }
}
