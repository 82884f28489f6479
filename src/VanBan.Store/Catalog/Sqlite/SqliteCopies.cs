using System.Globalization;
using VanBan.Documents.Copies;
using VanBan.Facts;

namespace VanBan.Store.Catalog.Sqlite;

/// <summary>The files of one document, found by their prints.</summary>
internal sealed class SqliteCopies(SqliteDatabase database) : CatalogCopies
{
    private const string InsertPrint = "INSERT OR IGNORE INTO copy_prints (print, document_id) VALUES (@Print, @Id)";

    private const string SelectNamed =
        """
        SELECT f.path FROM documents d JOIN files f ON f.id = d.file_id
        WHERE d.key_designation = @Designation AND d.number IS NULL ORDER BY f.path
        """;

    // A name of a law begins with a letter and is its own.
    private const string CountBearers =
        """
        SELECT count(*) FROM documents d JOIN files f ON f.id = d.file_id
        WHERE d.key_designation = @Designation AND f.path <> @Path
          AND (d.number IS NOT NULL OR d.key_designation NOT GLOB '[0-9]*')
        """;

    private const string SelectName =
        """
        SELECT d.key_designation, d.text_sha256 FROM documents d JOIN files f ON f.id = d.file_id WHERE f.path = @Path
        """;

    private static readonly string SelectLike =
        $"""
        SELECT f.path FROM copy_prints p JOIN documents d ON d.id = p.document_id JOIN files f ON f.id = d.file_id
        WHERE p.print IN ({string.Join(", ", Names())})
        GROUP BY p.document_id ORDER BY count(*) DESC, f.path LIMIT @Most
        """;

    /// <summary>Writes the prints of a document.</summary>
    public static void Insert(SqliteDatabase database, long id, DocumentFacts facts)
    {
        foreach (var print in facts.Prints)
            database.Execute(InsertPrint, new { Print = print, Id = id });
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> FilesLike(DocumentFacts facts, int most)
    {
        var prints = facts.Prints;
        return prints.IsEmpty ? [] : [.. database.Texts(SelectLike, new
        {
            P0 = prints[0], P1 = prints[1], P2 = prints[2], P3 = prints[3],
            P4 = prints[4], P5 = prints[5], P6 = prints[6], P7 = prints[7],
            Most = most,
        })];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> FilesNamedAs(string designation) =>
        [.. database.Texts(SelectNamed, new { Designation = designation })];

    /// <inheritdoc/>
    public override bool IsBorne(string designation, string otherThan) =>
        database.Integer(CountBearers, new { Designation = designation, Path = otherThan }) > 0;

    /// <inheritdoc/>
    public override (string? Designation, string? TextHash)? NameOf(string path)
    {
        foreach (var name in database.Rows(
            SelectName, new { Path = path },
            static row => (row.IsDBNull(0) ? null : row.GetString(0), row.IsDBNull(1) ? null : row.GetString(1))))
            return name;
        return null;
    }

    private static IEnumerable<string> Names() =>
        Enumerable.Range(0, CopyPrint.Bands).Select(i => "@P" + i.ToString(CultureInfo.InvariantCulture));
}
