using VanBan.Application.Lookup;
using VanBan.Application.Wording;
using VanBan.Facts;
using VanBan.Graph;

namespace VanBan.Application.Questions;

/// <summary>Whether acts are in force today as far as the documents of the store tell; each act is looked up
/// once.</summary>
public sealed class KnownStates(OpenStore store)
{
    private readonly Dictionary<string, ValidityAnswer> known = new(StringComparer.Ordinal);
    private readonly EvidenceQuotes quotes = new(store.Catalog);
    private readonly DateOnly today = DateOnly.FromDateTime(DateTime.Now);

    /// <summary>The state of the act that an edge leads to, as a program reads it: <c>ended</c>, <c>unknown</c>;
    /// <see langword="null"/> where it is not known which act is meant.</summary>
    public string? CodeOf(Edge edge) => Cited(edge) is { } cited ? CodeOf(cited) : null;

    /// <summary>The same of a document.</summary>
    public string CodeOf(GraphDocument document) => EnumName.Of(Of(document).Standing.State);

    /// <summary>The state of the act that an edge leads to in words, with what makes it: <c>hết hiệu lực toàn bộ: bị
    /// thay thế bởi …</c>; <see langword="null"/> where it is not known which act is meant.</summary>
    public string? WordsOf(Edge edge) => Cited(edge) is { } cited ? WordsOf(cited) : null;

    /// <summary>The same of a document.</summary>
    public string WordsOf(GraphDocument document)
    {
        var answer = Of(document);
        return ValidityPhrases.Of(answer with { Standing = quotes.Worded(answer.Standing) });
    }

    /// <summary>The state in words where the store tells of it; <see langword="null"/> where it does not.</summary>
    public string? ToldOf(Edge edge) =>
        Cited(edge) is { } cited
            && Of(cited).Standing.State != StandingState.Unknown
            ? WordsOf(cited) : null;

    /// <summary>The state of the act that an edge leads to in the fewest words: <c>hết hiệu lực toàn bộ</c>;
    /// <see langword="null"/> where the store does not tell.</summary>
    public string? ShortOf(Edge edge) => Cited(edge) is { } cited ? ShortOf(cited) : null;

    /// <summary>The same of a document.</summary>
    public string? ShortOf(GraphDocument document) =>
        Of(document).Standing.State is var state && state != StandingState.Unknown ? CodeWords.Of(state) : null;

    /// <summary>The changes that make the state of the act that an edge leads to, with the sentences that say so; none
    /// where nothing does.</summary>
    public IReadOnlyList<EvidencedChange> CausesOf(Edge edge) => Cited(edge) is { } cited
        ? [.. Of(cited).Standing.Causes.Select(change => new EvidencedChange(change, quotes.Of(change.Evidence)))] : [];

    /// <summary>The same of a document.</summary>
    public string? ToldOf(GraphDocument document) =>
        Of(document).Standing.State != StandingState.Unknown ? WordsOf(document) : null;

    private static GraphDocument? Cited(Edge edge) => edge.Status switch
    {
        EdgeStatus.Present => edge.Target,
        EdgeStatus.Missing => GraphDocument.OnlyCited(edge.To),
        _ => null,
    };

    private ValidityAnswer Of(GraphDocument document)
    {
        if (!known.TryGetValue(document.Id, out var answer))
        {
            var validity = store.Catalog.Validity.Of(document);
            known[document.Id] = answer = new ValidityAnswer(
                new NamedDocument(document, ""), today, validity.StandingOn(today, document.Key.Date), validity, []);
        }
        return answer;
    }
}
