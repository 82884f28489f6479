using VanBan.Knowledge;

namespace VanBan.Citations.Relations;

/// <summary>The words of <c>order-words.tsv</c> by what they do inside an order about provisions.</summary>
internal static class OrderVocabulary
{
    private static readonly ILookup<string, string> ByRole = KnowledgeTable.Read("order-words.tsv")
        .Rows.ToLookup(row => row["role"], row => row["words"], StringComparer.Ordinal);

    /// <summary>Verbs that order something of provisions, with what they do to the document ('bãi bỏ').</summary>
    public static PhraseTable<Relation> Verbs { get; } = new(
        KnowledgeTable.Read("provision-orders.tsv").Rows
            .Select(row => (row["verb"], Enum.Parse<Relation>(row["relation"], ignoreCase: true))));

    /// <summary>Before words that are exchanged ('cụm từ').</summary>
    public static WordList Phrases { get; } = Of("phrase");

    /// <summary>The same, where the words stand right behind in quotation marks ('từ “huyện”').</summary>
    public static WordList QuotedPhrases { get; } = Of("phrase-quoted");

    /// <summary>Before the provision beside or inside which a new one is put ('vào sau').</summary>
    public static WordList Anchors { get; } = Of("anchor");

    /// <summary>Before what takes the place of the old ('bằng').</summary>
    public static WordList Replacements { get; } = Of("instead");

    /// <summary>Before the provisions that are meant, behind words that are exchanged ('tại').</summary>
    public static WordList Places { get; } = Of("place");

    /// <summary>Before a provision of which only some parts are changed ('một số').</summary>
    public static WordList Some { get; } = Of("some");

    /// <summary>Behind the provisions, with the verb ('được sửa đổi').</summary>
    public static WordList Passives { get; } = Of("passive");

    /// <summary>Says nothing of which provisions are meant ('tên').</summary>
    public static WordList Fillers { get; } = Of("filler");

    /// <summary>Before the new wording ('như sau').</summary>
    public static WordList Ends { get; } = Of("end");

    private static WordList Of(string role) => new(ByRole[role]);
}
