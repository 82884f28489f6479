namespace VanBan.Store.Ingest;

/// <summary>Bytes that may be held at a time by all who read, however many threads there are. A file larger than the
/// whole waits until it is alone.</summary>
internal sealed class ByteBudget(long capacity)
{
    private readonly object gate = new();
    private long taken;

    /// <summary>Waits until there is room.</summary>
    public void Take(long bytes)
    {
        lock (gate)
        {
            while (taken > 0 && taken + bytes > capacity)
                Monitor.Wait(gate);
            taken += bytes;
        }
    }

    /// <summary>Makes room again.</summary>
    public void GiveBack(long bytes)
    {
        lock (gate)
        {
            taken -= bytes;
            Monitor.PulseAll(gate);
        }
    }
}
