using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Search;
using VanBan.Documents;
using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Archive.Search;

/// <summary>A document number, or a part of one, that stands in a query.</summary>
/// <param name="Form">As in the index: <c>40-nq-hdnd</c>, <c>40-nq</c>, <c>01-2023</c>, <c>nq-hdnd</c>, <c>97-nghi-quyet</c>.</param>
/// <param name="Year">The year, where the form leaves it out.</param>
/// <param name="First">The first syllable of it.</param>
/// <param name="Last">The last syllable of it.</param>
internal readonly record struct AskedCode(string Form, int? Year, int First, int Last);

/// <summary>
/// Finds document numbers in a query however they are typed: whole, with blanks for separators (<c>40 nq hdnd</c>), cut short (<c>40/nq</c>, <c>01/2023</c>), the symbol
/// alone (<c>nq-hđnd</c>), or the kind with the serial (<c>nghị quyết 97</c>). What is not written as a number must stand in the index as one.
/// </summary>
internal sealed class AskedCodes(TermDictionary terms)
{
    // Above what words can score, so that they only order documents of one rank: the document itself, then those that cite it.
    private const float Own = 1000, Any = 100;

    /// <summary>The numbers in a query, in order, none overlapping.</summary>
    public List<AskedCode> In(string text, IReadOnlyList<QuerySyllable> syllables)
    {
        var found = new List<AskedCode>();
        var printed = DocumentCodes.In(text).ToList();
        var folded = Letters.Fold(text);
        for (var i = 0; i < syllables.Count; i++)
        {
            var at = syllables[i].Span.Start;
            var whole = printed.FirstOrDefault(code => code.Span.Start <= at && at < code.Span.End);
            AskedCode? code = whole.Number is { } number ? Printed(number, whole.Span, syllables, i) : Serial(text, syllables, i) ?? Symbol(text, syllables, i) ?? Kind(folded, syllables, i);
            if (code is not { } one)
                continue;
            found.Add(one);
            i = one.Last;
        }
        return found;
    }

    /// <summary>The documents that bear the number, then those in which it stands.</summary>
    public static BooleanQuery Query(AskedCode code)
    {
        var bearing = new BooleanQuery
        {
            { Constant(new TermQuery(new Term(IndexSchema.OwnNumber, code.Form)), Own), Occur.SHOULD },
            { Constant(new TermQuery(new Term(IndexSchema.AnyNumber, code.Form)), Any), Occur.SHOULD },
        };
        var query = new BooleanQuery
        {
            { bearing, Occur.MUST },
            // Asked for without its year, a number printed without one is meant before one printed with.
            { Constant(new TermQuery(new Term(IndexSchema.OwnNumber, IndexSchema.WholeNumber + code.Form)), Any), Occur.SHOULD },
        };
        if (code.Year is { } year)
            query.Add(Constant(new TermQuery(new Term(IndexSchema.Year, year.ToString(CultureInfo.InvariantCulture))), Any / 2), Occur.SHOULD);
        return query;
    }

    private static ConstantScoreQuery Constant(Query query, float score) => new(query) { Boost = score };

    private static AskedCode Printed(DocumentNumber number, TextSpan span, IReadOnlyList<QuerySyllable> syllables, int first)
    {
        var last = first;
        while (last + 1 < syllables.Count && syllables[last + 1].Span.Start < span.End)
            last++;
        return new AskedCode(number.Slug, null, first, last);
    }

    // 40 nq hdnd, 40/nq, 01/2023/nq, 01/2023: the longest that the index knows.
    private AskedCode? Serial(string text, IReadOnlyList<QuerySyllable> syllables, int first)
    {
        if (!IsSerial(syllables[first]) || syllables[first].Kind != SyllableKind.Number)
            return null;
        var serial = Padded(syllables[first]);
        for (var last = Math.Min(syllables.Count - 1, first + 5); last > first; last--)
        {
            if (!AreNear(syllables, first, last))
                continue;
            var hasWord = false;
            for (var i = first + 1; i <= last; i++)
                hasWord |= syllables[i].Kind == SyllableKind.Word;
            var isYear = last == first + 1 && IsYear(syllables[last]) && text[syllables[first].Span.End] == '/';
            if (!hasWord && !isYear)
                continue;
            var form = $"{serial}-{Joined(syllables, first + 1, last)}";
            if (IsKnown(form))
                return new AskedCode(form, null, first, last);
        }
        return null;
    }

