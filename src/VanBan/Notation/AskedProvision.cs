using System.Diagnostics.CodeAnalysis;
using VanBan.Text;

namespace VanBan.Notation;

/// <summary>A provision as a person types it, in either order, with or without diacritics: <c>khoản 3 Điều 113</c>,
/// <c>dieu 113 khoan 3</c>, <c>Phụ lục I</c>.</summary>
public static class AskedProvision
{
    // 'Phụ lục XXVIII', 'Chương XVIII'
    private const int LongestLabel = 40;

    // Of a part, a chapter, a section, each over two lines, and the article.
    private const int MostHeadings = 7;

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

    /// <summary>The first provision that a question names among its words, with its number: <c>Điều 22</c> of 'điều 22
    /// luật bảo hiểm y tế'.</summary>
    /// <param name="text">The question.</param>
    /// <param name="provision">The provision.</param>
    /// <param name="span">Its characters.</param>
    public static bool TryFind(string text, [NotNullWhen(true)] out Pinpoint? provision, out TextSpan span)
    {
        var cursor = new TextCursor(text, Letters.Fold(text));
        var read = new List<Pinpoint>();
        for (var at = 0; at < text.Length; at++)
        {
            cursor.At = at;
            if ((at > 0 && char.IsLetterOrDigit(text[at - 1])) || !PinpointReader.TryRead(ref cursor, read))
                continue;
            (provision, span) = (read[^1], new TextSpan(at, cursor.At));
            return true;
        }
        (provision, span) = (null, default);
        return false;
    }

    /// <summary>Whether a text begins with the heading of the provision, also in quotation marks and below the heading
    /// of what holds it: <c>Chương II ⏎ Điều 5. Hiệu lực thi hành</c>.</summary>
    public static bool Heads(ReadOnlySpan<char> text, Pinpoint provision)
    {
        var lines = 0;
        foreach (var line in text.EnumerateLines())
        {
            var label = line.TrimStart(" \t“\"'‘");
            if (label.IsEmpty)
                continue;
            if (++lines > MostHeadings)
                return false;
            if (Label(label[..Math.Min(label.Length, LongestLabel)].ToString())?.Contains(provision) == true)
                return true;
        }
        return false;
    }

    private static Pinpoint? Label(string printed)
    {
        var cursor = new TextCursor(printed, Letters.Fold(printed));
        var read = new List<Pinpoint>();
        return PinpointReader.TryRead(ref cursor, read) ? read[0] : null;
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
