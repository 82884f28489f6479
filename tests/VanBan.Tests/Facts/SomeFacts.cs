using System.Collections.Immutable;
using CsCheck;
using VanBan.Citations;
using VanBan.Documents;
using VanBan.Facts;
using VanBan.Figures;
using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Tests.Facts;

/// <summary>Facts made by hand, and generators of facts in which every field takes every shape that it can.</summary>
internal static class SomeFacts
{
    /// <summary>A document that says it is <paramref name="key"/> and cites others, one a line of its text.</summary>
    public static DocumentFacts Of(DocumentKey? key, params ReadOnlySpan<DocumentKey> cited)
    {
        var text = string.Join('\n', cited.ToArray().Select(one => $"Căn cứ {one.Designation};"));
        var start = 0;
        var citations = ImmutableArray.CreateBuilder<Citation>();
        foreach (var one in cited)
        {
            var span = new TextSpan(start + 7, start + 7 + (one.Designation?.Length ?? 0));
            citations.Add(new Citation(span, CitationKind.Numbered, null) { Key = one, Relation = Relation.Basis });
            start = span.End + 2;
        }
        var document = new Document("van-ban.txt", text) { Pages = [new PageRun(0, 1)], PageCount = 1 };
        return new DocumentFacts(document, new Header { Key = key, Date = key?.Date, Subject = "Về việc thử" }, [], citations.ToImmutable(), [], []);
    }

    /// <summary>The key that a URN names.</summary>
    public static DocumentKey Key(string urn) => DocumentKey.TryParse(urn, out var key) ? key : throw new FormatException(urn);

    private static readonly Gen<string> Words = OneOf("Ủy ban nhân dân tỉnh", "đạt 11,54%", "Nghị quyết số 40/NQ-HĐND\n", "\t\"ngoặc\" 'kép'", "€ 😀 \u0001", "Điều 5\n", "");

    public static readonly Gen<string> Text = Words.Array[0, 12].Select(words => string.Join(' ', words));

    private static readonly Gen<DateOnly> Day = Gen.Int[0, 40000].Select(days => new DateOnly(1945, 9, 2).AddDays(days));

    private static readonly Gen<decimal> Value = Gen.Select(Gen.Long[-1_000_000_000_000, 1_000_000_000_000], Gen.Int[0, 6], (digits, scale) => new decimal(digits) / (decimal)Math.Pow(10, scale));

    private static readonly Gen<DocumentType> Type = OneOf(DocumentType.Find("nghi-quyet")!, DocumentType.Find("bao-cao")!);

    private static readonly Gen<DocumentNumber> Number = OneOf("40/NQ-HĐND", "15/2020/NĐ-CP", "17-CTr/TU", "66.19/2026/NQ-CP", "30a/2008/NQ-CP").Select(DocumentNumber.Parse);

    public static readonly Gen<DocumentKey> AnyKey = Gen.Select(
        OneOf<string?>("binh.phuoc", "quang.ngai", null), OneOf<string?>("chinh.phu", "hoi.dong.nhan.dan", null), OneOf<string?>("nghi-quyet", "bao-cao", null),
        Gen.Nullable(Day), Gen.Nullable(Gen.Int[1945, 2030]), OneOf<string?>("40-nq-hdnd", "luat.tiep.cong.dan", null),
        (province, issuer, type, date, year, designation) =>
            new DocumentKey { Province = province, Issuer = issuer, Type = type, Date = date, Year = date is null ? year : null, Designation = designation });

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Gen<T?> Maybe<T>(Gen<T> gen) where T : class => Gen.Frequency((1, Gen.Const((T?)null)), (3, gen.Select(value => (T?)value)));

    private static Gen<TextSpan> SpanIn(string text) =>
        Gen.Select(Gen.Int[0, text.Length], Gen.Int[0, text.Length], (one, other) => new TextSpan(Math.Min(one, other), Math.Max(one, other)));

    private static Gen<ImmutableArray<T>> Some<T>(Gen<T> gen) => gen.Array[0, 3].Select(items => items.ToImmutableArray());

    private static readonly Gen<Header> AnyHeader = Gen.Select(
        Gen.Select(Maybe(Type), Maybe(Number), Gen.Nullable(Day), Maybe(Text)),
        Gen.Select(Maybe(Text), Maybe(Text), Maybe(Text), Maybe(Text), Some(Text), Maybe(AnyKey)),
        Gen.Select(Maybe(Words), Maybe(Text), Maybe(Words), Gen.Bool, Some(Text), Gen.Nullable(Day)),
        (one, other, more) => new Header
        {
            Symbol = more.Item1, Superior = more.Item2, Urgency = more.Item3, Secrecy = more.Item1, IsDraft = more.Item4, Addressees = more.Item5, Authority = more.Item2,
            SignedFor = more.Item5, EffectiveDate = more.Item6, Adoption = more.Item2,
            Type = one.Item1, Number = one.Item2, Date = one.Item3, Place = one.Item4,
            Issuer = other.Item1, Subject = other.Item2, Signer = other.Item3, SignerTitle = other.Item4, Recipients = other.Item5, Key = other.Item6,
        });

