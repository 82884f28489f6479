namespace VanBan.Store.Search;

/// <summary>What is asked: the words, and what narrows the answer.</summary>
/// <param name="Query">Any text. Empty: every document.</param>
public sealed record SearchRequest(string Query)
{
    /// <summary>Only documents of this kind: a slug (<c>nghi-quyet</c>), a name (<c>Nghị quyết</c>).</summary>
    public string? Type { get; init; }

    /// <summary>Only documents of this issuer: words or initials of its name, such as <c>HĐND tỉnh</c>.</summary>
    public string? Issuer { get; init; }

    /// <summary>Only documents of this province: its name or slug.</summary>
    public string? Province { get; init; }

    /// <summary>Only documents of this validity: words or slug, such as <c>bị thay thế</c>, <c>còn hiệu lực</c>,
    /// <c>repealed</c>.</summary>
    public string? Validity { get; init; }

    /// <summary>The day for which validity is told; <see langword="null"/>: the day of asking.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>Only documents issued on this day or later.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Only documents issued on this day or earlier.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Only documents that cite this one: a number (<c>01/NQ-CP</c>) or a URN.</summary>
    public string? Cites { get; init; }

    /// <summary>Only documents that are like the one in this file of the store; with an empty query, ranked by how
    /// much.</summary>
    public string? Like { get; init; }

    /// <summary>Only what was put into the store after this change of it.</summary>
    public long? After { get; init; }

    /// <summary>Hits passed over: the pages before.</summary>
    public int Offset { get; init; }

    /// <summary>Hits wanted.</summary>
    public int Limit { get; init; } = 10;

    /// <summary>The order of the hits.</summary>
    public SearchOrder Order { get; init; }

    /// <summary>Whether several files of one document become one hit.</summary>
    public bool Fold { get; init; } = true;

    /// <summary>Whether facets are counted.</summary>
    public bool Facets { get; init; } = true;

    /// <summary>Whether passages are looked for.</summary>
    public bool Snippets { get; init; } = true;

    /// <summary>What each part of a score weighs.</summary>
    internal RankingWeights Weights { get; init; } = RankingWeights.Default;

    /// <summary>After this time the answer is what was found until then, and says so.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(5);
}

/// <summary>The order of hits. Of equal ones the last ingested comes first.</summary>
public enum SearchOrder
{
    /// <summary>The best first.</summary>
    Relevance,

    /// <summary>The latest day of issue first, documents without one last.</summary>
    Date,

    /// <summary>The earliest day of issue first, documents without one last.</summary>
    OldestFirst,

    /// <summary>By serial, then by year.</summary>
    Number,
}
