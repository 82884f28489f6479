using System.Globalization;
using System.Text;
using VanBan.Documents;
using VanBan.Reading;
using Xunit;

namespace VanBan.Tests.Reading.Pdf;

/// <summary>A PDF written by hand: every piece of text stands where the test puts it.</summary>
internal sealed class PdfText
{
    private readonly List<(StringBuilder Content, string Extra)> pages = [];
    private readonly List<string> more = [];

    /// <summary>Begins a page of A4.</summary>
    public PdfText Page(string extra = "")
    {
        pages.Add((new StringBuilder(), extra));
        return this;
    }

    /// <summary>Draws text with its baseline at <paramref name="y"/> points from the top. Letters are half as wide as their size.</summary>
    public PdfText Text(float x, float y, string text, float size = 12, string font = "F1")
    {
        var codes = string.Concat(text.Select(static letter => ((int)letter).ToString("X4", CultureInfo.InvariantCulture)));
        return Raw(string.Create(CultureInfo.InvariantCulture, $"BT /{font} {size} Tf 1 0 0 1 {x} {842 - y} Tm <{codes}> Tj ET"));
    }

    /// <summary>Draws a straight line.</summary>
    public PdfText Rule(float x1, float y1, float x2, float y2) =>
        Raw(string.Create(CultureInfo.InvariantCulture, $"{x1} {842 - y1} m {x2} {842 - y2} l S"));

    /// <summary>Writes operations as they are.</summary>
    public PdfText Raw(string operations)
    {
        pages[^1].Content.Append(operations).Append('\n');
        return this;
    }

    /// <summary>Adds an object behind those of the pages: in a file of one page the first is number 8.</summary>
    public PdfText Object(string content)
    {
        more.Add(content);
        return this;
    }

    public Document Read() => Assert.IsType<Outcome<Document>.Done>(Outcome()).Value;

    public Outcome<Document> Outcome() => DocumentReader.Read(new SourceFile("test.pdf", Bytes()));

    /// <summary>The bytes of the file, with a table of its objects.</summary>
    public byte[] Bytes(string trailer = "")
    {
        var objects = new List<string>
        {
            "<</Type/Catalog/Pages 2 0 R>>",
            $"<</Type/Pages/Count {pages.Count}/Kids[{string.Concat(pages.Select((_, i) => $"{6 + 2 * i} 0 R "))}]>>",
            "<</Type/Font/Subtype/Type0/BaseFont/ABCDEF+Serif/Encoding/Identity-H/ToUnicode 5 0 R/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/ABCDEF+Serif/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 500/W[32[250] 768[0]]>>]>>",
            "<</Type/Font/Subtype/Type0/BaseFont/ABCDEF+Serif-Bold/Encoding/Identity-H/ToUnicode 5 0 R/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/ABCDEF+Serif-Bold/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 500/W[32[250]]>>]>>",
            Stream("1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange"),
        };
        for (var i = 0; i < pages.Count; i++)
        {
            var resources = pages[i].Extra.Contains("/Resources", StringComparison.Ordinal) ? "" : "/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>";
            objects.Add($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]{resources}/Contents {7 + 2 * i} 0 R{pages[i].Extra}>>");
            objects.Add(Stream(pages[i].Content.ToString()));
        }
        objects.AddRange(more);
        var file = new StringBuilder("%PDF-1.7\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Count; i++)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }
        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            file.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer<</Size {objects.Count + 1}/Root 1 0 R{trailer}>>\nstartxref\n{table}\n%%EOF");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    private static string Stream(string content) => $"<</Length {content.Length}>>stream\n{content}\nendstream";
}
