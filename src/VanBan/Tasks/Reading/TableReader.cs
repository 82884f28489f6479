using VanBan.Documents;
using VanBan.Tasks.Deadlines;
using VanBan.Tasks.Words;

namespace VanBan.Tasks.Reading;

/// <summary>Reads the tables of a plan: a row a task, its columns named 'Nội dung công việc', 'Cơ quan chủ trì', 'Thời
/// gian hoàn thành'.</summary>
internal static class TableReader
{
    private const int MostHeadRows = 3;

    private static readonly TaskWord[] Labels =
        [TaskWord.LabelWhat, TaskWord.LabelWho, TaskWord.LabelWith, TaskWord.LabelWhen];

    /// <summary>The assignments of all tables of a document.</summary>
    public static IEnumerable<Assignment> Read(Document document, DateOnly? issued)
    {
        foreach (var table in document.Tables)
        {
            for (var i = 0; i < Math.Min(MostHeadRows, table.Rows.Length); i++)
            {
                var columns = ColumnsOf(document, table.Rows[i]);
                if (!columns.ContainsKey(TaskWord.LabelWhat)
                    || !(columns.ContainsKey(TaskWord.LabelWho) || columns.ContainsKey(TaskWord.LabelWhen)))
                    continue;
                foreach (var row in table.Rows.Skip(i + 1))
                {
                    if (OfRow(document, row, columns, issued) is { } assignment)
                        yield return assignment;
                }
                break;
            }
        }
    }

    private static Dictionary<TaskWord, int> ColumnsOf(Document document, TableRow head)
    {
        var columns = new Dictionary<TaskWord, int>();
        foreach (var cell in head.Cells)
        {
            var text = JoinedText.Of(document.Text, cell.Span);
            foreach (var label in Labels)
            {
                var at = text.At(0);
                if (!TaskWords.Try(label, ref at))
                    continue;
                columns.TryAdd(label, cell.Column);
                break;
            }
        }
        return columns;
    }

    // A row that says what, and who or when; others are headings of parts.
    private static Assignment? OfRow(
        Document document, TableRow row, Dictionary<TaskWord, int> columns, DateOnly? issued)
    {
        var what = CellOf(document, row, columns, TaskWord.LabelWhat);
        var who = CellOf(document, row, columns, TaskWord.LabelWho);
        var with = CellOf(document, row, columns, TaskWord.LabelWith);
        var when = CellOf(document, row, columns, TaskWord.LabelWhen);
        if (what is null || (who is null && when is null))
            return null;
        var draft = new Draft(what, 0, 0)
        {
            End = what.Text.Length,
            Who = who?.Text,
            With = with?.Text,
            Role = who is null ? AssignmentRole.Does : AssignmentRole.Leads,
        };
        draft.Elsewhere.AddRange(new[] { who, with }.OfType<JoinedText>().Select(static cell => cell.Whole));
        if (when is not null
            && DeadlineReader.OfCell(when.At(0), issued) is { } deadline)
            draft.Set(deadline, when);
        return draft.ToAssignment();
    }

    private static JoinedText? CellOf(
        Document document, TableRow row, Dictionary<TaskWord, int> columns, TaskWord label)
    {
        if (!columns.TryGetValue(label, out var column))
            return null;
        var cell = row.Cells.FirstOrDefault(cell => cell.Column == column);
        var text = cell is null ? null : JoinedText.Of(document.Text, cell.Span);
        return text is { Text.Length: > 0 } ? text : null;
    }
}
