using System.Collections.Immutable;
using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Store.Search.Language;

/// <summary>A document number, or a part of one, that stands in a query.</summary>
/// <param name="Asked">What was typed.</param>
/// <param name="First">The first syllable of it, the word for the kind included.</param>
/// <param name="Last">The last syllable of it.</param>
/// <param name="Number">The first syllable of the number.</param>
internal readonly record struct AskedCode(AskedNumber Asked, int First, int Last, int Number)
{
    /// <summary>As in the index: <c>40-nq-hdnd</c>, <c>40-nq</c>, <c>01-2023</c>, <c>nq-hdnd</c>,
    /// <c>97-nghi-quyet</c>.</summary>
    public string Form => Asked.Form;

    /// <summary>The year, where the form leaves it out. That of a number as it is printed stands right behind it:
    /// 'Quyết định 982/QĐ-TTg năm 2025', not 'Quyết định 595/QĐ-BHXH về mức đóng năm 2024'.</summary>
    public int? Year { get; init; }

    /// <summary>The kind before a number of which only serial and year were typed: <c>Nghị định 146/2018</c>;
    /// <see langword="null"/> where the form itself tells it, or nothing does.</summary>
    public DocumentType? Type { get; init; }

    /// <summary>Whether a year was typed: then the same serial of another year is not meant.</summary>
    public bool HasYear => Asked.Year is not null;

    /// <summary>The day of issue behind the number: <c>ngày 12/10/2023</c>.</summary>
    public DateOnly? Day => Asked.Day;

    /// <summary>Whether it is written as it is printed, blanks and separators aside: not <c>nghị quyết
    /// 97</c>.</summary>
    public bool IsWritten => Asked.IsWritten;
}

/// <summary>Finds document numbers in a query however they are typed; what is not written as a number must stand in the
/// index as one.</summary>
internal sealed class AskedCodes(TermSource terms)
{
    // More words than these beside a number ask a question of their own.
    private const int MostWordsBeside = 6;

    private static readonly ImmutableHashSet<string> Furniture =
        ["ngay", "thang", "nam", "cua", "va", "so", "tai", "theo", "can", "cu", "cac", "voi", "tinh", "ve", "viec"];

    /// <summary>The numbers in a query, in order, none overlapping.</summary>
    public List<AskedCode> In(string text, IReadOnlyList<QuerySyllable> syllables)
    {
        var found = new List<AskedCode>();
        var folded = Letters.Fold(text);
        var next = 0;
        AskedProvision.TryFind(text, out _, out var provision);
        foreach (var asked in new AskedNumberReader(IsKnown).In(text))
        {
            // 'điều 22 luật bảo hiểm y tế': the number is that of the article.
            if (asked.NumberSpan.Start < provision.End && asked.NumberSpan.End > provision.Start)
                continue;
            var first = At(asked.Span.Start);
            var number = At(asked.NumberSpan.Start);
            var last = At(asked.Span.End) - 1;
            found.Add(new AskedCode(asked, first, last, number)
            {
                Year = TellsYear(asked.Form) || (asked.IsWritten && !IsYearNext(syllables, last, asked.Year))
                    ? null : asked.Year,
                Type = asked.Symbol is null && asked.Type is null
                    && DocumentType.Words.Match(folded, asked.Span.Start, out var type) > 0 ? type : null,
            });
        }
        return found;

        int At(int offset)
        {
            while (next < syllables.Count && syllables[next].Span.Start < offset)
                next++;
            return next;
        }
    }

    /// <summary>Whether the words beside the numbers of a query are only what belongs to a citation (kind, day,
    /// issuer), or so few that they only narrow it.</summary>
    public static bool IsCitation(string text, IReadOnlyList<QuerySyllable> rest)
    {
        var folded = Letters.Fold(text);
        var (others, end) = (0, 0);
        foreach (var word in rest)
        {
            if (word.Span.Start < end
                || word.Kind != SyllableKind.Word
                || Furniture.Contains(word.Letters))
                continue;
            end = EndOfName(folded, word.Span.Start);
            if (end < 0)
                others++;
        }
        return others <= MostWordsBeside;
    }

    private static int EndOfName(string folded, int at) =>
        Math.Max(
            Issuer.Names.Match(folded, at, out _),
            Math.Max(DocumentType.Words.Match(folded, at, out _), Province.Names.Match(folded, at, out _)));

    private static bool TellsYear(string form) =>
        form.Split('-') is [_, var year, ..] && YearWindow.OfDocuments.TryParse(year, out _);

    private static bool IsYearNext(IReadOnlyList<QuerySyllable> syllables, int last, int? year)
    {
        var at = last + 1 < syllables.Count && syllables[last + 1].Letters == "nam" ? last + 2 : last + 1;
        return at < syllables.Count
            && YearWindow.OfDocuments.TryParse(syllables[at].Letters, out var read)
            && read == year;
    }

    private bool IsKnown(string form) =>
        terms.Documents(IndexFields.OwnNumber, form) > 0
            || terms.Documents(IndexFields.AnyNumber, form) > 0;
}
