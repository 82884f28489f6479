using VanBan.Documents;
using VanBan.Documents.Copies;
using VanBan.Facts;
using VanBan.Facts.Corrections;
using VanBan.Store.Catalog;

namespace VanBan.Store.Ingest;

/// <summary>
/// Puts files into the catalog so that those of one document bear one name, also where no number says so: a file
/// without a number takes the name of the file whose words it has, or, where none has a number, both take one that
/// stands for their words. What a file that came, changed or went lent to others is settled anew.
/// </summary>
/// <param name="catalog">The catalog, in whose transaction this is done.</param>
/// <param name="put">Puts one file as it is.</param>
internal sealed class CopyKeeper(DocumentCatalog catalog, Action<FileVersion, DocumentFacts> put)
{
    // So many files of one document are looked at; any one of them tells its name.
    private const int MostLooked = 16;
    private const int LengthOfName = 16;

    /// <summary>Puts a file, and settles the names of the others that its coming changes.</summary>
    public void Put(FileVersion version, DocumentFacts facts)
    {
        var before = catalog.Copies.NameOf(version.Path);
        var others = OthersNamed(version.Path, before?.Designation);
        PutNamed(version, facts);
        if (others.Count > 0 && before != catalog.Copies.NameOf(version.Path))
            Settle(others);
    }

    /// <summary>Takes a file out by <paramref name="remove"/>, and settles the names of the others that its going
    /// changes.</summary>
    public void Remove(string path, Action remove)
    {
        var others = OthersNamed(path, catalog.Copies.NameOf(path)?.Designation);
        remove();
        Settle(others);
    }

    private List<string> OthersNamed(string path, string? designation) => designation is null
        ? [] : [.. catalog.Copies.FilesNamedAs(designation).Where(other => other != path)];

    // First each with its own name alone, or a name would be taken from one that has lost it.
    private void Settle(List<string> files)
    {
        var own = new List<(FileEntry File, DocumentFacts Facts)>();
        foreach (var file in files)
        {
            if (catalog.Document(file) is { } stored && catalog.FindFile(file) is { } known)
                own.Add((known, FactExtractor.Extract(stored.Facts.Document, CorrectionsOf(stored))));
        }
        foreach (var (file, facts) in own)
            PutAgain(file, facts);
        foreach (var (file, facts) in own)
            PutNamed(file.Version, facts);
    }

    private void PutNamed(FileVersion version, DocumentFacts facts)
    {
        facts = facts.WithPrints();
        var alike = Alike(version, facts);
        if (facts.Header.Key?.Designation is null && NameAmong(alike, version.Path, facts) is { } name)
            facts = Renamed(facts, name);
        put(version, facts);
        if (facts.Header.Key is not { Designation: not null } key)
            return;
        foreach (var copy in alike.Where(copy => TakesNames(copy) && KeyOf(copy)?.Designation != key.Designation))
        {
            if (catalog.FindFile(copy.File) is { } known)
                PutAgain(known, Renamed(copy.Facts, key));
        }
    }

    // A file that is known to be gone stays so.
    private void PutAgain(FileEntry file, DocumentFacts facts)
    {
        put(file.Version, facts);
        if (file.Vanished is not null)
            catalog.MarkVanished(file.Version.Path);
    }

    private List<StoredDocument> Alike(FileVersion version, DocumentFacts facts)
    {
        var hasName = facts.Header.Key?.Designation is not null;
        var own = (CatalogCorrections.HashOf(facts.Document.Text), version.Sha256);
        var apart = catalog.Corrections.For(own.Item1, own.Sha256)
            .Where(one => one.Kind == CorrectionKind.Different).ToList();
        var alike = new List<StoredDocument>();
        var excluded = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in catalog.Copies.FilesLike(facts, MostLooked))
        {
            if (path == version.Path
                || catalog.Document(path) is not { } stored
                || (hasName && !IsNameless(stored))
                || !CopyCheck.AreOne(facts.Document, stored.Facts.Document))
                continue;
            var other = (CatalogCorrections.HashOf(stored.Facts.Document.Text), stored.Sha256);
            if (!apart.Exists(one => one.Parts(own, other)))
                alike.Add(stored);
            else if (KeyOf(stored)?.Designation is { } designation)
                excluded.Add(designation);
        }
        return alike.FindAll(stored => KeyOf(stored)?.Designation is not { } name || !excluded.Contains(name));
    }

    // A number goes before words, if a file bears it; where two numbers claim the words, none is taken.
    private DocumentKey? NameAmong(List<StoredDocument> alike, string path, DocumentFacts facts)
    {
        var numbered = alike.Select(KeyOf).OfType<DocumentKey>()
            .Where(key => key is { Designation: { } designation, IsNamedByContent: false }
                && catalog.Copies.IsBorne(designation, path)).ToList();
        if (numbered.Count > 0)
            return numbered.TrueForAll(key => key.Fits(numbered[0])) ? numbered[0] : null;
        if (alike is not [var first, ..])
            return null;
        return alike.Select(KeyOf).FirstOrDefault(key => key?.IsNamedByContent == true)
            ?? (facts.Header.Key ?? new DocumentKey()).NamedByContent(
                CatalogCorrections.HashOf(first.Facts.Document.Text)[..LengthOfName]);
    }

    private static DocumentKey? KeyOf(StoredDocument stored) => stored.Facts.Header.Key;

    // Without a name of its own: it has none, or one that it took.
    private static bool IsNameless(StoredDocument stored) => KeyOf(stored) is not { Designation: not null } key
        || key.IsNamedByContent
        || (key.IsNumbered && stored.Facts.Header.Number is null);

    private static bool TakesNames(StoredDocument stored) =>
        KeyOf(stored) is not { Designation: not null } key || key.IsNamedByContent;

    private static DocumentFacts Renamed(DocumentFacts facts, DocumentKey key) =>
        facts with { Header = facts.Header with { Key = key } };

    private IReadOnlyList<Correction> CorrectionsOf(StoredDocument stored) => catalog.Corrections.For(
        CatalogCorrections.HashOf(stored.Facts.Document.Text), stored.Sha256);
}
