using System.Collections.Immutable;
using VanBan.Citations;
using VanBan.Documents;
using VanBan.Facts;
using VanBan.Store.Catalog.Rows;

namespace VanBan.Store.Catalog.Sqlite;

/// <summary>The facts of one document as rows, there and back without loss.</summary>
internal static class SqliteFacts
{
    private static readonly string InsertDocument = Columns.Insert<DocumentRow>("documents");
    private static readonly string InsertText = Columns.Insert<TextRow>("texts");
    private static readonly string InsertCitation = Columns.Insert<CitationRow>("citations");
    private static readonly string InsertChange = Columns.Insert<ChangeRow>("modifications");
    private static readonly string InsertFigure = Columns.Insert<FigureRow>("figures");
    private static readonly string InsertAssignment = Columns.Insert<AssignmentRow>("assignments");
    private static readonly string InsertDiagnostic = Columns.Insert<DiagnosticRow>("diagnostics");
    private static readonly string SelectDocument = $"SELECT {Columns.Of<DocumentRow>()} FROM documents WHERE id = @Id";
    private static readonly string SelectText = $"SELECT {Columns.Of<TextRow>()} FROM texts WHERE document_id = @Id";
    private static readonly string SelectCitations =
        $"SELECT {Columns.Of<CitationColumns>()} FROM citations WHERE document_id = @Id ORDER BY ordinal";
    private static readonly string SelectChanges =
        $"SELECT {Columns.Of<ChangeRow>()} FROM modifications WHERE document_id = @Id ORDER BY position";
    private static readonly string SelectFigures =
        $"SELECT {Columns.Of<FigureColumns>()} FROM figures WHERE document_id = @Id ORDER BY ordinal";
    private static readonly string SelectAssignments =
        $"SELECT {Columns.Of<AssignmentColumns>()} FROM assignments WHERE document_id = @Id ORDER BY ordinal";
    private static readonly string SelectDiagnostics =
        $"SELECT {Columns.Of<DiagnosticRow>()} FROM diagnostics WHERE document_id = @Id AND stage = @Stage ORDER BY ordinal";

    /// <summary>Writes the rows of a file's document; there is none yet.</summary>
    /// <returns>The document's number.</returns>
    public static long Insert(SqliteDatabase database, long file, long sequence, DocumentFacts facts)
    {
        var document = facts.Document;
        database.Execute(InsertDocument, DocumentRow.Of(file, sequence, facts));
        var id = database.Integer("SELECT id FROM documents WHERE file_id = @File", new { File = file });
        database.Execute(InsertText, TextRow.Of(id, facts));
        SqliteCopies.Insert(database, id, facts);
        for (var i = 0; i < facts.Citations.Length; i++)
            database.Execute(InsertCitation, CitationRow.Of(id, i, document, facts.Citations[i]));
        for (var i = 0; i < facts.Changes.Length; i++)
            database.Execute(InsertChange, ChangeRow.Of(id, i, document, facts.Changes[i]));
        for (var i = 0; i < facts.Figures.Length; i++)
            database.Execute(InsertFigure, FigureRow.Of(id, i, document, facts.Figures[i]));
        for (var i = 0; i < facts.Tasks.Length; i++)
            database.Execute(InsertAssignment, AssignmentRow.Of(id, i, document, facts.Tasks[i]));
        Insert(database, id, DiagnosticRow.OfReading, document.Diagnostics);
        Insert(database, id, DiagnosticRow.OfFacts, facts.Diagnostics);
        return id;
    }

    /// <summary>The facts of the document <paramref name="id"/>.</summary>
    public static DocumentFacts Select(SqliteDatabase database, long id)
    {
        var document = database.Query<DocumentRow>(SelectDocument, new { Id = id }).Single();
        var text = database.Query<TextRow>(SelectText, new { Id = id }).Single();
        ImmutableArray<Citation> citations =
            [.. database.Query<CitationColumns>(SelectCitations, new { Id = id }).Select(row => row.ToCitation())];
        return new DocumentFacts(
            text.ToDocument(document, Diagnostics(database, id, DiagnosticRow.OfReading)),
            document.ToHeader(),
            text.ToSegments(),
            citations,
            [.. database.Query<FigureColumns>(SelectFigures, new { Id = id }).Select(row => row.ToFigure())],
            Diagnostics(database, id, DiagnosticRow.OfFacts))
        {
            Changes =
                [.. database.Query<ChangeRow>(SelectChanges, new { Id = id }).Select(row => row.ToChange(citations))],
            Stages = LayoutJson.Stages(document.Stages),
            Tasks =
            [
                .. database.Query<AssignmentColumns>(SelectAssignments, new { Id = id })
                    .Select(static row => row.ToAssignment()),
            ],
        };
    }

    private static void Insert(SqliteDatabase database, long id, string stage, ImmutableArray<Diagnostic> diagnostics)
    {
        for (var i = 0; i < diagnostics.Length; i++)
            database.Execute(InsertDiagnostic, DiagnosticRow.Of(id, stage, i, diagnostics[i]));
    }

    private static ImmutableArray<Diagnostic> Diagnostics(SqliteDatabase database, long id, string stage) =>
        [
            .. database.Query<DiagnosticRow>(SelectDiagnostics, new { Id = id, Stage = stage })
            .Select(row => row.ToDiagnostic())];
}
