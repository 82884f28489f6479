using Lucene.Net.Index;
using Lucene.Net.Search;
using VanBan.Documents;
using VanBan.Notation;
using VanBan.Store.Search.Language;
using VanBan.Text;

namespace VanBan.Store.Search.LuceneIndex;

/// <summary>What narrows an answer, as queries that are not ranked by. A value that cannot be read narrows nothing and
/// is remarked on.</summary>
internal sealed class FilterCompiler(TermSource terms, List<string> remarks, DateOnly today)
{
    /// <summary>The filters of <paramref name="request"/>; empty for none.</summary>
    public List<Query> Of(SearchRequest request)
    {
        List<Query?> all =
        [
            request.Type is { Length: > 0 } type ? OfType(type) : null,
            request.Issuer is { Length: > 0 } issuer ? OfNames(IndexFields.IssuerName, issuer) : null,
            request.Province is { Length: > 0 } province ? OfProvince(province) : null,
            request.Validity is { Length: > 0 } validity ? OfValidity(validity) : null,
            request.From is null
                && request.To is null
                ? null : Between(request.From, request.To),
            request.After is { } sequence
                ? new ConstantScoreQuery(
                    FieldCacheRangeFilter.NewInt64Range(
                        IndexFields.Sequence, sequence, null, includeLower: false, includeUpper: true))
                        : null,
            request.Cites is { Length: > 0 } cited ? OfCited(cited) : null,
        ];
        return [.. all.OfType<Query>()];
    }

    /// <summary>Documents of a kind, given by slug, name or abbreviation.</summary>
    public Query? OfType(string text)
    {
        if (AskedValues.TypeOf(text) is { } type)
            return new TermQuery(new Term(IndexFields.Type, type.Slug));
        remarks.Add($"Không có loại văn bản nào tên là '{text}'; phần này của câu hỏi được bỏ qua.");
        return null;
    }

    /// <summary>
    /// Documents in whose names of this field the words of <paramref name="text"/> stand in this order, with one other
    /// between them at most: 'Tỉnh ủy' is not 'Ủy ban nhân dân tỉnh'. Where an abbreviation is among them (<c>HĐND
    /// tỉnh</c>), in any order: the index keeps the abbreviations behind the name.
    /// </summary>
    public Query? OfNames(string field, string text)
    {
        var words = QuerySyllable.In(text, joinsDates: false);
        if (words.Count > 1
            && words.TrueForAll(word => word.Kind != SyllableKind.Word || Spelling.IsSyllable(word.Letters)))
        {
            var names = new WordsCompiler(terms, RankingWeights.Default);
            var phrase = new MultiPhraseQuery { Slop = 1 };
            foreach (var word in words)
                phrase.Add([.. names.Terms(field, word).Select(term => new Term(field, term.Text))]);
            return phrase;
        }
        var query = new BooleanQuery();
        var compiler = new WordsCompiler(terms, RankingWeights.Default);
        foreach (var word in words)
            query.Add(compiler.Syllable(field, word) ?? new BooleanQuery(), Occur.MUST);
        return words.Count > 0 ? query : null;
    }

    /// <summary>Documents of a province, given by name or slug.</summary>
    public Query? OfProvince(string text)
    {
        if (AskedValues.ProvinceOf(text) is { } province)
            return new TermQuery(new Term(IndexFields.Province, province.Slug));
        remarks.Add($"Không có tỉnh, thành phố nào tên là '{text}'; phần này của câu hỏi được bỏ qua.");
        return null;
    }

    /// <summary>Documents in a state of validity, given by its words or slug.</summary>
    public Query? OfValidity(string text)
    {
        var states = ValidityWords.StatesOf(text);
        if (states.IsEmpty)
        {
            remarks.Add($"Không có tình trạng hiệu lực nào tên là '{text}'; phần này của câu hỏi được bỏ qua.");
            return null;
        }
        if (ValidityWords.IsStanding(states))
            remarks.Add(
                "Kho chỉ biết những văn bản đã nạp: 'còn hiệu lực' ở đây là chưa thấy bị thay thế, bãi bỏ hay đình chỉ.");
        return new ConstantScoreQuery(new ValidityFilter(states, today));
    }

    /// <summary>Documents that bear a number, or, where only its beginning is given (<c>97</c>, <c>40/NQ</c>), a number
    /// that begins so.</summary>
    public Query OfNumber(string text)
    {
        var form = DocumentNumber.TryParse(text, out var number)
            ? number.Slug : Letters.Slug(Letters.Compose(text), '-');
        if (form.Length == 1 || (form.Length > 1 && !char.IsAsciiDigit(form[1])))
            form = "0" + form;
        var query = new BooleanQuery { { new TermQuery(new Term(IndexFields.OwnNumber, form)), Occur.SHOULD } };
        foreach (var longer in terms.From(IndexFields.OwnNumber, form + "-").Take(500))
            query.Add(new TermQuery(new Term(IndexFields.OwnNumber, longer.Text)), Occur.SHOULD);
        return query;
    }

    /// <summary>Documents issued between two days, both included; those without a day are not among them.</summary>
    public static Query Between(DateOnly? from, DateOnly? to) =>
        new ConstantScoreQuery(FieldCacheRangeFilter.NewInt64Range(
        IndexFields.Date, from is null ? 1 : IndexProjection.Day(from), to is null
            ? long.MaxValue : IndexProjection.Day(to), includeLower: true, includeUpper: true));

    /// <summary>Documents issued on a day; <see langword="null"/>: those of which the day is not known.</summary>
    public static Query On(DateOnly? day) => new ConstantScoreQuery(FieldCacheRangeFilter.NewInt64Range(
        IndexFields.Date, IndexProjection.Day(day), IndexProjection.Day(day), includeLower: true, includeUpper: true));

    /// <summary>Documents that cite one, given by number, by URN or by the name of a law.</summary>
    public Query? OfCited(string text)
    {
        var query = new BooleanQuery();
        foreach (var key in AskedValues.KeysOf(Letters.Compose(text.Trim())))
        {
            foreach (var cited in terms.From(IndexFields.Cites, key.Designation + "|"))
            {
                if (DocumentKey.TryParse(
                    cited.Text[(cited.Text.IndexOf('|', StringComparison.Ordinal) + 1)..], out var other)
                    && key.Fits(other)
                    && query.Clauses.Count < 1000)
                    query.Add(new TermQuery(new Term(IndexFields.Cites, cited.Text)), Occur.SHOULD);
            }
        }
        if (query.Clauses.Count == 0)
            remarks.Add($"Không văn bản nào trong kho viện dẫn '{text}'.");
        return query;
    }
}
