using System.Globalization;
using VanBan.Text;

namespace VanBan.Notation;

/// <summary>
/// Reads provisions as they are named: 'điểm a, b khoản 2 và khoản 4 Điều 5', 'từ điểm c đến điểm h khoản 1 Điều 15',
/// 'các Điều 7 đến 9', 'Mẫu số 05 Phụ lục III'. The order is point, clause, article (Luật 64/2025/QH15); what is not
/// yet said of a provision comes with the next larger unit.
/// </summary>
internal static class PinpointReader
{
    private const int MostProvisions = 60, MostDigits = 4, MostDigitsOfRange = 3, LongestPoint = 5, LongestPart = 6, MostWordsOfPart = 2;

    // No part of a document is named by more: 'điểm a khoản 1 Mục II Chương III Phần thứ nhất Phụ lục IV'.
    private const int LongestWay = 200;

    private static readonly string[] Parts = ["phu luc", "mau so", "chuong", "muc", "phan"];

    private enum Unit
    {
        Point,
        Clause,
        Article,
    }

    /// <summary>Passes units with their lists, as long as they follow each other, and adds the provisions that they
    /// name.</summary>
    public static bool TryRead(ref TextCursor cursor, List<Pinpoint> provisions)
    {
        var at = cursor;
        var start = cursor.At;
        while (!at.IsAtEnd
            && provisions.Count < MostProvisions
            && TryUnit(ref at, provisions, IsOfSame(at.FoldedSince(cursor.At))))
        {
            cursor = at;
            SkipJoint(ref at);
        }
        return cursor.At > start;
    }

    // Nothing, or 'của', stands between a provision and the larger unit that holds it; a comma or 'và' parts two.
    private static bool IsOfSame(ReadOnlySpan<char> between) => between.Trim() is "" or "cua";

    private static bool TryUnit(ref TextCursor cursor, List<Pinpoint> provisions, bool isOfSame)
    {
        var at = cursor;
        if (!TryWordAndBlank(ref at, "tu"))
            TryWordAndBlank(ref at, "cac");
        var isRead = TryWordAndBlank(ref at, "diem") ? TryPoints(ref at, provisions)
            : TryWordAndBlank(ref at, "khoan") ? TryNumbers(ref at, Unit.Clause, provisions)
            : TryWordAndBlank(ref at, "dieu") ? TryNumbers(ref at, Unit.Article, provisions)
            : TryPart(ref at, provisions, isOfSame);
        if (isRead)
            cursor = at;
        return isRead;
    }

    // 'khoản 1, 2 và 4', 'Điều 7 đến 9', 'Điều 20a'. The first number completes what waits for it; further ones begin
    // provisions of their own.
    private static bool TryNumbers(ref TextCursor cursor, Unit unit, List<Pinpoint> provisions)
    {
        var at = cursor;
        var isFirst = true;
        while (TryNumber(ref at, out var value))
        {
            if (isFirst)
                Complete(provisions, unit, value);
            else
                provisions.Add(Of(unit, value));
            isFirst = false;
            TryRange(ref at, unit, value, provisions);
            cursor = at;
            SkipJoint(ref at);
            if (at.At == cursor.At || provisions.Count >= MostProvisions)
                break;
        }
        return !isFirst;
    }

    // A date or a number of a document is no list of clauses.
    private static bool TryNumber(ref TextCursor cursor, out string value)
    {
        var at = cursor;
        while (char.IsAsciiDigit(at.CurrentFolded) && at.At - cursor.At < MostDigits)
            at.At++;
        var isNumber = at.At > cursor.At;
        if (isNumber
            && char.IsAsciiLetterLower(at.CurrentFolded)
            && !char.IsLetterOrDigit(at.Peek(1)))
            at.At++;
        isNumber &= at.AtWordEnd && at.CurrentFolded is not ('/' or '%')
            && !(at.CurrentFolded is '.' or ',' or '-' && char.IsAsciiDigit(at.Peek(1)));
        value = isNumber ? at.FoldedSince(cursor.At).ToString() : "";
        if (isNumber)
            cursor = at;
        return isNumber;
    }

    private static Pinpoint Of(Unit unit, string value) => unit switch
    {
        Unit.Point => new Pinpoint(null, null, value),
        Unit.Clause => new Pinpoint(null, value, null),
        _ => new Pinpoint(value, null, null),
    };

