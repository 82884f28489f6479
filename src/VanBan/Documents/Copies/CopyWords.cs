using VanBan.Knowledge;

namespace VanBan.Documents.Copies;

/// <summary>What words of <c>copy-words.tsv</c> do on a stamp (column <c>use</c>).</summary>
internal enum CopyWord
{
    /// <summary>The line with which the stamp of a receiving office begins.</summary>
    StampHead,

    /// <summary>What a line of the stamp begins with.</summary>
    StampField,
}

/// <summary>Words of stamps that an office puts on a paper it receives: they are no part of the document.</summary>
internal static class CopyWords
{
    private static readonly WordTable<CopyWord> Table = new("copy-words.tsv");

    /// <summary>Whether a line is the head of a stamp and nothing else.</summary>
    public static bool IsHead(string line) => Table.Is(CopyWord.StampHead, line);

    /// <summary>Whether a line begins as the lines of a stamp do.</summary>
    public static bool IsField(string line) => Table.Begins(CopyWord.StampField, line);
}
