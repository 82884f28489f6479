using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using VanBan.Application.Lookup;
using VanBan.Application.Questions;
using VanBan.Citations;
using VanBan.Documents;
using VanBan.Facts;
using VanBan.Store.Catalog.Sqlite;
using VanBan.Store.Engines;
using VanBan.Store.Ingest;
using VanBan.Text;

namespace VanBan.Benchmarks;

/// <summary>
/// The graph at its size in an office, asked as the commands ask. <c>graph DOCUMENTS EDGES FOLDER</c> makes a store (once; FOLDER keeps it) and starts itself again
/// as <c>graph-ask</c>, so that the memory told is that of the one who asks.
/// </summary>
internal static class GraphScale
{
    /// <summary>Makes the store where it is not there, and its graph.</summary>
    public static void Make(int documents, int edges, string folder)
    {
        var generated = new GeneratedGraph(documents, edges, folder);
        if (!File.Exists(SqliteCatalog.PathIn(folder)))
            Time("generated catalog", generated.Write);
        var engine = StoreEngine.Of(folder);
        using (var catalog = engine.OpenExistingCatalog())
            Time("graph made where it was not there", () => engine.RefreshActs(catalog));
        foreach (var file in new DirectoryInfo(folder).GetFiles())
            Console.WriteLine($"{file.Name}: {file.Length / 1e6:0} MB");
        Console.WriteLine($"peak memory of the one who makes: {Peak()} MB");
        string[] arguments = [typeof(GraphScale).Assembly.Location, "graph-ask", .. new[] { documents, edges }.Select(number => number.ToString(CultureInfo.InvariantCulture)), folder];
        using var asking = Process.Start(Environment.ProcessPath!, arguments);
        asking.WaitForExit();
    }

    /// <summary>Asks.</summary>
    public static void Ask(int documents, int edges, string folder)
    {
        var generated = new GeneratedGraph(documents, edges, folder);
        using var store = OpenStore.At(folder);
        var hub = Find(store, generated, generated.Hub);
        var plain = Enumerable.Range(1, 200).Select(i => Find(store, generated, (int)((long)documents * i / 250))).ToArray();
        Time("opening, with the first path", () => GraphQuestion.Path(store, plain[^1], plain[0]).Way?.Edges.Length);
        Each("one hop, cites", plain, asked => CitationsQuestion.Cites(store, asked).Edges.Edges.Length);
        Each("one hop, cited by", [.. plain.Where(asked => store.Catalog.Graph.CitedBy(asked.Document).Take(101).Count() <= 100)], asked => CitationsQuestion.CitedBy(store, asked).Edges.Edges.Length);
        for (var i = 0; i < 3; i++)
        {
            Time("impact", () => ImpactQuestion.Ask(store, hub).Steps.Length);
            Time("impact, by body, the first hundred told", () => Told(ImpactQuestion.Ask(store, hub)));
        }
        Each("path", plain[..50], asked => GraphQuestion.Path(store, plain[^1], asked).Way?.Edges.Length ?? -1);
        Each("validity", plain, asked => ValidityQuestion.Ask(store, asked, new DateOnly(2024, 5, 1)).Changes.Length);
        Console.WriteLine($"peak memory before PageRank: {Peak()} MB");
        for (var i = 0; i < 2; i++)
            Time("PageRank, the first thirty", () => RankQuestion.Ask(store, 30).Length);
        Console.WriteLine($"peak memory of the one who asks: {Peak()} MB");
        OneMore(generated, folder, hub);
    }

    private static int Told(ImpactAnswer answer) => Application.Wording.ImpactWords.ByBody(answer).SelectMany(group => group.Steps).Take(100).Count(step => step.Edge.Mention.Quote.Length > 0);

    // Put in, and asked for by one who has not seen it.
    private static void OneMore(GeneratedGraph generated, string folder, NamedDocument hub)
    {
        using (var catalog = StoreEngine.Of(folder).OpenExistingCatalog())
        {
            for (var i = 0; i < 5; i++)
            {
                var facts = Late(generated, i);
                Time("one document more, put in", () => catalog.Put(new Store.Catalog.FileVersion($"/muon/{i}.pdf", 1, null, new string('a', 64)), facts));
                using var opened = OpenStore.At(folder);
                Time("and the graph opened with it, impact of the hub asked", () => ImpactQuestion.Ask(opened, hub, depth: 1).Steps.Length);
                using var again = OpenStore.At(folder);
                var plain = Find(again, generated, generated.Hub + 77);
                Time("the graph opened, impact of a plain act asked", () => ImpactQuestion.Ask(again, plain, depth: 1).Steps.Length);
            }
            for (var i = 0; i < 5; i++)
                catalog.Remove($"/muon/{i}.pdf");
        }
    }

    private static DocumentFacts Late(GeneratedGraph generated, int number)
    {
        const string Quote = "Nghị định số này";
        var text = string.Concat(Enumerable.Repeat(Quote + "\n", 10));
        var citations = Enumerable.Range(0, 10).Select(i => new Citation(new TextSpan(i * (Quote.Length + 1), (i * (Quote.Length + 1)) + Quote.Length), CitationKind.Numbered, null)
        {
            Key = generated.KeyOf(i == 0 ? generated.Hub : (i * 1000) + number),
            Relation = Relation.Basis,
        }).ToImmutableArray();
        return new DocumentFacts(new Document("muon.pdf", text), new Header { Key = generated.KeyOf(0) with { Designation = $"{number}-2024-nd-cp-muon", Date = new DateOnly(2024, 5, 1) } }, [], citations, [], []);
    }

    private static NamedDocument Find(OpenStore store, GeneratedGraph generated, int document) =>
        DocumentLookup.Find(store, generated.KeyOf(document).ToString())[0];

    private static void Time(string what, Action action) => Time(what, () =>
    {
        action();
        return "";
    });

    private static void Time<T>(string what, Func<T> question)
    {
        var (start, cpu) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var answer = question();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what}: {Stopwatch.GetElapsedTime(start).TotalMilliseconds:0} ms, processor {(Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds:0} ms ({answer})"));
    }

    private static void Each(string what, NamedDocument[] asked, Func<NamedDocument, int> question)
    {
        foreach (var one in asked.Take(20))
            question(one);
        var found = 0L;
        var times = asked.Select(one =>
        {
            var start = Stopwatch.GetTimestamp();
            found += question(one);
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }).Order().ToArray();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what}: {asked.Length} times, p50 {times[times.Length / 2]:0.0} ms, p99 {times[(int)(0.99 * (times.Length - 1))]:0.0} ms, {(double)found / asked.Length:0.0} each"));
    }

    // Of the whole process, as the system counts it.
    private static long Peak()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1_000_000;
    }
}
