using VanBan.Documents;
using VanBan.Tasks.Deadlines;
using VanBan.Tasks.Words;

namespace VanBan.Tasks.Reading;

/// <summary>Reads the tables of a plan: a row a task, its columns named 'Nội dung công việc', 'Cơ quan chủ trì', 'Thời
/// gian hoàn thành'. What stands in a cell that spans rows is said of all of them.</summary>
internal sealed class TableReader
{
    private const int MostHeadRows = 3;

    private static readonly TaskWord[] Labels =
        [TaskWord.LabelWhat, TaskWord.LabelWho, TaskWord.LabelWith, TaskWord.LabelWhen];

    // Cells that may span the tasks of one body.
    private static readonly TaskWord[] Shared = [TaskWord.LabelWho, TaskWord.LabelWith, TaskWord.LabelWhen];

    private readonly Document document;

    private readonly DateOnly? issued;

    private readonly Dictionary<TaskWord, int> columns = [];

    // What the cells above said, for the rows that they span.
    private readonly Dictionary<TaskWord, JoinedText> above = [];

    private AssignmentRole role;

    private TableReader(Document document, DateOnly? issued) => (this.document, this.issued) = (document, issued);

    /// <summary>The assignments of all tables of a document.</summary>
    public static IEnumerable<Assignment> Read(Document document, DateOnly? issued)
    {
        foreach (var table in document.Tables)
        {
            for (var i = 0; i < Math.Min(MostHeadRows, table.Rows.Length); i++)
            {
                var reader = new TableReader(document, issued);
                if (!reader.TryHead(table.Rows[i]))
                    continue;
                foreach (var assignment in reader.Rows(table, i + 1))
                    yield return assignment;
                break;
            }
        }
    }

    private bool TryHead(TableRow head)
    {
        var leads = false;
        foreach (var cell in head.Cells)
        {
            var text = JoinedText.Of(document.Text, cell.Span);
            if (LabelOf(text) is not { } label || !columns.TryAdd(label, cell.Column))
                continue;
            // 'Nhiệm vụ chủ trì' beside 'Đơn vị'
            leads |= label is TaskWord.LabelWho or TaskWord.LabelWhat && Leads(label, text);
        }
        role = leads ? AssignmentRole.Leads : AssignmentRole.Does;
        return columns.ContainsKey(TaskWord.LabelWhat)
            && (columns.ContainsKey(TaskWord.LabelWho) || columns.ContainsKey(TaskWord.LabelWhen));
    }

    private static TaskWord? LabelOf(JoinedText text)
    {
        foreach (var label in Labels)
        {
            var at = text.At(0);
            if (TaskWords.Try(label, ref at))
                return label;
        }
        return IsWhole(TaskWord.ColumnWho, text) ? TaskWord.LabelWho : null;
    }

    private static bool IsWhole(TaskWord use, JoinedText text)
    {
        var at = text.At(0);
        return TaskWords.Try(use, ref at) && at.PrintedRest.Trim().IsEmpty;
    }

    private static bool Leads(TaskWord label, JoinedText text)
    {
        if (label == TaskWord.LabelWho)
            return !IsWhole(TaskWord.ColumnWho, text);
        var at = text.At(0);
        while (!at.IsAtEnd)
        {
            if (TaskWords.Try(TaskWord.Lead, ref at))
                return true;
            // A mark is no word, and is passed for itself.
            if (at.ReadWord().IsEmpty)
                at.At++;
        }
        return false;
    }

    private IEnumerable<Assignment> Rows(Table table, int first)
    {
        int? page = null;
        for (var i = first; i < table.Rows.Length; i++)
        {
            var row = table.Rows[i];
            var here = row.Cells is [var cell, ..] ? document.PageAt(cell.Span.Start) : null;
            Take(row, isOverPage: i > first && page != here);
            page = here;
            if (OfRow(row) is { } assignment)
                yield return assignment;
        }
    }

    // A cell that spans rows stands in the first of them alone; at the top of a page the rest of it is empty.
    private void Take(TableRow row, bool isOverPage)
    {
        foreach (var label in Shared)
        {
            if (!columns.TryGetValue(label, out var column))
                continue;
            if (CellOf(row, label) is { } own)
                above[label] = own;
            else if (!IsSpanned(row, column) && !(isOverPage && label == TaskWord.LabelWho))
                above.Remove(label);
        }
    }

    private static bool IsSpanned(TableRow row, int column) =>
        !row.Cells.Any(cell => cell.Column <= column && column < cell.Column + cell.ColumnSpan);

    // A row that says what, and who or when; others are headings of parts.
    private Assignment? OfRow(TableRow row)
    {
        var what = CellOf(row, TaskWord.LabelWhat);
        var who = above.GetValueOrDefault(TaskWord.LabelWho);
        var with = above.GetValueOrDefault(TaskWord.LabelWith);
        var when = above.GetValueOrDefault(TaskWord.LabelWhen);
        if (what is null || (who is null && when is null))
            return null;
        var draft = new Draft(what, 0, 0)
        {
            End = what.Text.Length,
            Who = who?.Text,
            With = with?.Text,
            Role = who is null ? AssignmentRole.Does : role,
        };
        draft.Elsewhere.AddRange(new[] { who, with }.OfType<JoinedText>().Select(static cell => cell.Whole));
        if (when is not null
            && DeadlineReader.OfCell(when.At(0), issued) is { } deadline)
            draft.Set(deadline, when);
        return draft.ToAssignment();
    }

    private JoinedText? CellOf(TableRow row, TaskWord label)
    {
        if (!columns.TryGetValue(label, out var column))
            return null;
        var cell = row.Cells.FirstOrDefault(cell => cell.Column == column);
        var text = cell is null ? null : JoinedText.Of(document.Text, cell.Span);
        return text is { Text.Length: > 0 } ? text : null;
    }
}
