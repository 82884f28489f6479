namespace VanBan.Reading.Formats.Pdf;

/// <summary>
/// Finds where two columns stand side by side: the head of a document (issuer and number; the national header, place
/// and day) and its foot (the recipients; the signature). They are told by an empty gutter that goes on from row to
/// row.
/// </summary>
internal static class SideBySide
{
    // In shares of the font's size: the least width of a gutter, and how much wider than the row's own gaps it is.
    private const float LeastGutter = 0.9f, WiderThanGaps = 2.5f, LeastOpening = 0.5f;

    // Between the title of a signer and the name stands the signature: 2 to 4 cm.
    private const float MostRoomForSignature = 170, MostShiftOfCentre = 55, MostShiftOfSide = 40;

    /// <summary>Two columns, which end before the row <paramref name="End"/>.</summary>
    internal sealed record Zone(int End, List<Line> Left, List<Line> Right);

    /// <summary>The zone that begins at a row; <see langword="null"/> where none does.</summary>
    public static Zone? At(List<Line> rows, int start, TextColumn body)
    {
        var gutter = Anchor(rows, start);
        // The right column may begin higher: 'TM. CHÍNH PHỦ' above 'Nơi nhận:'.
        for (var ahead = 1; gutter is null && ahead <= 2 && start + ahead < rows.Count; ahead++)
        {
            if (Anchor(rows, start + ahead) is { } next
                && Enumerable.Range(start, ahead).All(i => IsRightOf(rows[i], next) && IsNear(rows[i], rows[i + 1])))
                gutter = next;
        }
        if (gutter is not { } open
            || open.Low > body.Left + 0.75f * (body.Right - body.Left)
            || open.High < body.Left + 0.25f * (body.Right - body.Left))
            return null;
        Side left = new(isLeft: true), right = new(isLeft: false);
        var end = start;
        while (end < rows.Count && TryTake(rows[end], ref open, left, right))
            end++;
        return left.Lines.Count > 0
            && right.Lines.Count > 0
            && left.Lines.Count + right.Lines.Count > 2
            ? new Zone(end, left.Lines, right.Lines) : null;
    }

    private readonly record struct Gutter(float Low, float High);

    /// <summary>The gutter of a row, or of two rows that stand beside each other on uneven baselines.</summary>
    private static Gutter? Anchor(List<Line> rows, int at)
    {
        var row = rows[at];
        var split = SplitAt(row);
        if (split > 0)
            return IsMarker(row, split) ? null : new Gutter(Right(row, 0, split), row.Words[split].Left);
        if (at + 1 >= rows.Count
            || rows[at + 1].Top > row.Bottom - 0.25f * row.Size
            || SplitAt(rows[at + 1]) > 0)
            return null;
        var (left, right) = row.Left < rows[at + 1].Left ? (row, rows[at + 1]) : (rows[at + 1], row);
        return right.Left - left.Right >= LeastGutter * row.Size ? new Gutter(left.Right, right.Left) : null;
    }

    // 'a)    text' and 'Điều 1.   text' are one line.
    private static bool IsMarker(Line row, int split) => split == 1
        && row.First.Text.Length <= 4;

    /// <summary>The word before which a row falls apart in two; 0 where it does not, or falls into more
    /// parts.</summary>
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
        return wide < 2
            && most >= LeastGutter * row.Size
            && most >= WiderThanGaps * others
            ? widest : 0;
    }

    private static bool TryTake(Line row, ref Gutter gutter, Side left, Side right)
    {
        var split = SplitWithin(row, gutter);
        if (split > 0)
        {
            var (before, after) = (new Line([.. row.Words.Take(split)]), new Line([.. row.Words.Skip(split)]));
            var narrowed = new Gutter(Math.Max(gutter.Low, before.Right), Math.Min(gutter.High, after.Left));
            if (narrowed.High - narrowed.Low < LeastOpening * row.Size
                || !left.Takes(before)
                || !right.Takes(after))
                return false;
            gutter = narrowed;
            left.Add(before);
            right.Add(after);
            return true;
        }
        var isLeft = row.Right < gutter.High - LeastOpening * row.Size
            && row.Middle < (gutter.Low + gutter.High) / 2;
        var side = isLeft ? left : right;
        if ((!isLeft && !IsRightOf(row, gutter)) || !side.Takes(row))
            return false;
        gutter = isLeft
            ? gutter with { Low = Math.Max(gutter.Low, row.Right) }
            : gutter with { High = Math.Min(gutter.High, row.Left) };
        side.Add(row);
        return true;
    }

    private static bool IsRightOf(Line row, Gutter gutter) =>
        row.Left > gutter.Low + LeastOpening * row.Size
            && row.Middle > (gutter.Low + gutter.High) / 2;

    private static bool IsNear(Line row, Line next) => next.Top - row.Bottom < 2 * row.Size;

    // Where the words of a row leave the gutter empty; 0 where all stand on one side or one stands in it.
    private static int SplitWithin(Line row, Gutter gutter)
    {
        var before = row.First.Right;
        for (var i = 1; i < row.Words.Count; i++)
        {
            var after = row.Words[i].Left;
            if (after - before >= LeastOpening * row.Size
                && Math.Min(after, gutter.High) - Math.Max(before, gutter.Low) >= LeastOpening * row.Size)
                return i;
            before = Math.Max(before, row.Words[i].Right);
        }
        return 0;
    }

    /// <summary>The lines of one of the columns.</summary>
    private sealed class Side(bool isLeft)
    {
        private Line? widest;

        public List<Line> Lines { get; } = [];

        /// <summary>
        /// Whether a line goes on with the column: close below the line above it or, after room for a signature, on the
        /// same centre.
        /// </summary>
        public bool Takes(Line line)
        {
            if (widest is null)
                return true;
            var room = line.Top - Lines[^1].Bottom;
            if (room < 1.1f * line.Size)
                return !isLeft || Math.Abs(line.Left - Lines[0].Left) < MostShiftOfSide
                    || Math.Abs(line.Middle - Lines[0].Middle) < MostShiftOfCentre;
            return room < (isLeft ? 3 * line.Size : MostRoomForSignature)
                && Math.Abs(line.Middle - widest.Middle) < MostShiftOfCentre;
        }

        public void Add(Line line)
        {
            Lines.Add(line);
            if (widest is null || line.Width > widest.Width)
                widest = line;
        }
    }

    private static float Right(Line row, int from, int to)
    {
        var right = row.Words[from].Right;
        for (var i = from + 1; i < to; i++)
            right = Math.Max(right, row.Words[i].Right);
        return right;
    }
}
