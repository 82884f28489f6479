using System.Runtime;

namespace VanBan.Benchmarks;

/// <summary>What the processor works for something, on all threads of the process, garbage collection included.</summary>
internal static class ProcessorTime
{

    /// <summary>Runs <paramref name="work"/> until the compiler has done its best for it: until nothing was compiled again for a second of the processor.</summary>
    public static void Warm(Action work)
    {
        for (long compiled = -1; compiled != JitInfo.GetCompiledMethodCount();)
        {
            compiled = JitInfo.GetCompiledMethodCount();
            for (var start = Environment.CpuUsage.TotalTime; (Environment.CpuUsage.TotalTime - start).TotalSeconds < 1;)
                work();
            // What is compiled in the background is not to be measured.
            Thread.Sleep(200);
        }
    }

    /// <summary>The seconds and the bytes allocated for one <paramref name="work"/>: the best of some rounds, each long enough to be measured, which is the one least disturbed.</summary>
    public static (double Seconds, long Allocated) Of(Action work) => Of(work, rounds: 5, leastSeconds: 0.3);

    /// <summary>The seconds for one <paramref name="work"/>, good to about a tenth.</summary>
    public static double Quick(Action work) => Of(work, rounds: 3, leastSeconds: 0.02).Seconds;

    private static (double Seconds, long Allocated) Of(Action work, int rounds, double leastSeconds)
    {
        var best = double.MaxValue;
        long allocated = 0;
        for (var round = 0; round < rounds; round++)
        {
            GC.Collect();
            var (start, bytes, times) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(precise: true), 0);
            double seconds;
            do
            {
                work();
                times++;
                seconds = (Environment.CpuUsage.TotalTime - start).TotalSeconds;
            }
            while (seconds < leastSeconds);
            best = Math.Min(best, seconds / times);
            allocated = (GC.GetTotalAllocatedBytes(precise: true) - bytes) / times;
        }
        return (best, allocated);
    }
}
