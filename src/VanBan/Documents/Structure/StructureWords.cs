using System.Collections.Frozen;
using VanBan.Knowledge;

namespace VanBan.Documents.Structure;

/// <summary>What words of <c>structure-words.tsv</c> do in the structure of a text (column <c>use</c>).</summary>
internal enum StructureWord
{
    /// <summary>The name of a unit before its number, in a heading.</summary>
    Unit,

    /// <summary>The name of a unit in an address that people type.</summary>
    Address,

    /// <summary>No sentence and no title ends with it.</summary>
    OpenEnd,

    /// <summary>Stands at the end of a line before the number of a provision that belongs to it.</summary>
    Provision,

    /// <summary>Stands at the end of a line before what looks like the count of an item and is none.</summary>
    Counter,

    /// <summary>Begins a paragraph of its own, whatever stands above.</summary>
    NewParagraph,

    /// <summary>Begins the title of something attached that is no kind of document.</summary>
    AttachedTitle,

    /// <summary>In parentheses: what something is attached to.</summary>
    AttachedNote,

    /// <summary>Begins the foot of a document.</summary>
    Foot,
}

/// <summary>The words that the structure of a text is told by, rows of <c>structure-words.tsv</c>.</summary>
internal static class StructureWords
{
    private static readonly WordTable<StructureWord> Table = new("structure-words.tsv");

    // Single words, asked for at the end of every line.
    private static readonly FrozenDictionary<StructureWord,
        FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>>> LastWords =
        new[] { StructureWord.OpenEnd, StructureWord.Provision, StructureWord.Counter }
            .ToFrozenDictionary(
                static use => use, static use =>
                    Table.Of(use).ToFrozenSet(StringComparer.OrdinalIgnoreCase)
                        .GetAlternateLookup<ReadOnlySpan<char>>());

    private static readonly PhraseTable<SegmentUnit> Units = UnitsOf(StructureWord.Unit);
    private static readonly PhraseTable<SegmentUnit> Addresses = UnitsOf(StructureWord.Address);

    /// <summary>Whether <paramref name="line"/> begins with words of <paramref name="use"/>.</summary>
    public static bool Begins(StructureWord use, ReadOnlySpan<char> line) =>
        Table.Begins(use, line[..Math.Min(line.Length, WordTable.Longest)]);

    /// <summary>Whether <paramref name="line"/> ends with a word of <paramref name="use"/>, spelt as it is: 'Việt Nam'
    /// does not end with 'năm'.</summary>
    public static bool Ends(StructureWord use, ReadOnlySpan<char> line) =>
        LastWords[use].Contains(line[(line.LastIndexOf(' ') + 1)..]);

    /// <summary>Reads the name of a unit at the start of a folded line.</summary>
    public static bool TryUnit(ReadOnlySpan<char> folded, out SegmentUnit unit, out int end)
    {
        end = Units.Match(folded, 0, out unit);
        return end > 0;
    }

    /// <summary>Reads the name of a unit in an address, folded.</summary>
    public static bool TryAddress(ReadOnlySpan<char> folded, out SegmentUnit unit, out int end)
    {
        end = Addresses.Match(folded, 0, out unit);
        return end > 0;
    }

    private static PhraseTable<SegmentUnit> UnitsOf(StructureWord use) =>
        new(
            Table.Rows(use)
                .Select(static row => (row["words"], Enum.Parse<SegmentUnit>(row["unit"], ignoreCase: true))));
}
