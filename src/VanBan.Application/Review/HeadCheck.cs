using VanBan.Application.Wording;
using VanBan.Text;

namespace VanBan.Application.Review;

/// <summary>The head of a draft: the year in its number and its date, and dates that no calendar has, anywhere in the
/// text.</summary>
internal static class HeadCheck
{
    public static IEnumerable<ReviewFinding> Find(Draft draft)
    {
        var header = draft.Facts.Header;
        if (header is { Number: { Year: { } year } number, Date: { } date }
            && year != date.Year
            && PlaceOf(draft, number.Printed) is { } place)
            yield return draft.Finding(
                "head-year", FindingSeverity.Error, place,
                $"Số {number} ghi năm {year} nhưng văn bản đề ngày {DayWords.Day(date)}.");
        if (draft.Facts.Diagnostics.FirstOrDefault(one => one.Code == "type-disagrees") is { } kinds
            && header.Number is { } numbered && PlaceOf(draft, numbered.Printed) is { } symbol)
            yield return draft.Finding("head-type", FindingSeverity.Warning, symbol, kinds.Message);
        if (header is { Key: { } key, Number: { } own, Date: { } day }
            && BodyWords.EndOf(key) is { } end
            && end.Day <= day
            && PlaceOf(draft, own.Printed) is { } head)
            yield return draft.Finding(
                "issuer-ended", FindingSeverity.Warning, head,
                $"Văn bản đề ngày {DayWords.Day(day)}, sau khi cơ quan ban hành không còn: {end.Words}.");
        foreach (var span in ImpossibleDates.In(draft.Text).Where(span => !draft.IsDoubtful(span)))
            yield return draft.Finding(
                "date-impossible", FindingSeverity.Error, span,
                $"'{draft.Quote(span)}': không có ngày này trong lịch.");
    }

    private static TextSpan? PlaceOf(Draft draft, string number) =>
        draft.Text.IndexOf(number, StringComparison.Ordinal) is >= 0 and var at
            ? new TextSpan(at, at + number.Length) : null;
}
