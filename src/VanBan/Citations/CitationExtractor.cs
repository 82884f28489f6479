using System.Collections.Immutable;
using VanBan.Citations.Relations;
using VanBan.Citations.Resolve;
using VanBan.Citations.Scan;
using VanBan.Documents;
using VanBan.Text;

namespace VanBan.Citations;

/// <summary>What a text says of other documents.</summary>
/// <param name="Citations">The documents it mentions, ordered by start, none overlapping another.</param>
/// <param name="Changes">What it does to them, in the order of the text.</param>
/// <param name="Stages">Its own provisions that take effect on another day than the whole, in the order of the
/// text.</param>
public readonly record struct CitationReading(
    ImmutableArray<Citation> Citations, ImmutableArray<DocumentChange> Changes, ImmutableArray<EffectStage> Stages);

/// <summary>
/// Extracts the documents that a text mentions, and what it does to them: a total function, linear in the length of the
/// text.
/// </summary>
public static class CitationExtractor
{
    /// <summary>The mentions in <paramref name="document"/>, ordered by start, none overlapping another.</summary>
    /// <param name="document">The document.</param>
    /// <param name="header">What it says of itself: its own province is meant where a local body is named without a
    /// place.</param>
    public static ImmutableArray<Citation> Extract(Document document, Header header) =>
        Extract(Normalizer.Normalize(document.Text), header);

    /// <summary>The mentions in a text already normalised; their spans are offsets into its source.</summary>
    public static ImmutableArray<Citation> Extract(NormalizedText text, Header header) =>
        Read(text, header, DocumentPlaces.Unknown(text)).Citations;

    /// <summary>The mentions in <paramref name="document"/> and what it does to the documents named.</summary>
    /// <param name="document">The document.</param>
    /// <param name="header">What it says of itself.</param>
    /// <param name="segments">Its structure: what stands in a form or a quoted article, the document does not
    /// do.</param>
    public static CitationReading Read(Document document, Header header, ImmutableArray<Segment> segments)
    {
        var text = Normalizer.Normalize(document.Text);
        ImmutableArray<Table> lined = [.. LinedRegisters.Of(document.Text, text, document.Tables)];
        return Read(text, header, new DocumentPlaces(text, document.Tables, segments, lined));
    }

    private static CitationReading Read(NormalizedText text, Header header, DocumentPlaces places)
    {
        var scan = new CitationScan(text, header);
        var mentions = scan.Run();
        Antecedents.Find(text, mentions, scan.Unrecognised);
        PinpointScanner.Attach(text, mentions);
        var inTitles = RegisterRows.Read(text, mentions, places.Registers);
        RelationReader.Read(text, mentions, header, places);
        foreach (var mention in inTitles)
            mention.Relation = Relation.Mentions;
        var citations = CitationContext.Complete(text, mentions, header);
        var stages = EffectStages.Read(text, header);
        var changes = ChangeReader.Read(text, mentions, citations, header, stages, places);
        // What a document does itself says more than what it tells of.
        var told = ToldChanges.Read(text, mentions, citations, header, places);
        var own = changes.Select(change => change.Citation).ToHashSet();
        var corrected = Corrigenda.Read(text, mentions, citations, header, places, changes);
        // What stands behind the end of the document, another one does.
        var end = header.NextDocument ?? int.MaxValue;
        return new CitationReading(
            citations,
            [
                .. ProvisionOrders.Read(text, mentions, citations, header, places, stages, changes)
                    .Where(change => change.Span.Start < end),
                .. told.Where(change => !own.Contains(change.Citation)),
                .. corrected.Where(change => change.Span.Start < end)],
            [
                .. stages.All.Where(stage => stage.From != header.EffectiveDate && stage.Span.Start < end)]);
    }
}
