namespace VanBan.Knowledge;

/// <summary>A short name of a law that is written alone, in capitals: <c>BLDS</c> (<c>law-short-names.tsv</c>).</summary>
/// <param name="Short">As printed.</param>
/// <param name="Law">The law.</param>
/// <param name="Type">Its kind.</param>
internal sealed record LawShortName(string Short, Law Law, DocumentType Type)
{
    /// <summary>All of them, by their folded words.</summary>
    public static PhraseTable<LawShortName> All { get; } = new(KnowledgeTable.Read("law-short-names.tsv").Rows
        .Select(static row => (row["short"], Of(row["short"], row["name"]))));

    private static LawShortName Of(string printed, string name) => new(
        printed,
        Law.All.First(law => law.Name == name),
        DocumentType.All.First(type => type.NamedBy == NameUse.Register
            && name.StartsWith(type.Name + " ", StringComparison.Ordinal)));
}