    // 'điểm a, b khoản 2': what was named without its clause gets it.
    private static void Complete(List<Pinpoint> provisions, Unit unit, string value)
    {
        var last = provisions.Count - 1;
        var at = last;
        for (; at >= 0 && Completed(provisions[at], unit, value) is { } whole; at--)
            provisions[at] = whole;
        if (at == last)
            provisions.Add(Of(unit, value));
    }

    private static Pinpoint? Completed(Pinpoint pinpoint, Unit unit, string value) => (unit, pinpoint) switch
    {
        (Unit.Clause, { Clause: null, Article: null, Part: null }) => pinpoint with { Clause = value },
        (Unit.Article, { Article: null, Part: null }) => pinpoint with { Article = value },
        _ => null,
    };

    // '7 đến 9', 'khoản 1 đến hết khoản 4'
    private static void TryRange(ref TextCursor cursor, Unit unit, string value, List<Pinpoint> provisions)
    {
        var at = cursor;
        if (!TryUpperEnd(ref at, unit == Unit.Clause ? "khoan" : "dieu")
            || !at.TryDigits(MostDigitsOfRange, out var to)

            || !int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            || to <= from
            || to - from >= MostProvisions)
        {
            return;
        }
        for (var number = from + 1; number <= to; number++)
            provisions.Add(Of(unit, number.ToString(CultureInfo.InvariantCulture)));
        cursor = at;
    }

    // 'điểm a, b và c', 'từ điểm c đến điểm h': the alphabet of Vietnamese, where đ follows d.
    private static bool TryPoints(ref TextCursor cursor, List<Pinpoint> provisions)
    {
        var at = cursor;
        var isRead = false;
        while (TryPoint(ref at, out var point))
        {
            provisions.Add(Of(Unit.Point, point));
            isRead = true;
            var upper = at;
            if (TryUpperEnd(ref upper, "diem") && TryPoint(ref upper, out var last))
            {
                for (var letter = Numeral.Letter(point[0]); letter > 0 && letter < Numeral.Letter(last[0]); letter++)
                    provisions.Add(Of(Unit.Point, Numeral.Letters[letter].ToString()));
                at = upper;
            }
            cursor = at;
            SkipJoint(ref at);
            if (at.At == cursor.At)
                break;
        }
        return isRead;
    }

    // One letter, perhaps with a digit ('a1'), or a numbered point of Party and older texts ('2.1').
    private static bool TryPoint(ref TextCursor cursor, out string point)
    {
        var at = cursor;
        if (char.IsLetter(at.Current))
            at.At++;
        while (at.At - cursor.At < LongestPoint
            && (
                char.IsAsciiDigit(at.Current)
                    || (at.Current == '.' && at.At > cursor.At && char.IsAsciiDigit(at.PeekPrinted(1)))))
            at.At++;
        var isPoint = at.At > cursor.At && !char.IsLetterOrDigit(at.Current);
        point = isPoint ? at.Since(cursor.At).ToString().ToLowerInvariant() : "";
        if (isPoint)
            cursor = at;
        return isPoint;
    }

    // 'Phụ lục III', 'Mẫu số 05 Phụ lục I', 'Mục 2 Chương III', 'Phụ lục 6, 7 và 10'.
    private static bool TryPart(ref TextCursor cursor, List<Pinpoint> provisions, bool isOfSame)
    {
        foreach (var word in Parts)
        {
            var at = cursor;
            // An attachment need not be counted: 'Phụ lục ban hành kèm theo'.
            var mayBeAlone = word == Parts[0];
            if (!(mayBeAlone ? TryBegin(ref at, word) : TryWordAndBlank(ref at, word)))
                continue;
            var isCounted = TryCount(ref at);
            if (!isCounted && !mayBeAlone)
                return false;
            AddPart(provisions, at.Since(cursor.At).ToString().TrimEnd().Replace('\n', ' '), isOfSame);
            if (isCounted)
                AddFurther(ref at, cursor.Printed.Slice(cursor.At, word.Length), provisions);
            cursor = at;
            return true;
        }
        return false;
    }

    // 'điểm a khoản 1 Mục II': in texts without articles the part holds the clause and its points.
    private static void AddPart(List<Pinpoint> provisions, string part, bool isOfSame)
    {
        var last = provisions.Count - 1;
        if (!isOfSame || last < 0)
        {
            provisions.Add(new Pinpoint(null, null, null) { Part = part });
            return;
        }
        if (provisions[last].Part is { Length: < LongestWay } inner)
        {
            // 'Mẫu số 01, Mẫu số 02 của Phụ lục III': what is of one kind is of one part.
            var word = inner[..inner.IndexOf(' ')];
            for (var at = last; at >= 0 && provisions[at].Part is { } one && IsAlone(one, word); at--)
                provisions[at] = provisions[at] with { Part = $"{one} {part}" };
            return;
        }
        if (!IsOpen(provisions[last]))
        {
            provisions.Add(new Pinpoint(null, null, null) { Part = part });
            return;
        }
        for (var at = last; at >= 0 && IsOpen(provisions[at]); at--)
            provisions[at] = provisions[at] with { Part = part };
    }

