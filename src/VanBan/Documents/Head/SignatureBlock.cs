using System.Collections.Immutable;
using VanBan.Documents.Structure;

namespace VanBan.Documents.Head;

/// <summary>
/// The foot of a document: in whose name and by whom it is signed, and to whom it goes (Nghị định 30/2020/NĐ-CP, Phụ
/// lục I, ô số 7 và 9b). The two stand side by side on paper: a converter writes them one after the other, in either
/// order, or line by line together.
/// </summary>
internal sealed record SignatureBlock
{
    /// <summary>The lines with an authority mark, as printed: <c>TM. CHÍNH PHỦ</c>, <c>KT. THỦ TƯỚNG</c>.</summary>
    public ImmutableArray<string> Authority { get; init; } = [];

    /// <summary>The signer's own title as printed, such as <c>PHÓ THỦ TƯỚNG</c>.</summary>
    public string? Title { get; init; }

    /// <summary>The signer's name.</summary>
    public string? Name { get; init; }

    /// <summary>The name as printed, where OCR damaged it and <see cref="Name"/> is the mended one.</summary>
    public string? DamagedName { get; init; }

    /// <summary>Nơi nhận, without dashes and closing marks.</summary>
    public ImmutableArray<string> Recipients { get; init; } = [];

    /// <summary>Index of the first line of the block.</summary>
    public int FirstLine { get; init; }

    /// <summary>Index after the last line of the block.</summary>
    public int EndLine { get; init; }

    /// <summary>The first block at or after line <paramref name="from"/> that holds a name; without one the first that
    /// holds recipients or a title.</summary>
    public static SignatureBlock? Find(string text, List<PrintedLine> lines, int from)
    {
        SignatureBlock? nameless = null;
        for (var i = from; i < lines.Count; i++)
        {
            if (lines[i].Kind != LineKind.Text
                || !SignatureLine.Opens(lines[i].Span.In(text)))
                continue;
            var block = new SignatureReader(text, lines).Read(i);
            if (block is null)
                continue;
            if (block.Name is not null)
                return block;
            nameless ??= block.Authority.Length > 0
                || block.Recipients.Length > 0
                ? block : null;
            i = Math.Max(i, block.EndLine - 1);
        }
        return nameless;
    }
}
