using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Search;
using VanBan.Notation;
using VanBan.Store.Search.Answers;
using VanBan.Store.Search.Language;

namespace VanBan.Store.Search.LuceneIndex;

/// <summary>Document numbers of a query as queries of Lucene.</summary>
internal static class CodeQueries
{
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

    // 'Nghị định 146 năm 2018' is not named where 146/2026/NĐ-CP is.
    private static BooleanQuery Naming(AskedCode code, TermSource terms)
    {
        var naming = new BooleanQuery { { new TermQuery(new Term(IndexFields.AnyNumber, code.Form)), Occur.MUST } };
        if (code.Year is not { } asked || code.Asked.Serial is not { } serial)
            return naming;
        foreach (var other in terms.From(IndexFields.AnyNumber, serial + "-"))
        {
            if (YearWindow.OfDocuments.TryParse(other.Text.AsSpan(serial.Length + 1), out var year) && year != asked)
                naming.Add(new TermQuery(new Term(IndexFields.AnyNumber, other.Text)), Occur.MUST_NOT);
        }
        return new BooleanQuery
        {
            { naming, Occur.SHOULD },
            { new TermQuery(new Term(IndexFields.AnyNumber, $"{serial}-{Text(asked)}")), Occur.SHOULD },
        };
    }

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static ConstantScoreQuery Constant(Query query, float score) => new(query) { Boost = score };
}
