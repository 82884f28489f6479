using System.Globalization;

namespace VanBan.Documents;

/// <summary>That a person corrected what the machine read, and who: it goes with the fact wherever it is
/// shown.</summary>
/// <param name="Id">The correction's name, by which it can be undone.</param>
/// <param name="By">The person, as he or she named himself or herself.</param>
/// <param name="Made">When, UTC.</param>
public sealed record CorrectionMark(string Id, string By, DateTime Made)
{
    private const char Separator = '\t';

    /// <summary>As the catalog keeps it.</summary>
    public override string ToString() =>
        string.Join(Separator, Id, Made.ToString("O", CultureInfo.InvariantCulture), By);

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static CorrectionMark? Parse(string? text) =>
        text?.Split(Separator, 3) is [var id, var made, var by]
            ? new CorrectionMark(
                id, by, DateTime.ParseExact(made, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind))
            : null;
}
