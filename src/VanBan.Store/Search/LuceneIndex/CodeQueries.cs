using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Search;
using VanBan.Documents;
using VanBan.Knowledge;
using VanBan.Store.Search.Answers;
using VanBan.Store.Search.Language;

namespace VanBan.Store.Search.LuceneIndex;

/// <summary>Document numbers of a query as queries of Lucene.</summary>
internal static class CodeQueries
{
    private const int MostTerms = 500;
    private const float Own = FoundFile.BearsNumber, Any = FoundFile.NamesNumber;

    /// <summary>The documents that bear the number and, where they were typed, are of the year and of the kind, and were
    /// issued on the day; those of which no day is known are among them.</summary>
    public static Query Bearing(AskedCode code, string form)
    {
        var own = new BooleanQuery { { new TermQuery(new Term(IndexFields.OwnNumber, form)), Occur.MUST } };
        if (code.Year is { } year)
            own.Add(new TermQuery(new Term(IndexFields.Year, Text(year))), Occur.MUST);
        if (code.Type is { } type)
            own.Add(new TermQuery(new Term(IndexFields.Type, type.Slug)), Occur.MUST);
        if (code.Day is { } day)
            own.Add(
                new BooleanQuery { { FilterCompiler.On(day), Occur.SHOULD }, { FilterCompiler.On(null), Occur.SHOULD } },
                Occur.MUST);
        return own;
    }

    /// <summary>The documents that bear the number, then those in which it stands.</summary>
    public static BooleanQuery Of(AskedCode code, TermSource terms) => new()
    {
        {
            new BooleanQuery
            {
                { Constant(Bearing(code, code.Form), Own), Occur.SHOULD },
                { Constant(Naming(code, terms), Any), Occur.SHOULD },
            },
            Occur.MUST
        },
        // Asked for without its year, a number printed without one is meant before one printed with.
        { Constant(Bearing(code, IndexFields.WholeNumber + code.Form), Any), Occur.SHOULD },
    };

    /// <summary>The documents in which the number stands: 'Nghị định 146 năm 2018' is not named where 146/2026/NĐ-CP
    /// is, nor 'Thông tư 145/2026' where 145/2026/NĐ-CP is.</summary>
    public static Query Naming(AskedCode code, TermSource terms)
    {
        var any = new TermQuery(new Term(IndexFields.AnyNumber, code.Form));
        if (code.Asked.Serial is not { } serial)
            return any;
        var type = code.Type ?? (code.Year is null ? null : code.Asked.Type);
        if (code.Year is not { } year)
            return type is null ? any : OneOf(IndexFields.AnyNumber, OfKind(terms, code.Form, type));
        var dated = terms.From(IndexFields.Cites, serial + "-").Where(term => IsOf(term.Text, year, code.Asked.Symbol, type))
            .Select(term => term.Text).Take(MostTerms);
        return new BooleanQuery
        {
            { OneOf(IndexFields.Cites, dated), Occur.SHOULD },
            { OneOf(IndexFields.AnyNumber, OfKind(terms, $"{serial}-{Text(year)}", type)), Occur.SHOULD },
        };
    }

    // Numbers that begin with serial and year, of a kind where their symbol tells one.
    private static IEnumerable<string> OfKind(TermSource terms, string beginning, DocumentType? type) =>
        terms.From(IndexFields.AnyNumber, beginning + "-").Select(term => term.Text)
            .Where(form => type is null
                || DocumentType.OfSymbol(form[(beginning.Length + 1)..].Split('-')[0]) is not { } other
                || AreOneKind(type, other))
            .Take(MostTerms);

    // What is cited with a day or a year is of that year; without one, nobody knows.
    private static bool IsOf(string cited, int year, string? symbol, DocumentType? type)
    {
        var bar = cited.IndexOf('|', StringComparison.Ordinal);
        return DocumentKey.TryParse(cited[(bar + 1)..], out var key)
            && key.Year == year
            && (symbol is null || $"{cited[..bar]}-".Contains($"-{symbol}-", StringComparison.Ordinal))
            && (type is null
                || key.Type is null
                || DocumentType.Find(key.Type) is not { } other
                || AreOneKind(type, other));
    }

    private static bool AreOneKind(DocumentType one, DocumentType other) =>
        one.MayCarrySymbolOf(other) || other.MayCarrySymbolOf(one);

    private static BooleanQuery OneOf(string field, IEnumerable<string> values)
    {
        var query = new BooleanQuery();
        foreach (var value in values)
            query.Add(new TermQuery(new Term(field, value)), Occur.SHOULD);
        return query;
    }

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static ConstantScoreQuery Constant(Query query, float score) => new(query) { Boost = score };
}
