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
/// <param name="Quote">What is printed; empty where a person corrected it: then it is no name of the act meant.</param>
/// <param name="Key">What it tells of the document named.</param>
public readonly record struct ActMentionRow(
    long Document, int Ordinal, int Start, Relation Relation, string Quote, DocumentKey Key)
{
    /// <summary>A hash of what is printed, the same in every process.</summary>
    public static int HashOf(string quote)
    {
        var hash = 2166136261u;
        foreach (var letter in quote)
            hash = (hash ^ letter) * 16777619;
        return (int)hash;
    }
}
