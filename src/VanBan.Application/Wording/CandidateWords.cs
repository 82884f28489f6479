using System.Globalization;
using VanBan.Application.Lookup;

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
            return $"{candidate.Name} (chưa có trong kho, chỉ được viện dẫn)";
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

    private static string Shortened(string subject) =>
        subject.Length <= LongestSubject ? subject : subject[..LongestSubject] + "…";
}
