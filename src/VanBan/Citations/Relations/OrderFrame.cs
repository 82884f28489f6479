using System.Collections.Immutable;
using VanBan.Citations.Scan;
using VanBan.Documents;
using VanBan.Notation;

namespace VanBan.Citations.Relations;

/// <summary>What an article, a clause or a point of an amending act tells for the items under it.</summary>
internal sealed class OrderFrame
{
    // Where, among the changes found, what this item orders stands, with its provisions.
    private readonly Dictionary<int, ImmutableArray<Pinpoint>> taken = [];

    /// <summary>The item above; <see langword="null"/> for the document.</summary>
    public OrderFrame? Above { get; init; }

    /// <summary>What the item counts.</summary>
    public SegmentUnit Unit { get; init; }

    /// <summary>The act that it names; <see langword="null"/> for none.</summary>
    public CitedPlace? Act { get; set; }

    /// <summary>The provision of which the items below change parts.</summary>
    public Pinpoint? Whole { get; set; }

    /// <summary>The order whose provisions the items below name.</summary>
    public ProvisionOrder? List { get; set; }

    /// <summary>The act that it or what stands above it names.</summary>
    public CitedPlace? ActAbove => Act ?? Above?.ActAbove;

    /// <summary>Notes the act that it names. 'Quyết định số … được sửa đổi như sau:' on a line of its own leads the items
    /// behind it.</summary>
    public void Lead(CitedPlace act)
    {
        Act = act;
        if (IsLine)
            Above!.Act = act;
    }

    /// <summary>Notes the order whose provisions follow.</summary>
    public void Open(ProvisionOrder order)
    {
        List = order;
        if (IsLine)
            Above!.List = order;
    }

    private bool IsLine => Unit == SegmentUnit.None && Above is { Unit: not SegmentUnit.None };

    /// <summary>A provision with the parts that are named here or above.</summary>
    public Pinpoint Completed(Pinpoint provision)
    {
        if (provision is not { Article: null, Part: null })
            return provision;
        if (Whole is not { } whole)
            return Above?.Completed(provision) ?? provision;
        return provision with
        {
            Article = whole.Article,
            Part = whole.Part,
            Clause = provision.Clause ?? whole.Clause,
        };
    }

    /// <summary>Notes what this item orders.</summary>
    public void Take(int index, ImmutableArray<Pinpoint> scope) => taken[index] = scope;

    /// <summary>What the items above order without what this one orders of it: '5. Sửa đổi khoản 1 và khoản 2 Điều 6:
    /// a) Sửa đổi khoản 1 Điều 6 như sau'.</summary>
    public IEnumerable<(int Index, ImmutableArray<Pinpoint> Left)> Uncovered(ImmutableArray<Pinpoint> scope)
    {
        for (var frame = Above; frame is not null; frame = frame.Above)
        {
            foreach (var (index, provisions) in frame.taken.ToList())
            {
                var rest = provisions.RemoveAll(whole => scope.Any(whole.Contains));
                if (rest.Length == provisions.Length)
                    continue;
                frame.taken[index] = rest;
                yield return (index, rest);
            }
        }
    }
}
