using System.Globalization;
using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Store.Search.Language;

/// <summary>A document number, or a part of one, that stands in a query.</summary>
/// <param name="Form">As in the index: <c>40-nq-hdnd</c>, <c>40-nq</c>, <c>01-2023</c>, <c>nq-hdnd</c>, <c>97-nghi-quyet</c>.</param>
/// <param name="Year">The year, where the form leaves it out.</param>
/// <param name="First">The first syllable of it, the word for the kind included.</param>
/// <param name="Last">The last syllable of it.</param>
/// <param name="Number">The first syllable of the number.</param>
/// <param name="IsWritten">Whether it is written as it is printed, blanks and separators aside: not <c>nghị quyết 97</c>.</param>
internal readonly record struct AskedCode(string Form, int? Year, int First, int Last, int Number, bool IsWritten = true)
{
    /// <summary>The day of issue that is told behind the number: <c>ngày 12/10/2023</c>.</summary>
    public DateOnly? Day { get; init; }
}

/// <summary>
/// Finds document numbers in a query however they are typed: whole, with blanks for separators (<c>40 nq hdnd</c>), cut short (<c>40/nq</c>, <c>01/2023</c>), the symbol
/// alone (<c>nq-hđnd</c>), or the kind with the serial (<c>nghị quyết 97</c>). What is not written as a number must stand in the index as one.
/// </summary>
internal sealed class AskedCodes(TermSource terms)
{
    private static readonly HashSet<string> Furniture = new(StringComparer.Ordinal) { "ngay", "thang", "nam", "cua", "va", "so", "tai", "theo", "can", "cu", "cac", "voi", "tinh", "ve", "viec" };

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
            AskedCode? code = whole.Number is { } number ? Printed(number, whole.Span, syllables, i) : Serial(text, syllables, i) ?? Symbol(text, syllables, i)
                ?? (Kind(folded, syllables, i) is { } kind && !IsPartOfAnother(kind, text, syllables, printed) ? kind : null);
            if (code is not { } one)
                continue;
            found.Add(one with { First = KindBefore(folded, syllables, one.First, found.Count > 0 ? found[^1].Last + 1 : 0), Day = DayBehind(syllables, one.Last + 1) });
            i = one.Last;
        }
        return found;
    }

    /// <summary>Whether the words beside the numbers of a query are only what belongs to a citation (kind, day, issuer), or so few that they only narrow it.</summary>
    public static bool IsCitation(string text, IReadOnlyList<QuerySyllable> rest)
    {
        const int few = 6;
        var folded = Letters.Fold(text);
        var (others, end) = (0, 0);
        foreach (var word in rest)
        {
            if (word.Span.Start < end || word.Kind != SyllableKind.Word || Furniture.Contains(word.Letters))
                continue;
            end = Math.Max(Issuer.Names.Match(folded, word.Span.Start, out _), Math.Max(DocumentType.Words.Match(folded, word.Span.Start, out _), Province.Names.Match(folded, word.Span.Start, out _)));
            if (end < 0)
                others++;
        }
        return others <= few;
    }

    // 'Quyết định số' before a number belongs to it: it is not asked for by itself.
    private static int KindBefore(string folded, IReadOnlyList<QuerySyllable> syllables, int number, int least)
    {
        var end = number > least && syllables[number - 1].Letters == "so" ? number - 1 : number;
        for (var first = end - 1; first >= Math.Max(least, end - 4); first--)
        {
            if (syllables[first].Kind == SyllableKind.Word && DocumentType.Words.Match(folded, syllables[first].Span.Start, out _) == syllables[end - 1].Span.End)
                return first;
        }
        return end > least && DocumentType.OfSymbol(syllables[end - 1].Letters) is not null ? end - 1 : end;
    }

    private static DateOnly? DayBehind(IReadOnlyList<QuerySyllable> syllables, int next)
    {
        if (next < syllables.Count && syllables[next].Letters == "ngay")
            next++;
        return next < syllables.Count && syllables[next].Kind == SyllableKind.Date
            && DateOnly.TryParseExact(syllables[next].Letters, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    private static AskedCode Printed(DocumentNumber number, TextSpan span, IReadOnlyList<QuerySyllable> syllables, int first)
    {
        var last = first;
        while (last + 1 < syllables.Count && syllables[last + 1].Span.Start < span.End)
            last++;
        return new AskedCode(number.Slug, null, first, last, first);
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
                return new AskedCode(form, null, first, last, first);
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
            if (terms.Documents(IndexFields.OwnNumber, form) > 0 && text.AsSpan(syllables[first].Span.Start..syllables[last].Span.End).IndexOfAny("-/–") >= 0)
                return new AskedCode(form, null, first, last, first);
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
        return new AskedCode(form, year, first, last, first, IsWritten: false);
    }

    // 'Quyết định 27' of 'quyết định 27/2023/QĐ-UBND', or of 'quyết định 27 qđ ubnd': the number is read where it begins, and the word for the kind goes to it.
    private bool IsPartOfAnother(AskedCode kind, string text, IReadOnlyList<QuerySyllable> syllables, List<(DocumentNumber Number, TextSpan Span)> printed)
    {
        for (var i = kind.First; i <= kind.Last; i++)
        {
            var at = syllables[i].Span.Start;
            if (printed.Exists(code => code.Span.Contains(at)) || Serial(text, syllables, i)?.Form.Any(char.IsLetter) == true)
                return true;
        }
        return false;
    }

    private bool IsKnown(string form) => terms.Documents(IndexFields.OwnNumber, form) > 0 || terms.Documents(IndexFields.AnyNumber, form) > 0;

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
