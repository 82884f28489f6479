using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using VanBan.Documents;
using VanBan.Reading;
using VanBan.Tests.Support;
using VanBan.Text;
using Xunit;

namespace VanBan.Tests.Reading.Pdf;

/// <summary>What a PDF says against the DOCX that it was printed from: the same words in the same order.</summary>
public partial class FidelityTests
{
    // The DOCX are compared by their raw text: automatic numbers, which the PDF prints, are not in it.
    [Theory]
    [InlineData("real/seed/bao-cao-binh-phuoc-2023.pdf", "real/seed/bao-cao-binh-phuoc-2023.docx", 0.98)]
    [InlineData("real/pdf/bt-36-ttr-signed.pdf", "real/docx/bt-36-ttr.docx", 0.97)]
    public void A_printed_document_has_the_words_of_its_source(string pdf, string docx, double least)
    {
        var document = Assert.IsType<Outcome<Document>.Done>(DocumentReader.Read(new SourceFile(pdf, File.ReadAllBytes(Shared.Real(pdf))))).Value;
        var (printed, source) = (Words(document.Text), Words(RawText(Shared.Real(docx))));
        Assert.InRange(2.0 * LongestCommon(printed, source) / (printed.Length + source.Length), least, 1);
    }

    private static string[] Words(string text) => Letters.Compose(text).Split([' ', '\n', '\t', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);

    private static string RawText(string docx)
    {
        using var archive = ZipFile.OpenRead(docx);
        using var reader = new StreamReader(archive.GetEntry("word/document.xml")!.Open());
        var xml = reader.ReadToEnd();
        xml = ParagraphEnd.Replace(xml, "\n");
        return WebUtility.HtmlDecode(Tag.Replace(xml, ""));
    }

    private static int LongestCommon(string[] a, string[] b)
    {
        var (above, row) = (new int[b.Length + 1], new int[b.Length + 1]);
        foreach (var word in a)
        {
            for (var j = 0; j < b.Length; j++)
                row[j + 1] = word == b[j] ? above[j] + 1 : Math.Max(above[j + 1], row[j]);
            (above, row) = (row, above);
        }
        return above[^1];
    }

    [GeneratedRegex("</w:p>|<w:tab/>|<w:br/>", RegexOptions.CultureInvariant)]
    private static partial Regex ParagraphEnd { get; }

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag { get; }
}
