using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Search;
using VanBan.Store.Search.Language;

namespace VanBan.Store.Search.LuceneIndex;

/// <summary>Document numbers of a query as queries of Lucene.</summary>
internal static class CodeQueries
{
    // Above what words can score, so that they only order documents of one rank: the document itself, then those that
    // cite it.
    private const float Own = 1000, Any = 100;

    /// <summary>The documents that bear the number and were issued on the day told, if one is; those of which no day is
    /// known are among them.</summary>
    public static Query Bearing(AskedCode code, string form)
    {
        var own = new TermQuery(new Term(IndexFields.OwnNumber, form));
        if (code.Day is not { } day)
            return own;
        var issued =
            new BooleanQuery { { FilterCompiler.On(day), Occur.SHOULD }, { FilterCompiler.On(null), Occur.SHOULD } };
        return new BooleanQuery { { own, Occur.MUST }, { issued, Occur.MUST } };
    }

    /// <summary>The documents that bear the number, then those in which it stands.</summary>
    public static BooleanQuery Of(AskedCode code)
    {
        var bearing = new BooleanQuery
        {
            { Constant(Bearing(code, code.Form), Own), Occur.SHOULD },
            { Constant(new TermQuery(new Term(IndexFields.AnyNumber, code.Form)), Any), Occur.SHOULD },
        };
        var query = new BooleanQuery
        {
            { bearing, Occur.MUST },
            // Asked for without its year, a number printed without one is meant before one printed with.
            { Constant(Bearing(code, IndexFields.WholeNumber + code.Form), Any), Occur.SHOULD },
        };
        if (code.Year is { } year)
            query.Add(
                Constant(
                    new TermQuery(new Term(IndexFields.Year, year.ToString(CultureInfo.InvariantCulture))), Any / 2),
                        Occur.SHOULD);
        return query;
    }

    private static ConstantScoreQuery Constant(Query query, float score) => new(query) { Boost = score };
}
