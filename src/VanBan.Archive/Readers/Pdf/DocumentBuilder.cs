using System.Collections.Immutable;
using System.Text;
using VanBan.Documents;

namespace VanBan.Archive.Readers.Pdf;

/// <summary>Writes the text of a document and notes where its pages begin.</summary>
internal sealed class DocumentBuilder
{
    private readonly StringBuilder text = new();
    private readonly ImmutableArray<PageRun>.Builder pages = ImmutableArray.CreateBuilder<PageRun>();

    public void Add(Paragraph paragraph)
    {
        if (text.Length > 0)
            text.Append('\n');
        var first = true;
        foreach (var (page, line, _) in paragraph.Lines)
        {
            if (!first && !IsBrokenWord())
                text.Append(' ');
            first = false;
            if (pages.Count == 0 || pages[^1].Page != page)
                pages.Add(new PageRun(text.Length, page));
            text.Append(line.Text);
        }
    }

    public Document Build(string name, int pageCount) => new(name, text.ToString()) { Format = "pdf", PageCount = pageCount, Pages = pages.ToImmutable() };

    // 'NĐ-' and 'CP', '2021-' and '2025', '05/2024/' and 'TT-BTC' are one word broken at its mark; a dash between blanks is not.
    private bool IsBrokenWord() =>
        text.Length > 1 && text[^1] is '-' or '/' && (char.IsLetterOrDigit(text[^2]));
}
