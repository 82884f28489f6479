using System.Numerics;
using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Parser.Parts;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace VanBan.Reading.Formats.Pdf;

/// <summary>The names that a piece of content may use, and where to look for those it does not have.</summary>
internal sealed class ResourceScope(DictionaryToken? fonts, DictionaryToken? forms, ResourceScope? outer)
{
    public DictionaryToken? Fonts => fonts;

    public DictionaryToken? Forms => forms;

    public ResourceScope? Outer => outer;

    /// <summary>The fonts already looked up, under their names as written.</summary>
    public List<(byte[] Name, PdfFont Font)> KnownFonts { get; } = [];
}

/// <summary>
/// The fonts and forms of a file. Only these are loaded: the library's own way of loading a page's resources also
/// compiles patterns and shadings, whose functions can be nested so deep that the process ends.
/// </summary>
internal sealed class PdfResources(IPdfTokenScanner scanner, IResourceStore store, ILookupFilterProvider filters)
{
    private static readonly NameToken OnlyFont = NameToken.Create("F");

    private readonly Dictionary<IndirectReference, PdfFont> fonts = [];

    public ResourceScope OfPage { get; private set; } = new(null, null, null);

    /// <summary>Begins a page, whose resources may stand with the page or with a node above it.</summary>
    public void BeginPage(IEnumerable<DictionaryToken> outermostFirst)
    {
        ResourceScope? scope = null;
        foreach (var dictionary in outermostFirst)
            scope = Scope(dictionary, scope);
        OfPage = scope ?? new ResourceScope(null, null, null);
    }

    /// <summary>The scope of a form: its own resources, then those of whoever draws it.</summary>
    public ResourceScope OfForm(StreamToken form, ResourceScope outer) =>
        form.StreamDictionary.TryGet(NameToken.Resources, out var token)
            && DirectObjectFinder.TryGet<DictionaryToken>(token, scanner, out var own)
            ? Scope(own, outer) : outer;

    public PdfFont Font(ResourceScope scope, ReadOnlySpan<byte> name)
    {
        foreach (var (known, font) in scope.KnownFonts)
        {
            if (name.SequenceEqual(known))
                return font;
        }
        var found = Load(Find(scope, static s => s.Fonts, name));
        scope.KnownFonts.Add((name.ToArray(), found));
        return found;
    }

    public StreamToken? Form(ResourceScope scope, ReadOnlySpan<byte> name) =>
        DirectObjectFinder.TryGet<StreamToken>(Find(scope, static s => s.Forms, name), scanner, out var form)
            ? form : null;

    public ReadOnlyMemory<byte> Decode(StreamToken stream) => stream.Decode(filters, scanner);

    public Matrix3x2 MatrixOf(StreamToken form) =>
        form.StreamDictionary.TryGet(NameToken.Matrix, out var token)
            && Numbers(token) is { Length: >= 6 } m
            ? new Matrix3x2(m[0], m[1], m[2], m[3], m[4], m[5]) : Matrix3x2.Identity;

    /// <summary>The numbers of an array, such as a box or a matrix; empty for anything else.</summary>
    public float[] Numbers(IToken? token)
    {
        if (!DirectObjectFinder.TryGet<ArrayToken>(token, scanner, out var array)
            || array.Length > 16)
            return [];
        return [.. array.Data.Select(item => DirectObjectFinder.TryGet<NumericToken>(item, scanner, out var number)
            ? (float)number.Double : 0)];
    }

    private ResourceScope Scope(DictionaryToken resources, ResourceScope? outer) =>
        new(Part(resources, NameToken.Font), Part(resources, NameToken.Xobject), outer);

    private DictionaryToken? Part(DictionaryToken resources, NameToken name) =>
        resources.TryGet(name, out var token)
            && DirectObjectFinder.TryGet<DictionaryToken>(token, scanner, out var part)
            ? part : null;

    private static IToken? Find(
        ResourceScope scope, Func<ResourceScope, DictionaryToken?> part, ReadOnlySpan<byte> name)
    {
        var key = NameToken.Create(Unescape(name));
        for (var at = scope; at is not null; at = at.Outer)
        {
            if (part(at) is { } dictionary && dictionary.TryGet(key, out var token))
                return token;
        }
        return null;
    }

    private static string Unescape(ReadOnlySpan<byte> name)
    {
        var text = Encoding.Latin1.GetString(name);
        for (var mark = text.IndexOf('#', StringComparison.Ordinal); mark >= 0 && mark + 2 < text.Length;
            mark = text.IndexOf('#', mark + 1))
        {
            if (char.IsAsciiHexDigit(text[mark + 1])
                && char.IsAsciiHexDigit(text[mark + 2]))
                text = text[..mark] + (char)Convert.ToInt32(text.Substring(mark + 1, 2), 16) + text[(mark + 3)..];
        }
        return text;
    }

    private PdfFont Load(IToken? token)
    {
        if (token is not IndirectReferenceToken reference)
            return Read(token);
        if (!fonts.TryGetValue(reference.Data, out var font))
            fonts[reference.Data] = font = Read(token);
        return font;
    }

    private PdfFont Read(IToken? token)
    {
        if (!DirectObjectFinder.TryGet<DictionaryToken>(token, scanner, out var dictionary))
            return new PdfFont(new FontTables(), new Lazy<IFont?>((IFont?)null));
        var tables = FontTables.Read(dictionary, scanner, Decode);
        return new PdfFont(tables, new Lazy<IFont?>(() => tables.MayNeedLibrary ? AskLibrary(dictionary) : null));
    }

    // The library gets the font without its map to Unicode, which is read already: its own reading has no limit, and
    // asks for gigabytes when a range is torn.
    private IFont? AskLibrary(DictionaryToken font)
    {
        var clean = new Dictionary<NameToken, IToken>();
        foreach (var (key, value) in font.Data)
        {
            if (key != NameToken.ToUnicode.Data)
                clean[NameToken.Create(key)] = value;
        }
        try
        {
            store.LoadResourceDictionary(new DictionaryToken(new Dictionary<NameToken, IToken>
            {
                [NameToken.Font] =
                    new DictionaryToken(new Dictionary<NameToken, IToken> { [OnlyFont] = new DictionaryToken(clean) }),
            }));
            try
            {
                return store.GetFont(OnlyFont);
            }
            finally
            {
                store.UnloadResourceDictionary();
            }
        }
        catch (Exception e) when (e is not PdfLimitException)
        {
            // A font that the library cannot read: its letters stay unknown, the others are read.
            return null;
        }
    }
}
