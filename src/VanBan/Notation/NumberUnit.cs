using System.Buffers;
using VanBan.Text;

namespace VanBan.Notation;

/// <summary>
/// The unit of the police or the army that drew a document up, in brackets behind its symbol: <c>BC-CAT(PC04)</c>. It is
/// often left out, and the number is counted by the whole office.
/// </summary>
internal static class NumberUnit
{
    private const int Longest = 6;

    private static readonly SearchValues<char> Marks = SearchValues.Create("()/-. ");

    /// <summary>Passes the brackets and what they hold, in capitals: '(1)' is the mark of a note.</summary>
    public static void TryRead(ref TextCursor cursor, ref NumberPrint print)
    {
        var at = cursor;
        if (!at.TrySkip('(') || !char.IsUpper(at.Current))
            return;
        var unit = at.At;
        while (char.IsUpper(at.Current) || char.IsAsciiDigit(at.Current))
            at.At++;
        if (at.At - unit > Longest || !at.TrySkip(')') || !print.HasRoomFor(at.At - cursor.At))
            return;
        print.Put(at.Since(cursor.At));
        cursor = at;
    }

    /// <summary>The symbol without the unit.</summary>
    public static string Without(string symbol) =>
        symbol is [.., ')']
            && symbol.IndexOf('(', StringComparison.Ordinal) is > 0 and var unit
            && symbol.Length - unit > 2
            && !symbol.AsSpan((unit + 1)..^1).ContainsAny(Marks)
            ? symbol[..unit] : symbol;
}
