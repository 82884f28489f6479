using VanBan.Knowledge;
using VanBan.Store.Search.Language;
using VanBan.Text;

namespace VanBan.Store.Search.Answers;

/// <summary>Completes what is typed from the numbers, issuers and titles of the index; the last word may be half a
/// word.</summary>
internal sealed class SuggestionFinder(IndexView index)
{
    private const int MostIssuers = 5000;

    private readonly TermSource terms = index.Terms;

    /// <summary>At most <paramref name="most"/> completions, numbers first, then issuers, then titles.</summary>
    public IReadOnlyList<QuerySuggestion> Of(string typed, int most)
    {
        typed = Letters.Compose(typed.Trim());
        if (!typed.Any(char.IsLetterOrDigit))
            return [];
        return [
            .. Numbers(typed, most).Concat(Issuers(typed, most)).Concat(Titles(typed, most))
            .DistinctBy(suggestion => suggestion.Text)
            .Take(most)];
    }

    private IEnumerable<QuerySuggestion> Numbers(string typed, int most)
    {
        var type = KindBefore(ref typed);
        var form = Letters.Slug(typed, '-');
        if (form.Length == 0 || !char.IsAsciiDigit(form[0]))
            yield break;
        if (form.Length > 1 && !char.IsAsciiDigit(form[1]))
            form = "0" + form;
        foreach (var term in terms.From(IndexFields.OwnNumber, IndexFields.WholeNumber + form)
            .Take(type is null ? most : MostIssuers))
        {
            if (index.NumberOf(term.Text, type?.Slug) is { } number)
                yield return new QuerySuggestion(SuggestionKind.Number, number);
        }
    }

    // 'Nghị quyết 3', 'nq số 3': numbers of that kind.
    private static DocumentType? KindBefore(ref string typed)
    {
        var digit = typed.AsSpan().IndexOfAnyInRange('0', '9');
        if (digit <= 0)
            return null;
        var words = Letters.Slug(typed.AsSpan(0, digit), ' ');
        words = words.EndsWith(" so", StringComparison.Ordinal) ? words[..^3] : words;
        var type = DocumentType.Words.Match(words, 0, out var named) == words.Length
            ? named : DocumentType.OfSymbol(words);
        if (type is not null || words == "so")
            typed = typed[digit..];
        return type;
    }

    private IEnumerable<QuerySuggestion> Issuers(string typed, int most)
    {
        var words = Letters.Slug(typed, ' ').Split(' ');
        return terms.From(IndexFields.Issuer, "").Take(MostIssuers)
            .Where(
                issuer =>
                    Letters.Slug(issuer.Text, ' ') is var name
                        && (
                            HasWords(" " + name, words)
                                || (
                                    words is [{ Length: > 1 } initials]
                                        && InitialsOf(name).StartsWith(initials, StringComparison.Ordinal))))
            .OrderByDescending(issuer => issuer.Documents).ThenBy(issuer => issuer.Text, StringComparer.Ordinal)
            .Take(most)
            .Select(issuer => new QuerySuggestion(SuggestionKind.Issuer, issuer.Text));
    }

    private IEnumerable<QuerySuggestion> Titles(string typed, int most)
    {
        var words = QuerySyllable.In(typed, joinsDates: false);
        var beginning = terms.Beginning(IndexFields.Title, words[^1].Letters);
        return beginning.Count == 0
            ? []
            : index.Titles(words[..^1], beginning, most * 2)
            .Select(title => new QuerySuggestion(SuggestionKind.Title, title));
    }

    // 'va' leaves no trace in an abbreviation, as in IssuerWords.
    private static string InitialsOf(string name) =>
        string.Concat(name.Split(' ').Where(word => word is not ("va" or "")).Select(word => word[0]));

    private static bool HasWords(string name, string[] words)
    {
        foreach (var word in words)
        {
            if (!name.Contains(" " + word, StringComparison.Ordinal))
                return false;
        }
        return true;
    }
}
