using System.Collections.Immutable;
using System.Globalization;
using VanBan.Documents;
using VanBan.Graph;
using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Store.Catalog;

/// <summary>Finds documents by what a person types: a URN, a number, the name of a law, a file.</summary>
public abstract class DocumentFinder(CitationGraph graph)
{
    /// <summary>
    /// The documents that <paramref name="text"/> can name: a URN (<c>urn:lex:vn:…</c>), a number with or without type word, diacritics and year
    /// (<c>nq 01/nq-cp 2023</c>), a name (<c>Luật Tiếp công dân</c>), or a file by path or name.
    /// </summary>
    /// <param name="text">What was typed.</param>
    /// <param name="year">The year of issue, where it is told apart.</param>
    public FindResult Find(string text, int? year = null)
    {
        text = Letters.Compose(text.Trim());
        if (text.Length == 0)
            return FindResult.None;
        if (DocumentKey.TryParse(text, out var key))
            return ByKey(key, year);
        var files = ByFile(text);
        if (files.Length > 0)
            return new FindResult(files, []);
        if (TakeNumber(text) is { } named)
            return ByKey(named.Key, year ?? named.Year);
        return ByName(text, year);
    }

    /// <summary>The files with this path: one, or none.</summary>
    protected abstract IReadOnlyList<DocumentFile> FilesAt(string path);

    /// <summary>The files with this name, folded as <see cref="DocumentCatalog.FoldedName"/> does it, ordered by path.</summary>
    protected abstract IReadOnlyList<DocumentFile> FilesNamed(string name);

    // A law that the register knows is kept by its number; others, and mentions that tell no date, by their name.
    private FindResult ByName(string name, int? year)
    {
        var slug = Letters.Slug(name, '.');
        var numbers = Law.All.FirstOrDefault(law => Letters.Slug(law.Name, '.') == slug)?.Versions.Select(version => version.Number) ?? [];
        var found = numbers
            .Select(number => DocumentNumber.TryParse(number, out var read) ? read.Slug : null)
            .OfType<string>()
            .Append(slug)
            .Select(designation => ByKey(new DocumentKey { Designation = designation }, year))
            .ToList();
        return new FindResult([.. found.SelectMany(result => result.Present)], [.. found.SelectMany(result => result.CitedOnly)]);
    }

    private FindResult ByKey(DocumentKey key, int? year)
    {
        if (year is not null && key.Year is null)
            key = key with { Year = year };
        var present = graph.Fitting(key);
        var cited = key.Designation is { } designation ? graph.MissingOf(designation).Where(missing => missing.Document.Key.Fits(key)) : [];
        return new FindResult(present, [.. cited]);
    }

    // By its full path first, then by its name; a document without number can be named in no other way.
    private ImmutableArray<GraphDocument> ByFile(string text)
    {
        var path = text.Replace('\\', '/');
        var files = FilesAt(path);
        if (files.Count == 0 && !path.Contains(':', StringComparison.Ordinal))
            files = FilesAt(Path.GetFullPath(text).Replace('\\', '/'));
        if (files.Count == 0)
        {
            var tail = "/" + Letters.Fold(path);
            files = [.. FilesNamed(DocumentCatalog.FoldedName(path)).Where(file => ("/" + Letters.Fold(file.File)).EndsWith(tail, StringComparison.Ordinal))];
        }
        return [.. files.Select(graph.DocumentOf).Distinct()];
    }

    // The number is the first word that reads as one, or words that a separator holds together ('01 / NQ-CP'); behind it may stand a year: '2023', 'năm 2023',
    // 'ngày 06/01/2023'.
    private static (DocumentKey Key, int? Year)? TakeNumber(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var first = 0; first < words.Length; first++)
        {
            var last = first + 1;
            while (last < words.Length && (words[last - 1][^1] is '/' or '-' || words[last][0] is '/' or '-'))
                last++;
            if (DocumentNumber.TryParse(string.Concat(words[first..last]).Trim(',', '.', ';', '(', ')'), out var number))
                return (new DocumentKey { Designation = number.Slug }, number.Year ?? YearIn(words.AsSpan(last)));
        }
        return null;
    }

    private static int? YearIn(ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            var digits = word.AsSpan(word.LastIndexOfAny(['/', '-', '.']) + 1).Trim("(),;").ToString();
            if (digits.Length == 4 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2099)
                return year;
        }
        return null;
    }
}

/// <summary>What was found by what a person typed.</summary>
/// <param name="Present">The documents at hand that it can name; several if it tells too little.</param>
/// <param name="CitedOnly">The documents that it can name and that are only known because others cite them.</param>
public sealed record FindResult(ImmutableArray<GraphDocument> Present, ImmutableArray<CitedDocument> CitedOnly)
{
    /// <summary>Nothing.</summary>
    public static FindResult None { get; } = new([], []);

    /// <summary>
    /// The one document meant: the only one at hand, or the only one that is cited if none is at hand; <see langword="null"/> if there is none or it cannot be told.
    /// </summary>
    public GraphDocument? One => Present.Length == 1 ? Present[0] : Present.IsEmpty && CitedOnly.Length == 1 ? CitedOnly[0].Document : null;
}
