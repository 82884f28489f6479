using VanBan.Documents;
using VanBan.Facts;

namespace VanBan.Reading.Workers;

/// <summary>A document as bytes.</summary>
internal static class DocumentFrame
{
    /// <summary>Writes a document.</summary>
    public static void Write(FrameWriter writer, Document document)
    {
        writer.Text(document.Name);
        writer.Text(document.Text);
        writer.Word(document.Format);
        writer.Maybe(document.PageCount, writer.Number);
        writer.Flag(document.HasParts);
        writer.Text(LayoutJson.Write(document.Pages));
        writer.Text(LayoutJson.Write(document.Tables));
        writer.Text(LayoutJson.Write(document.Footnotes));
        writer.Text(LayoutJson.Write(document.OcrPages));
        writer.Text(LayoutJson.Write(document.Doubtful));
        writer.Many(document.Words, word => Write(writer, word));
        writer.Many(document.Furniture, item => Write(writer, item));
        writer.Many(document.Diagnostics, remark => FactsFrame.Write(writer, remark));
    }

    /// <summary>A document.</summary>
    public static Document Read(FrameReader reader) => new(reader.Text(), reader.Text())
    {
        Format = reader.Word()!,
        PageCount = reader.MaybeValue(reader.Number),
        HasParts = reader.Flag(),
        Pages = LayoutJson.Pages(reader.Text()),
        Tables = LayoutJson.Tables(reader.Text()),
        Footnotes = LayoutJson.Spans(reader.Text()),
        OcrPages = LayoutJson.Numbers(reader.Text()),
        Doubtful = LayoutJson.Spans(reader.Text()),
        Words = reader.Many(() => ReadWordBox(reader)),
        Furniture = reader.Many(() => new PageFurniture(reader.Number(), reader.Text())),
        Diagnostics = reader.Many(() => FactsFrame.ReadDiagnostic(reader)),
    };

    private static void Write(FrameWriter writer, PageFurniture item)
    {
        writer.Number(item.Page);
        writer.Text(item.Text);
    }

    private static void Write(FrameWriter writer, WordBox word)
    {
        writer.Span(word.Span);
        writer.Number(word.Box.Page);
        writer.Place(word.Box.Left);
        writer.Place(word.Box.Top);
        writer.Place(word.Box.Right);
        writer.Place(word.Box.Bottom);
    }

    private static WordBox ReadWordBox(FrameReader reader) => new(
        reader.Span(),
        new PageBox(reader.Number(), reader.Place(), reader.Place(), reader.Place(), reader.Place()));
}
