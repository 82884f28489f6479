namespace VanBan.Store.Catalog.Rows;

/// <summary>A row of <c>runs</c>.</summary>
internal sealed record RunRow
{
    public long Id { get; init; }

    public required string Job { get; init; }

    public required string Started { get; init; }

    public string? Ended { get; init; }

    public required string State { get; init; }

    public int Read { get; init; }

    public int Skipped { get; init; }

    public int Unchanged { get; init; }

    public int Vanished { get; init; }

    public long Citations { get; init; }

    public long Figures { get; init; }

    public long Bytes { get; init; }

    /// <summary>What it says.</summary>
    public RunEntry ToEntry() => new(
        Id, Job, Columns.Time(Started)!.Value, Columns.Time(Ended), State,
        new RunCounts(Read, Skipped, Unchanged, Vanished, Citations, Figures, Bytes));
}
