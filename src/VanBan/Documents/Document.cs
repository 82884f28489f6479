using System.Collections.Immutable;
using VanBan.Text;

namespace VanBan.Documents;

/// <summary>
/// A document as read: its text and where in the text its pages, tables and footnotes stand.
/// <para>
/// <see cref="Text"/> is Unicode in composed form (NFC), lines end with <c>\n</c>. A reader that knows the paragraphs
/// writes one paragraph a line; plain text and OCR keep their printed lines. A table row is one line, its cells parted
/// by tabs; the lines inside a cell are joined. Page furniture (running headers, page numbers, signature stamps) is not
/// part of the text.
/// </para>
/// </summary>
/// <param name="Name">The file's name without its folder, such as <c>280 BC.signed.pdf</c>: evidence for a number that
/// OCR cannot read.</param>
/// <param name="Text">The text; every span of every fact is an offset into it.</param>
public sealed record Document(string Name, string Text)
{
    /// <summary>What the file was: <c>text</c>, <c>docx</c>, <c>pdf</c>, ….</summary>
    public string Format { get; init; } = "text";

    /// <summary>Number of pages; <see langword="null"/> where the format has no fixed pages.</summary>
    public int? PageCount { get; init; }

    /// <summary>Where each page begins, ordered by <see cref="PageRun.Start"/>; empty where the format has no fixed
    /// pages.</summary>
    public ImmutableArray<PageRun> Pages { get; init; } = [];

    /// <summary>The tables, in the order of the text, none inside another.</summary>
    public ImmutableArray<Table> Tables { get; init; } = [];

    /// <summary>The footnotes and endnotes: paragraphs of their own after the body, in the order of their
    /// marks.</summary>
    public ImmutableArray<TextSpan> Footnotes { get; init; } = [];

    /// <summary>What was printed on the pages and kept out of the text.</summary>
    public ImmutableArray<PageFurniture> Furniture { get; init; } = [];

    /// <summary>The numbers of the pages whose text comes from OCR.</summary>
    public ImmutableArray<int> OcrPages { get; init; } = [];

    /// <summary>The words that OCR was not sure of, in the order of the text: they are in the text, and a number among
    /// them may be wrong.</summary>
    public ImmutableArray<TextSpan> Doubtful { get; init; } = [];

    /// <summary>Where on its pages each word stands, in the order of the text; empty unless the reader was asked for
    /// it, and for formats without pages.</summary>
    public ImmutableArray<WordBox> Words { get; init; } = [];

    /// <summary>Whether other documents lie in the file, such as what is attached to a letter; each is read for
    /// itself.</summary>
    public bool HasParts { get; init; }

    /// <summary>What the reader has to tell about the file, such as a page left unread.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>The page on which the character at <paramref name="offset"/> stands, from 1; <see langword="null"/>
    /// where there are no pages.</summary>
    public int? PageAt(int offset)
    {
        var behind = Ordered.First(Pages.AsSpan(), offset, static (page, at) => page.Start > at);
        return behind > 0 ? Pages[behind - 1].Page : null;
    }

    /// <summary>
    /// Where on the pages <paramref name="span"/> is printed: a box for each line that it runs over, in the order of
    /// the text. A word that it covers in part counts by its share of letters. Empty where <see cref="Words"/> is.
    /// </summary>
    public ImmutableArray<PageBox> BoxesOf(TextSpan span)
    {
        var boxes = ImmutableArray.CreateBuilder<PageBox>();
        for (var i = FirstWordAfter(span.Start); i < Words.Length && Words[i].Span.Start < span.End; i++)
        {
            var box = Words[i].Of(span);
            if (boxes.Count > 0 && boxes[^1].IsBefore(box))
                boxes[^1] = boxes[^1].With(box);
            else
                boxes.Add(box);
        }
        return boxes.ToImmutable();
    }

    private int FirstWordAfter(int offset) =>
        Ordered.First(Words.AsSpan(), offset, static (word, at) => word.Span.End > at);
}

/// <summary>From <paramref name="Start"/> up to the next run, the text stands on <paramref name="Page"/>. Footnotes,
/// which follow the body, and the cells of a row that the end of a page cuts lead back to earlier pages.</summary>
/// <param name="Start">Offset into the document's text.</param>
/// <param name="Page">Page number, from 1.</param>
public readonly record struct PageRun(int Start, int Page);

/// <summary>Something printed on a page that is not part of the text: a running header, a page number, the stamp of a
/// digital signature.</summary>
/// <param name="Page">Page number, from 1.</param>
/// <param name="Text">What was printed, its lines joined by <c>\n</c>.</param>
public sealed record PageFurniture(int Page, string Text);

/// <summary>A table of a document; its rows are consecutive lines of the text.</summary>
/// <param name="Span">From the first row's first character to the last row's last.</param>
/// <param name="Rows">The rows from top to bottom.</param>
public sealed record Table(TextSpan Span, ImmutableArray<TableRow> Rows);

/// <summary>A row of a table.</summary>
/// <param name="Cells">The cells from left to right; a cell that spans rows stands in the first of them.</param>
public sealed record TableRow(ImmutableArray<TableCell> Cells);

/// <summary>A cell of a table.</summary>
/// <param name="Span">The cell's text, empty for an empty cell.</param>
/// <param name="Column">The column in which it begins, from 0.</param>
/// <param name="ColumnSpan">The number of columns it covers.</param>
public sealed record TableCell(TextSpan Span, int Column, int ColumnSpan = 1);