    private static readonly Gen<Pinpoint> AnyPinpoint =
        Gen.Select(Maybe(Words), Maybe(Words), Maybe(Words), Maybe(Words), (article, clause, point, part) => new Pinpoint(article, clause, point) { Part = part });

    private static Gen<Citation> CitationIn(string text) => Gen.Select(
        Gen.Select(SpanIn(text), Gen.Enum<CitationKind>(), Maybe(Type), Maybe(Number), Maybe(Text), Gen.Nullable(Day)),
        Gen.Select(Gen.Select(Gen.Bool, Gen.Bool), Maybe(Text), Gen.Enum<Relation>(), Some(AnyPinpoint), AnyKey, Gen.Enum<Certainty>()),
        (one, other) => new Citation(one.Item1, one.Item2, one.Item3)
        {
            Number = one.Item4, Name = one.Item5, Date = one.Item6, DateInferred = other.Item1.Item1, IssuerInferred = other.Item1.Item2, Issuer = other.Item2, Relation = other.Item3, Pinpoints = other.Item4,
            Key = other.Item5, Certainty = other.Item6,
        });

    private static Gen<Figure> FigureIn(string text) => Gen.Select(
        Gen.Select(SpanIn(text), Value, Words, Gen.Nullable(Value)),
        Gen.Select(Gen.Enum<Approximation>(), Maybe(Text), Gen.Nullable(Gen.Enum<Direction>()), Maybe(Text), Maybe(Text), Maybe(Words), Maybe(Words)),
        (one, other) => new Figure(one.Item1, one.Item2, one.Item3)
        {
            High = one.Item4, Approximation = other.Item1, Indicator = other.Item2, Change = other.Item3, ComparedWith = other.Item4, Period = other.Item5, Place = other.Item6, Column = other.Item7,
        });

    private static Gen<Table> TableIn(string text) =>
        Gen.Select(SpanIn(text), Some(Some(Gen.Select(SpanIn(text), Gen.Int[0, 5], Gen.Int[1, 3], (span, column, width) => new TableCell(span, column, width))).Select(cells => new TableRow(cells))),
            (span, rows) => new Table(span, rows));

    private static Gen<Segment> SegmentIn(string text) => Gen.Select(
        Gen.Select(SpanIn(text), Gen.Enum<SegmentKind>(), Maybe(Words), Gen.Int[0, 9]),
        Gen.Select(Gen.Enum<SegmentUnit>(), Gen.Int[-1, 9], SpanIn(text), Gen.Bool, Some(SpanIn(text))),
        (one, other) => new Segment(one.Item1, one.Item2, one.Item3, one.Item4)
        {
            Unit = other.Item1, Parent = other.Item2, Extent = other.Item3, IsQuoted = other.Item4, Gaps = other.Item5,
        });

    private static readonly Gen<Diagnostic> AnyDiagnostic = Gen.Select(Words, Text, Gen.Nullable(Gen.Int[1, 9]), (code, message, page) => new Diagnostic(code, message, page));

    public static readonly Gen<Document> AnyDocument = Text.SelectMany(text => Gen.Select(
        Gen.Select(Words, OneOf("pdf", "docx"), Gen.Nullable(Gen.Int[0, 100]), Some(Gen.Select(Gen.Int[0, text.Length], Gen.Int[1, 9], (start, page) => new PageRun(start, page)))),
        Gen.Select(Some(TableIn(text)), Some(SpanIn(text)), Some(Gen.Select(Gen.Int[1, 9], Text, (page, printed) => new PageFurniture(page, printed))), Some(Gen.Int[1, 9]), Some(AnyDiagnostic)),
        (one, other) => new Document(one.Item1, text)
        {
            Format = one.Item2, PageCount = one.Item3, Pages = [.. one.Item4.OrderBy(page => page.Start)],
            Tables = other.Item1, Footnotes = other.Item2, Furniture = other.Item3, OcrPages = other.Item4, Diagnostics = other.Item5,
        }));

    public static readonly Gen<DocumentFacts> Any = AnyDocument.SelectMany(document => Gen.Select(
        AnyHeader,
        Some(SegmentIn(document.Text)),
        Some(CitationIn(document.Text)),
        Some(FigureIn(document.Text)),
        Some(AnyDiagnostic),
        (header, segments, citations, figures, diagnostics) => new DocumentFacts(document, header, segments, citations, figures, diagnostics)));
}
