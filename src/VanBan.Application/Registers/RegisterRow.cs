using System.Collections.Frozen;
using VanBan.Application.Wording;
using VanBan.Notation;
using VanBan.Store.Catalog;
using VanBan.Text;

namespace VanBan.Application.Registers;

/// <summary>A row of a register of validity: what it tells of one act, or why it cannot be taken. Nothing is guessed: a
/// day that there is not, or a state that nobody knows, would be told as the register's word.</summary>
internal sealed class RegisterRow
{
    private static readonly char[] Breaks = [' ', '\u00A0', '\t', '\n', '\r', ',', ';', '(', ')', '+', '&'];

    private readonly string? state;
    private readonly string? reason;
    private readonly DocumentNumber? number;
    private readonly bool isOfSeveral;
    private readonly DateOnly? issued;
    private readonly DateOnly? from;

    /// <summary>Reads a row.</summary>
    /// <param name="cells">Its cells.</param>
    /// <param name="columns">In which of them what stands.</param>
    public RegisterRow(string[] cells, FrozenDictionary<string, int> columns)
    {
        var printed = Cell("number");
        state = Cell("state");
        reason = Cell("reason");
        DocumentNumber[] numbers = printed is null ? [] : [.. NumbersIn(printed)];
        number = numbers.FirstOrDefault();
        isOfSeveral = numbers.DistinctBy(one => one.Slug).Count() > 1;
        Fault = FaultOf(printed) ?? ImpossibleDay(printed) ?? ImpossibleDay(state)
            ?? Day(Cell("issued"), out issued) ?? Day(Cell("from"), out from)
            ?? (from < issued ? "ngày của tình trạng đứng trước ngày ban hành" : null)
            ?? (from is not null && RegisterStates.IsUndetermined(state!)
                ? $"'{state}' mà lại có ngày {cells[columns["from"]].Trim()}" : null);

        string? Cell(string column) =>
            columns.TryGetValue(column, out var at)
                && at < cells.Length
                && cells[at].Trim() is { Length: > 0 } text
                ? text : null;
    }

    /// <summary>Why it cannot be taken; <see langword="null"/> where it can.</summary>
    public string? Fault { get; }

    /// <summary>What it tells; only where there is no fault.</summary>
    public RegisterEntry ToEntry(string register, int row) =>
        new(register, row, number!.Printed, number.Slug, state!) { Issued = issued, From = from, Reason = reason };

    private string? FaultOf(string? printed) =>
        printed is null ? "không có số, ký hiệu"
        : number is null ? $"không đọc được số, ký hiệu '{printed}'"
        : isOfSeveral ? $"một ô có nhiều số, ký hiệu: '{SingleLine.Of(printed)}'; mỗi dòng chỉ một văn bản"
        : state is null ? "không có tình trạng hiệu lực"
        : RegisterStates.IsKnown(state) ? null : $"không rõ tình trạng '{state}'";

    private static string? Day(string? cell, out DateOnly? day)
    {
        day = DateReader.TryParse(cell, out var read) ? read : null;
        return cell is null || day is not null || RegisterStates.IsBlank(cell) ? null : $"không có ngày '{cell}'";
    }

    // 'Hết hiệu lực từ 31/02/2025': a cell of words may hold a day too.
    private static string? ImpossibleDay(string? cell)
    {
        var cursor = TextCursor.OverFolded(Letters.Fold(cell ?? ""));
        for (var at = 0; at < cursor.Folded.Length; at++)
        {
            cursor.At = at;
            if ((at > 0 && char.IsLetterOrDigit(cursor.Folded[at - 1])) || !char.IsAsciiDigit(cursor.Folded[at])
                || !DateReader.TryReadPrinted(ref cursor, out var printed))
                continue;
            if (printed.Date is null && YearWindow.OfTexts.Contains(printed.Year) && IsWhole(cursor))
                return $"không có ngày '{cell![at..cursor.At]}'";
            at = Math.Max(at, cursor.At - 1);
        }
        return null;
    }

    // '31/2/2020/TT-BYT' is a number, if an odd one.
    private static bool IsWhole(in TextCursor cursor) =>
        cursor.AtWordEnd && !(cursor.CurrentFolded is '/' or '-' && char.IsLetterOrDigit(cursor.Peek(1)));

    // 'Số 15/2017/TT-BXD ngày 08/6/2017'; what stands in parentheses tells of others ('(sửa đổi bởi …)'), unless nothing
    // stands outside of them.
    private static List<DocumentNumber> NumbersIn(string cell)
    {
        var open = cell.IndexOf('(', StringComparison.Ordinal);
        var outside = open < 0 ? [] : WordsIn(cell[..open] + ' ' + cell[(cell.LastIndexOf(')') + 1)..]);
        return outside.Count > 0 ? outside : WordsIn(cell);
    }

    private static List<DocumentNumber> WordsIn(string text)
    {
        var numbers = new List<DocumentNumber>();
        foreach (var word in text.Split(Breaks, StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Contains('/', StringComparison.Ordinal) && word.Any(char.IsLetter)
                && DocumentNumber.TryParse(word, out var number))
                numbers.Add(number);
        }
        return numbers;
    }
}

/// <summary>A row of a register that could not be taken.</summary>
/// <param name="Row">The row of the file, from 1.</param>
/// <param name="Reason">Why, to people.</param>
public sealed record RefusedRow(int Row, string Reason);
