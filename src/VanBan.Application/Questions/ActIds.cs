using VanBan.Documents;
using VanBan.Graph;

namespace VanBan.Application.Questions;

/// <summary>
/// The identifiers of the acts that edges lead to, the same in every answer and export: what is not at hand is one act
/// however its mentions name it, with the day that most of them print. Each designation is looked up once.
/// </summary>
public sealed class ActIds(OpenStore store)
{
    private readonly Dictionary<string, Func<DocumentKey, DocumentKey>> known = new(StringComparer.Ordinal);

    /// <summary>The identifier of the act that an edge leads to; what the mention tells where it fits several.</summary>
    public string Of(Edge edge)
    {
        if (edge.Target is { } target)
            return target.Id;
        var key = edge.To;
        if (edge.Status != EdgeStatus.Missing || key.Designation is not { } designation)
            return key.ToString();
        if (!known.TryGetValue(designation, out var acts))
            known[designation] = acts = store.Catalog.Graph.MissingActsOf(designation);
        return acts(key).ToString();
    }
}
