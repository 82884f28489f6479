using SkiaSharp;

namespace VanBan.Reading.Formats.Ocr;

/// <summary>Opens picture files: PNG, JPEG, GIF, BMP, WebP. What is written on them is then upright as far as the
/// camera knew how it was held.</summary>
internal static class PictureDecoder
{
    // More is no page, and a few bytes may claim it.
    private const long MostPixels = 100_000_000;

    /// <summary>The print on a picture; <see langword="null"/> for a file that is none, is damaged, or of another
    /// format, such as TIFF.</summary>
    public static GreyPicture? Decode(ReadOnlyMemory<byte> file)
    {
        using var data = SKData.CreateCopy(file.Span);
        using var codec = SKCodec.Create(data);
        if (codec is null
            || codec.Info.Width <= 0
            || codec.Info.Height <= 0
            || (long)codec.Info.Width * codec.Info.Height > MostPixels)
            return null;
        var info = new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, SKAlphaType.Unpremul);
        using var bitmap = new SKBitmap(info);
        // A file that breaks off gives the part that is there.
        if (codec.GetPixels(info, bitmap.GetPixels()) is not (SKCodecResult.Success or SKCodecResult.IncompleteInput))
            return null;
        return Print(bitmap.GetPixelSpan(), info.Width, info.Height).Turned(Quarters(codec.EncodedOrigin));
    }

    /// <summary>Width and height in dots; <see langword="null"/> for what is no picture.</summary>
    public static (int Width, int Height)? SizeOf(ReadOnlyMemory<byte> file)
    {
        using var data = SKData.CreateCopy(file.Span);
        using var codec = SKCodec.Create(data);
        return codec is null ? null : (codec.Info.Width, codec.Info.Height);
    }

    private static GreyPicture Print(ReadOnlySpan<byte> pixels, int width, int height)
    {
        var print = new byte[width * height];
        for (var i = 0; i < print.Length; i++)
        {
            var pixel = pixels.Slice(4 * i, 4);
            print[i] = GreyPicture.PrintOf(
                OnPaper(pixel[0], pixel[3]), OnPaper(pixel[1], pixel[3]), OnPaper(pixel[2], pixel[3]));
        }
        return new GreyPicture(width, height, print);
    }

    // What is transparent shows white paper.
    private static byte OnPaper(byte colour, byte alpha) => (byte)(255 - (255 - colour) * alpha / 255);

    // The orientation that cameras write (Exif 2.3, tag 274); mirrored ones come from no camera.
    private static int Quarters(SKEncodedOrigin origin) => origin switch
    {
        SKEncodedOrigin.BottomRight => 2,
        SKEncodedOrigin.RightTop => 1,
        SKEncodedOrigin.LeftBottom => 3,
        _ => 0,
    };
}
