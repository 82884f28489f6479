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
using VanBan.Text;

namespace VanBan.Benchmarks;

/// <summary>
/// The graph at its size in an office, asked as the commands ask. <c>graph DOCUMENTS EDGES FOLDER</c> makes a store (once; FOLDER keeps it) and starts itself again
/// as <c>graph-ask</c>, once for each kind of question, so that memory and time are those of a program that asks it.
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
        foreach (var what in (string[])["hop", "impact", "path", "rank", "more", "late", "after", "many", "after", "gone", "after"])
        {
            string[] arguments = [typeof(GraphScale).Assembly.Location, "graph-ask", .. new[] { documents, edges }.Select(number => number.ToString(CultureInfo.InvariantCulture)), folder, what];
            using var asking = Process.Start(Environment.ProcessPath!, arguments);
            asking.WaitForExit();
        }
    }

    /// <summary>Asks one kind of question, as one command does.</summary>
    public static void Ask(int documents, int edges, string folder, string what)
    {
        var generated = new GeneratedGraph(documents, edges, folder);
        Console.WriteLine($"--- {what}");
        using var store = OpenStore.At(folder);
        NamedDocument Act(int number) => Find(store, generated, number);
        NamedDocument[] Plain() => [.. Enumerable.Range(1, 200).Select(i => Act((int)((long)documents * i / 250)))];
        switch (what)
        {
            case "hop":
                var plain = Plain();
                Each("cites", plain, asked => CitationsQuestion.Cites(store, asked).Edges.Edges.Length);
                Each("cited by", plain, asked => CitationsQuestion.CitedBy(store, asked).Edges.Edges.Length);
                Each("validity", plain, asked => ValidityQuestion.Ask(store, asked, new DateOnly(2024, 5, 1)).Changes.Length);
                break;
            case "impact":
                var hub = Act(generated.Hub);
                Time("opening, and impact of a plain act", () => ImpactQuestion.Ask(store, Act(documents / 3), depth: 1).Steps.Length);
                Time("impact of the hub", () => ImpactQuestion.Ask(store, hub).Steps.Length);
                Time("the same again", () => ImpactQuestion.Ask(store, hub).Steps.Length);
                Time("the same by body, the first hundred told", () => Told(ImpactQuestion.Ask(store, hub)));
                break;
            case "path":
                Each("path", [.. Plain().Take(50)], asked => GraphQuestion.Path(store, Act(documents - 1), asked).Way?.Edges.Length ?? -1, warm: 1);
                break;
            case "rank":
                Time("PageRank, the first thirty", () => RankQuestion.Ask(store, 30).Length);
                break;
            case "after":
                Time("opening by one who did not put them in", () => ImpactQuestion.Ask(store, Act(documents / 3), depth: 1).Steps.Length);
                Time("the same again", () => ImpactQuestion.Ask(store, Act(documents / 3), depth: 1).Steps.Length);
                Time("impact of the hub", () => ImpactQuestion.Ask(store, Act(generated.Hub)).Steps.Length);
                break;
            case "late" or "many" or "gone":
                Late(generated, folder, what);
                break;
            default:
                OneMore(generated, folder);
                break;
        }
        Console.WriteLine($"peak memory: {Peak()} MB");
    }

    private static int Told(ImpactAnswer answer) => Application.Wording.ImpactWords.ByBody(answer).SelectMany(group => group.Steps).Take(100).Count(step => step.Edge.Mention.Quote.Length > 0);

    // What a run does: puts in or takes out, then brings the graph up to it. The second time it has grown so much that
    // all is put together.
    private static void Late(GeneratedGraph generated, string folder, string what)
    {
        using var catalog = StoreEngine.Of(folder).OpenExistingCatalog();
        var (first, end) = what == "late" ? (10, 510) : (510, 2510);
        if (what == "gone")
            Time("all taken out again", () => Enumerable.Range(10, 2500).Count(i => catalog.Remove($"/muon/{i}.pdf") is not null));
        else
            Time($"{end - first} documents more", () => { for (var i = first; i < end; i++) Put(catalog, generated, i); });
        Time("graph brought up to them", () => StoreEngine.Of(folder).RefreshActs(catalog));
    }

    private static void Put(Store.Catalog.DocumentCatalog catalog, GeneratedGraph generated, int number) =>
        catalog.Put(new Store.Catalog.FileVersion($"/muon/{number}.pdf", 1, null, new string('a', 64)), Late(generated, number));

    // Put in, and asked for by one who has not seen it.
    private static void OneMore(GeneratedGraph generated, string folder)
    {
        using var catalog = StoreEngine.Of(folder).OpenExistingCatalog();
        for (var i = 0; i < 5; i++)
        {
            Time("one document more that cites the hub and nine others, put in", () => Put(catalog, generated, i));
            using var opened = OpenStore.At(folder);
            var late = DocumentLookup.Find(opened, Late(generated, i).Header.Key!.ToString())[0];
            Time("and the graph opened with it", () => ImpactQuestion.Ask(opened, late).Steps.Length);
            var hub = Find(opened, generated, generated.Hub);
            Time("impact of the hub with it", () => ImpactQuestion.Ask(opened, hub).Steps.Length);
        }
        for (var i = 0; i < 5; i++)
            catalog.Remove($"/muon/{i}.pdf");
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

    private static void Each(string what, NamedDocument[] asked, Func<NamedDocument, int> question, int warm = 20)
    {
        foreach (var one in asked.Take(warm))
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
