using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using VanBan.Documents;
using VanBan.Facts;
using VanBan.Store.Engines;
using VanBan.Store.Search;

namespace VanBan.Benchmarks;

/// <summary>
/// How well the search answers questions: over collections of articles (MRR@10 and recall, with diacritics and
/// without), and over whole laws made of their articles (is the law right, is the provision right). StandardAnalyzer
/// with BM25 over the same units stands beside each figure. Started by <c>retrieval FOLDER [SET]</c>; FOLDER holds one
/// folder for each collection.
/// </summary>
internal static partial class Retrieval
{
    private const int Limit = 20;

    public static void Run(string folder, string? only)
    {
        Console.WriteLine($"{"articles",-34}{"MRR@10",8}{"R@1",8}{"R@10",8}{"R@20",8}   standard: MRR@10, R@1, R@10, R@20");
        var sets = Sets(folder, only);
        foreach (var set in sets)
            Articles(set);
        Console.WriteLine();
        Console.WriteLine($"{"whole laws",-34}{"law@1",8}{"law@10",8}{"art@1",8}{"art@10",8}{"any@10",8}   standard: law@1, art@1, art@10");
        foreach (var set in sets.Where(set => set.Laws().Skip(1).Any()))
            WholeLaws(set);
    }

    private static List<RetrievalSet> Sets(string folder, string? only) =>
    [
        .. Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal)
            .Where(set => File.Exists(Path.Combine(set, "qrels.tsv")) && (only is null || Path.GetFileName(set) == only))
            .Select(RetrievalSet.Read),
    ];

    private static void Articles(RetrievalSet set)
    {
        var texts = set.Articles.Select(article => (File: article.Id, Text: $"{article.Title}\n\n{article.Text}\n")).ToList();
        using var ours = new Built(texts);
        foreach (var plain in (ReadOnlySpan<bool>)[false, true])
        {
            var (own, beside) = (new Ranks(), new Ranks());
            Ask(set, plain, (question, query) =>
            {
                own.Add(ours.Search(query).Hits.Select(hit => question.Answers.Contains(hit.File)));
                beside.Add(ours.Standard.Best(query, Limit).Select(question.Answers.Contains));
            });
            Console.WriteLine($"{Name(set, plain),-34}{own}   {beside}");
        }
        Console.WriteLine($"    {ours.Cost}");
    }

    private static void WholeLaws(RetrievalSet set)
    {
        var laws = set.Laws().ToList();
        var texts = laws.Select(law => (law.Law, TextOf(law.Law, law.Articles))).ToList();
        var articles = set.Articles.Where(article => article.Law is not null)
            .Select(article => (article.Id, $"{article.Title}\n\n{article.Text}\n"));
        using var ours = new Built(texts, articles);
        foreach (var plain in (ReadOnlySpan<bool>)[false, true])
        {
            var counts = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
            Ask(set, plain, (question, query) =>
            {
                var answers = question.Answers.Select(id => (Law: id[..id.LastIndexOf('@')], Number: new string([.. id[(id.LastIndexOf('@') + 1)..].Where(char.IsAsciiDigit)])))
                    .ToHashSet();
                var hits = ours.Search(query).Hits.Take(10).ToList();
                Count("law@1", hits.Take(1).Any(hit => answers.Any(answer => answer.Law == hit.File)));
                Count("law@10", hits.Any(hit => answers.Any(answer => answer.Law == hit.File)));
                Count("art@1", hits.Take(1).Any(hit => answers.Contains((hit.File, ArticleOf(hit.Section)))));
                Count("art@10", hits.Any(hit => answers.Contains((hit.File, ArticleOf(hit.Section)))));
                Count("any@10", hits.Any(hit => hit.Passages.Any(passage => answers.Contains((hit.File, ArticleOf(passage.Section))))));
                var best = ours.Standard.Best(query, 10);
                Count("s law@1", best.Take(1).Any(id => answers.Any(answer => id.StartsWith(answer.Law + "@", StringComparison.Ordinal))));
                Count("s art@1", best.Take(1).Any(question.Answers.Contains));
                Count("s art@10", best.Any(question.Answers.Contains));
            });
            Console.WriteLine(
                $"{Name(set, plain),-34}{string.Concat(((string[])["law@1", "law@10", "art@1", "art@10", "any@10"]).Select(Share))}   {string.Concat(((string[])["s law@1", "s art@1", "s art@10"]).Select(Share))}");

            void Count(string what, bool isRight) => counts.AddOrUpdate(what, isRight ? 1 : 0, (_, sum) => sum + (isRight ? 1 : 0));

            string Share(string what) => (counts.GetValueOrDefault(what) / (double)set.Questions.Count).ToString("0.000", CultureInfo.InvariantCulture).PadLeft(8);
        }
        Console.WriteLine($"    {ours.Cost}");
    }

    private static string TextOf(string law, IReadOnlyList<Article> articles) =>
        $"QUỐC HỘI\n\n{law.ToUpperInvariant()}\n\n{string.Join("\n\n", articles.Select(article => $"Điều {article.Number}. {article.Title}\n\n{article.Text}"))}\n";

    private static string ArticleOf(string? section) => ArticleNumber().Match(section ?? "").Groups[1].Value;

    private static void Ask(RetrievalSet set, bool plain, Action<Question, string> ask) =>
        Parallel.ForEach(set.Questions, new ParallelOptions { MaxDegreeOfParallelism = 2 }, question =>
            ask(question, plain ? RetrievalSet.Plain(question.Text) : question.Text));

    private static string Name(RetrievalSet set, bool plain) => set.Name + (plain ? ", no diacritics" : "");

    [GeneratedRegex(@"Điều (\d+)")]
    private static partial Regex ArticleNumber();

    /// <summary>Both indexes over the same texts, in a folder that goes with them.</summary>
    private sealed class Built : IDisposable
    {
        private readonly string folder = Directory.CreateTempSubdirectory("retrieval").FullName;
        private readonly Searcher searcher;

        public Built(IReadOnlyList<(string File, string Text)> texts, IEnumerable<(string File, string Text)>? units = null)
        {
            Standard = new StandardIndex(Path.Combine(folder, "standard"));
            var entries = texts.Select((text, at) => Entry(at + 1, text.File, text.Text)).ToList();
            var start = Environment.CpuUsage.TotalTime;
            using (var index = StoreEngine.Of(folder).OpenIndex())
            {
                foreach (var entry in entries)
                    index.Put(entry);
                index.Commit(entries.Count);
            }
            var seconds = (Environment.CpuUsage.TotalTime - start).TotalSeconds;
            var bytes = entries.Sum(entry => (double)Encoding.UTF8.GetByteCount(entry.Facts.Document.Text));
            var size = Directory.EnumerateFiles(Path.Combine(folder, "index")).Sum(file => new FileInfo(file).Length);
            Cost = string.Create(CultureInfo.InvariantCulture, $"indexed {bytes / 1e6 / seconds:0.0} MB of text a second of processor time, index {size / bytes:0.00} x text");
            foreach (var (file, text) in units ?? texts)
                Standard.Put(Entry(1, file, text));
            Standard.Commit();
            searcher = StoreEngine.Of(folder).OpenSearcher();
        }

        public StandardIndex Standard { get; }

        public string Cost { get; }

        public SearchResults Search(string query, RankingWeights? weights = null) =>
            searcher.Search(new SearchRequest(query) { Limit = Limit, Facets = false, Weights = weights ?? RankingWeights.Default });

        public void Dispose()
        {
            searcher.Dispose();
            Standard.Dispose();
            Directory.Delete(folder, recursive: true);
        }

        private static IndexEntry Entry(long sequence, string file, string text)
        {
            var document = new Document(file, text) { Format = "text" };
            return new IndexEntry(sequence, file, "", FactExtractor.Extract(document));
        }
    }

    /// <summary>Where the answers stand among the hits of many questions. Safe for several threads.</summary>
    private sealed class Ranks
    {
        private readonly ConcurrentBag<int> first = [];

        public void Add(IEnumerable<bool> hits) => first.Add(hits.Take(Limit).ToList().IndexOf(true) + 1);

        public double Mrr => first.Sum(rank => rank is > 0 and <= 10 ? 1.0 / rank : 0) / first.Count;

        public override string ToString()
        {
            double n = first.Count;
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{first.Sum(rank => rank is > 0 and <= 10 ? 1.0 / rank : 0) / n,8:0.0000}{first.Count(rank => rank == 1) / n,8:0.000}{first.Count(rank => rank is > 0 and <= 10) / n,8:0.000}{first.Count(rank => rank > 0) / n,8:0.000}");
        }
    }
}
