using System.Collections.Immutable;
using VanBan.Application.Questions;
using VanBan.Application.Wording;
using VanBan.Facts;
using VanBan.Graph;

namespace VanBan.Application.Contracts;

/// <summary>The contracts of <c>graph rank</c>, <c>uncited</c>, <c>cycles</c>, <c>bases</c>, <c>why</c> and
/// <c>timeline</c>.</summary>
public static class GraphAnswersJson
{
    /// <summary>Writes the acts that count most.</summary>
    public static void Write(Stream output, ImmutableArray<RankedAct> acts, KnownStates states) => JsonLine.Write(
        output, new
        {
            acts = acts.Select((one, i) => new RankedActJson(
            i + 1, one.Act.Document.Id, one.Act.Name, EnumName.Of(one.Act.Status), one.Score, one.Citing,
            one.Act.Document.Subject, one.Act.Document.Key.Date, DocumentName.OfBody(one.Act.Document.Key),
            states.CodeOf(one.Act.Document), states.ToldOf(one.Act.Document)))
        });

    /// <summary>Writes the documents that no other one cites.</summary>
    public static void WriteUncited(
        Stream output, ImmutableArray<GraphDocument> documents, KnownStates states) => JsonLine.Write(
        output, new
        {
            documents = documents.Select(one => new DocumentJson(
            one.Id, DocumentName.Of(one), one.Subject, one.Key.Date, DocumentName.OfBody(one.Key),
            one.Files[0].File, states.CodeOf(one), states.ToldOf(one)))
        });

    /// <summary>Writes circles of citations.</summary>
    public static void Write(Stream output, ImmutableArray<CitationCycle> cycles) => JsonLine.Write(output, writer =>
        writer.WriteList("cycles", cycles, cycle =>
        {
            writer.WriteStrings("documents", cycle.Documents.Select(document => document.Id));
            CitationsJson.WriteEdges(writer, "edges", cycle.Way);
        }));

    /// <summary>Writes legal bases.</summary>
    public static void Write(Stream output, BasesAnswer answer) => JsonLine.Write(
        output, new
        {
            id = answer.Asked.Document.Id,
            bases = answer.Bases.Select(one => new BasisJson(
                one.Level, answer.Edges.Ids.Of(one.Edge), one.Name, answer.Edges.From(one.Edge).Id,
                EnumName.Of(one.Edge.Status), answer.Edges.States.CodeOf(one.Edge), one.IsRepeated,
                one.Edge.Mention.Quote, one.Edge.Mention.Page, one.Edge.Mention.From.File)),
        });

    /// <summary>Writes why an edge is there.</summary>
    public static void Write(Stream output, WhyAnswer answer) => JsonLine.Write(
        output, new
        {
            from = answer.From.Document.Id,
            to = answer.To.Document.Id,
            toValidity = answer.Reasons.IsEmpty ? null : answer.Edges.States.CodeOf(answer.Reasons[0].Edge),
            mentions = answer.Reasons.Select(one => new ReasonJson(
                EnumName.Of(one.Edge.Mention.Relation), one.Phrase, EdgeWords.RuleOf(one),
                EdgeWords.IdentityOf(one.Edge), EnumName.Of(one.Edge.Status), one.Edge.Mention.Quote, one.Sentence,
                answer.Edges.Places.PlaceOf(one.Edge.Mention), one.Edge.Mention.Page, one.Edge.Mention.Span.Start,
                one.Edge.Mention.Span.End, one.Edge.Mention.From.File, CorrectionWords.Of(one.Edge.Mention))),
        });

    /// <summary>Writes the life of an act.</summary>
    public static void Write(Stream output, TimelineAnswer answer) => JsonLine.Write(
        output, new
        {
            id = answer.Asked.Document.Id,
            events = answer.Events.Select(one => new EventJson(
                one.Day, EnumName.Of(one.Kind), one.Relation is { } relation ? EnumName.Of(relation) : null, one.Name,
                one.Scope, EdgeWords.Of(one), one.Quote, one.File, one.Page, one.Until, one.Exception,
                one.Vanished is { } since ? JsonLine.Moment(since) : null)),
        });

    private sealed record RankedActJson(
        int Rank, string Id, string Name, string Status, double Score, int Citing, string? Subject, DateOnly? Date,
        string? Issuer, string Validity, string? ValidityWords);

    private sealed record DocumentJson(
        string Id, string Name, string? Subject, DateOnly? Date, string? Issuer, string File, string Validity,
        string? ValidityWords);

    private sealed record BasisJson(
        int Level, string Id, string Name, string BasisOf, string Status, string? Validity, bool Repeated,
        string Quote, int? Page, string File);

    private sealed record ReasonJson(
        string Relation, string? Phrase, string Rule, string KnownBy, string Status, string Quote, string Sentence,
        string? Place, int? Page, int Start, int End, string File, string? Corrected);

    private sealed record EventJson(
        DateOnly? Date, string Kind, string? Relation, string? Act, string Scope, string Words, string? Quote,
        string? File, int? Page, DateOnly? Until, string? Exception, string? Vanished);
}
