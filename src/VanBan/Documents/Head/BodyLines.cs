using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Documents.Head;

/// <summary>Tells which lines of capitals name one body together: <c>HỘI ĐỒNG THẨM PHÁN</c> / <c>TÒA ÁN NHÂN DÂN TỐI
/// CAO</c>.</summary>
internal static class BodyLines
{
    /// <summary>The bodies named, from the top: superior bodies first. A body named twice (the gazette prints a heading
    /// of its own) counts once.</summary>
    public static List<IssuingBody> Read(IEnumerable<string> lines)
    {
        var bodies = new List<IssuingBody>();
        foreach (var name in Names(lines))
        {
            var body = IssuingBody.Of(name);
            if (bodies.Count > 0
                && Letters.Slug(bodies[^1].Name, '.') == Letters.Slug(body.Name, '.'))
                bodies.RemoveAt(bodies.Count - 1);
            bodies.Add(body);
        }
        return bodies;
    }

    /// <summary>Whether a line begins the name of a body.</summary>
    public static bool Begins(string line) => Begins(line, Letters.Fold(line));

    /// <summary>Whether a line, of which <paramref name="folded"/> is the shadow, begins the name of a body.</summary>
    public static bool Begins(ReadOnlySpan<char> line, ReadOnlySpan<char> folded) =>
        HeadWords.Begins(HeadWord.Body, line, folded)
            && !HeadWords.Begins(HeadWord.Attached, line, folded);

    // The names, each of one line or of several.
    private static List<string> Names(IEnumerable<string> lines)
    {
        var names = new List<string>();
        foreach (var line in lines)
        {
            if (names.Count > 0 && HeadWords.Begins(HeadWord.Attached, line))
                break;
            if (names.Count > 0 && (!Begins(line) || GoesOn(names[^1], line) || EndsPlace(names[^1], line)))
                names[^1] = $"{names[^1]} {line}";
            else if (Begins(line) || IsOpen(line))
                names.Add(line);
        }
        return names;
    }

    // Whether a line that could begin a name goes on with the one above.
    private static bool GoesOn(string above, string line) => IsOpen(above)
        || IsOrganOf(above, line);

    // 'THÀNH PHỐ HẢI' / 'PHÒNG': the second half of a province's name is no body.
    private static bool EndsPlace(string above, string line)
    {
        var folded = Letters.Fold($"{above} {line}");
        var start = Province.Names.MatchEndingAt(folded, folded.Length, out _);
        return start >= 0 && start < above.Length;
    }

    private static bool IsOpen(string name)
    {
        var word = name.AsSpan(name.TrimEnd().LastIndexOf(' ') + 1);
        return name[^1] is ',' or '-' or '–'
            || HeadWords.Is(HeadWord.OpenName, name.Trim())
            || HeadWords.Is(HeadWord.Joint, word.ToString());
    }

    // 'HỘI ĐỒNG QUẢN LÝ' is that of the body below it, but the office below a council is one of its own.
    private static bool IsOrganOf(string above, string line)
    {
        var folded = Letters.Fold(above);
        return HeadWords.Match(HeadWord.OrganOf, new TextCursor(above, folded), out _) == above.Length
            && !HeadWords.Begins(HeadWord.OfficeOf, line);
    }
}
