using System.Collections.Frozen;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace VanBan.Reading.Formats.Plain;

/// <summary>
/// The text of a web page: blocks on lines of their own, the cells of a row parted by tabs, scripts and styles left
/// out. One pass, no tree.
/// </summary>
internal static partial class HtmlText
{
    /// <summary>Whether the text is a web page, or a piece of one, and not a text about one.</summary>
    public static bool IsHtml(string text) => Begins.IsMatch(text.AsSpan(0, Math.Min(text.Length, 2000)));

    // A declaration of XML or comments may come first; a piece of a page begins with one of its blocks.
    [
        GeneratedRegex(
            @"^\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*"
            + @"<(!doctype html|html|head|body|div|p|table|section|article|main|span|h[1-6]|ul|ol|meta|center|font)\b[^>]*>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Begins { get; }

    /// <summary>The text of <paramref name="html"/>; total: what is no tag is text.</summary>
    public static string Read(string html)
    {
        html = MainPart(html);
        var text = new StringBuilder(html.Length / 2);
        var cells = 0;
        for (var at = 0; at < html.Length;)
        {
            var open = html.IndexOf('<', at);
            if (open < 0 || open + 1 >= html.Length)
                open = html.Length;
            Append(text, html.AsSpan(at, open - at));
            if (open == html.Length)
                break;
            at = SkipTag(html, open, text, ref cells);
        }
        return text.ToString().Trim();
    }

    // A page that marks its one article or its main part tells what it is about; the rest leads to other pages.
    private static string MainPart(string html)
    {
        foreach (var pattern in (ReadOnlySpan<Regex>)[Article, Main])
        {
            if (pattern.Matches(html) is not [var begins])
                continue;
            var name = pattern == Article ? "</article" : "</main";
            var end = html.LastIndexOf(name, StringComparison.OrdinalIgnoreCase) is var found
                && found > begins.Index
                ? found : html.Length;
            return html[(begins.Index + begins.Length)..end];
        }
        return html;
    }

    [GeneratedRegex(@"<article\b[^>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Article { get; }

    [GeneratedRegex(@"<main\b[^>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Main { get; }

    private static int SkipTag(string html, int open, StringBuilder text, ref int cells)
    {
        if (html.AsSpan(open).StartsWith("<!--", StringComparison.Ordinal))
            return After(html, "-->", open);
        var closes = html[open + 1] == '/';
        var start = closes ? open + 2 : open + 1;
        var end = start;
        while (end < html.Length && char.IsAsciiLetterOrDigit(html[end]))
            end++;
        if (end == start && html[open + 1] is not ('!' or '?' or '/'))
        {
            text.Append('<');
            return open + 1;
        }
        return PassTag(
            html, new Tag(open, html[start..end].ToLowerInvariant(), After(html, ">", end), closes), text, ref cells);
    }

    /// <summary>A tag: where it stands, its name, where it ends, and whether it ends an element.</summary>
    private readonly record struct Tag(int Open, string Name, int After, bool Closes);

    private static int PassTag(string html, Tag tag, StringBuilder text, ref int cells)
    {
        var (open, name, after, closes) = tag;
        if (!closes
            && (NotShown.Contains(name) || IsHidden(html.AsSpan(open, after - open))))
            return AfterElement(html, name, after);
        if (name is "td" or "th")
            cells = Cell(text, closes, cells);
        else if (name is "tr" or "table")
            cells = Row(text, name, cells);
        else if (Blocks.Contains(name))
            Block(text, isInCell: cells > 0);
        return after;
    }

    // What is no text of the page, what its author struck out, and what leads to other pages.
    private static readonly FrozenSet<string> NotShown = FrozenSet.Create(StringComparer.Ordinal,
        "script", "style", "head", "title", "noscript", "template", "svg", "nav", "aside", "del", "s", "strike");

    // Elements that have no end would hide all that follows.
    private static bool IsHidden(ReadOnlySpan<char> tag) =>
        tag.Contains("display:none", StringComparison.OrdinalIgnoreCase)
            || tag.Contains("display: none", StringComparison.OrdinalIgnoreCase)
            ? !tag.StartsWith("<input", StringComparison.OrdinalIgnoreCase)
            && !tag.StartsWith("<img", StringComparison.OrdinalIgnoreCase)
            && tag is not [.., '/', '>']
            : false;

    private static readonly FrozenSet<string> Blocks = FrozenSet.Create(StringComparer.Ordinal,
        "p", "div", "br", "li", "ul", "ol", "body", "html", "hr", "h1", "h2", "h3", "h4", "h5", "h6",
        "tbody", "thead", "section", "article", "header", "footer", "blockquote", "pre", "dd", "dt", "dl");

    // Without an end, all that follows is the script. Elements of the same name inside it end first.
    private static int AfterElement(string html, string name, int from)
    {
        for (var depth = 1; ;)
        {
            var end = html.IndexOf("</" + name, from, StringComparison.OrdinalIgnoreCase);
            if (end < 0)
                return html.Length;
            var inner = html.IndexOf("<" + name, from, StringComparison.OrdinalIgnoreCase);
            var opens = inner >= 0
                && inner < end
                && inner + 1 + name.Length < html.Length
                && !char.IsAsciiLetterOrDigit(html[inner + 1 + name.Length]);
            depth += opens ? 1 : inner >= 0 && inner < end ? 0 : -1;
            from = inner >= 0
                && inner < end
                ? inner + 1 + name.Length : After(html, ">", end);
            if (depth == 0)
                return from;
        }
    }

    private static int Cell(StringBuilder text, bool closes, int cells)
    {
        if (!closes)
            return cells + 1;
        TrimBlanks(text);
        text.Append('\t');
        return Math.Max(0, cells - 1);
    }

    private static int Row(StringBuilder text, string name, int cells)
    {
        BreakLine(text);
        return name == "tr" ? 0 : cells;
    }

    // A paragraph inside a cell stays on the row's line.
    private static void Block(StringBuilder text, bool isInCell)
    {
        if (isInCell)
            Append(text, " ");
        else
            BreakLine(text);
    }

    private static void BreakLine(StringBuilder text)
    {
        while (text.Length > 0 && text[^1] is ' ' or '\t')
            text.Length--;
        if (text.Length > 0 && text[^1] != '\n')
            text.Append('\n');
    }

    private static void TrimBlanks(StringBuilder text)
    {
        while (text.Length > 0 && text[^1] == ' ')
            text.Length--;
    }

    private static void Append(StringBuilder text, ReadOnlySpan<char> raw)
    {
        if (raw.IsEmpty)
            return;
        foreach (var c in WebUtility.HtmlDecode(raw.ToString()))
        {
            if (c is ' ' or '\t' or '\r' or '\n')
            {
                if (text.Length > 0 && text[^1] is not (' ' or '\n' or '\t'))
                    text.Append(' ');
            }
            else
            {
                text.Append(c);
            }
        }
    }

    private static int After(string html, string mark, int from)
    {
        var at = html.IndexOf(mark, from, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? html.Length : at + mark.Length;
    }
}
