using System.Globalization;
using System.Text;
using System.Text.Json;

namespace VanBan.Benchmarks;

/// <summary>One article of a collection.</summary>
/// <param name="Id">Its name in the collection: <c>Luật Cư trú@38</c>.</param>
/// <param name="Title">Its heading; empty where it has none.</param>
/// <param name="Text">Its words.</param>
internal sealed record Article(string Id, string Title, string Text)
{
    /// <summary>The law it belongs to; <see langword="null"/> where its name does not tell one.</summary>
    public string? Law => Id.LastIndexOf('@') is > 0 and var at && !Id.StartsWith("D@", StringComparison.Ordinal)
        ? Id[..at] : null;

    /// <summary>Its number within the law, as printed.</summary>
    public string Number => new([.. Id[(Id.LastIndexOf('@') + 1)..].Where(char.IsAsciiDigit)]);
}

/// <summary>A question and the articles that answer it.</summary>
internal sealed record Question(string Text, IReadOnlySet<string> Answers);

/// <summary>A collection of articles with questions: <c>corpus.jsonl</c>, <c>queries.jsonl</c>, <c>qrels.tsv</c> of a
/// folder.</summary>
internal sealed class RetrievalSet
{
    private RetrievalSet(string name, IReadOnlyList<Article> articles, IReadOnlyList<Question> questions) =>
        (Name, Articles, Questions) = (name, articles, questions);

    public string Name { get; }

    public IReadOnlyList<Article> Articles { get; }

    public IReadOnlyList<Question> Questions { get; }

    public static RetrievalSet Read(string folder)
    {
        var answers = File.ReadLines(Path.Combine(folder, "qrels.tsv")).Select(line => line.Split('\t'))
            .Where(parts => parts.Length > 1)
            .ToLookup(parts => parts[0].Trim(), parts => parts[1].Trim(), StringComparer.Ordinal);
        return new RetrievalSet(
            Path.GetFileName(folder),
            [.. Rows(folder, "corpus.jsonl").Select(row => new Article(Of(row, "id"), Of(row, "title"), Of(row, "text")))],
            [
                .. Rows(folder, "queries.jsonl").Where(row => answers.Contains(Of(row, "id")))
                    .Select(row => new Question(Of(row, "text"), answers[Of(row, "id")].ToHashSet(StringComparer.Ordinal)))]);
    }

    /// <summary>The same without diacritics in the questions, as many people type them.</summary>
    public static string Plain(string text) => string.Concat(
        text.Replace('đ', 'd').Replace('Đ', 'D').Normalize(NormalizationForm.FormD)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));

    /// <summary>Whole laws, each of its articles in their order.</summary>
    public IEnumerable<(string Law, IReadOnlyList<Article> Articles)> Laws() =>
        Articles.Where(article => article.Law is not null).GroupBy(article => article.Law!, StringComparer.Ordinal)
            .Select(law => (
                law.Key, (IReadOnlyList<Article>)[.. law.OrderBy(article => int.TryParse(article.Number, out var n) ? n : 0)]));

    private static IEnumerable<JsonElement> Rows(string folder, string file) =>
        File.ReadLines(Path.Combine(folder, file)).Where(line => !string.IsNullOrWhiteSpace(line))
            .Select(line => JsonDocument.Parse(line).RootElement);

    private static string Of(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