    // 'khoản 1 |Mục II', 'điểm 2.4 |Phần III'
    private static bool IsOpen(Pinpoint one) => one is { Article: null, Part: null } and not { Clause: null, Point: null };

    // 'Mẫu số 01' with nothing behind its count.
    private static bool IsAlone(string part, string word) =>
        part.StartsWith(word, StringComparison.Ordinal) && part.Count(char.IsWhiteSpace) <= MostWordsOfPart;

    // ', 7, 10 và 11': the word stands before the first of them alone. What is no count ends the list.
    private static void AddFurther(ref TextCursor cursor, ReadOnlySpan<char> word, List<Pinpoint> provisions)
    {
        var at = cursor;
        while (provisions.Count < MostProvisions)
        {
            SkipJoint(ref at);
            var start = at.At;
            if (IsOfSame(at.FoldedSince(cursor.At))
                || !TryCount(ref at)
                || char.IsLetterOrDigit(at.Current)
                || at.Current is '/' or '-' or '%')
                return;
            provisions.Add(new Pinpoint(null, null, null) { Part = $"{word.ToString()} {at.Since(start)}" });
            cursor = at;
        }
    }

    // 'III', '05', '2a', 'A', '04-A'; capitals and digits only.
    private static bool TryCount(ref TextCursor cursor)
    {
        var at = cursor;
        at.SkipBlanks();
        var start = at.At;
        while ((char.IsAsciiDigit(at.Current)
            || at.Current is 'I' or 'V' or 'X' or (>= 'A' and <= 'D'))
            && at.At - start < LongestPart)
            at.At++;
        if (at.At == start)
            return false;
        if (char.IsAsciiLetterLower(at.Current))
        {
            if (char.IsLetterOrDigit(at.PeekPrinted(1)))
                return false;
            at.At++;
        }
        TrySuffix(ref at);
        cursor = at;
        return true;
    }

    // '04-A'
    private static void TrySuffix(ref TextCursor cursor)
    {
        if (cursor.Current == '-'
            && char.IsAsciiLetterUpper(cursor.PeekPrinted(1))
            && !char.IsLetterOrDigit(cursor.PeekPrinted(2))
            && cursor.PeekPrinted(2) != '/')
            cursor.At += 2;
    }

    // 'đến 9', 'đến điểm h', 'đến hết khoản 4': the cursor stands before what the upper end counts.
    private static bool TryUpperEnd(ref TextCursor cursor, string unit)
    {
        var at = cursor;
        at.SkipBlanks();
        if (!TryWordAndBlank(ref at, "den"))
            return false;
        TryWordAndBlank(ref at, "het");
        TryWordAndBlank(ref at, unit);
        cursor = at;
        return true;
    }

    // 'điểm c khoản 4 của Điều 31'
    private static void SkipJoint(ref TextCursor cursor)
    {
        cursor.SkipBlanks();
        if (cursor.TrySkipAny(",;"))
            cursor.SkipBlanks();
        if (TryWordAndBlank(ref cursor, "va") || TryWordAndBlank(ref cursor, "hoac"))
            return;
        var at = cursor;
        if (TryWordAndBlank(ref at, "cua")
            && IsLargerUnit(at.Rest))
            cursor = at;
    }

    private static bool IsLargerUnit(ReadOnlySpan<char> rest) =>
        rest.StartsWith("dieu ") || rest.StartsWith("khoan ") || rest.StartsWith("muc ")
            || rest.StartsWith("chuong ") || rest.StartsWith("phan ") || rest.StartsWith("phu luc ");

    private static bool TryWordAndBlank(ref TextCursor cursor, string word)
    {
        if (!cursor.Rest.StartsWith(word) || cursor.Peek(word.Length) != ' ')
            return false;
        cursor.At += word.Length;
        cursor.SkipBlanks();
        return true;
    }

    private static bool TryBegin(ref TextCursor cursor, string word)
    {
        if (!cursor.Rest.StartsWith(word))
            return false;
        cursor.At += word.Length;
        return true;
    }
}
