using System.Globalization;
using VanBan.Citations;
using VanBan.Documents;
using VanBan.Facts;

namespace VanBan.Application.Exports;

/// <summary>The segments of a document as Akoma Ntoso parts them: what stands before the bases, the bases, the
/// articles, what stands behind them, the attachments.</summary>
internal sealed class AkomaOutline
{
    private readonly HashSet<string> identifiers = new(StringComparer.Ordinal);

    /// <summary>Parts a document.</summary>
    public AkomaOutline(DocumentFacts facts)
    {
        var roots = Tree(facts);
        Attachments = roots.FindAll(part => part.Segment.Unit == SegmentUnit.Attachment);
        roots.RemoveAll(part => part.Segment.Unit == SegmentUnit.Attachment);
        var first = roots.FindIndex(part => part.IsStructure);
        IsAct = first >= 0 && facts.Segments.Any(
            segment => segment is { Unit: SegmentUnit.Article, IsQuoted: false });
        if (!IsAct)
        {
            Body = roots;
            return;
        }
        var last = roots.FindLastIndex(part => part.IsStructure);
        var basis = facts.Citations.FirstOrDefault(citation => citation.Relation == Relation.Basis);
        var bases = basis is null ? first
            : roots.FindIndex(
                part => part.Segment.Extent.Contains(basis.Span)
                    || part.Segment.Span.Contains(basis.Span));
        bases = bases < 0 || bases > first ? first : bases;
        Preface = roots[..bases];
        Preamble = roots[bases..first];
        Body = roots[first..(last + 1)];
        Conclusions = roots[(last + 1)..];
    }

    /// <summary>Whether it has articles of its own.</summary>
    public bool IsAct { get; }

    /// <summary>What stands before the bases.</summary>
    public List<AkomaPart> Preface { get; } = [];

    /// <summary>The bases and what stands behind them.</summary>
    public List<AkomaPart> Preamble { get; } = [];

    /// <summary>The articles and what holds them; of a document without articles all its parts.</summary>
    public List<AkomaPart> Body { get; }

    /// <summary>What stands behind the last article.</summary>
    public List<AkomaPart> Conclusions { get; } = [];

    /// <summary>What is attached.</summary>
    public List<AkomaPart> Attachments { get; }

    /// <summary>What a part is called within the document, each name once: <c>dieu_5__khoan_2</c>.</summary>
    public string IdentifierOf(AkomaPart part, string prefix)
    {
        var wanted = (prefix.Length == 0 ? "" : prefix + "__") + part.Name;
        var identifier = wanted;
        for (var i = 2; !identifiers.Add(identifier); i++)
            identifier = string.Create(CultureInfo.InvariantCulture, $"{wanted}-{i}");
        return identifier;
    }

    private static List<AkomaPart> Tree(DocumentFacts facts)
    {
        var parts = facts.Segments.Select(segment => new AkomaPart(segment)).ToList();
        var roots = new List<AkomaPart>();
        foreach (var part in parts)
            (part.Segment.Parent < 0 ? roots : parts[part.Segment.Parent].Children).Add(part);
        return roots;
    }
}
