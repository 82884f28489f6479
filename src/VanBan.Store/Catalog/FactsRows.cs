using System.Collections.Immutable;
using System.Globalization;
using VanBan.Citations;
using VanBan.Documents;
using VanBan.Facts;
using VanBan.Figures;
using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Store.Catalog;

/// <summary>The facts of one document as rows, there and back without loss.</summary>
internal static class FactsRows
{
    private const string InsertDocument =
        """
        INSERT INTO documents (file_id, sequence, name, format, page_count, type, type_name, number, date, place, issuer, subject, signer, signer_title, recipients,
                               has_key, key_type, key_issuer, key_province, key_date, key_year, key_designation,
                               symbol, superior, urgency, secrecy, is_draft, addressees, authority, signed_for, effective_date, adoption)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32)
        """;
    private const string SelectDocument =
        """
        SELECT d.id, d.name, d.format, d.page_count, d.type, d.type_name, d.number, d.date, d.place, d.issuer, d.subject, d.signer, d.signer_title, d.recipients,
               d.has_key, d.key_type, d.key_issuer, d.key_province, d.key_date, d.key_year, d.key_designation,
               t.text, t.pages, t.tables, t.footnotes, t.furniture, t.ocr_pages, t.segments,
               d.symbol, d.superior, d.urgency, d.secrecy, d.is_draft, d.addressees, d.authority, d.signed_for, d.effective_date, d.adoption, t.doubtful
        FROM documents d JOIN texts t ON t.document_id = d.id
        WHERE d.id = $1
        """;
    private const string InsertText =
        "INSERT INTO texts (document_id, text, pages, tables, footnotes, furniture, ocr_pages, segments, doubtful) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    private const string InsertCitation =
        """
        INSERT INTO citations (document_id, ordinal, span_start, span_end, page, quote, kind, type, type_name, number, name, date, date_inferred, issuer, relation,
                               pinpoints, certainty, key_type, key_issuer, key_province, key_date, key_year, key_designation, issuer_inferred)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24)
        """;
    private const string SelectCitations =
        """
        SELECT span_start, span_end, kind, type, type_name, number, name, date, date_inferred, issuer, relation, pinpoints, certainty,
               key_type, key_issuer, key_province, key_date, key_year, key_designation, issuer_inferred
        FROM citations WHERE document_id = $1 ORDER BY ordinal
        """;
    private const string InsertFigure =
        """
        INSERT INTO figures (document_id, ordinal, span_start, span_end, page, quote, value, high, unit, approximation, indicator, indicator_fold, change, compared_with, period,
                             period_fold, place, table_column)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
        """;
    private const string SelectFigures =
        """
        SELECT span_start, span_end, value, high, unit, approximation, indicator, change, compared_with, period, place, table_column
        FROM figures WHERE document_id = $1 ORDER BY ordinal
        """;
    private const string InsertDiagnostic = "INSERT INTO diagnostics (document_id, stage, ordinal, code, message, page) VALUES ($1, $2, $3, $4, $5, $6)";
    private const string SelectDiagnostics = "SELECT code, message, page FROM diagnostics WHERE document_id = $1 AND stage = $2 ORDER BY ordinal";

