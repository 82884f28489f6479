using System.Diagnostics.CodeAnalysis;
using VanBan.Text;

namespace VanBan.Notation;

/// <summary>A provision as a person types it, in either order, with or without diacritics: <c>khoản 3 Điều 113</c>,
/// <c>dieu 113 khoan 3</c>, <c>Phụ lục I</c>.</summary>
public static class AskedProvision
{
    /// <summary>Reads one provision.</summary>
    /// <returns>Whether the text names one and nothing else.</returns>
    public static bool TryParse(string text, [NotNullWhen(true)] out Pinpoint? provision)
    {
        provision = null;
        var printed = Letters.Compose(text.Trim());
        var cursor = new TextCursor(printed, Letters.Fold(printed));
        var read = new List<Pinpoint>();
        if (!TryReadAll(ref cursor, read))
            return false;
        foreach (var part in read)
        {
            if (provision is not null && Overlap(provision, part))
                return false;
            provision = provision is null ? part : Joined(provision, part);
        }
        return provision is not null;
    }

    private static bool TryReadAll(ref TextCursor cursor, List<Pinpoint> read)
    {
        while (!cursor.IsAtEnd)
        {
            if (!PinpointReader.TryRead(ref cursor, read))
                return false;
            cursor.SkipBlanks();
            cursor.TrySkipAny(",;.");
            cursor.SkipBlanks();
        }
        return true;
    }

    // 'Điều 3, Điều 5' are two provisions.
    private static bool Overlap(Pinpoint one, Pinpoint other) =>
        (one.Article is not null && other.Article is not null)
            || (one.Clause is not null && other.Clause is not null)
        || (one.Point is not null && other.Point is not null)
        || (one.Part is not null && other.Part is not null);

    private static Pinpoint Joined(Pinpoint one, Pinpoint other) =>
        new(one.Article ?? other.Article, one.Clause ?? other.Clause, one.Point ?? other.Point)
        {
            Part = one.Part ?? other.Part,
        };
}
