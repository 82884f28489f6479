using System.Collections.Immutable;
using VanBan.Citations;
using VanBan.Documents;
using VanBan.Documents.Copies;
using VanBan.Figures;
using VanBan.Tasks;

namespace VanBan.Facts;

/// <summary>All that is read out of one document; every span is an offset into <see cref="Document.Text"/>.</summary>
/// <param name="Document">The document.</param>
/// <param name="Header">What it says of itself.</param>
/// <param name="Segments">Its paragraphs, headings and list items, in the order of the text, covering every character
/// that is not white space.</param>
/// <param name="Citations">The documents it mentions, ordered by start, none overlapping.</param>
/// <param name="Figures">The figures it states, ordered by start, none overlapping.</param>
/// <param name="Diagnostics">What a person should know of the reading.</param>
public sealed record DocumentFacts(
    Document Document,
    Header Header,
    ImmutableArray<Segment> Segments,
    ImmutableArray<Citation> Citations,
    ImmutableArray<Figure> Figures,
    ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>What it does to other documents by its own words, in the order of the text.</summary>
    public ImmutableArray<DocumentChange> Changes { get; init; } = [];

    /// <summary>Its own provisions that take effect on another day than the whole, in the order of the text.</summary>
    public ImmutableArray<EffectStage> Stages { get; init; } = [];

    /// <summary>What it orders others to do, in the order of the text.</summary>
    public ImmutableArray<Assignment> Tasks { get; init; } = [];

    /// <summary>The numbers by which the files of one document find each other (<see cref="CopyPrint"/>): those told,
    /// or else read from the text each time they are asked for.</summary>
    public ImmutableArray<long> Prints
    {
        get => field.IsDefault ? CopyPrint.Of(Document) : field;
        init;
    }

    /// <summary>The facts with their <see cref="Prints"/> told.</summary>
    public DocumentFacts WithPrints() => this with { Prints = Prints };
}
