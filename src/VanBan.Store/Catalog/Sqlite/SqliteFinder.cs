using VanBan.Documents;
using VanBan.Graph;

namespace VanBan.Store.Catalog.Sqlite;

/// <summary>Finds files by path or name, and numbers by how they begin.</summary>
internal sealed class SqliteFinder(SqliteGraph graph) : DocumentFinder(graph)
{
    /// <inheritdoc/>
    public override IReadOnlyList<DocumentKey> DesignationsFrom(string prefix) => graph.DesignationsFrom(prefix);

    /// <inheritdoc/>
    public override IReadOnlyList<string> KnownOf(IReadOnlyCollection<string> designations) =>
        graph.KnownOf(designations);

    /// <inheritdoc/>
    public override IReadOnlyList<DocumentFile> FilesOfKinds(IReadOnlyList<string> kinds, string? path) =>
        graph.FilesOfKinds(kinds, path);

    /// <inheritdoc/>
    public override IReadOnlyList<string> FilesNamingWithoutNumber(string designation) =>
        graph.FilesNamingWithoutNumber(designation);

    /// <inheritdoc/>
    protected override IReadOnlyList<DocumentFile> FilesAt(string path) => graph.FilesAt(path);

    /// <inheritdoc/>
    protected override IReadOnlyList<DocumentFile> FilesNamed(string name) => graph.FilesNamed(name);
}
