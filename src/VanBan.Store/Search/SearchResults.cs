using System.Collections.Immutable;
using System.Text;
using VanBan.Documents;
using VanBan.Graph;
using VanBan.Text;

namespace VanBan.Store.Search;

/// <summary>The answer to a <see cref="SearchRequest"/>.</summary>
/// <param name="Query">The query as asked.</param>
/// <param name="Total">How many files fit.</param>
/// <param name="Hits">The hits wanted, in order.</param>
/// <param name="Facets">Over all files that fit.</param>
public sealed record SearchResults(string Query, int Total, IReadOnlyList<SearchHit> Hits, SearchFacets Facets)
{
    /// <summary>How many documents these files are; <see langword="null"/> where they are too many to be looked
    /// through.</summary>
    public int? Documents { get; init; }

    /// <summary>Whether a sentence was asked: then the total and the facets count the documents that answer it, not all
    /// in which one of its words stands.</summary>
    public bool CountsAnswers { get; init; }

    /// <summary>What was faulty in the query and how it was read instead, in Vietnamese.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>The query as it was probably meant ('có phải ý bạn là'); <see langword="null"/> where there is nothing
    /// to say.</summary>
    public string? DidYouMean { get; init; }

    /// <summary>How many files fit <see cref="DidYouMean"/>.</summary>
    public int? MeantTotal { get; init; }

    /// <summary>Whether a document number was asked for: hits then tell by <see cref="SearchHit.Role"/> what they are
    /// to it.</summary>
    public bool AsksNumber { get; init; }

    /// <summary>Whether the time limit came before the end: there may be more, and better ones.</summary>
    public bool TimedOut { get; init; }
}

/// <summary>One document found.</summary>
/// <param name="Rank">From 1, over all pages.</param>
/// <param name="Score">What it was ranked by; comparable within one answer only.</param>
/// <param name="File">Its file's path.</param>
public sealed record SearchHit(int Rank, float Score, string File)
{
    /// <summary>Its URN; <see langword="null"/> where nothing identifies it.</summary>
    public string? Id { get; init; }

    /// <summary>What it is to the document number asked for; <see langword="null"/> where none was, or where only its
    /// words were found.</summary>
    public HitRole? Role { get; init; }

    /// <summary>Slug of its kind.</summary>
    public string? Type { get; init; }

    /// <summary>Its number as printed.</summary>
    public string? Number { get; init; }

    /// <summary>Its day of issue.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Its issuer as printed.</summary>
    public string? Issuer { get; init; }

    /// <summary>What it is about, as it says itself.</summary>
    public string? Subject { get; init; }

    /// <summary>Who corrected what was read in its head; <see langword="null"/> where nobody did.</summary>
    public CorrectionMark? Correction { get; init; }

    /// <summary>What it is called in a list: its subject, or the first line of a text that states none.</summary>
    public string? Title { get; init; }

    /// <summary>SHA-256 of the file.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>What the documents at hand tell of its validity; <see langword="null"/> for what does not come into
    /// force, such as a report.</summary>
    public HitValidity? Validity { get; init; }

    /// <summary>The best passage of each of its best provisions, the best first: one to three.</summary>
    public IReadOnlyList<Passage> Passages { get; init; } = [];

    /// <summary>When the file was first not found any more, UTC; <see langword="null"/> for one that is there, or where
    /// it was not looked up.</summary>
    public DateTime? Vanished { get; init; }

    /// <summary>Other files of the same document: the draft, the signed copy.</summary>
    public ImmutableArray<string> OtherFiles { get; init; } = [];

    /// <summary>The page of the best passage, where the format has pages.</summary>
    public int? Page => Passages.Count > 0 ? Passages[0].Page : null;

    /// <summary>The headings above the best passage.</summary>
    public string? Section => Passages.Count > 0 ? Passages[0].Section : null;

    /// <summary>The best passage with its hits between <c>&lt;em&gt;</c> and <c>&lt;/em&gt;</c>. All else in it is
    /// plain text, not HTML.</summary>
    public string Snippet => Passages.Count > 0 ? Passages[0].ToString() : "";
}

/// <summary>What a hit is to the document number asked for.</summary>
public enum HitRole
{
    /// <summary>It bears the number.</summary>
    Bears,

    /// <summary>The number stands in it.</summary>
    Names,
}

/// <summary>What the documents at hand tell of a document's validity.</summary>
/// <param name="Validity">All that is known.</param>
/// <param name="Day">The day for which it is told.</param>
public sealed record HitValidity(Validity Validity, DateOnly Day)
{
    /// <summary>The state on that day.</summary>
    public ValidityState State => Validity.On(Day);

    /// <summary>Where each of the changes is said, in their order; empty where it was not asked for.</summary>
    public IReadOnlyList<HitEvidence> Evidence { get; init; } = [];
}

/// <summary>Where a change is said.</summary>
/// <param name="Quote">The sentence, in one line; <see langword="null"/> where it is not at hand.</param>
/// <param name="File">The file of the document that says so.</param>
/// <param name="Page">The page, from 1; <see langword="null"/> in formats without pages.</param>
public sealed record HitEvidence(string? Quote, string? File, int? Page);

/// <summary>A passage of a text with what was found in it.</summary>
/// <param name="Span">Where it stands in the document's text.</param>
/// <param name="Text">Its characters, line ends as blanks.</param>
/// <param name="Marks">What was found: spans of <paramref name="Text"/>, ordered, none overlapping.</param>
/// <param name="Page">The page of its first mark.</param>
/// <param name="Section">The headings above it, such as <c>II. … › 1. …</c>; <see langword="null"/> where the text has
/// none.</param>
/// <param name="Begins">Whether it begins the text.</param>
/// <param name="Ends">Whether it ends the text.</param>
public sealed record Passage(
    TextSpan Span, string Text, ImmutableArray<TextSpan> Marks, int? Page, string? Section, bool Begins, bool Ends)
{
    /// <summary>The passage with its marks as <c>&lt;em&gt;</c> elements and nothing else escaped, between ellipses
    /// where the text goes on.</summary>
    public override string ToString()
    {
        var result = new StringBuilder(Begins ? "" : "… ");
        var at = 0;
        foreach (var mark in Marks)
        {
            result.Append(Text, at, mark.Start - at).Append("<em>").Append(Text, mark.Start, mark.Length)
                .Append("</em>");
            at = mark.End;
        }
        return result.Append(Text, at, Text.Length - at).Append(Ends ? "" : " …").ToString();
    }
}

/// <summary>How many of the files found bear each value; the most frequent first.</summary>
/// <param name="Type">By slug of the kind.</param>
/// <param name="Issuer">By issuer.</param>
/// <param name="Year">By year of issue.</param>
public sealed record SearchFacets(
    IReadOnlyList<FacetCount> Type, IReadOnlyList<FacetCount> Issuer, IReadOnlyList<FacetCount> Year)
{
    /// <summary>By slug of the province.</summary>
    public IReadOnlyList<FacetCount> Province { get; init; } = [];

    /// <summary>By kind of file: <c>docx</c>, <c>pdf</c>, <c>text</c>.</summary>
    public IReadOnlyList<FacetCount> Format { get; init; } = [];

    /// <summary>By slug of the state of validity: <c>nothing-known</c>, <c>replaced</c>, …</summary>
    public IReadOnlyList<FacetCount> Validity { get; init; } = [];
}

/// <summary>A value and how many files bear it.</summary>
/// <param name="Value">The value.</param>
/// <param name="Count">The files.</param>
public sealed record FacetCount(string Value, int Count);
