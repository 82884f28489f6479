using System.Globalization;
using VanBan.Application.Lookup;
using VanBan.Documents;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Application.Wording;

/// <summary>A document in one line that tells it from others of the same number: kind, number, day, issuer, subject,
/// file.</summary>
public static class CandidateWords
{
    // The line has to be told from others at a glance.
    private const int LongestSubject = 90;

    /// <summary>The line.</summary>
    /// <param name="candidate">The document.</param>
    /// <param name="shown">How a path is shown.</param>
    public static string Of(NamedDocument candidate, Func<string, string> shown)
    {
        var document = candidate.Document;
        if (!document.IsPresent)
            return OfCited(candidate);
        var key = document.Key;
        string?[] parts =
        [
            document.Number is { } number
                ? $"{DocumentName.OfKind(key.Type)} {number}".TrimStart() : DocumentName.OfKind(key.Type),
            key.Date is { } day ? DayWords.Day(day) : key.Year?.ToString(CultureInfo.InvariantCulture),
            DocumentName.OfBody(key),
            document.Subject is { } subject ? Shortened(SingleLine.Of(subject)) : null,
            shown(document.Files[0].File),
        ];
        return string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }

    // What the fullest form in which it is cited does not tell, and how often it is cited.
    private static string OfCited(NamedDocument candidate)
    {
        var (key, name) = (candidate.Document.Key, candidate.Name);
        var number = SlugNumber.Printed(key.Designation ?? "");
        string?[] parts =
        [
            name,
            Untold(name, DocumentName.OfKind(key.Type)),
            Untold(name, number) is { } untold ? $"số {untold}" : null,
            WhenOf(name, key),
            number is null && key.Year is null ? "chưa rõ số, ngày" : null,
            Untold(name, DocumentName.OfBody(key)),
        ];
        var times = candidate.Cited is { } cited ? $"được viện dẫn {Amount.Count(cited.Mentions)} lần"
            : "chỉ được viện dẫn";
        return $"{string.Join(" · ", parts.OfType<string>())} (chưa có trong kho, {times})";
    }

    private static string? WhenOf(string name, DocumentKey key) => key switch
    {
        { Date: { } day } => AskedDay.In(name) == day ? null : DayWords.Day(day),
        { Year: { } year } => Untold(name, year.ToString(CultureInfo.InvariantCulture)),
        _ => null,
    };

    private static string? Untold(string name, string? part) =>
        part is null || Letters.Slug(name, ' ').Contains(Letters.Slug(part, ' '), StringComparison.Ordinal)
            ? null : part;

    private static string Shortened(string subject) =>
        subject.Length <= LongestSubject ? subject : subject[..LongestSubject] + "…";
}
