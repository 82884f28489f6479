using System.IO.Compression;
using System.Text;
using VanBan.Documents;
using VanBan.Reading;
using VanBan.Reading.Formats.Pdf;
using VanBan.Tests.Support;
using Xunit;

namespace VanBan.Tests.Reading.Pdf;

/// <summary>Files made or torn so that a careless reader hangs, fills the memory or ends the process.</summary>
public class HostileFileTests
{
    [Fact]
    public void A_stream_that_unpacks_to_a_gigabyte_is_too_large() =>
        Assert.Equal(Obstacle.TooLarge, Skipped(WithContent(DeflatedGigabyte(), "/Filter/FlateDecode")));

    internal static byte[] DeflatedGigabyte()
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var blanks = Encoding.ASCII.GetBytes(new string(' ', 1 << 20));
            for (var i = 0; i < 1024; i++)
                zlib.Write(blanks);
        }
        return packed.ToArray();
    }

    [Fact]
    public void Run_lengths_that_unpack_past_the_limit_are_too_large() =>
        Assert.Equal(Obstacle.TooLarge, Skipped(WithContent([.. Enumerable.Repeat<byte[]>([129, 32], 600_000).SelectMany(static pair => pair)], "/Filter/RunLengthDecode")));

    [Fact]
    public void Lzw_is_measured_before_it_is_unpacked()
    {
        // One letter and then always the newest entry of the table: each code is one letter longer than the last.
        var codes = Enumerable.Repeat(65, 1).Concat(Enumerable.Range(258, 200)).ToArray();
        var bits = string.Concat(codes.Select(static code => Convert.ToString(code, 2).PadLeft(9, '0')));
        var bytes = Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(8 * i, 8), 2)).ToArray();
        var whole = bytes.Length * 8 / 9;
        Assert.Equal(Enumerable.Range(1, whole).Sum(), UnpackedSize.OfLzw(bytes, long.MaxValue));
    }

    [Fact]
    public void Forms_that_draw_one_another_end()
    {
        var forms = new PdfText().Page("/Resources<</XObject<</A 7 0 R>>>>").Raw("/A Do");
        Assert.IsType<Outcome<Document>.Skipped>(forms.Outcome());
    }

    [Fact]
    public void A_million_open_brackets_end() =>
        Assert.Equal("AB", new PdfText().Page().Raw("BT /F1 12 Tf 70 700 Td <00410042> Tj ET " + new string('[', 1_000_000)).Read().Text);

    [Fact]
    public void More_letters_than_any_page_has_are_too_large()
    {
        var pdf = new PdfText().Page().Raw("BT /F1 12 Tf 70 700 Td");
        pdf.Raw(string.Concat(Enumerable.Repeat("<" + string.Concat(Enumerable.Repeat("0041", 1000)) + "> Tj 0.01 0 0 1 70 700 Tm ", 300)));
        Assert.Equal(Obstacle.TooLarge, Assert.IsType<Outcome<Document>.Skipped>(pdf.Outcome()).Obstacle);
    }

    [Fact]
    public void A_function_nested_too_deep_in_a_shading_is_not_compiled() =>
        Assert.Equal("chữ", Assert.IsType<Outcome<Document>.Done>(Read(NestedFunction())).Value.Text);

    internal static byte[] NestedFunction()
    {
        // The object after the last page's content is out of the table of PdfText, so the shading carries its function itself.
        var braces = new string('{', 3000) + new string('}', 3000);
        var page = new PdfText().Page($"/Resources<</Font<</F1 3 0 R>>/Shading<</S <</ShadingType 1/ColorSpace/DeviceRGB/Function 8 0 R>>>>>>").Text(70, 100, "chữ");
        var file = Encoding.Latin1.GetString(page.Bytes());
        var withFunction = file.Replace("xref\n0 8", $"8 0 obj\n<</FunctionType 4/Domain[0 1 0 1]/Range[0 1]/Length {braces.Length}>>stream\n{braces}\nendstream\nendobj\nxref\n0 8", StringComparison.Ordinal);
        return Encoding.Latin1.GetBytes(withFunction);
    }

    [Fact]
    public void A_file_with_a_password_says_so()
    {
        var file = new PdfText().Page().Text(70, 100, "x").Bytes("/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<" + new string('1', 64) + ">/U<" + new string('2', 64) + ">>>/ID[<01><01>]");
        Assert.Equal(Obstacle.Encrypted, Skipped(file));
    }

    [Fact]
    public void Torn_files_give_an_outcome_and_never_an_exception()
    {
        var source = new PdfText().Page().Text(70, 100, "Nghị quyết số 1/NQ-CP").Rule(70, 110, 200, 110).Page().Text(70, 100, "Trang hai").Bytes();
        var random = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var torn = (byte[])source.Clone();
            for (var i = random.Next(1, 20); i > 0; i--)
                torn[random.Next(8, torn.Length)] = (byte)random.Next(256);
            Assert.NotNull(Read(round % 4 == 0 ? torn[..random.Next(8, torn.Length)] : torn));
        }
    }

    [Fact]
    public void Torn_real_files_give_an_outcome_and_never_an_exception()
    {
        var source = File.ReadAllBytes(Shared.Real("real/pdf/bt-36-ttr-signed.pdf"));
        var random = new Random(11);
        for (var round = 0; round < 60; round++)
        {
            var torn = (byte[])source.Clone();
            for (var i = random.Next(1, 60); i > 0; i--)
                torn[random.Next(8, torn.Length)] = (byte)random.Next(256);
            Assert.NotNull(Read(torn));
        }
    }

    internal static byte[] WithContent(byte[] packed, string filter)
    {
        var file = Encoding.Latin1.GetString(new PdfText().Page().Raw("CONTENT").Bytes());
        return Encoding.Latin1.GetBytes(file.Replace("<</Length 8>>stream\nCONTENT\n\nendstream", $"<</Length {packed.Length}{filter}>>stream\n{Encoding.Latin1.GetString(packed)}\nendstream",
            StringComparison.Ordinal));
    }

    private static Obstacle Skipped(byte[] bytes) => Assert.IsType<Outcome<Document>.Skipped>(Read(bytes)).Obstacle;

    private static Outcome<Document> Read(byte[] bytes) => DocumentReader.Read(new SourceFile("test.pdf", bytes));
}
