using System.Globalization;
using System.Text;

namespace VanBan.Reading.Formats.Ocr;

/// <summary>A picture of a page as its black print: a byte a pixel, 0 black to 255 white, row by row from the upper
/// left corner.</summary>
internal sealed class GreyPicture
{
    // More is no page: a sheet of A3 at 600 dpi has 70 million.
    private const long MostPixels = 120_000_000;

    // Of 255. Ink is told from print by how far its strongest colour lies above its weakest, past what the edges of
    // black letters show in a scan.
    private const int Coloured = 40;

    // Where all colours are weaker than this, there is print, be it under a stamp.
    private const int Dark = 110;

    private const int Black = 128;

    public GreyPicture(int width, int height, byte[] pixels)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(pixels.Length, width * height);
        (Width, Height, Pixels) = (width, height, pixels);
    }

    public int Width { get; }

    public int Height { get; }

    public byte[] Pixels { get; }

    /// <summary>
    /// The print in a pixel. The highest of the three colours is low in black print only: the red of a stamp and the
    /// blue of a pen vanish with it, also where they lie over letters, which stay. What has no colour keeps its shade:
    /// read with more contrast, italic digits were taken for others.
    /// </summary>
    public static byte PrintOf(byte red, byte green, byte blue)
    {
        var most = Math.Max(red, Math.Max(green, blue));
        var colour = most - Math.Min(red, Math.Min(green, blue));
        return most >= Dark && colour > Coloured
            ? (byte)Math.Min(255, most + colour - Coloured)
            : (byte)((299 * red + 587 * green + 114 * blue) / 1000);
    }

    /// <summary>Reads a PGM or PPM (binary, one byte a sample) from <paramref name="stream"/>; <see langword="null"/>
    /// for anything else.</summary>
    public static GreyPicture? FromPixmap(Stream stream)
    {
        var kind = Word(stream);
        if (kind is not ("P5" or "P6")
            || Number(stream) is not { } width
            || Number(stream) is not { } height
            || Number(stream) != 255
            || (long)width * height > MostPixels)
        {
            return null;
        }
        var pixels = new byte[width * height];
        var row = new byte[kind == "P6" ? 3 * width : width];
        for (var y = 0; y < height; y++)
        {
            if (stream.ReadAtLeast(row, row.Length, throwOnEndOfStream: false) < row.Length)
                return null;
            Separate(row, pixels.AsSpan(y * width, width));
        }
        return new GreyPicture(width, height, pixels);
    }

    private static void Separate(ReadOnlySpan<byte> row, Span<byte> print)
    {
        if (row.Length == print.Length)
        {
            row.CopyTo(print);
            return;
        }
        for (var x = 0; x < print.Length; x++)
            print[x] = PrintOf(row[3 * x], row[3 * x + 1], row[3 * x + 2]);
    }

    // A word of the head, and the one blank behind it.
    private static string Word(Stream stream)
    {
        var word = new StringBuilder();
        for (int b; word.Length < 20 && (b = stream.ReadByte()) >= 0;)
        {
            if (!char.IsWhiteSpace((char)b))
                word.Append((char)b);
            else if (word.Length > 0)
                break;
        }
        return word.ToString();
    }

    private static int? Number(Stream stream) =>
        int.TryParse(Word(stream), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is > 0 and < 100_000
            ? number : null;

    /// <summary>The picture as a PGM.</summary>
    public byte[] ToPixmap()
    {
        var head = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"P5\n{Width} {Height}\n255\n"));
        return [.. head, .. Pixels];
    }

    /// <summary>Whether so little is printed on it that it is the back of a page: a word has some thousand black pixels
    /// at 300 dpi.</summary>
    public bool IsBlank
    {
        get
        {
            var black = 0;
            foreach (var pixel in Pixels)
                black += pixel < Black ? 1 : 0;
            return black < 500;
        }
    }

    /// <summary>The picture turned clockwise by quarters of a circle.</summary>
    public GreyPicture Turned(int quarters)
    {
        quarters = (quarters % 4 + 4) % 4;
        if (quarters == 0)
            return this;
        var (width, height) = quarters == 2 ? (Width, Height) : (Height, Width);
        var turned = new byte[Pixels.Length];
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                var to = quarters switch
                {
                    1 => x * width + (Height - 1 - y),
                    2 => (Height - 1 - y) * width + (Width - 1 - x),
                    _ => (Width - 1 - x) * width + y,
                };
                turned[to] = Pixels[y * Width + x];
            }
        }
        return new GreyPicture(width, height, turned);
    }

    /// <summary>
    /// The picture with lines that rise by <paramref name="rise"/> pixels a pixel made level: columns are moved up and
    /// down, which for a degree or two is what turning would do.
    /// </summary>
    public GreyPicture Levelled(double rise)
    {
        if (rise == 0)
            return this;
        var level = new byte[Pixels.Length];
        for (var x = 0; x < Width; x++)
        {
            var shift = (int)Math.Round(rise * (x - Width / 2.0));
            for (var y = 0; y < Height; y++)
            {
                var from = y - shift;
                level[y * Width + x] = from >= 0
                    && from < Height
                    ? Pixels[from * Width + x] : byte.MaxValue;
            }
        }
        return new GreyPicture(Width, Height, level);
    }

    /// <summary>A part of the picture; what lies outside is left out.</summary>
    public GreyPicture Cut(int left, int top, int right, int bottom)
    {
        (left, top) = (Math.Clamp(left, 0, Width - 1), Math.Clamp(top, 0, Height - 1));
        (right, bottom) = (Math.Clamp(right, left + 1, Width), Math.Clamp(bottom, top + 1, Height));
        var part = new byte[(right - left) * (bottom - top)];
        for (var y = top; y < bottom; y++)
            Pixels.AsSpan(y * Width + left, right - left).CopyTo(part.AsSpan((y - top) * (right - left)));
        return new GreyPicture(right - left, bottom - top, part);
    }

    /// <summary>The picture drawn larger, its shades between those of the pixels around.</summary>
    public GreyPicture Enlarged(float factor)
    {
        var (width, height) = ((int)(Width * factor), (int)(Height * factor));
        var large = new byte[width * height];
        for (var y = 0; y < height; y++)
        {
            var (top, below) = Between(y, factor, Height);
            for (var x = 0; x < width; x++)
            {
                var (left, beside) = Between(x, factor, Width);
                var (next, under) = (Math.Min(left + 1, Width - 1), Math.Min(top + 1, Height - 1) * Width);
                var upper = Pixels[top * Width + left] * (1 - beside) + Pixels[top * Width + next] * beside;
                var lower = Pixels[under + left] * (1 - beside) + Pixels[under + next] * beside;
                large[y * width + x] = (byte)(upper * (1 - below) + lower * below);
            }
        }
        return new GreyPicture(width, height, large);
    }

    private static (int Whole, float Part) Between(int at, float factor, int most)
    {
        var exact = Math.Clamp((at + 0.5f) / factor - 0.5f, 0, most - 1);
        return ((int)exact, exact - (int)exact);
    }
}
