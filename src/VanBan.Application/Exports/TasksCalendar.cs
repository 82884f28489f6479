using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using VanBan.Application.Questions;
using VanBan.Application.Wording;
using VanBan.Store.Catalog;
using VanBan.Tasks;

namespace VanBan.Application.Exports;

/// <summary>
/// The deadlines of tasks as a calendar (iCalendar, RFC 5545): a whole day for each, again and again where it comes
/// again. The same task has the same UID in every export, so that a calendar that takes it in twice has it once. Tasks
/// without a day are left out.
/// </summary>
public static class TasksCalendar
{
    // A title of a calendar is one line.
    private const int LongestTitle = 120;

    /// <summary>Writes the calendar.</summary>
    /// <returns>How many tasks are in it.</returns>
    public static int Write(Stream output, TasksAnswer answer)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//VanBan//Tasks//VI" };
        foreach (var found in answer.Tasks)
        {
            if (found.Assignment.Deadline is { Day: { } day } deadline)
                calendar.Events.Add(Event(found, deadline, day));
        }
        output.Write(Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar) ?? ""));
        return calendar.Events.Count;
    }

    private static CalendarEvent Event(FoundAssignment found, Deadline deadline, DateOnly day)
    {
        var entry = new CalendarEvent
        {
            Uid = Uid(found, deadline),
            // The moment of writing would make two exports of one answer differ.
            DtStamp = new CalDateTime((found.Date ?? day).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)),
            Start = new CalDateTime(day),
            Summary = Title(found),
            Description = Description(found, deadline),
        };
        if (RuleOf(deadline.Repeats) is { } rule)
            entry.RecurrenceRule = rule;
        return entry;
    }

    private static string Title(FoundAssignment found)
    {
        var title = found.Assignment.Who is { } who ? $"{who}: {found.Assignment.What}" : found.Assignment.What;
        return title.Length <= LongestTitle ? title : title[..LongestTitle].TrimEnd() + "…";
    }

    private static string Description(FoundAssignment found, Deadline deadline)
    {
        var task = found.Assignment;
        var lines = new List<string?>
        {
            task.What,
            task.Who is { } who ? $"{CodeWords.Of(task.Role)}: {who}" : null,
            task.With is { } with ? $"phối hợp với: {with}" : null,
            task.ReportTo is { } to ? $"báo cáo, gửi: {to}" : null,
            $"hạn ghi trong văn bản: {deadline.Printed}",
            deadline.IsCounted ? "ngày do máy tính từ lời văn; ngày làm việc chưa trừ ngày lễ" : null,
            deadline.Repeats == Recurrence.Once ? null : "lặp lại không có ngày kết thúc: chưa đọc được văn bản này "
                + "đặt việc đến khi nào; khi hết kỳ, hãy tự kết thúc mục này",
            $"{found.TypeName} {found.Number} {(found.Date is { } date ? DayWords.Day(date) : null)}".Trim(),
            found.Page is { } page ? $"trang {page}, {found.File}" : found.File,
        };
        return string.Join('\n', lines.Where(static line => line is { Length: > 0 }));
    }

    // What a task is, whatever file it was read from.
    private static string Uid(FoundAssignment found, Deadline deadline)
    {
        var date = found.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var identity = string.Join(
            '\n', found.Number, date, found.Issuer, found.Assignment.Who, found.Assignment.What, deadline.Printed);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity)))[..32] + "@vanban";
    }

    private static RecurrenceRule? RuleOf(Recurrence repeats) => repeats switch
    {
        Recurrence.Daily => new RecurrenceRule(FrequencyType.Daily),
        Recurrence.Weekly => new RecurrenceRule(FrequencyType.Weekly),
        Recurrence.Monthly => new RecurrenceRule(FrequencyType.Monthly),
        Recurrence.Quarterly => new RecurrenceRule(FrequencyType.Monthly, 3),
        Recurrence.HalfYearly => new RecurrenceRule(FrequencyType.Monthly, 6),
        Recurrence.Yearly => new RecurrenceRule(FrequencyType.Yearly),
        _ => null,
    };
}
