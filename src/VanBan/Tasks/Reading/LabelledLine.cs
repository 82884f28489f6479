using VanBan.Tasks.Deadlines;
using VanBan.Tasks.Words;
using VanBan.Text;

namespace VanBan.Tasks.Reading;

/// <summary>A line that completes a task by a name and a colon: 'Đơn vị chủ trì: Sở Y tế', 'Thời gian hoàn thành: Quý
/// III/2025'.</summary>
/// <param name="Label">What it says.</param>
/// <param name="Start">Where what it says begins.</param>
internal readonly record struct LabelledLine(TaskWord Label, int Start)
{
    private static readonly TaskWord[] Labels = [TaskWord.LabelWho, TaskWord.LabelWith, TaskWord.LabelWhen];

    /// <summary>Reads such a line.</summary>
    public static bool TryRead(JoinedText text, out LabelledLine line)
    {
        foreach (var label in Labels)
        {
            var at = text.At(0);
            if (!TaskWords.Try(label, ref at))
                continue;
            at.SkipBlanks();
            if (!at.TrySkip(':'))
                continue;
            at.SkipBlanks();
            line = new LabelledLine(label, at.At);
            return !at.IsAtEnd;
        }
        line = default;
        return false;
    }

    /// <summary>Puts what it says into a task that lacks it.</summary>
    public void Complete(Draft draft, JoinedText text, DateOnly? issued)
    {
        var said = text.Text[Start..].Trim(' ', '.', ';', ',');
        switch (Label)
        {
            case TaskWord.LabelWho when draft.Who is null:
                (draft.Who, draft.Role) = (said, AssignmentRole.Leads);
                break;
            case TaskWord.LabelWith when draft.With is null:
                draft.With = said;
                break;
            case TaskWord.LabelWhen when !draft.HasDeadline:
                if (DeadlineReader.OfCell(text.At(Start), issued) is { } deadline)
                    draft.Set(deadline, text);
                return;
            default:
                return;
        }
        draft.Elsewhere.Add(text.ToSource(Start, text.Text.Length));
    }
}
