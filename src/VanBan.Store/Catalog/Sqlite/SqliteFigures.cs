using VanBan.Store.Catalog.Rows;

namespace VanBan.Store.Catalog.Sqlite;

/// <summary>The figures as rows, found by a word of their indicator.</summary>
internal sealed class SqliteFigures(SqliteDatabase database) : CatalogFigures
{
    private const string Present =
        "FROM figures g JOIN documents d ON d.id = g.document_id JOIN files f ON f.id = d.file_id "
        + "WHERE f.vanished IS NULL AND instr(g.indicator_fold, @Word) > 0";
    private const string SelectIndicators = $"SELECT DISTINCT g.indicator {Present} LIMIT @Most";

    private static readonly string SelectFigures =
        $"""
        SELECT {Columns.Of<FigureColumns>("g")}, g.page, g.quote,
               f.path AS document_path, d.number AS document_number, d.type_name AS document_type, d.date AS document_date, d.issuer AS document_issuer,
               d.key_province AS document_province, d.key_issuer AS document_issuer_key
        {Present}
        """;

    /// <inheritdoc/>
    protected override IEnumerable<FoundFigure> FiguresWith(string word) =>
        database.Query<FoundFigureRow>(SelectFigures, new { Word = word }).Select(row => row.ToFoundFigure());

    /// <inheritdoc/>
    protected override IEnumerable<string> IndicatorsWith(string word, int most) =>
        database.Texts(SelectIndicators, new { Word = word, Most = most });
}
