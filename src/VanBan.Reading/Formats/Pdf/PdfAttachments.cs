using UglyToad.PdfPig;
using UglyToad.PdfPig.Parser.Parts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;
using VanBan.Documents;
using VanBan.Reading.Containers;

namespace VanBan.Reading.Formats.Pdf;

/// <summary>The files in a PDF: those of its list (ISO 32000-1, 7.11.4), which a portfolio shows, and those pinned to
/// its pages (12.5.6.15).</summary>
internal static class PdfAttachments
{
    private const int MostNamed = 5;
    private const int MostPages = 5_000, MostNodes = 20_000, MostPinned = 1_000;

    private static readonly NameToken FileAttachment = NameToken.Create("FileAttachment");
    private static readonly NameToken FileSpecification = NameToken.Create("FS");
    private static readonly NameToken EmbeddedFile = NameToken.Create("EF");
    private static readonly NameToken UnicodeName = NameToken.Create("UF");

    /// <summary>What is told of a PDF with files in it; <see langword="null"/> for one without.</summary>
    public static Diagnostic? RemarkOn(PdfDocument pdf)
    {
        try
        {
            var files = Of(pdf);
            var names = string.Join(", ", files.Take(MostNamed).Select(static file => file.Name));
            return files.Count == 0 ? null : new Diagnostic("attachments",
                $"Tệp PDF có {files.Count} tệp đính kèm, mỗi tệp được đọc như một văn bản riêng: {names}.");
        }
        catch (Exception e) when (e is not (PdfLimitException or OutOfMemoryException))
        {
            return new Diagnostic("attachments", "Tệp PDF có tệp đính kèm không mở được.");
        }
    }

    /// <summary>Takes them out.</summary>
    public static Unpacked Unpack(SourceFile file, PartSink sink)
    {
        try
        {
            using var pdf = PdfReader.Open(file, new BoundedFilters());
            foreach (var attached in Of(pdf))
            {
                if (sink.Full is { } full)
                    return full;
                Add(attached, sink);
            }
            return sink.Result();
        }
        catch (Exception e) when (e is not OutOfMemoryException && !IsFullDisk(e))
        {
            return sink.Result(
                Obstacle.Damaged, "Tệp PDF có tệp đính kèm không mở được. Hãy lưu riêng từng tệp, rồi nạp.");
        }
    }

    private static bool IsFullDisk(Exception e) => e is IOException io && WorkFolder.IsFullDisk(io);

    private static void Add(Attached attached, PartSink sink)
    {
        try
        {
            sink.Add(attached.Name, 0, () => ByteStream.Over(attached.Read()));
        }
        catch (Exception e) when (e is not OutOfMemoryException && !IsFullDisk(e))
        {
            sink.Refuse(
                attached.Name, Obstacle.Damaged,
                "Tệp đính kèm trong PDF bị hỏng hoặc quá lớn. Hãy lưu riêng tệp này, rồi nạp.");
        }
    }

    private static List<Attached> Of(PdfDocument pdf)
    {
        var files = new List<Attached>();
        if (pdf.Advanced.TryGetEmbeddedFiles(out var listed))
        {
            foreach (var file in listed)
                files.Add(new Attached(
                    file.FileSpecification is { Length: > 0 } name ? name : file.Name, file.Stream, () => file.Memory));
        }
        foreach (var pinned in Pinned(pdf))
        {
            // The same file may be listed and pinned.
            if (!files.Exists(file => ReferenceEquals(file.Stream, pinned.Stream)))
                files.Add(pinned);
        }
        return files;
    }

    private static IEnumerable<Attached> Pinned(PdfDocument pdf)
    {
        var scanner = pdf.Structure.TokenScanner;
        foreach (var page in Pages(pdf, scanner).Take(MostPages))
        {
            foreach (var note in Items(page, NameToken.Annots, scanner).Take(MostPinned))
            {
                if (note.TryGet(NameToken.Subtype, scanner, out NameToken? kind)
                    && kind.Equals(FileAttachment)
                    && note.TryGet(FileSpecification, scanner, out DictionaryToken? specification)
                    && FileOf(specification, scanner, pdf) is { } file)
                    yield return file;
            }
        }
    }

    private static Attached? FileOf(DictionaryToken specification, IPdfTokenScanner scanner, PdfDocument pdf)
    {
        if (!specification.TryGet(EmbeddedFile, scanner, out DictionaryToken? held)
            || !(held.TryGet(UnicodeName, scanner, out StreamToken? stream)
                || held.TryGet(NameToken.F, scanner, out stream))
            || stream is null)
            return null;
        return new Attached(
            Text(specification, UnicodeName, scanner) ?? Text(specification, NameToken.F, scanner) ?? "tệp đính kèm",
            stream, () => stream.Decode(pdf.Structure.FilterProvider, scanner));
    }

    private static string? Text(DictionaryToken of, NameToken name, IPdfTokenScanner scanner) =>
        of.TryGet(name, scanner, out StringToken? text) ? text.Data
        : of.TryGet(name, scanner, out HexToken? hex) ? hex.Data : null;

    // The tree of pages; one that leads in circles ends.
    private static IEnumerable<DictionaryToken> Pages(PdfDocument pdf, IPdfTokenScanner scanner)
    {
        var nodes = new Stack<DictionaryToken>();
        if (pdf.Structure.Catalog.CatalogDictionary.TryGet(NameToken.Pages, scanner, out DictionaryToken? root))
            nodes.Push(root);
        for (var seen = 0; nodes.TryPop(out var node) && seen < MostNodes; seen++)
        {
            var kids = Items(node, NameToken.Kids, scanner).ToList();
            if (kids.Count == 0)
                yield return node;
            for (var i = kids.Count - 1; i >= 0; i--)
                nodes.Push(kids[i]);
        }
    }

    private static IEnumerable<DictionaryToken> Items(DictionaryToken of, NameToken name, IPdfTokenScanner scanner)
    {
        if (!of.TryGet(name, scanner, out ArrayToken? list))
            yield break;
        foreach (var item in list.Data)
        {
            if (DirectObjectFinder.TryGet<DictionaryToken>(item, scanner, out var held))
                yield return held;
        }
    }

    private sealed record Attached(string Name, StreamToken Stream, Func<ReadOnlyMemory<byte>> Read);
}
