using System.Numerics;

namespace VanBan.Reading.Formats.Pdf;

/// <summary>
/// Follows the drawing of paths and keeps what is a straight line along an axis: a stroke, or a filled rectangle so
/// thin that it is one (Word draws the borders of its tables so).
/// </summary>
internal sealed class PathOfRules(List<Rule> rules)
{
    // Thicker bars are shading, shorter ones are dots of a dotted line or parts of drawings.
    private const float MostThickness = 2.5f, LeastLength = 4f, Slack = 0.6f;
    private const int MostPieces = 10_000;

    private readonly List<(Vector2 From, Vector2 To)> lines = [];
    private readonly List<(Vector2 Corner, Vector2 Opposite)> rectangles = [];
    private Vector2 start, current;
    private bool clips;
    private ClipBox? clip;

    /// <summary>Carries out a path operation; any other is passed over.</summary>
    public void Execute(int operation, List<ContentToken> operands, Matrix3x2 toPage)
    {
        switch (operation)
        {
            case 'm':
                start = current = Point(operands, 0, toPage);
                break;
            case 'l':
                LineTo(Point(operands, 0, toPage));
                break;
            case 'c':
                current = Point(operands, 4, toPage);
                break;
            case 'v' or 'y':
                current = Point(operands, 2, toPage);
                break;
            case 'h':
                LineTo(start);
                break;
            case 'r' << 8 | 'e':
                Rectangle(operands, toPage);
                break;
            default:
                Paint(operation);
                break;
        }
    }

    /// <summary>The box to which the path that just ended narrows the page, once; <see langword="null"/> where it does
    /// not, or is no box.</summary>
    public ClipBox? TakeClip()
    {
        var taken = clip;
        clip = null;
        return taken;
    }

    // The operations that paint a path, and 'n', which does not; the path is over with each.
    private void Paint(int operation)
    {
        switch (operation)
        {
            case 'S' or 's':
                EndPath(closes: operation == 's', fills: false, strokes: true);
                break;
            case 'f' or 'F' or 'f' << 8 | '*':
                EndPath(closes: false, fills: true, strokes: false);
                break;
            case 'B' or 'b' or 'B' << 8 | '*' or 'b' << 8 | '*':
                EndPath(closes: operation is 'b' or ('b' << 8 | '*'), fills: true, strokes: true);
                break;
            case 'n':
                EndPath(closes: false, fills: false, strokes: false);
                break;
            case 'W' or 'W' << 8 | '*':
                clips = true;
                break;
        }
    }

    private void EndPath(bool closes, bool fills, bool strokes)
    {
        if (closes)
            LineTo(start);
        if (fills)
            Fill();
        if (strokes)
            Stroke();
        if (clips
            && rectangles.Count == 1
            && lines.Count == 0)
            clip = BoxOf(rectangles[0].Corner, rectangles[0].Opposite);
        clips = false;
        lines.Clear();
        rectangles.Clear();
    }

    private static ClipBox BoxOf(Vector2 a, Vector2 b) =>
        new(Math.Min(a.X, b.X), Math.Min(a.Y, b.Y), Math.Max(a.X, b.X), Math.Max(a.Y, b.Y));

    private static Vector2 Point(List<ContentToken> operands, int at, Matrix3x2 toPage) =>
        operands.Count < at + 2
            ? default : Vector2.Transform(new Vector2(operands[at].Number, operands[at + 1].Number), toPage);

    private void LineTo(Vector2 to)
    {
        if (lines.Count < MostPieces)
            lines.Add((current, to));
        current = to;
    }

    private void Rectangle(List<ContentToken> operands, Matrix3x2 toPage)
    {
        if (operands.Count < 4 || rectangles.Count >= MostPieces)
            return;
        var corner = new Vector2(operands[0].Number, operands[1].Number);
        var opposite = corner + new Vector2(operands[2].Number, operands[3].Number);
        rectangles.Add((Vector2.Transform(corner, toPage), Vector2.Transform(opposite, toPage)));
        start = current = Vector2.Transform(corner, toPage);
    }

    private void Stroke()
    {
        foreach (var (from, to) in lines)
            Add(from, to, Slack);
        foreach (var (a, b) in rectangles)
        {
            Add(a, new Vector2(b.X, a.Y), Slack);
            Add(new Vector2(b.X, a.Y), b, Slack);
            Add(b, new Vector2(a.X, b.Y), Slack);
            Add(new Vector2(a.X, b.Y), a, Slack);
        }
    }

    private void Fill()
    {
        foreach (var (a, b) in rectangles)
            Add(a, b, MostThickness);
        // A thin rectangle drawn side by side: its two long sides are one line.
        if (lines.Count is 3 or 4 && rectangles.Count == 0)
        {
            var low = Vector2.Min(Vector2.Min(lines[0].From, lines[1].From), Vector2.Min(lines[2].From, lines[2].To));
            var high = Vector2.Max(Vector2.Max(lines[0].From, lines[1].From), Vector2.Max(lines[2].From, lines[2].To));
            Add(low, high, MostThickness);
        }
    }

    private void Add(Vector2 from, Vector2 to, float thickness)
    {
        if (rules.Count >= PdfLimits.RulesOfPage)
            return;
        var (width, height) = (MathF.Abs(from.X - to.X), MathF.Abs(from.Y - to.Y));
        if (height <= thickness
            && width >= LeastLength
            && width > height)
            rules.Add(new Rule(true, Math.Min(from.X, to.X), Math.Max(from.X, to.X), (from.Y + to.Y) / 2));
        else if (width <= thickness && height >= LeastLength)
            rules.Add(new Rule(false, Math.Min(from.Y, to.Y), Math.Max(from.Y, to.Y), (from.X + to.X) / 2));
    }
}
