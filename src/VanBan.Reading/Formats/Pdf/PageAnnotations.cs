using System.Globalization;
using System.Numerics;
using UglyToad.PdfPig.Parser.Parts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace VanBan.Reading.Formats.Pdf;

/// <summary>
/// Reads what lies over a page (ISO 32000-1, 12.5): what was filled into its form, its ticks, the stamps of signatures,
/// the number and the day that office programs put on it as free text, the notes of those who read it.
/// </summary>
internal sealed class PageAnnotations(IPdfTokenScanner scanner, PdfResources resources)
{
    private const int MostAnnotations = 1000;
    private const int MostLetters = 20_000;
    private const int MostParents = 3;

    // Flags of an annotation (12.5.3): hidden, and not shown on a screen.
    private const int Unseen = 2 | 32;

    // A field that is a button to press (12.7.4.2): it holds nothing.
    private const int PushButton = 1 << 16;

    /// <summary>Reads the annotations of <paramref name="page"/>.</summary>
    public void Read(DictionaryToken page, ContentInterpreter interpreter)
    {
        if (!page.TryGet(NameToken.Annots, out var token)
            || !DirectObjectFinder.TryGet<ArrayToken>(token, scanner, out var annotations))
            return;
        foreach (var item in annotations.Data.Take(MostAnnotations))
        {
            if (DirectObjectFinder.TryGet<DictionaryToken>(item, scanner, out var annotation)
                && annotation.TryGet(NameToken.Subtype, out var subtype) && subtype is NameToken { Data: var kind }
                && (Number(annotation, NameToken.F) & Unseen) == 0)
                Read(annotation, kind, interpreter);
        }
    }

    private void Read(DictionaryToken annotation, string kind, ContentInterpreter interpreter)
    {
        switch (kind)
        {
            case "Widget":
                ReadField(annotation, interpreter);
                break;
            case "FreeText" or "Stamp":
                ReadNote(annotation, interpreter);
                break;
            case "StrikeOut":
                interpreter.Note(PageNoteKind.Struck, Text(annotation, NameToken.Contents));
                break;
            case "Text" or "Highlight" or "Underline" or "Caret":
                if (Text(annotation, NameToken.Contents) is { Length: > 0 } said)
                    interpreter.Note(PageNoteKind.Comment, said);
                break;
        }
    }

    private void ReadField(DictionaryToken field, ContentInterpreter interpreter)
    {
        var type = Inherited(field, NameToken.Ft) is NameToken { Data: var name } ? name : "";
        if (type == "Btn")
            ReadTick(field, interpreter);
        else if (Appearance(field) is { } form)
            Run(field, form, type is "Tx" or "Ch" ? PageNoteKind.Field : PageNoteKind.Signature, interpreter);
        else if (ValueOf(field) is { Length: > 0 and < MostLetters } value)
            Type(field, value, interpreter);
    }

    // Its picture is a letter of a font of signs, or a drawing; what it says is whether it is on.
    private void ReadTick(DictionaryToken field, ContentInterpreter interpreter)
    {
        if (((Inherited(field, NameToken.Ff) as NumericToken)?.Int & PushButton) > 0)
            return;
        var state = field.TryGet(NameToken.Create("AS"), out var shown) ? shown : Inherited(field, NameToken.V);
        Type(field, state is NameToken { Data: not "Off" } ? "☒" : "☐", interpreter);
    }

    private void ReadNote(DictionaryToken note, ContentInterpreter interpreter)
    {
        var said = Text(note, NameToken.Contents);
        if (Appearance(note) is { } form)
            Run(note, form, PageNoteKind.Note, interpreter, said);
        else if (said is { Length: > 0 and < MostLetters } && said.All(char.IsAsciiDigit))
            Type(note, said, interpreter);
        else if (said is { Length: > 0 })
            interpreter.Note(PageNoteKind.Note, said);
    }

    private void Run(
        DictionaryToken annotation, StreamToken form, PageNoteKind kind, ContentInterpreter interpreter,
        string? said = null)
    {
        if (PlaceOf(annotation, form) is { } placed)
            interpreter.RunOver(form, placed, kind, said);
    }

