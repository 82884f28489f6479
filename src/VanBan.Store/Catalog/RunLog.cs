namespace VanBan.Store.Catalog;

/// <summary>The runs of jobs, kept so that one can see what was done, and what was broken off.</summary>
public abstract class RunLog
{
    /// <summary>Notes that a run begins.</summary>
    /// <returns>The run's number.</returns>
    public abstract long Begin(string job);

    /// <summary>Notes how far a run has come, so that it can be told of one that is killed.</summary>
    public abstract void Note(long run, RunCounts counts);

    /// <summary>Notes how a run ended.</summary>
    public abstract void End(long run, bool cancelled, RunCounts counts);

    /// <summary>The last runs, the newest first.</summary>
    public abstract IReadOnlyList<RunEntry> Last(int count);
}
