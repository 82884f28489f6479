using Lucene.Net.Index;
using Lucene.Net.Util;

namespace VanBan.Store.Search.LuceneIndex;

/// <summary>The terms of one state of the index.</summary>
internal sealed class LuceneTerms(IndexReader reader) : TermSource
{
    /// <inheritdoc/>
    public override IEnumerable<TermVariant> From(string field, string letters)
    {
        var terms = MultiFields.GetTerms(reader, field)?.GetEnumerator();
        if (terms is null)
            yield break;
        var prefix = new BytesRef(letters);
        if (terms.SeekCeil(prefix) == TermsEnum.SeekStatus.END)
            yield break;
        do
        {
            if (!StringHelper.StartsWith(terms.Term, prefix))
                yield break;
            var text = terms.Term.Utf8ToString();
            var documents = reader.HasDeletions ? CountDocuments(field, text) : terms.DocFreq;
            if (documents > 0)
                yield return new TermVariant(text, documents);
        }
        while (terms.MoveNext());
    }

    /// <inheritdoc/>
    protected override int CountDocuments(string field, string term) =>
        LiveTerms.CountDocuments(reader, new Term(field, term));
}
