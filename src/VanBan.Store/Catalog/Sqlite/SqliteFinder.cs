using VanBan.Graph;

namespace VanBan.Store.Catalog.Sqlite;

/// <summary>Finds the files that a person types by path or name.</summary>
internal sealed class SqliteFinder(SqliteGraph graph) : DocumentFinder(graph)
{
    /// <inheritdoc/>
    protected override IReadOnlyList<DocumentFile> FilesAt(string path) => graph.FilesAt(path);

    /// <inheritdoc/>
    protected override IReadOnlyList<DocumentFile> FilesNamed(string name) => graph.FilesNamed(name);
}
