using VanBan.Citations;
using VanBan.Documents;

namespace VanBan.Graph.Acts;

/// <summary>A file at hand, as the arrays are made of it.</summary>
/// <param name="Id">The number of its document in the catalog.</param>
/// <param name="Path">Its path.</param>
/// <param name="Key">What identifies the document.</param>
public readonly record struct ActFileRow(long Id, string Path, DocumentKey Key);

/// <summary>A mention, as the arrays are made of it.</summary>
/// <param name="Document">The number of its document in the catalog.</param>
/// <param name="Ordinal">Its place among the citations of the document.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Relation">What the document does with the one named.</param>
/// <param name="Quote">What is printed; that of the empty text where a person corrected it: then it is no name of the
/// act meant.</param>
/// <param name="Key">What it tells of the document named.</param>
public readonly record struct ActMentionRow(
    long Document, int Ordinal, int Start, Relation Relation, ActQuote Quote, DocumentKey Key)
{
    /// <summary>The act of the arrays beside which the mention stands, where it was found before to mean that one at
    /// hand; -1 where it has to be looked for.</summary>
    public int Found { get; init; } = -1;
}

/// <summary>What is printed, as far as the graph has to tell one from another.</summary>
/// <param name="Length">Its UTF-16 units.</param>
/// <param name="Hash">A hash of it, the same in every process.</param>
public readonly record struct ActQuote(int Length, int Hash)
{
    /// <summary>That of a text.</summary>
    public static ActQuote Of(string text)
    {
        var hash = 2166136261u;
        foreach (var letter in text)
            hash = (hash ^ letter) * 16777619;
        return new ActQuote(text.Length, (int)hash);
    }
}
