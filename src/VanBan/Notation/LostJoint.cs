using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Notation;

/// <summary>
/// Reads the blank that stands where a symbol lost its separator: <c>QĐ-CT UBND</c>, <c>NĐ CP</c>, <c>UBND KT</c>. What
/// follows must be a symbol and not the next word of a sentence: in capitals without marks, and nothing may follow it
/// that a sentence could go on with.
/// </summary>
internal static class LostJoint
{
    private const int Longest = 8, LongestUnit = 6;

    /// <summary>Passes the blank behind <paramref name="read"/>, what was read of a number in a text, and tells what
    /// joins there: a hyphen, or nothing (<c>CTUBND</c>).</summary>
    /// <param name="cursor">Behind the last group.</param>
    /// <param name="read">The number so far.</param>
    /// <param name="isNamed">Whether the symbol names its body already.</param>
    /// <param name="joint">What joins.</param>
    public static bool TryInText(ref TextCursor cursor, ReadOnlySpan<char> read, bool isNamed, out string joint) =>
        TryRead(ref cursor, read, isNamed, out joint, out var behind) && IsEnd(behind, isNamed);

    /// <summary>The same in the number line of a head, where nothing but place and date may follow.</summary>
    public static bool TryInHead(ref TextCursor cursor, ReadOnlySpan<char> read, out string joint)
    {
        var last = LastGroup(read);
        return TryRead(ref cursor, read, DocumentType.OfSymbol(last) is null, out joint, out var behind)
            && (behind.IsAtEnd
                || behind.Current is '-' or '/'
                || (behind.Current == ' '
                    && char.IsUpper(behind.PeekPrinted(1))
                    && char.IsLower(behind.PeekPrinted(2))));
    }

    private static bool TryRead(
        ref TextCursor cursor, ReadOnlySpan<char> read, bool isNamed, out string joint, out TextCursor behind)
    {
        joint = "";
        behind = cursor;
        behind.SkipOneBlank();
        var start = behind.At;
        while (char.IsAsciiLetterUpper(behind.Current) || behind.Current == 'Đ')
            behind.At++;
        var group = behind.Since(start);
        if (start == cursor.At
            || group.Length is < 2 or > Longest
            || char.IsLetterOrDigit(behind.Current)
            || (isNamed ? group.Length > LongestUnit : Issuer.OfSymbol(group) is null))
            return false;
        joint = Issuer.OfSymbol(string.Concat(LastGroup(read), group)) is null ? "-" : "";
        cursor.At = start;
        return true;
    }

    private static bool IsEnd(TextCursor behind, bool isNamed)
    {
        if (behind.Current is '-' or '/')
            return char.IsUpper(behind.PeekPrinted(1));
        if (!isNamed && (behind.IsAtEnd || behind.Current is ',' or ';' or ')' or '.' or '\n'))
            return true;
        behind.SkipOneBlank();
        var rest = behind.PrintedRest;
        return rest.StartsWith("ngày ") || (!isNamed && rest.StartsWith("của "));
    }

    private static ReadOnlySpan<char> LastGroup(ReadOnlySpan<char> read) => read[(read.LastIndexOfAny("/-.") + 1)..];
}
