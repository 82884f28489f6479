using VanBan.Documents;
using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Citations.Relations;

/// <summary>What a column of a register of documents holds.</summary>
internal enum RegisterColumn
{
    /// <summary>The document: its kind, its number, its title.</summary>
    Act,

    /// <summary>Its day of issue.</summary>
    Date,

    /// <summary>The body that issued it.</summary>
    Issuer,

    /// <summary>What it is about.</summary>
    Title,

    /// <summary>The provisions meant.</summary>
    Scope,

    /// <summary>Why it ended.</summary>
    Reason,

    /// <summary>The day on which it ended.</summary>
    Day,

    /// <summary>The act that replaced it.</summary>
    Replacing,

    /// <summary>The act that repealed it.</summary>
    Repealing,

    /// <summary>Remarks, among them by what it ended.</summary>
    Note,
}

/// <summary>Reads the heads of a register of documents (<c>register-columns.tsv</c>; <c>register-heads.tsv</c> for short
/// ones that count only where nothing else stands in the head).</summary>
internal static class RegisterColumns
{
    private static readonly PhraseTable<RegisterColumn> Heads = Read("register-columns.tsv");
    private static readonly PhraseTable<RegisterColumn> WholeHeads = Read("register-heads.tsv");

    private static PhraseTable<RegisterColumn> Read(string table) => new(KnowledgeTable.Read(table).Rows
        .Select(row => (row["words"], Enum.Parse<RegisterColumn>(row["column"], ignoreCase: true))));

    /// <summary>What the columns hold by the cells of a row of heads, by the place of the column.</summary>
    public static Dictionary<int, RegisterColumn> Of(NormalizedText text, TableRow row)
    {
        var heads = new Dictionary<int, RegisterColumn>();
        foreach (var cell in row.Cells)
        {
            if (HeadOf(text.Folded[text.FromSource(cell.Span.Start)..text.FromSource(cell.Span.End)]) is { } column)
                heads[cell.Column] = column;
        }
        return heads.ContainsValue(RegisterColumn.Act) ? heads : OthersAsActs(heads);
    }

    // 'Tên loại và trích yếu' alone: the number stands in it. 'Văn bản bãi bỏ' alone: those that are repealed. Beside
    // the body the number has a column of its own, whose head is not known: what a subject names is another act.
    private static Dictionary<int, RegisterColumn> OthersAsActs(Dictionary<int, RegisterColumn> heads)
    {
        var hasBody = heads.ContainsValue(RegisterColumn.Issuer);
        return heads.ToDictionary(static head => head.Key,
            head => head.Value is RegisterColumn.Repealing || (head.Value is RegisterColumn.Title && !hasBody)
                ? RegisterColumn.Act : head.Value);
    }

    // The longest phrase of the table that stands in a head tells; of two the first.
    private static RegisterColumn? HeadOf(ReadOnlySpan<char> words)
    {
        for (var at = 0; at < words.Length; at++)
        {
            if ((at == 0 || !char.IsLetterOrDigit(words[at - 1]))
                && Heads.Match(words, at, out var column) > 0)
                return column;
        }
        var all = words.Trim();
        return all.Length > 0 && WholeHeads.Match(all, 0, out var whole) == all.Length ? whole : null;
    }
}
