namespace VanBan.Reading.Formats.Ocr;

/// <summary>
/// How far the lines of a page rise or fall: the page lay askew on the glass. Lines are told by the profile of the
/// rows, which is sharpest where they run level.
/// </summary>
internal static class Slant
{
    // In pixels a pixel: 0.07 is four degrees. Less than half a degree is nothing that OCR minds.
    private const double Most = 0.07, Least = 0.008, Step = 0.0035, FineStep = 0.0008;

    // The profile is taken from a picture a quarter as large, cut into strips this wide.
    private const int Shrink = 4, Strip = 16;

    /// <summary>The rise of the lines from left to right in pixels a pixel, for <see cref="GreyPicture.Levelled"/>; 0
    /// where they are level or there are none.</summary>
    public static double Of(GreyPicture picture)
    {
        var strips = Strips(picture);
        var level = Sharpness(strips, 0);
        var (best, sharpest) = (0.0, level);
        Search(-Most, Most, Step);
        var (from, to) = (best - Step, best + Step);
        Search(from, to, FineStep);
        return Math.Abs(best) >= Least && sharpest > 1.1 * level ? best : 0;

        void Search(double first, double last, double step)
        {
            for (var rise = first; rise <= last; rise += step)
            {
                var sharpness = Sharpness(strips, rise);
                if (sharpness > sharpest)
                    (best, sharpest) = (rise, sharpness);
            }
        }
    }

    // Black pixels by strip and row.
    private static int[][] Strips(GreyPicture picture)
    {
        var (width, height) = (picture.Width / Shrink, picture.Height / Shrink);
        var strips = new int[width / Strip + 1][];
        for (var s = 0; s < strips.Length; s++)
            strips[s] = new int[height];
        for (var y = 0; y < height; y++)
        {
            var row = picture.Pixels.AsSpan(y * Shrink * picture.Width, width * Shrink);
            for (var x = 0; x < width; x++)
                strips[x / Strip][y] += row[x * Shrink] < 128 ? 1 : 0;
        }
        return strips;
    }

    // The sum of the squares of the differences from row to row.
    private static double Sharpness(int[][] strips, double rise)
    {
        var height = strips[0].Length;
        var profile = new int[height];
        for (var s = 0; s < strips.Length; s++)
        {
            var shift = (int)Math.Round(rise * (s - strips.Length / 2.0) * Strip);
            for (var y = Math.Max(0, shift); y < Math.Min(height, height + shift); y++)
                profile[y] += strips[s][y - shift];
        }
        var sharpness = 0.0;
        for (var y = 1; y < height; y++)
            sharpness += (double)(profile[y] - profile[y - 1]) * (profile[y] - profile[y - 1]);
        return sharpness;
    }
}
