using System.Text;
using SkiaSharp;
using VanBan.Documents;
using VanBan.Reading;
using VanBan.Reading.Formats.Ocr;
using VanBan.Tests.Support;
using Xunit;

namespace VanBan.Tests.Reading.Ocr;

public class PictureTests
{
    [Theory]
    [InlineData(20, 20, 25, 20)] // black print
    [InlineData(105, 20, 20, 45)] // black print under a stamp
    [InlineData(225, 40, 50, 255)] // the red of a stamp
    [InlineData(40, 60, 170, 255)] // a blue pen
    [InlineData(230, 225, 205, 224)] // recycled paper
    public void Ink_vanishes_and_print_stays(byte red, byte green, byte blue, byte expected) =>
        Assert.Equal(expected, GreyPicture.PrintOf(red, green, blue));

    [Fact]
    public void A_pixmap_is_read_in_colour_and_in_grey()
    {
        byte[] colour = [.. "P6\n2 1\n255\n"u8, 0, 0, 0, 230, 30, 30];
        byte[] grey = [.. "P5 2 1 255\n"u8, 0, 255];
        foreach (var pixmap in (ReadOnlySpan<byte[]>)[colour, grey])
            Assert.Equal([0, 255], GreyPicture.FromPixmap(new MemoryStream(pixmap))!.Pixels);
        Assert.Null(GreyPicture.FromPixmap(new MemoryStream(colour[..^1])));
        Assert.Null(GreyPicture.FromPixmap(new MemoryStream("P6\n99999 99999\n255\n"u8.ToArray())));
        Assert.Null(GreyPicture.FromPixmap(new MemoryStream()));
    }

    [Fact]
    public void Four_quarter_turns_bring_a_picture_back()
    {
        var picture = new GreyPicture(3, 2, [1, 2, 3, 4, 5, 6]);
        Assert.Equal([4, 1, 5, 2, 6, 3], picture.Turned(1).Pixels);
        Assert.Equal([6, 5, 4, 3, 2, 1], picture.Turned(2).Pixels);
        Assert.Equal(picture.Turned(1).Turned(1).Turned(1).Pixels, picture.Turned(3).Pixels);
        Assert.Equal(picture.Pixels, picture.Turned(3).Turned(1).Pixels);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.02)]
    [InlineData(-0.035)]
    public void The_slant_of_lines_is_found_and_taken_out(double rise)
    {
        var level = Lines(1600, 2000);
        var askew = level.Levelled(-rise);
        Assert.InRange(Slant.Of(askew), rise - 0.002, rise + 0.002);
        Assert.Equal(0, Slant.Of(askew.Levelled(Slant.Of(askew))));
    }

    [Fact]
    public void Words_go_back_to_where_they_stood_on_the_slanted_page()
    {
        var page = new OcrPage(1000, 1000, [new OcrLine([new OcrWord("a", 90, 880, 500, 920, 520)], BeginsParagraph: false)]);
        Assert.Equal(492, page.Slanted(0.02).Lines[0].Words[0].Top);
        Assert.Equal(250 + 10, page.Placed(10, 20, 0.5f).Lines[0].Top + 0 - 10);
    }

    [Fact]
    public void A_page_on_its_head_is_turned_and_read()
    {
        Assert.SkipWhen(OcrEngine.Of(new ReadingOptions()) is null, "tesseract with vie or pdftoppm is not installed.");
        var drawn = OutsidePrograms.OfThisMachine.PdfToPpm!.Run(["-f", "1", "-l", "1", "-r", "200", Shared.InRepo("corpus/documents/quyet-dinh-1540-qd-ubnd.pdf")], default, TimeSpan.FromMinutes(1));
        var picture = GreyPicture.FromPixmap(new MemoryStream(drawn.Output))!.Turned(2);
        var outcome = DocumentReader.Read(new SourceFile("a.png", Png(picture)));
        Assert.Contains("Hạnh phúc", Assert.IsType<Outcome<Document>.Done>(outcome).Value.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RIFF\0\0\0\0WEBPVP8 ", FileFormat.Image)]
    [InlineData("BM\0\0\0\0\0\0\0\0", FileFormat.Image)]
    [InlineData("\0\0\0\u0018ftypheic", FileFormat.MediaFile)]
    [InlineData("Rar!\u001a\u0007\u0001", FileFormat.Rar)]
    [InlineData("7z\u00bc\u00af'\u001c", FileFormat.SevenZip)]
    [InlineData("From: a@b.vn\r\nMIME-Version: 1.0\r\n\r\nx", FileFormat.Mail)]
    [InlineData("Kính gửi: Sở Tư pháp\nMIME-Version: 1.0", FileFormat.Text)]
    public void Formats_are_told_by_their_bytes(string begins, object expected) =>
        Assert.Equal(expected, FileFormats.Of(Encoding.Latin1.GetBytes(begins)));

    private static GreyPicture Lines(int width, int height)
    {
        var pixels = new byte[width * height];
        Array.Fill(pixels, byte.MaxValue);
        for (var y = 200; y < height - 200; y += 60)
        {
            for (var thick = 0; thick < 24; thick++)
            {
                for (var x = 150; x < width - 150; x++)
                    pixels[(y + thick) * width + x] = (byte)(x % 20 < 12 ? 0 : 255);
            }
        }
        return new GreyPicture(width, height, pixels);
    }

    private static byte[] Png(GreyPicture picture)
    {
        using var bitmap = new SKBitmap(picture.Width, picture.Height, SKColorType.Gray8, SKAlphaType.Opaque);
        System.Runtime.InteropServices.Marshal.Copy(picture.Pixels, 0, bitmap.GetPixels(), 0);
        for (var y = 0; y < picture.Height; y++)
            System.Runtime.InteropServices.Marshal.Copy(picture.Pixels, y * picture.Width, bitmap.GetPixels() + y * bitmap.RowBytes, picture.Width);
        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 90);
        return data.ToArray();
    }
}
