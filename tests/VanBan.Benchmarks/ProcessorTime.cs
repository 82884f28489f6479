namespace VanBan.Benchmarks;

/// <summary>What the processor works for something, on all threads of the process, garbage collection included.</summary>
internal static class ProcessorTime
{
    private const double LeastSeconds = 0.3;
    private const int Rounds = 5;

    /// <summary>Runs <paramref name="work"/> until the compiler has done its best for it.</summary>
    public static void Warm(Action work)
    {
        for (var start = Environment.CpuUsage.TotalTime; (Environment.CpuUsage.TotalTime - start).TotalSeconds < 2;)
            work();
        // What is compiled in the background is not to be measured.
        Thread.Sleep(200);
    }

    /// <summary>The seconds and the bytes allocated for one <paramref name="work"/>: the best of some rounds, each long enough to be measured, which is the one least disturbed.</summary>
    public static (double Seconds, long Allocated) Of(Action work)
    {
        var best = double.MaxValue;
        long allocated = 0;
        for (var round = 0; round < Rounds; round++)
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
            while (seconds < LeastSeconds);
            best = Math.Min(best, seconds / times);
            allocated = (GC.GetTotalAllocatedBytes(precise: true) - bytes) / times;
        }
        return (best, allocated);
    }
}
