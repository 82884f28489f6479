using System.Buffers;
using System.Globalization;
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
    private const int MostAnnotations = 1000;
    private const int MostLetters = 500;

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
        foreach (var annotation in Annotations(dictionary))
            Read(annotation, interpreter);
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

    private IEnumerable<DictionaryToken> Annotations(DictionaryToken page)
    {
        if (!page.TryGet(NameToken.Annots, out var token)
            || !DirectObjectFinder.TryGet<ArrayToken>(token, PdfScanner, out var annotations))
            yield break;
        foreach (var item in annotations.Data.Take(MostAnnotations))
        {
            if (DirectObjectFinder.TryGet<DictionaryToken>(item, PdfScanner, out var annotation))
                yield return annotation;
        }
    }

    // Form fields, signatures among them, and what office programs put on a page afterwards: the number as free text, a
    // stamp.
    private void Read(DictionaryToken annotation, ContentInterpreter interpreter)
    {
        if (!annotation.TryGet(NameToken.Subtype, out var subtype)
            || subtype is not NameToken { Data: "Widget" or "FreeText" or "Stamp" } kind)
            return;
        if (Appearance(annotation) is { } form)
        {
            if (PlaceOf(annotation, form) is { } placed)
                interpreter.RunStamp(form, placed);
        }
        else if (kind.Data == "Widget"
            && ValueOf(annotation) is { Length: > 0 and < MostLetters } value
            && annotation.TryGet(NameToken.Rect, out var rect)
            && resources.Numbers(rect) is { Length: 4 } at)
        {
            var (height, size) = (Math.Abs(at[3] - at[1]), SizeOf(annotation));
            size = size is > 1 and < 100 ? size : Math.Clamp(0.7f * height, 6, 12);
            interpreter.Type(
                value, Math.Min(at[0], at[2]) + 2, Math.Min(at[1], at[3]) + (height - size) / 2 + 0.22f * size, size);
        }
    }

    // The text of a field, its own or that of the field whose widget it is (ISO 32000-1, 12.7.3).
    private string? ValueOf(DictionaryToken field)
    {
        for (var depth = 0; depth < 3; depth++)
        {
            if (field.TryGet(NameToken.V, out var token))
            {
                return DirectObjectFinder.TryGet<StringToken>(token, PdfScanner, out var text) ? text.Data
                    : DirectObjectFinder.TryGet<HexToken>(token, PdfScanner, out var hex) ? hex.Data : null;
            }
            if (!field.TryGet(NameToken.Parent, out var parent)
                || !DirectObjectFinder.TryGet(parent, PdfScanner, out field!))
                return null;
        }
        return null;
    }

    // '/Helv 11 Tf 0 g': the number before 'Tf'; 0 leaves the choice to the reader.
    private float SizeOf(DictionaryToken field)
    {
        if (!field.TryGet(NameToken.Da, out var token)
            || !DirectObjectFinder.TryGet<StringToken>(token, PdfScanner, out var look))
            return 0;
        var words = look.Data.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var at = Array.IndexOf(words, "Tf");
        return at > 0
            && float.TryParse(words[at - 1], NumberStyles.Float, CultureInfo.InvariantCulture, out var size)
            ? size : 0;
    }

    // The picture that an annotation shows when nothing is done with it (ISO 32000-1, 12.5.5).
    private StreamToken? Appearance(DictionaryToken annotation) =>
        annotation.TryGet(NameToken.Ap, out var ap)
            && DirectObjectFinder.TryGet<DictionaryToken>(ap, PdfScanner, out var appearance)
        && appearance.TryGet(NameToken.N, out var normal)
        && DirectObjectFinder.TryGet<StreamToken>(normal, PdfScanner, out var form)
            ? form : null;

    private Matrix3x2? PlaceOf(DictionaryToken annotation, StreamToken form)
    {
        if (!annotation.TryGet(NameToken.Rect, out var rect)
            || resources.Numbers(rect) is not { Length: 4 } at
            || !form.StreamDictionary.TryGet(NameToken.Bbox, out var box)
            || resources.Numbers(box) is not { Length: 4 } drawn)
        {
            return null;
        }
        var (width, height) = (drawn[2] - drawn[0], drawn[3] - drawn[1]);
        var scale = new Vector2(width == 0 ? 1 : (at[2] - at[0]) / width, height == 0 ? 1 : (at[3] - at[1]) / height);
        return Matrix3x2.CreateTranslation(-drawn[0], -drawn[1]) * Matrix3x2.CreateScale(
            scale) * Matrix3x2.CreateTranslation(at[0], at[1]);
    }
}
