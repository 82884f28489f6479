using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace VanBan.Knowledge;

/// <summary>A code, law or ordinance by name, made of the rows of <c>laws.tsv</c> that bear this name.</summary>
/// <param name="Name">The name in full, such as <c>Luật Tiếp công dân</c>.</param>
/// <param name="Versions">The acts that bore the name, as far as known, from the oldest.</param>
public sealed record Law(string Name, ImmutableArray<LawVersion> Versions)
{
    private static readonly FrozenDictionary<string, PhraseTable<Law>> ByType;

    static Law()
    {
        var laws = KnowledgeTable.Read("laws.tsv").Rows
            .GroupBy(row => row["name"])
            .Select(rows => (
                Law: new Law(
                    rows.Key,
                    [.. rows.Select(Version).Where(version => version.IsKnown).OrderBy(version => version.Date)]),
                Names: rows.SelectMany(row => row.List("aliases")).Prepend(rows.Key).ToArray()))
            .ToArray();
        All = [.. laws.Select(law => law.Law)];
        ByType = DocumentType.All.Where(type => type.NamedBy == NameUse.Register).ToFrozenDictionary(
            type => type.Slug,
            type => new PhraseTable<Law>(
                from law in laws
                from name in law.Names
                where name.StartsWith(type.Name + " ", StringComparison.Ordinal)
                select (name[(type.Name.Length + 1)..], law.Law)));
    }

    /// <summary>Every law, in the order of the table.</summary>
    public static ImmutableArray<Law> All { get; }

    /// <summary>
    /// The names of the laws of one kind (<see cref="NameUse.Register"/>) without the word for the kind, folded;
    /// <see langword="null"/> for other kinds.
    /// </summary>
    public static PhraseTable<Law>? NamesOf(DocumentType type) => ByType.GetValueOrDefault(type.Slug);

    /// <summary>The act of this name that was adopted on <paramref name="date"/>; <see langword="null"/> where none is
    /// known.</summary>
    public LawVersion? AdoptedOn(DateOnly date)
    {
        foreach (var version in Versions)
        {
            if (version.Date == date)
                return version;
        }
        return null;
    }

    private static LawVersion Version(KnowledgeRow row) => new(
        row["number"] is { Length: > 0 } number ? number : null,
        row["date"] is { Length: > 0 } date
            ? DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null);
}

/// <summary>One act that bore the name of a law.</summary>
/// <param name="Number">Its number, such as <c>42/2013/QH13</c>; <see langword="null"/> where not known.</param>
/// <param name="Date">The day of its adoption; <see langword="null"/> where not known.</param>
public sealed record LawVersion(string? Number, DateOnly? Date)
{
    /// <summary>Whether anything but the name is known.</summary>
    public bool IsKnown => Number is not null || Date is not null;
}
