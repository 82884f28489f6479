namespace VanBan.Store.Ingest;

/// <summary>How much may be held at a time by all who read, however many threads there are: bytes, or readers at work.
/// What is larger than the whole waits until it is alone.</summary>
internal sealed class Budget(long capacity)
{
    private readonly object gate = new();
    private long taken;

    /// <summary>Waits until there is room.</summary>
    public void Take(long amount)
    {
        lock (gate)
        {
            while (taken > 0 && taken + amount > capacity)
                Monitor.Wait(gate);
            taken += amount;
        }
    }

    /// <summary>Makes room again.</summary>
    public void GiveBack(long amount)
    {
        lock (gate)
        {
            taken -= amount;
            Monitor.PulseAll(gate);
        }
    }
}
