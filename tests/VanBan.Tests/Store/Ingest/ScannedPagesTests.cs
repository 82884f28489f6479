using System.Text;
using VanBan.Store.Ingest;
using Xunit;

namespace VanBan.Tests.Store.Ingest;

public class ScannedPagesTests
{
    private const string Page = "1 0 obj <</Type/Page/Resources<</ProcSet[/PDF/ImageC]>>>> endobj\n";
    private const string Scan = "2 0 obj <</Type /XObject /Subtype /Image /Width 1653 /Height 2338 /Filter /DCTDecode>> stream\nx\nendstream endobj\n";
    private const string Flat = "3 0 obj\n<</Filter/FlateDecode/Width 1240/Height 1754/Subtype/Image/Type/XObject>>stream\nx\nendstream endobj\n";
    private const string Seal = "4 0 obj <</Subtype/Image/Width 300/Height 300>> stream\nx\nendstream endobj\n";

    [Theory]
    [InlineData(Page + Scan, 1)]
    [InlineData(Page + Scan + Page + Flat, 2)]
    [InlineData(Page + Scan + Seal + Page + Page, 1)]
    [InlineData("<</Type /Pages /Count 1>>" + Page + Flat, 1)]
    [InlineData(Page + Seal, 0)]
    [InlineData(Page + Page + Page + Page + Scan, 0)]
    [InlineData("", 0)]
    [InlineData("/Image", 0)]
    [InlineData("/Subtype/Image/Width 99999999999/Height", 0)]
    public void A_page_of_a_scan_is_a_picture_as_large_as_a_page(string pdf, int pages) =>
        Assert.Equal(pages, ScannedPages.In(Encoding.Latin1.GetBytes(pdf)));
}
