using System.Collections.Frozen;

namespace VanBan.Reading.Formats.Plain;

/// <summary>
/// The words of a page whose tree is over the limits, between its tags, in one pass: every tag that is not one of
/// running text ends a line. Scripts and styles are left out.
/// </summary>
internal static class HtmlTags
{
    private static readonly FrozenSet<string> Inline = FrozenSet.Create(StringComparer.Ordinal,
        "a", "abbr", "b", "big", "em", "font", "i", "img", "mark", "small", "span", "strong", "sub", "sup", "u");

    /// <summary>The lines of <paramref name="html"/>.</summary>
    public static HtmlLines Write(string html)
    {
        var lines = new HtmlLines(html.Length / 2);
        for (var at = 0; at < html.Length;)
        {
            var open = html.IndexOf('<', at);
            if (open < 0 || open + 1 >= html.Length)
                open = html.Length;
            lines.Append(html.AsSpan(at, open - at));
            if (open == html.Length)
                break;
            at = Pass(html, open, lines);
        }
        return lines;
    }

    private static int Pass(string html, int open, HtmlLines lines)
    {
        if (html.AsSpan(open).StartsWith("<!--", StringComparison.Ordinal))
            return After(html, "-->", open);
        var start = html[open + 1] == '/' ? open + 2 : open + 1;
        var end = start;
        while (end < html.Length && char.IsAsciiLetterOrDigit(html[end]))
            end++;
        if (end == start && html[open + 1] is not ('!' or '?' or '/'))
        {
            lines.AppendSign('<');
            return open + 1;
        }
        var name = html[start..end].ToLowerInvariant();
        if (!Inline.Contains(name))
            lines.Block();
        return name is "script" or "style" && start == open + 1
            ? After(html, ">", After(html, "</" + name, end)) : After(html, ">", end);
    }

    private static int After(string html, string mark, int from)
    {
        var at = html.IndexOf(mark, Math.Min(from, html.Length), StringComparison.OrdinalIgnoreCase);
        return at < 0 ? html.Length : at + mark.Length;
    }
}
