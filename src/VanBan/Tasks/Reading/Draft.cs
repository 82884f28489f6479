using VanBan.Tasks.Deadlines;
using VanBan.Tasks.Words;
using VanBan.Text;

namespace VanBan.Tasks.Reading;

/// <summary>An assignment while the text around it is still being read.</summary>
/// <param name="text">The joined text in which it stands.</param>
/// <param name="start">Where it begins there.</param>
/// <param name="what">Where it begins to say what.</param>
internal sealed class Draft(JoinedText text, int start, int what)
{
    // 'gửi báo cáo các nội dung trên về Văn phòng Chính phủ'
    private const int MostWordsToReceiver = 14;

    private readonly int saidFrom = what;
    private Deadline? deadline;

    /// <summary>Where it ends.</summary>
    public int End { get; set; } = what;

    /// <summary>Those who have to do it, as printed.</summary>
    public string? Who { get; set; }

    /// <summary>Their role.</summary>
    public AssignmentRole Role { get; set; }

    /// <summary>With whom, as printed.</summary>
    public string? With { get; set; }

    /// <summary>Where what is said elsewhere stands: a heading, a line of its own.</summary>
    public List<TextSpan> Elsewhere { get; } = [];

    /// <summary>Whether it has a deadline.</summary>
    public bool HasDeadline => deadline is not null;

    /// <summary>Whether it lacks a deadline, or a day that <paramref name="read"/> tells.</summary>
    public bool Lacks(ReadDeadline read) => deadline is null
        || (deadline.Day is null && read.Day is not null);

    /// <summary>Gives it a deadline, which may stand in another text.</summary>
    public void Set(ReadDeadline read, JoinedText from)
    {
        var span = from.ToSource(read.Start, read.End);
        deadline = new Deadline(span, from.Text[read.Start..read.End])
        {
            Day = read.Day,
            Repeats = read.Repeats,
            IsCounted = read.IsCounted,
        };
        if (from != text)
            Elsewhere.Add(span);
    }

    /// <summary>What was read.</summary>
    public Assignment ToAssignment()
    {
        var said = text.Text[saidFrom..End].Trim(' ', ';', ',', '.', ':', '/');
        return new Assignment(text.ToSource(start, End), Who, said)
        {
            Role = Role,
            With = With ?? LaterWith(),
            ReportTo = Receiver(),
            Deadline = deadline,
            Elsewhere = [.. Elsewhere],
        };
    }

    // '…; phối hợp với Bộ Nội vụ hướng dẫn'
    private string? LaterWith()
    {
        for (var at = text.At(saidFrom, End); !at.IsAtEnd; at.ReadWord())
        {
            at.At = TaskWords.NextInside(at, at.At);
            if (!IsBehindMark(at) || TaskWords.TryInside(ref at) != TaskWord.With)
                continue;
            at.SkipBlanks();
            if (BodyReader.TryRead(ref at, out var bodies))
                return text.Text[bodies.Start..bodies.End];
        }
        return null;
    }

    private static bool IsBehindMark(TextCursor at) => at.Printed[..at.At].TrimEnd() is [.., ',' or ';' or '.'];

    // 'báo cáo Thủ tướng Chính phủ'; what follows 'để' others do.
    private string? Receiver()
    {
        for (var at = text.At(saidFrom, End); !at.IsAtEnd; at.ReadWord())
        {
            at.At = TaskWords.NextInside(at, at.At);
            var word = TaskWords.TryInside(ref at);
            if (word == TaskWord.Purpose)
                return null;
            if (word == TaskWord.Report && TryReceiver(at, out var receiver))
                return receiver;
        }
        return null;
    }

    private bool TryReceiver(TextCursor at, out string receiver)
    {
        receiver = "";
        for (var words = 0; words < MostWordsToReceiver && !at.IsAtEnd; words++)
        {
            if (!char.IsLetterOrDigit(at.PeekPrinted(1)) || at.Current != ' ')
                return false;
            at.SkipBlanks();
            var isTowards = words > 0 && at.TryWord("ve");
            at.SkipBlanks();
            if ((words == 0 || isTowards) && BodyReader.TryRead(ref at, out var bodies))
            {
                receiver = text.Text[bodies.Start..bodies.End];
                return true;
            }
            at.ReadWord();
        }
        return false;
    }
}
