using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using VanBan.Documents;
using VanBan.Documents.Structure;
using VanBan.Tasks;

namespace VanBan.Facts;

/// <summary>What a document orders others to do, as the member <c>tasks</c> of its facts.</summary>
internal static class TasksJson
{
    /// <summary>Writes the member.</summary>
    public static void Write(
        Utf8JsonWriter writer, Document document, Outline outline, ImmutableArray<Assignment> assignments)
    {
        writer.WriteStartArray("tasks");
        foreach (var assignment in assignments)
        {
            writer.WriteStartObject();
            writer.WriteNumber("start", assignment.Span.Start);
            writer.WriteNumber("end", assignment.Span.End);
            if (document.PageAt(assignment.Span.Start) is { } page)
                writer.WriteNumber("page", page);
            else
                writer.WriteNull("page");
            writer.WriteString("section", outline.PlaceOf(assignment.Span.Start));
            writer.WriteString("quote", assignment.Span.In(document.Text));
            writer.WriteString("who", assignment.Who);
            writer.WriteString("role", EnumName.Of(assignment.Role));
            writer.WriteString("with", assignment.With);
            writer.WriteString("what", assignment.What);
            writer.WriteString("reportTo", assignment.ReportTo);
            Write(writer, assignment.Deadline);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, Deadline? deadline)
    {
        if (deadline is null)
        {
            writer.WriteNull("deadline");
            return;
        }
        writer.WriteStartObject("deadline");
        writer.WriteNumber("start", deadline.Span.Start);
        writer.WriteNumber("end", deadline.Span.End);
        writer.WriteString("quote", deadline.Printed);
        writer.WriteString("day", deadline.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.WriteString("repeats", EnumName.Of(deadline.Repeats));
        writer.WriteBoolean("counted", deadline.IsCounted);
        writer.WriteEndObject();
    }
}
