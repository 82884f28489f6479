using System.Diagnostics;
using System.Text;
using VanBan.Store.Engines;
using VanBan.Store.Search;

namespace VanBan.Benchmarks;

/// <summary>
/// The index at its size in an office: generated documents are indexed and searched, ours beside StandardAnalyzer in the same run. Started by
/// <c>scale COUNT TEXTS FOLDER</c>; FOLDER keeps the indexes, and a second run only searches. Times are of the clock and of the processor: the latter do not
/// depend on what else the machine does.
/// </summary>
internal static class Scale
{
    private const int Batch = 512;
    private const int Queries = 400;

    public static void Run(int count, string texts, string folder)
    {
        var generated = new GeneratedTexts(texts);
        Console.WriteLine($"{count} documents from {generated.Vocabulary} words");
        var ours = Path.Combine(folder, "ours");
        var standard = Path.Combine(folder, "standard");
        using var plain = new StandardIndex(standard);
        if (!Directory.Exists(ours))
        {
            long text;
            using (var index = StoreEngine.Of(ours).OpenIndex())
                text = Build("ours", generated, count, index.Put, () => index.Commit(count));
            WriteSize("ours", Path.Combine(ours, "index"), text);
        }
        WriteSize("StandardAnalyzer", standard, Build("StandardAnalyzer", generated, count, plain.Put, plain.Commit));
        using var searcher = StoreEngine.Of(ours).OpenSearcher();
        for (var kind = 0; kind < 3; kind++)
        {
            string[] queries = [.. Enumerable.Range(0, Queries).Select(i => generated.Query(i, kind))];
            var name = kind switch { 0 => "neighbours", 1 => "neighbours without diacritics", _ => "any three words" };
            Measure($"ours, {name}", queries, query => searcher.Search(new SearchRequest(query)).Total);
            Measure($"StandardAnalyzer, {name}", queries, query => plain.Search(query, 10));
        }
    }

    private static long Build(string name, GeneratedTexts generated, int count, Action<IndexEntry> put, Action commit)
    {
        long bytes = 0;
        var wall = TimeSpan.Zero;
        var cpu = TimeSpan.Zero;
        for (var first = 0; first < count; first += Batch)
        {
            // Generating is not measured.
            var entries = Enumerable.Range(first, Math.Min(Batch, count - first)).AsParallel().AsOrdered().Select(generated.Document).ToList();
            bytes += entries.Sum(entry => (long)Encoding.UTF8.GetByteCount(entry.Facts.Document.Text));
            var (start, cpuStart) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            Parallel.ForEach(entries, new ParallelOptions { MaxDegreeOfParallelism = 2 }, put);
            if (first + Batch >= count)
                commit();
            wall += Stopwatch.GetElapsedTime(start);
            cpu += Environment.CpuUsage.TotalTime - cpuStart;
        }
        var mb = bytes / 1e6;
        Console.WriteLine($"{name}: {mb:0} MB of text, {wall.TotalSeconds:0.0} s ({mb / wall.TotalSeconds:0.0} MB/s), processor {cpu.TotalSeconds:0.0} s ({2 * mb / cpu.TotalSeconds:0.0} MB/s on two cores)");
        return bytes;
    }

    // Behind the writer, which still holds files that it has merged into others.
    private static void WriteSize(string name, string folder, long text)
    {
        var size = Directory.EnumerateFiles(folder).Sum(file => new FileInfo(file).Length);
        Console.WriteLine($"{name}: index {size / 1e6:0} MB = {size / (double)text:0.00} x text");
    }

    private static void Measure(string name, string[] queries, Func<string, int> search)
    {
        long found = 0;
        foreach (var query in queries)
            found += search(query);
        var wall = new double[queries.Length];
        var cpu = new double[queries.Length];
        var allocated = GC.GetTotalAllocatedBytes();
        int[] collections = [.. Enumerable.Range(0, 3).Select(GC.CollectionCount)];
        for (var i = 0; i < queries.Length; i++)
        {
            var (start, cpuStart) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            search(queries[i]);
            wall[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            cpu[i] = (Environment.CpuUsage.TotalTime - cpuStart).TotalMilliseconds;
        }
        allocated = GC.GetTotalAllocatedBytes() - allocated;
        var collected = string.Join('/', collections.Select((before, generation) => GC.CollectionCount(generation) - before));
        Array.Sort(wall);
        Array.Sort(cpu);
        Console.WriteLine($"{name}: p50 {At(wall, .5):0.0} p99 {At(wall, .99):0.0} ms; processor p50 {At(cpu, .5):0.0} p99 {At(cpu, .99):0.0} mean {cpu.Average():0.0} ms; "
            + $"{allocated / queries.Length / 1024} KB a query, collections {collected} ({found / queries.Length})");

        static double At(double[] sorted, double share) => sorted[(int)(share * (sorted.Length - 1))];
    }
}
