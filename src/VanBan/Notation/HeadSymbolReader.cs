using VanBan.Text;

namespace VanBan.Notation;

/// <summary>Reads the symbol where nothing else stands beside it: in the number line of a head.</summary>
internal static class HeadSymbolReader
{
    /// <summary>
    /// Passes the symbol in the number line of a head: 'TTr - SNV', 'TT- BVHTTDL'. Nothing else stands in its line, so
    /// that it needs no register; behind a blank it goes on in capitals.
    /// </summary>
    public static bool TryRead(ref TextCursor cursor, ref NumberPrint print)
    {
        if (!char.IsLetter(cursor.Current))
            return false;
        while (!cursor.IsAtEnd && print.HasRoomFor(2))
        {
            if (char.IsLetterOrDigit(cursor.Current))
                print.Put(LookAlikes.Plain(cursor.Printed[cursor.At++]));
            else if (LostJoint.TryInHead(ref cursor, print.Read, out var joint))
                print.Put(joint);
            else if (!TryJointOfHead(ref cursor, ref print))
                break;
        }
        NumberUnit.TryRead(ref cursor, ref print);
        return true;
    }

    private static bool TryJointOfHead(ref TextCursor cursor, ref NumberPrint print)
    {
        var at = cursor;
        at.SkipBlanksOfLine();
        var separator = LookAlikes.Plain(at.Current);
        if (separator is not ('-' or '/' or '&' or '.' or ','))
            return false;
        at.At++;
        at.SkipBlanksOfLine();
        var isGlued = at.At == cursor.At + 1;
        if (!char.IsLetterOrDigit(at.Current)
            || (!isGlued && (separator is '.' or ',' || !char.IsUpper(at.Current))))
            return false;
        print.Put(separator);
        cursor = at;
        return true;
    }
}
