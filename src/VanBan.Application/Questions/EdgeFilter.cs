using System.Collections.Immutable;
using VanBan.Application.Lookup;
using VanBan.Citations;
using VanBan.Documents;
using VanBan.Graph;
using VanBan.Notation;

namespace VanBan.Application.Questions;

/// <summary>Which edges are asked for: by what the citing document does, by the provision named, and by the document at
/// the other end of the edge. What is not given does not matter.</summary>
public sealed record EdgeFilter
{
    /// <summary>All edges.</summary>
    public static EdgeFilter Any { get; } = new();

    /// <summary>What the citing document does; none for anything.</summary>
    public ImmutableArray<Relation> Relations { get; init; } = [];

    /// <summary>A provision of the cited document: mentions of it and of what stands under it.</summary>
    public Pinpoint? Provision { get; init; }

    /// <summary>The other document was issued on this day or later.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The other document was issued on this day or earlier.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The body that issued the other document.</summary>
    public AskedBody? Body { get; init; }

    /// <summary>Slug of the kind of the other document.</summary>
    public string? Type { get; init; }

    /// <summary>Whether it lets every edge through.</summary>
    public bool IsAny => Relations.IsEmpty
        && Provision is null
        && From is null
        && To is null
        && Body is null
        && Type is null;

    /// <summary>The edges asked for, and how many were left out for want of knowledge.</summary>
    /// <param name="edges">The edges.</param>
    /// <param name="other">The identity of the document at the other end of an edge.</param>
    internal (ImmutableArray<Edge> Edges, EdgesLeftOut LeftOut) Of(
        IEnumerable<Edge> edges, Func<Edge, DocumentKey> other)
    {
        var admitted = ImmutableArray.CreateBuilder<Edge>();
        int unsure = 0, wider = 0;
        foreach (var edge in edges)
        {
            if (!Relations.IsEmpty && !Relations.Contains(edge.Mention.Relation))
                continue;
            var fits = Fits(other(edge));
            if (fits == false)
                continue;
            if (!Names(edge.Mention))
                wider += NamesWider(edge.Mention) ? 1 : 0;
            else if (fits is null)
                unsure++;
            else
                admitted.Add(edge);
        }
        return (admitted.DrainToImmutable(), new EdgesLeftOut(unsure, wider));
    }

    // Null where what is known of the document does not tell.
    private bool? Fits(DocumentKey key)
    {
        bool?[] parts = [Body is null ? true : Body.Issued(key), HasType(key), IsWithin(key)];
        return parts.Contains(false) ? false : parts.Contains(null) ? null : true;
    }

    private bool? HasType(DocumentKey key) => Type is null ? true : key.Type is null ? null : key.Type == Type;

    // Of a document whose year alone is known, the year tells only where it is all within or all without.
    private bool? IsWithin(DocumentKey key)
    {
        if (From is null && To is null)
            return true;
        if (key.Year is not { } year)
            return null;
        var first = key.Date ?? new DateOnly(year, 1, 1);
        var last = key.Date ?? new DateOnly(year, 12, 31);
        if (first > To || last < From)
            return false;
        return !(first < From) && !(last > To) ? true : null;
    }

    private bool Names(LocatedCitation mention) => Provision is null
        || mention.Pinpoints.Any(Provision.Contains);

    // 'khoản 3 Điều 113' is asked for, 'Điều 113' is named.
    private bool NamesWider(LocatedCitation mention) => mention.Pinpoints.Any(named => named.Contains(Provision!));
}

/// <summary>Mentions that a filter left out though they may be meant.</summary>
/// <param name="Unsure">Those whose other document has no known day, body or kind.</param>
/// <param name="Wider">Those that name what the provision asked for is a part of, such as its whole article.</param>
public readonly record struct EdgesLeftOut(int Unsure, int Wider);
