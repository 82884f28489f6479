using System.Collections.Frozen;
using VanBan.Citations;
using VanBan.Documents;
using VanBan.Knowledge;
using VanBan.Notation;

namespace VanBan.Graph;

/// <summary>
/// The end of a law by the program's own table (<see cref="LawEnd"/>), as a change beside those that the documents at
/// hand tell. It has no document as evidence; <see cref="ValidityChange.Table"/> names its source.
/// </summary>
public static class TabledEnd
{
    private static readonly FrozenDictionary<string, ValidityChange> ByDesignation = LawEnd.All
        .ToFrozenDictionary(end => DocumentNumber.Parse(end.Number).Slug, Change, StringComparer.Ordinal);

    /// <summary>The end of the law that <paramref name="key"/> names by number; <see langword="null"/> where the table
    /// tells none.</summary>
    public static ValidityChange? Of(DocumentKey key) =>
        key.Designation is { } designation ? ByDesignation.GetValueOrDefault(designation) : null;

    private static ValidityChange Change(LawEnd end)
    {
        var number = DocumentNumber.Parse(end.By);
        var date = Law.All.SelectMany(law => law.Versions).FirstOrDefault(one => one.Number == end.By)?.Date;
        var by = new DocumentKey
        {
            Type = DocumentType.All.First(type => end.Name.StartsWith(type.Name + " ", StringComparison.Ordinal)).Slug,
            Date = date, Year = number.Year, Designation = number.Slug,
        };
        return new ValidityChange(ValidityState.Replaced, end.Day, by, end.By)
        {
            Action = Relation.Replaces,
            Table = end.Source,
        };
    }
}