    /// <summary>Writes the rows of a file's document; there is none yet.</summary>
    /// <returns>The document's number.</returns>
    public static long Insert(Database database, long fileId, long sequence, DocumentFacts facts)
    {
        var (document, header) = (facts.Document, facts.Header);
        var key = header.Key;
        database.Execute(InsertDocument, fileId, sequence, document.Name, document.Format, document.PageCount, header.Type?.Slug, header.Type?.Name, header.Number?.Printed,
            Day(header.Date), header.Place, header.Issuer, header.Subject, header.Signer, header.SignerTitle, LayoutJson.Write(header.Recipients),
            key is not null, key?.Type, key?.Issuer, key?.Province, Day(key?.Date), key?.Year, key?.Designation,
            header.Symbol, header.Superior, header.Urgency, header.Secrecy, header.IsDraft, LayoutJson.Write(header.Addressees), header.Authority,
            LayoutJson.Write(header.SignedFor), Day(header.EffectiveDate), header.Adoption);
        var id = database.Integer("SELECT id FROM documents WHERE file_id = $1", fileId);
        database.Execute(InsertText, id, document.Text, LayoutJson.Write(document.Pages), LayoutJson.Write(document.Tables), LayoutJson.Write(document.Footnotes),
            LayoutJson.Write(document.Furniture), LayoutJson.Write(document.OcrPages), LayoutJson.Write(facts.Segments),
            LayoutJson.Write(document.Doubtful));
        for (var i = 0; i < facts.Citations.Length; i++)
            Insert(database, id, i, document, facts.Citations[i]);
        for (var i = 0; i < facts.Figures.Length; i++)
            Insert(database, id, i, document, facts.Figures[i]);
        Insert(database, id, "reading", document.Diagnostics);
        Insert(database, id, "facts", facts.Diagnostics);
        return id;
    }

    /// <summary>The facts of the document <paramref name="id"/>.</summary>
    public static DocumentFacts Select(Database database, long id)
    {
        var (document, header, segments) = database.Query(SelectDocument, ReadDocument, id).Single();
        return new DocumentFacts(
            document with { Diagnostics = Diagnostics(database, id, "reading") },
            header,
            segments,
            [.. database.Query(SelectCitations, ReadCitation, id)],
            [.. database.Query(SelectFigures, ReadFigure, id)],
            Diagnostics(database, id, "facts"));
    }

    /// <summary>The key whose six columns begin at <paramref name="column"/>: type, issuer, province, date, year, designation.</summary>
    public static DocumentKey Key(Row row, int column)
    {
        var date = row.Day(column + 3);
        return new DocumentKey
        {
            Type = row.TextOrNull(column),
            Issuer = row.TextOrNull(column + 1),
            Province = row.TextOrNull(column + 2),
            Date = date,
            // A key with a date has its year from there; to give it twice would make it unequal to one that has the date alone.
            Year = date is null ? row.IntOrNull(column + 4) : null,
            Designation = row.TextOrNull(column + 5),
        };
    }

    /// <summary>The figure whose twelve columns stand first: span, value, high, unit, approximation, indicator, change, compared with, period, place, column.</summary>
    public static Figure ReadFigure(Row row) => new(new TextSpan(row.Int(0), row.Int(1)), Decimal(row.Text(2)), row.Text(4))
    {
        High = row.TextOrNull(3) is { } high ? Decimal(high) : null,
        Approximation = EnumName.Parse<Approximation>(row.Text(5)),
        Indicator = row.TextOrNull(6),
        Change = row.TextOrNull(7) is { } change ? EnumName.Parse<Direction>(change) : null,
        ComparedWith = row.TextOrNull(8),
        Period = row.TextOrNull(9),
        Place = row.TextOrNull(10),
        Column = row.TextOrNull(11),
    };

    private static void Insert(Database database, long id, int ordinal, Document document, Citation citation) =>
        database.Execute(InsertCitation, id, ordinal, citation.Span.Start, citation.Span.End, document.PageAt(citation.Span.Start), citation.Span.In(document.Text).ToString(),
            EnumName.Of(citation.Kind), citation.Type?.Slug, citation.Type?.Name, citation.Number?.Printed, citation.Name, Day(citation.Date), citation.DateInferred,
            citation.Issuer, EnumName.Of(citation.Relation), LayoutJson.Write(citation.Pinpoints), EnumName.Of(citation.Certainty),
            citation.Key.Type, citation.Key.Issuer, citation.Key.Province, Day(citation.Key.Date), citation.Key.Year, citation.Key.Designation, citation.IssuerInferred);

