using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using VanBan.Text;

namespace VanBan.Knowledge;

/// <summary>A law that amends others, a row of <c>amending-laws.tsv</c>. Unlike the acts that bore one name
/// (<see cref="Law"/>) none takes the place of an earlier one, and the table does not have them all: only name and day
/// together tell the act.</summary>
/// <param name="Name">Its name in full, such as <c>Luật sửa đổi, bổ sung một số điều của Luật Luật sư</c>.</param>
/// <param name="Number">Its number, such as <c>20/2012/QH13</c>.</param>
/// <param name="Date">The day of its adoption.</param>
public sealed record AmendingLaw(string Name, string Number, DateOnly Date)
{
    private static readonly FrozenDictionary<(string Name, DateOnly Day), AmendingLaw> ByNameAndDay;

    static AmendingLaw()
    {
        All = [.. KnowledgeTable.Read("amending-laws.tsv").Rows.Select(Of)];
        ByNameAndDay = All.ToFrozenDictionary(law => (SlugOf(law.Name), law.Date));
    }

    /// <summary>Every one, in the order of the table.</summary>
    public static ImmutableArray<AmendingLaw> All { get; }

    /// <summary>The act of this name that was adopted on this day; <see langword="null"/> where the table has
    /// none.</summary>
    /// <param name="name">The name, abbreviations written out or not.</param>
    /// <param name="day">The day of adoption.</param>
    public static AmendingLaw? Find(string name, DateOnly day) =>
        ByNameAndDay.GetValueOrDefault((SlugOf(name), day));

    /// <summary>What all spellings of a law's name share: <c>Luật BHYT</c> is <c>Luật Bảo hiểm y tế</c>.</summary>
    public static string SlugOf(string name) => Letters.Slug(Abbreviation.Expand(name), '.');

    private static AmendingLaw Of(KnowledgeRow row) => new(
        row["name"], row["number"], DateOnly.ParseExact(row["date"], "yyyy-MM-dd", CultureInfo.InvariantCulture));
}
