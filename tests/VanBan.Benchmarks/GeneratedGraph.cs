using System.Globalization;
using Microsoft.Data.Sqlite;
using VanBan.Documents;
using VanBan.Store.Catalog.Sqlite;

namespace VanBan.Benchmarks;

/// <summary>
/// A catalog of generated documents that cite each other, put in as rows: old ones are cited most, one citation in ten names what is not there, one act has a
/// tenth of all documents depend on it, six in ten of them directly. The same counts give the same catalog.
/// </summary>
internal sealed class GeneratedGraph(int documents, int edges, string folder)
{
    private const int Intermediates = 1000;
    private const int Amending = 20;
    private static readonly string[] Kinds = ["nghi-dinh", "thong-tu", "quyet-dinh", "nghi-quyet"];
    private static readonly string[] Symbols = ["nd-cp", "tt-btc", "qd-ubnd", "nq-hdnd"];
    private static readonly string[] Issuers = ["chinh.phu", "bo.tai.chinh", "uy.ban.nhan.dan", "hoi.dong.nhan.dan"];
    private static readonly string[] Relations = ["mentions", "basis", "guides", "implements"];

    private readonly Random random = new(20240501);
    private readonly int leaves = documents / 10;

    /// <summary>The act on which a tenth of the documents depend.</summary>
    public int Hub => documents / 2;

    /// <summary>What a document is called.</summary>
    public static string NumberOf(int document) => string.Create(CultureInfo.InvariantCulture, $"{document + 1}/{YearOf(document)}/{Symbols[document % 4].ToUpperInvariant().Replace("ND", "NĐ", StringComparison.Ordinal).Replace("QD", "QĐ", StringComparison.Ordinal).Replace("HDND", "HĐND", StringComparison.Ordinal)}");

    /// <summary>The key of a document.</summary>
    public DocumentKey KeyOf(int document) => new()
    {
        Type = Kinds[document % 4],
        Issuer = Issuers[document % 4],
        Province = document % 4 >= 2 ? "binh.phuoc" : null,
        Date = new DateOnly(YearOf(document), 1 + (document % 12), 1 + (document % 28)),
        Designation = string.Create(CultureInfo.InvariantCulture, $"{document + 1}-{YearOf(document)}-{Symbols[document % 4]}"),
    };

    /// <summary>Makes the catalog.</summary>
    public void Write()
    {
        SqliteCatalog.Open(folder).Dispose();
        using var connection = new SqliteConnection($"Data Source={SqliteCatalog.PathIn(folder)};Pooling=False");
        connection.Open();
        Run(connection, "PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF; PRAGMA cache_size = -200000");
        var index = (string)Scalar(connection, "SELECT sql FROM sqlite_master WHERE name = 'citations_designation'");
        Run(connection, "DROP INDEX citations_designation");
        using (var transaction = connection.BeginTransaction())
        {
            Fill(connection, transaction);
            transaction.Commit();
        }
        Run(connection, index);
        Run(connection, string.Create(CultureInfo.InvariantCulture, $"UPDATE counters SET value = {documents} WHERE name = 'sequence'; ANALYZE; PRAGMA journal_mode = WAL"));
    }

    private static int YearOf(int document) => 1990 + (document % 34);

