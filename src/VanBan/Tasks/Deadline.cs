using VanBan.Text;

namespace VanBan.Tasks;

/// <summary>Until when something has to be done, or how often.</summary>
/// <param name="Span">Where it stands in the document's text.</param>
/// <param name="Printed">As printed, in one line: <c>trước ngày 15/10/2025</c>, <c>trong quý III/2025</c>.</param>
public sealed record Deadline(TextSpan Span, string Printed)
{
    /// <summary>
    /// The day printed ('trước ngày 15/10' is the 15th), the last day of the period printed ('trong quý III'), the
    /// first such day on or after the day of issue for what comes again; <see langword="null"/> where it hangs on
    /// something that the document does not tell ('kể từ ngày nhận được').
    /// </summary>
    public DateOnly? Day { get; init; }

    /// <summary>How often it comes again.</summary>
    public Recurrence Repeats { get; init; }

    /// <summary>
    /// Whether <see cref="Day"/> is not printed but counted: a year left out, days or months from the day of issue.
    /// Working days are counted from Monday to Friday: public holidays are not known, so the true day may be later.
    /// </summary>
    public bool IsCounted { get; init; }
}

/// <summary>How often something has to be done.</summary>
public enum Recurrence
{
    /// <summary>Once.</summary>
    Once,

    /// <summary>Each day.</summary>
    Daily,

    /// <summary>Each week.</summary>
    Weekly,

    /// <summary>Each month.</summary>
    Monthly,

    /// <summary>Each quarter.</summary>
    Quarterly,

    /// <summary>Each half of a year.</summary>
    HalfYearly,

    /// <summary>Each year.</summary>
    Yearly,
}
