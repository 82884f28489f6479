namespace VanBan.Tasks.Deadlines;

/// <summary>A deadline as read.</summary>
/// <param name="Day">The day; <see langword="null"/> where it cannot be told.</param>
internal readonly record struct ReadDeadline(DateOnly? Day)
{
    /// <summary>Where it begins in the text it was read from.</summary>
    public int Start { get; init; }

    /// <summary>Where it ends.</summary>
    public int End { get; init; }

    /// <summary>How often it comes again.</summary>
    public Recurrence Repeats { get; init; }

    /// <summary>Whether the day is counted, not printed.</summary>
    public bool IsCounted { get; init; }

    /// <summary>Whether a month, a quarter or a year is printed, and no day.</summary>
    public bool IsPeriod { get; init; }
}