    private void Fill(SqliteConnection connection, SqliteTransaction transaction)
    {
        using var file = Insert(connection, transaction, "files", "id, path, name, size, modified, sha256, reader_version, extractor_version, outcome, ingested");
        using var document = Insert(connection, transaction, "documents", "id, file_id, sequence, name, format, type, number, date, issuer, subject, recipients, is_draft, addressees, signed_for, has_key, "
            + "key_type, key_issuer, key_province, key_date, key_year, key_designation");
        using var text = Insert(connection, transaction, "texts", "document_id, text, pages, tables, footnotes, furniture, ocr_pages, segments");
        using var citation = Insert(connection, transaction, "citations", "document_id, ordinal, span_start, span_end, page, quote, kind, date_inferred, issuer_inferred, relation, pinpoints, certainty, "
            + "key_type, key_issuer, key_province, key_date, key_year, key_designation");
        using var modification = Insert(connection, transaction, "modifications", "document_id, position, ordinal, relation, is_partial, key_designation, scope, verb_start, verb_end");
        for (var i = 0; i < documents; i++)
        {
            var key = KeyOf(i);
            var name = string.Create(CultureInfo.InvariantCulture, $"van-ban-{i}.pdf");
            var path = string.Create(CultureInfo.InvariantCulture, $"/kho/{YearOf(i)}/{name}");
            Put(file, i + 1, path, name, 100_000, "2024-05-01T00:00:00.0000000Z", string.Create(CultureInfo.InvariantCulture, $"{i:x64}"), 1, 1, "read", "2024-05-01T00:00:00.0000000Z");
            Put(document, i + 1, i + 1, i + 1, name, "pdf", key.Type, NumberOf(i), Day(key), "Cơ quan", "Về việc thực hiện nhiệm vụ được giao", "[]", 0, "[]", "[]", 1,
                key.Type, key.Issuer, key.Province, Day(key), key.Year, key.Designation);
            Put(text, i + 1, Cite(citation, modification, i), "[]", "[]", "[]", "[]", "[]", "[]");
        }
    }

    private string Cite(SqliteCommand citation, SqliteCommand modification, int document)
    {
        var count = Math.Max(1, edges / documents);
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < count; i++)
        {
            var (quote, key) = Cited(document, i);
            var relation = i == 0 && document % Amending == 0 ? "replaces" : Relations[random.Next(4)];
            text.Append("Căn cứ ");
            Put(citation, document + 1, i, text.Length, text.Length + quote.Length, 1 + (i / 3), quote, "numbered", 0, 0, relation, "[]", "certain",
                key.Type, key.Issuer, key.Province, Day(key), key.Year, key.Designation);
            if (relation == "replaces")
                Put(modification, document + 1, 0, i, relation, 0, key.Designation, "[]", text.Length - 3, text.Length);
            text.Append(quote).Append(";\n");
        }
        return text.ToString();
    }

    private (string Quote, DocumentKey Key) Cited(int document, int ordinal)
    {
        if (ordinal > 0 && random.Next(10) == 0)
        {
            var lost = (int)(random.NextDouble() * random.NextDouble() * documents / 5);
            return (string.Create(CultureInfo.InvariantCulture, $"Quyết định số {lost}/2010/QĐ-TTg"),
                new DocumentKey { Type = "quyet-dinh", Issuer = "thu.tuong.chinh.phu", Year = 2010, Designation = string.Create(CultureInfo.InvariantCulture, $"{lost}-2010-qd-ttg") });
        }
        var target = Target(document, ordinal);
        var key = KeyOf(target);
        return ($"Nghị định số {NumberOf(target)}", key with { Date = null, Year = key.Year });
    }

    // The last documents cite what others do not: the hub, or one of those between.
    private int Target(int document, int ordinal)
    {
        var firstLeaf = documents - leaves;
        var between = firstLeaf - Math.Min(Intermediates, leaves / 10);
        if (ordinal == 0 && document >= firstLeaf)
            return document % 10 < 6 ? Hub : between + (document % (firstLeaf - between));
        if (ordinal == 0 && document >= between)
            return Hub;
        // Earlier ones, of which the first are cited most.
        var share = random.NextDouble();
        var target = (int)(share * share * Math.Min(document, between));
        return target == Hub ? target - 1 : target;
    }

    private static SqliteCommand Insert(SqliteConnection connection, SqliteTransaction transaction, string table, string columns)
    {
        var names = columns.Split(", ");
        var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // Constants of this file.
        command.CommandText = $"INSERT INTO {table} ({columns}) VALUES ({string.Join(", ", names.Select((_, i) => $"@p{i}"))})";
#pragma warning restore CA2100
        for (var i = 0; i < names.Length; i++)
            command.Parameters.Add(new SqliteParameter { ParameterName = $"@p{i}" });
        command.Prepare();
        return command;
    }

    private static void Put(SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        command.ExecuteNonQuery();
    }

    private static string? Day(DocumentKey key) => key.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this file, and what the catalog itself says.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.CommandTimeout = 0;
        command.ExecuteNonQuery();
    }

    private static object Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A constant of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar()!;
    }
}
