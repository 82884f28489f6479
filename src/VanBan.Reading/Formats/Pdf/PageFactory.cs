using System.Buffers;
using System.Numerics;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Parser.Parts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace VanBan.Reading.Formats.Pdf;

/// <summary>
/// Where the library hands over a page: it finds the page's objects, unpacks and deciphers them; what they draw is read
/// here. The library makes it by reflection. The letters of a page are there until the next page is asked for.
/// </summary>
internal sealed class PageFactory : BasePageFactory<PageContent>, IPageFactory<PageContent>
{
    // The share of a page that the picture of a page covers.
    private const float LeastPicture = 0.5f;

    private readonly PdfResources resources;

    // One page's letters at a time: the list is large, and its memory serves the next page.
    private readonly List<Glyph> glyphs = [];

    public PageFactory(IPdfTokenScanner pdfScanner, IResourceStore resourceStore, ILookupFilterProvider filterProvider,
        IPageContentParser pageContentParser, ParsingOptions parsingOptions)
        : base(pdfScanner, resourceStore, filterProvider, pageContentParser, parsingOptions) =>
        resources = new PdfResources(pdfScanner, resourceStore, filterProvider);

    PageContent IPageFactory<PageContent>.Create(
        int number, DictionaryToken dictionary, PageTreeMembers pageTreeMembers,
        NamedDestinations namedDestinations)
    {
        var box = Box(number, dictionary, pageTreeMembers);
        var turns = dictionary.TryGet(NameToken.Rotate, out var rotate)
            && DirectObjectFinder.TryGet<NumericToken>(rotate, PdfScanner, out var degrees)
            ? degrees.Int : pageTreeMembers.Rotation;
        var (width, height, toPage) = Upright(box, ((turns / 90) % 4 + 4) % 4);
        glyphs.Clear();
        var page = new PageContent(width, height) { Glyphs = glyphs };
        IEnumerable<DictionaryToken> scopes = pageTreeMembers.ParentResources;
        if (dictionary.TryGet(NameToken.Resources, out var own)
            && DirectObjectFinder.TryGet<DictionaryToken>(own, PdfScanner, out var ownResources))
            scopes = scopes.Append(ownResources);
        resources.BeginPage(scopes);
        var interpreter = new ContentInterpreter(page, toPage, resources);
        if (dictionary.TryGet(NameToken.Contents, out var contents))
            interpreter.Run(Content(contents));
        // Letters that are not drawn count under the picture of a page only: a scanner's own reading of it.
        if (page.Pictures < LeastPicture)
            glyphs.RemoveAll(static glyph => glyph.IsUnseen);
        new PageAnnotations(PdfScanner, resources).Read(dictionary, interpreter);
        return page;
    }

    /// <summary>The page's own processing in the library, which this factory goes round.</summary>
    protected override PageContent ProcessPage(
        int pageNumber, DictionaryToken dictionary, NamedDestinations namedDestinations,
        MediaBox mediaBox, CropBox cropBox, UserSpaceUnit userSpaceUnit, PageRotationDegrees rotation,
        TransformationMatrix initialMatrix,
        IReadOnlyList<IGraphicsStateOperation> operations) =>
        throw new NotSupportedException();

    private PdfRectangle Box(int number, DictionaryToken dictionary, PageTreeMembers members)
    {
        var media = GetMediaBox(number, dictionary, members);
        var box = GetCropBox(dictionary, members, media).Bounds.Normalise();
        return box.Width >= 10 && box.Height >= 10 ? box : media.Bounds.Normalise();
    }

    // From the units of the page, y up, to points from the upper left corner of the page as it is held, y down.
    private static (float Width, float Height, Matrix3x2 ToPage) Upright(PdfRectangle box, int quarterTurns)
    {
        float left = (float)box.Left, right = (float)box.Right, bottom = (float)box.Bottom, top = (float)box.Top;
        var (width, height) = (Math.Max(right - left, 1), Math.Max(top - bottom, 1));
        return quarterTurns switch
        {
            1 => (height, width, new Matrix3x2(0, 1, 1, 0, -bottom, -left)),
            2 => (width, height, new Matrix3x2(-1, 0, 0, 1, right, -bottom)),
            3 => (height, width, new Matrix3x2(0, -1, -1, 0, top, right)),
            _ => (width, height, new Matrix3x2(1, 0, 0, -1, -left, top)),
        };
    }

    // The streams of a page are one content: a word never goes over their border, a page's graphics state does.
    private ReadOnlySpan<byte> Content(IToken contents)
    {
        if (DirectObjectFinder.TryGet<StreamToken>(contents, PdfScanner, out var single))
            return resources.Decode(single).Span;
        if (!DirectObjectFinder.TryGet<ArrayToken>(contents, PdfScanner, out var parts))
            return [];
        var joined = new ArrayBufferWriter<byte>();
        foreach (var part in parts.Data)
        {
            if (!DirectObjectFinder.TryGet<StreamToken>(part, PdfScanner, out var stream))
                continue;
            joined.Write(resources.Decode(stream).Span);
            joined.Write("\n"u8);
            if (joined.WrittenCount > PdfLimits.ContentBytesOfPage)
                throw new PdfLimitException("content");
        }
        return joined.WrittenSpan;
    }
}