    // In lines as wide as the field, letters half as wide as high.
    private void Type(DictionaryToken annotation, string value, ContentInterpreter interpreter)
    {
        if (!annotation.TryGet(NameToken.Rect, out var rect) || resources.Numbers(rect) is not { Length: 4 } at)
            return;
        var (height, size) = (Math.Abs(at[3] - at[1]), SizeOf(annotation));
        size = size is > 1 and < 100 ? size : Math.Clamp(0.7f * height, 6, 12);
        var (left, width) = (Math.Min(at[0], at[2]) + 2, Math.Abs(at[2] - at[0]));
        var lines = FieldLines.Of(value, (int)Math.Clamp(width / size * 2, 1, MostLetters));
        var top = Math.Max(at[1], at[3]);
        var baseline = lines.Count == 1 ? Math.Min(at[1], at[3]) + (height - size) / 2 + 0.22f * size : top - size;
        foreach (var line in lines)
        {
            interpreter.Type(line, left, baseline, size);
            baseline -= 1.2f * size;
        }
    }

    // The text of a field; of a choice, what it shows for the value that it holds (12.7.4.4).
    private string? ValueOf(DictionaryToken field)
    {
        var value = Inherited(field, NameToken.V);
        var texts = value is ArrayToken several ? several.Data.Select(Text).OfType<string>() : Texts(value);
        var shown = string.Join(", ", texts.Select(text => ShownFor(field, text)));
        return shown.Length > 0 ? shown : null;
    }

    private string ShownFor(DictionaryToken field, string value)
    {
        foreach (var option in (Inherited(field, NameToken.Opt) as ArrayToken)?.Data.Take(MostAnnotations) ?? [])
        {
            if (DirectObjectFinder.TryGet<ArrayToken>(option, scanner, out var pair)
                && pair.Data is [var held, var shown] && Text(held) == value)
                return Text(shown) ?? value;
        }
        return value;
    }

    // What a field says itself, or the field whose widget it is (12.7.3).
    private IToken? Inherited(DictionaryToken field, NameToken name)
    {
        for (var depth = 0; depth < MostParents; depth++)
        {
            if (field.TryGet(name, out var token))
                return DirectObjectFinder.TryGet<IToken>(token, scanner, out var own) ? own : null;
            if (!field.TryGet(NameToken.Parent, out var parent)
                || !DirectObjectFinder.TryGet(parent, scanner, out field!))
                return null;
        }
        return null;
    }

    private static IEnumerable<string> Texts(IToken? token) => Text(token) is { } text ? [text] : [];

    private static string? Text(IToken? token) => token switch
    {
        StringToken text => text.Data,
        HexToken hex => hex.Data,
        _ => null,
    };

    private string? Text(DictionaryToken annotation, NameToken name) =>
        annotation.TryGet(name, out var token) && DirectObjectFinder.TryGet<IToken>(token, scanner, out var text)
            ? Text(text) : null;

    private int Number(DictionaryToken annotation, NameToken name) =>
        annotation.TryGet(name, out var token) && DirectObjectFinder.TryGet<NumericToken>(token, scanner, out var flags)
            ? flags.Int : 0;

    // '/Helv 11 Tf 0 g': the number before 'Tf'; 0 leaves the choice to the reader.
    private float SizeOf(DictionaryToken field)
    {
        if (Text(field, NameToken.Da) is not { } look)
            return 0;
        var words = look.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var at = Array.IndexOf(words, "Tf");
        return at > 0
            && float.TryParse(words[at - 1], NumberStyles.Float, CultureInfo.InvariantCulture, out var size)
            ? size : 0;
    }

    // The picture that an annotation shows when nothing is done with it (12.5.5).
    private StreamToken? Appearance(DictionaryToken annotation) =>
        annotation.TryGet(NameToken.Ap, out var ap)
            && DirectObjectFinder.TryGet<DictionaryToken>(ap, scanner, out var appearance)
        && appearance.TryGet(NameToken.N, out var normal)
        && DirectObjectFinder.TryGet<StreamToken>(normal, scanner, out var form)
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