    // nq-hđnd, or nq hđnd; with blanks only where no other words follow that would make it part of a sentence.
    private AskedCode? Symbol(string text, IReadOnlyList<QuerySyllable> syllables, int first)
    {
        for (var last = Math.Min(syllables.Count - 1, first + 3); last > first; last--)
        {
            if (syllables[first].Kind != SyllableKind.Word || !AreNear(syllables, first, last))
                continue;
            var form = Joined(syllables, first, last);
            if (terms.Documents(IndexSchema.OwnNumber, form) > 0 && text.AsSpan(syllables[first].Span.Start..syllables[last].Span.End).IndexOfAny("-/–") >= 0)
                return new AskedCode(form, null, first, last);
        }
        return null;
    }

    // nghị quyết 97, nghị quyết số 97/2023, nq 97, nghị định 30 năm 2020.
    private AskedCode? Kind(string folded, IReadOnlyList<QuerySyllable> syllables, int first)
    {
        if (syllables[first].Kind != SyllableKind.Word)
            return null;
        var end = DocumentType.Words.Match(folded, syllables[first].Span.Start, out var type);
        var serial = first + 1;
        if (end < 0)
            type = DocumentType.OfSymbol(syllables[first].Letters);
        while (end >= 0 && serial < syllables.Count && syllables[serial].Span.Start < end)
            serial++;
        if (serial < syllables.Count && syllables[serial].Letters == "so")
            serial++;
        if (type is null || serial >= syllables.Count || syllables[serial].Kind != SyllableKind.Number || !IsSerial(syllables[serial]) || IsYear(syllables[serial]))
            return null;
        var form = $"{Padded(syllables[serial])}-{type.Slug}";
        if (!IsKnown(form))
            return null;
        var last = serial;
        int? year = null;
        if (last + 1 < syllables.Count && syllables[last + 1].Letters == "nam" && last + 2 < syllables.Count && IsYear(syllables[last + 2]))
            last += 2;
        else if (last + 1 < syllables.Count && IsYear(syllables[last + 1]))
            last++;
        if (last > serial)
            year = int.Parse(syllables[last].Letters, CultureInfo.InvariantCulture);
        return new AskedCode(form, year, first, last);
    }

    private bool IsKnown(string form) => terms.Documents(IndexSchema.OwnNumber, form) > 0 || terms.Documents(IndexSchema.AnyNumber, form) > 0;

    private static bool IsSerial(QuerySyllable syllable) => syllable.Letters.Length <= 6 && char.IsAsciiDigit(syllable.Letters[0]) && !syllable.Letters.Contains(',', StringComparison.Ordinal);

    private static bool IsYear(QuerySyllable syllable) => syllable.Kind == SyllableKind.Number && syllable.Letters.Length == 4 && syllable.Letters[0] is '1' or '2';

    private static string Padded(QuerySyllable syllable) => syllable.Letters.Length == 1 ? "0" + syllable.Letters : syllable.Letters;

    private static string Joined(IReadOnlyList<QuerySyllable> syllables, int first, int last) =>
        // A symbol's letters and the number of a term are one group: QH15.
        string.Concat(Enumerable.Range(first, last - first + 1).Select(i => (i == first || syllables[i].Span.Start == syllables[i - 1].Span.End ? "" : "-") + syllables[i].Letters));

    private static bool AreNear(IReadOnlyList<QuerySyllable> syllables, int first, int last)
    {
        for (var i = first + 1; i <= last; i++)
        {
            if (syllables[i].Kind == SyllableKind.Date || syllables[i].Span.Start - syllables[i - 1].Span.End > 3)
                return false;
        }
        return true;
    }
}
