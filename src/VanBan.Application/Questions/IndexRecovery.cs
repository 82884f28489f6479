namespace VanBan.Application.Questions;

/// <summary>
/// Whom to tell while a search index is brought up to its catalog: it may be missing, broken, of another version, or
/// lack what a run that was killed had put into the catalog only. Every member may be left out.
/// </summary>
public sealed record IndexRecovery
{
    /// <summary>Nobody.</summary>
    public static IndexRecovery Silent { get; } = new();

    /// <summary>Called before an index that cannot be used is made anew, which may take minutes.</summary>
    public Action? Rebuilding { get; init; }

    /// <summary>Called where a run is writing to the store, so that what it has not committed yet is not
    /// found.</summary>
    public Action? Busy { get; init; }

    /// <summary>Called now and then with the changes put in and the changes in all.</summary>
    public Action<long, long>? Progress { get; init; }

    /// <summary>Breaks off; what was put in stays.</summary>
    public CancellationToken Cancellation { get; init; }
}