    private static void Insert(Database database, long id, int ordinal, Document document, Figure figure) =>
        database.Execute(InsertFigure, id, ordinal, figure.Span.Start, figure.Span.End, document.PageAt(figure.Span.Start), figure.Span.In(document.Text).ToString(),
            Decimal(figure.Value), figure.High is { } high ? Decimal(high) : null, figure.Unit, EnumName.Of(figure.Approximation), figure.Indicator,
            Fold(figure.Indicator), figure.Change is { } change ? EnumName.Of(change) : null, figure.ComparedWith, figure.Period, Fold(figure.Period), figure.Place, figure.Column);

    private static void Insert(Database database, long id, string stage, ImmutableArray<Diagnostic> diagnostics)
    {
        for (var i = 0; i < diagnostics.Length; i++)
            database.Execute(InsertDiagnostic, id, stage, i, diagnostics[i].Code, diagnostics[i].Message, diagnostics[i].Page);
    }

    private static (Document, Header, ImmutableArray<Segment>) ReadDocument(Row row) => (
        new Document(row.Text(1), row.Text(21))
        {
            Format = row.Text(2),
            PageCount = row.IntOrNull(3),
            Pages = LayoutJson.Pages(row.Text(22)),
            Tables = LayoutJson.Tables(row.Text(23)),
            Footnotes = LayoutJson.Spans(row.Text(24)),
            Furniture = LayoutJson.Furniture(row.Text(25)),
            OcrPages = LayoutJson.Numbers(row.Text(26)),
            Doubtful = LayoutJson.Spans(row.Text(38)),
        },
        new Header
        {
            Type = Type(row, 4),
            Number = Number(row, 6),
            Date = row.Day(7),
            Place = row.TextOrNull(8),
            Issuer = row.TextOrNull(9),
            Subject = row.TextOrNull(10),
            Signer = row.TextOrNull(11),
            SignerTitle = row.TextOrNull(12),
            Recipients = LayoutJson.Texts(row.Text(13)),
            Key = row.Flag(14) ? Key(row, 15) : null,
            Symbol = row.TextOrNull(28),
            Superior = row.TextOrNull(29),
            Urgency = row.TextOrNull(30),
            Secrecy = row.TextOrNull(31),
            IsDraft = row.Flag(32),
            Addressees = LayoutJson.Texts(row.Text(33)),
            Authority = row.TextOrNull(34),
            SignedFor = LayoutJson.Texts(row.Text(35)),
            EffectiveDate = row.Day(36),
            Adoption = row.TextOrNull(37),
        },
        LayoutJson.Segments(row.Text(27)));

    private static Citation ReadCitation(Row row) => new(new TextSpan(row.Int(0), row.Int(1)), EnumName.Parse<CitationKind>(row.Text(2)), Type(row, 3))
    {
        Number = Number(row, 5),
        Name = row.TextOrNull(6),
        Date = row.Day(7),
        DateInferred = row.Flag(8),
        Issuer = row.TextOrNull(9),
        Relation = EnumName.Parse<Relation>(row.Text(10)),
        Pinpoints = LayoutJson.Pinpoints(row.Text(11)),
        Certainty = EnumName.Parse<Certainty>(row.Text(12)),
        Key = Key(row, 13),
        IssuerInferred = row.Flag(19),
    };

    private static ImmutableArray<Diagnostic> Diagnostics(Database database, long id, string stage) =>
        [.. database.Query(SelectDiagnostics, static row => new Diagnostic(row.Text(0), row.Text(1), row.IntOrNull(2)), id, stage)];

    private static DocumentType? Type(Row row, int column) => row.TextOrNull(column) is { } slug ? DocumentType.Find(slug) ?? DocumentType.Unknown(slug, row.Text(column + 1)) : null;

    private static DocumentNumber? Number(Row row, int column) => row.TextOrNull(column) is { } printed ? DocumentNumber.Parse(printed) : null;

    private static string? Fold(string? text) => text is null ? null : Letters.Fold(text);

    private static string? Day(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Decimal(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private static decimal Decimal(string value) => decimal.Parse(value, NumberStyles.Number, CultureInfo.InvariantCulture);
}
