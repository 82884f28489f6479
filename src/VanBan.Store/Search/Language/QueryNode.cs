namespace VanBan.Store.Search.Language;

/// <summary>A query as a tree: what a person asked for, not yet how it is looked up.</summary>
internal abstract record QueryNode
{
    /// <summary>Words as typed, document numbers among them.</summary>
    public sealed record Words(string Text) : QueryNode;

    /// <summary>Words that follow each other, with at most <paramref name="Slop"/> others between them.</summary>
    public sealed record Phrase(string Text, int Slop) : QueryNode;

    /// <summary>Two groups of words with at most <paramref name="Distance"/> words between them, in any
    /// order.</summary>
    public sealed record Near(string First, string Second, int Distance) : QueryNode;

    /// <summary>Words that begin with these letters.</summary>
    public sealed record Prefix(string Letters) : QueryNode;

    /// <summary>Words that differ from this one in a letter or two.</summary>
    public sealed record Fuzzy(string Word) : QueryNode;

    /// <summary>Documents by what they say of themselves.</summary>
    public sealed record Field(SearchField Name, string Value) : QueryNode;

    /// <summary>All of them.</summary>
    public sealed record And(IReadOnlyList<QueryNode> Items) : QueryNode;

    /// <summary>At least one of them.</summary>
    public sealed record Or(IReadOnlyList<QueryNode> Items) : QueryNode;

    /// <summary>Not this.</summary>
    public sealed record Not(QueryNode Item) : QueryNode;

    /// <summary>Things side by side: words rank, and everything else narrows.</summary>
    public sealed record Sequence(IReadOnlyList<QueryNode> Items) : QueryNode;
}

/// <summary>What a document says of itself and can be asked for by <c>name:value</c>.</summary>
internal enum SearchField
{
    Type,
    Number,
    Issuer,
    Date,
    Signer,
    Cites,
    Heading,
    Title,
    Province,
    Format,
    Validity,
}
