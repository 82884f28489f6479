using System.Globalization;

namespace VanBan.Reading.Formats.Sheets;

/// <summary>What a piece of a number pattern is.</summary>
internal enum PatternPiece
{
    /// <summary>Letters shown as they are.</summary>
    Literal,

    /// <summary>Places for digits with their comma, point and percent sign: <c>#,##0.00</c>.</summary>
    Digits,

    /// <summary>A part of a day or an hour: <c>dd</c>, <c>yyyy</c>.</summary>
    Date,

    /// <summary>Hours, minutes or seconds that are not cut at a day: <c>[h]</c>.</summary>
    Elapsed,

    /// <summary>As many digits as the number has.</summary>
    General,
}

/// <summary>One of the sections of a number pattern.</summary>
internal sealed class PatternSection
{
    private readonly List<(PatternPiece Kind, string Text)> pieces = [];
    private (string Sign, double Than)? condition;

    /// <summary>Its pieces from left to right.</summary>
    public IReadOnlyList<(PatternPiece Kind, string Text)> Pieces => pieces;

    /// <summary>Whether it shows a day or an hour.</summary>
    public bool IsDate { get; private set; }

    /// <summary>Whether it says for which numbers it is.</summary>
    public bool HasCondition => condition is not null;

    /// <summary>Whether it says that it is for <paramref name="value"/>.</summary>
    public bool Holds(double value) => condition is { } its && its.Sign switch
    {
        "<" => value < its.Than,
        "<=" => value <= its.Than,
        ">" => value > its.Than,
        ">=" => value >= its.Than,
        "=" => value == its.Than,
        _ => value != its.Than,
    };

    /// <summary>The sections of a code, which semicolons part.</summary>
    public static IEnumerable<string> Split(string code)
    {
        var start = 0;
        for (var i = 0; i < code.Length; i++)
        {
            if (code[i] == ';')
            {
                yield return code[start..i];
                start = i + 1;
            }
            else
            {
                i = EndOfQuoted(code, i);
            }
        }
        yield return code[start..];
    }

    /// <summary>A section.</summary>
    public static PatternSection Of(string code)
    {
        var section = new PatternSection();
        for (var at = 0; at < code.Length;)
            at = section.Read(code, at);
        section.IsDate = section.pieces.Exists(static piece => piece.Kind is PatternPiece.Date or PatternPiece.Elapsed);
        return section;
    }

    // Where a quotation, a character that stands for itself, or brackets end; the place itself for anything else.
    private static int EndOfQuoted(string code, int at)
    {
        var end = code[at] switch
        {
            '"' => code.IndexOf('"', at + 1),
            '[' => code.IndexOf(']', at + 1),
            '\\' or '_' or '*' => at + 1,
            _ => at,
        };
        return end < 0 || end >= code.Length ? code.Length - 1 : end;
    }

    private int Read(string code, int at)
    {
        var end = EndOfQuoted(code, at);
        switch (code[at])
        {
            case '"':
                Add(PatternPiece.Literal, code[(at + 1)..Math.Max(end, at + 1)]);
                return end + 1;
            case '\\':
                Add(PatternPiece.Literal, code[(at + 1)..(end + 1)]);
                return end + 1;
            case '_':
                Add(PatternPiece.Literal, " ");
                return end + 1;
            case '*': // fills the cell with a character
                return end + 1;
            case '[':
                ReadBrackets(code[(at + 1)..Math.Max(end, at + 1)]);
                return end + 1;
            default:
                return ReadPlain(code, at);
        }
    }

    private int ReadPlain(string code, int at)
    {
        var rest = code.AsSpan(at);
        if (rest.StartsWith("General", StringComparison.OrdinalIgnoreCase))
        {
            Add(PatternPiece.General, "");
            return at + "General".Length;
        }
        if (rest.StartsWith("AM/PM", StringComparison.OrdinalIgnoreCase))
            return at + "AM/PM".Length;
        var sign = char.ToLowerInvariant(code[at]);
        if (sign is 'd' or 'm' or 'y' or 'h' or 's')
        {
            var end = at;
            while (end < code.Length && char.ToLowerInvariant(code[end]) == sign)
                end++;
            Add(PatternPiece.Date, new string(sign, end - at));
            return end;
        }
        Add(KindOf(sign), code[at].ToString());
        return at + 1;
    }

    private PatternPiece KindOf(char sign) => sign switch
    {
        '0' or '#' or '?' or '%' => PatternPiece.Digits,
        '.' or ',' when pieces is [.., (PatternPiece.Digits, _)] => PatternPiece.Digits,
        '@' => PatternPiece.General,
        _ => PatternPiece.Literal,
    };

    // '[h]', '[$₫-42A]', '[>=1000]', '[Red]'.
    private void ReadBrackets(string inside)
    {
        var lower = inside.ToLowerInvariant();
        if (lower is "h" or "hh" or "m" or "mm" or "s" or "ss")
            Add(PatternPiece.Elapsed, lower);
        else if (inside.StartsWith('$'))
            Add(PatternPiece.Literal, inside.IndexOf('-', StringComparison.Ordinal) is var dash and > 0
                ? inside[1..dash] : inside[1..]);
        else if (inside.Length > 1 && inside[0] is '<' or '>' or '=')
            ReadCondition(inside);
    }

    private void ReadCondition(string inside)
    {
        var number = inside.AsSpan().TrimStart("<>=");
        if (double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var than))
            condition = (inside[..(inside.Length - number.Length)], than);
    }

    private void Add(PatternPiece kind, string text)
    {
        var joins = kind is PatternPiece.Literal or PatternPiece.Digits;
        if (joins && pieces.Count > 0 && pieces[^1].Kind == kind)
            pieces[^1] = (kind, pieces[^1].Text + text);
        else
            pieces.Add((kind, text));
    }
}
