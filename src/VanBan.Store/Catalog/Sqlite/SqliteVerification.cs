using System.Globalization;
using Microsoft.Data.Sqlite;

namespace VanBan.Store.Catalog.Sqlite;

/// <summary>Whether the catalog's database is whole.</summary>
internal static class SqliteVerification
{
    private const string SelectTexts =
        """
        SELECT f.path, d.text_sha256, t.text
        FROM documents d JOIN files f ON f.id = d.file_id LEFT JOIN texts t ON t.document_id = d.id
        WHERE d.text_sha256 IS NOT NULL
        """;

    // SQLite's word where nothing is wrong.
    private const string Whole = "ok";

    /// <summary>What is wrong with it. SQLite checks its pages, indexes and references; a bit that flips inside of a text
    /// it does not see, so the texts are compared with the hashes that were kept of them.</summary>
    public static IEnumerable<StoreDamage> Of(SqliteDatabase database)
    {
        var damages = new List<StoreDamage>();
        try
        {
            damages.AddRange(database.Texts("PRAGMA integrity_check").Where(static said => said != Whole)
                .Select(PlaceOf).Distinct(StringComparer.Ordinal).Select(Broken));
            damages.AddRange(
                database.Rows("PRAGMA foreign_key_check", null, static row => row.GetString(0))
                    .Distinct(StringComparer.Ordinal).Select(Broken));
            damages.AddRange(
                database.Rows(SelectTexts, null, static row =>
                    (File: row.GetString(0), Hash: row.GetString(1), Text: row.IsDBNull(2) ? "" : row.GetString(2)))
                    .Where(static row => CatalogCorrections.HashOf(row.Text) != row.Hash)
                    .Select(static row => Broken(row.File)));
        }
        catch (SqliteException e)
        {
            damages.Add(Broken($"SQLite {Number(e.SqliteErrorCode)}"));
        }
        return damages;
    }

    // SQLite tells it in English ('row 3 missing from index files_path', 'Tree 5 page 6 cell 2: …'): where it is serves
    // a person too.
    private static string PlaceOf(string said) =>
        AfterWord(said, " index ") is { } index ? $"chỉ mục {index} của SQLite"
        : AfterWord(said, " page ") is { } page ? $"trang {page} của SQLite"
        : "cấu trúc của tệp SQLite";

    private static string? AfterWord(string said, string word)
    {
        var at = said.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : new string([.. said.Skip(at + word.Length)
            .TakeWhile(static c => char.IsAsciiLetterOrDigit(c) || c == '_')]) is { Length: > 0 } name ? name : null;
    }

    private static string Number(int code) => code.ToString(CultureInfo.InvariantCulture);

    private static StoreDamage Broken(string what) => new(StorePart.Catalog, StoreFault.Broken, what);
}
