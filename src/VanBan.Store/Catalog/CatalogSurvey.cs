using VanBan.Text;

namespace VanBan.Store.Catalog;

/// <summary>Lists and counts over the whole catalog.</summary>
public sealed class CatalogSurvey
{
    private readonly Database database;
    private readonly RunLog runs;

    internal CatalogSurvey(Database database, RunLog runs) => (this.database, this.runs) = (database, runs);

    /// <summary>The state of the catalog, in numbers.</summary>
    public CatalogStatus Status() => new(
        database.Integer("SELECT count(*) FROM documents"),
        [.. database.Query("SELECT obstacle, count(*) FROM files WHERE obstacle IS NOT NULL GROUP BY obstacle ORDER BY 2 DESC, 1", static row => KeyValuePair.Create(row.Text(0), row.Long(1)))],
        database.Integer("SELECT count(*) FROM files WHERE vanished IS NOT NULL"),
        database.Integer("SELECT count(*) FROM citations"),
        database.Integer("SELECT count(*) FROM figures"),
        database.Integer("SELECT value FROM counters WHERE name = 'sequence'"),
        runs.Last(1) is [var last, ..] ? last : null);

    /// <summary>The files that could not be read, ordered by path.</summary>
    public IEnumerable<FileEntry> Skipped() => database.Query(
        "SELECT id, path, size, modified, sha256, reader_version, extractor_version, obstacle, reason, vanished FROM files WHERE obstacle IS NOT NULL ORDER BY path",
        DocumentCatalog.ReadFile);

    /// <summary>The files that were not found any more, ordered by path.</summary>
    public IEnumerable<FileEntry> Vanished() => database.Query(
        "SELECT id, path, size, modified, sha256, reader_version, extractor_version, obstacle, reason, vanished FROM files WHERE vanished IS NOT NULL ORDER BY path",
        DocumentCatalog.ReadFile);

    /// <summary>
    /// The figures whose indicator or period has every word of <paramref name="query"/>, with or without diacritics; all that have an indicator, if it is
    /// empty. Ordered by indicator, then by the documents' dates.
    /// </summary>
    public IEnumerable<StatedFigure> Figures(string query = "")
    {
        var words = Letters.Fold(Letters.Compose(query)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var longest = words.MaxBy(word => word.Length) ?? "";
        var figures = database.Query(
            """
            SELECT g.span_start, g.span_end, g.value, g.high, g.unit, g.approximation, g.indicator, g.change, g.compared_with, g.period, g.place, g.table_column,
                   g.indicator_fold, g.period_fold, g.page, g.quote, f.path, d.date,
                   d.key_type, d.key_issuer, d.key_province, d.key_date, d.key_year, d.key_designation
            FROM figures g JOIN documents d ON d.id = g.document_id JOIN files f ON f.id = d.file_id
            WHERE g.indicator_fold IS NOT NULL AND (g.indicator_fold LIKE $1 ESCAPE '\' OR g.period_fold LIKE $1 ESCAPE '\')
            ORDER BY g.indicator_fold, d.date, f.path, g.ordinal
            """,
            static row => (Terms: row.Text(12) + " " + row.TextOrNull(13),
                Figure: new StatedFigure(row.Text(16), FactsRows.Key(row, 18), row.Day(17), row.IntOrNull(14), row.Text(15), FactsRows.ReadFigure(row))),
            "%" + longest.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal) + "%");
        return figures.Where(found => Array.TrueForAll(words, word => found.Terms.Contains(word, StringComparison.Ordinal))).Select(found => found.Figure);
    }
}
