using VanBan.Citations;
using VanBan.Documents;
using VanBan.Facts;
using VanBan.Graph;
using VanBan.Knowledge;
using VanBan.Store.Catalog;

namespace VanBan.Store.Ingest;

/// <summary>
/// The laws of the catalog by name and day: a mention that gives no number ('Luật sửa đổi, bổ sung một số điều của Luật
/// Đo đạc ngày 20/11/2031') means the act at hand that bears this title and day. Two acts that do leave it a name.
/// </summary>
internal sealed class HeldLaws(DocumentCatalog catalog)
{
    private static readonly string[] Kinds =
        [.. DocumentType.All.Where(type => type.NamedBy == NameUse.Register).Select(type => type.Slug)];

    // Null stands for two acts of one name and day.
    private Dictionary<(string Name, DateOnly Day), DocumentKey?>? acts;

    /// <summary>The law in a file; <see langword="null"/> where there is none of which name, number and day are
    /// known.</summary>
    public HeldLaw? In(string path)
    {
        foreach (var file in catalog.Finder.FilesOfKinds(Kinds, path))
        {
            if (HeldLaw.Of(file) is { } law)
                return law;
        }
        return null;
    }

    /// <summary>Notes that a law came, went or changed.</summary>
    /// <returns>The files whose mentions may now mean another act.</returns>
    public IReadOnlyList<string> Change(HeldLaw? before, HeldLaw? after)
    {
        if (before == after)
            return [];
        acts = null;
        return
        [
            .. new[] { before?.Key.Designation, before?.Name, after?.Name }.OfType<string>().Concat(Rivals(after))
                .Distinct(StringComparer.Ordinal)
                .SelectMany(catalog.Finder.FilesNamingWithoutNumber).Distinct(StringComparer.Ordinal),
        ];
    }

    // The numbers of other acts of its name and day: what meant them can be told no longer.
    private IEnumerable<string> Rivals(HeldLaw? law) => law is null ? [] : Held()
        .Where(other => other.Name == law.Name && other.Day == law.Day && !other.Key.Fits(law.Key))
        .Select(other => other.Key.Designation!);

    private IEnumerable<HeldLaw> Held() =>
        catalog.Finder.FilesOfKinds(Kinds, path: null).Select(HeldLaw.Of).OfType<HeldLaw>();

    /// <summary>The facts, the laws that are named with their day and are at hand called by their number.</summary>
    public DocumentFacts Name(DocumentFacts facts)
    {
        if (!facts.Citations.Any(citation => IsDatedName(citation.Key)))
            return facts;
        acts ??= Read();
        if (acts.Count == 0)
            return facts;
        return facts with
        {
            Citations = [.. facts.Citations.Select(Meant)],
            Changes = [.. facts.Changes.Select(change => ActOf(change.Target) is { } act
                ? change with { Target = act } : change)],
        };
    }

    private Citation Meant(Citation citation) => ActOf(citation.Key) is { } act
        ? citation with { Key = act, Certainty = Certainty.Likely } : citation;

    private DocumentKey? ActOf(DocumentKey key) => IsDatedName(key)
        ? acts!.GetValueOrDefault((key.Designation!, key.Date!.Value)) : null;

    private static bool IsDatedName(DocumentKey key) =>
        key is { Type: { } type, Date: not null, Designation: not null, IsNumbered: false }
            && Kinds.Contains(type, StringComparer.Ordinal);

    private Dictionary<(string Name, DateOnly Day), DocumentKey?> Read()
    {
        var read = new Dictionary<(string Name, DateOnly Day), DocumentKey?>();
        foreach (var law in Held())
        {
            var isFirst = !read.TryGetValue((law.Name, law.Day), out var known);
            read[(law.Name, law.Day)] = isFirst || (known is not null && known.Fits(law.Key)) ? law.Key : null;
        }
        return read;
    }
}

/// <summary>A law at hand.</summary>
/// <param name="Name">Its name, as mentions without number are kept under it.</param>
/// <param name="Day">The day of its adoption.</param>
/// <param name="Key">What identifies it; its number is known.</param>
internal sealed record HeldLaw(string Name, DateOnly Day, DocumentKey Key)
{
    /// <summary>The law in <paramref name="file"/>; <see langword="null"/> where name, number or day is not
    /// known.</summary>
    public static HeldLaw? Of(DocumentFile file) =>
        file is { Key: { Type: { } type, Date: { } day, IsNumbered: true }, Subject: { Length: > 0 } subject }
            && DocumentType.Find(type) is { } kind
            ? new HeldLaw(AmendingLaw.SlugOf($"{kind.Name} {subject}"), day, file.Key) : null;
}
