using System.Collections.Frozen;
using System.Globalization;
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
    public static string Read(string html) => Read(html, out _);

    /// <summary>The text of <paramref name="html"/>, and which of its lines are rows of tables.</summary>
    public static string Read(string html, out HtmlRows rows)
    {
        html = MainPart(html);
        var text = new HtmlLines(html.Length / 2);
        for (var at = 0; at < html.Length;)
        {
            var open = html.IndexOf('<', at);
            if (open < 0 || open + 1 >= html.Length)
                open = html.Length;
            text.Append(html.AsSpan(at, open - at));
            if (open == html.Length)
                break;
            at = SkipTag(html, open, text);
        }
        rows = text.Rows;
        return text.ToString();
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

    private static int SkipTag(string html, int open, HtmlLines text)
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
            text.AppendSign('<');
            return open + 1;
        }
        return PassTag(
            html, new Tag(open, html[start..end].ToLowerInvariant(), After(html, ">", end), closes), text);
    }

    /// <summary>A tag: where it stands, its name, where it ends, and whether it ends an element.</summary>
    private readonly record struct Tag(int Open, string Name, int After, bool Closes);

    private static int PassTag(string html, Tag tag, HtmlLines text)
    {
        var (open, name, after, closes) = tag;
        if (!closes
            && (NotShown.Contains(name) || IsHidden(html.AsSpan(open, after - open))))
            return AfterElement(html, name, after);
        if (name is "td" or "th")
            Cell(html.AsSpan(open, after - open), closes, text);
        else if (name is "tr")
            text.Row(closes);
        else if (name is "table")
            text.Table(closes);
        else if (Blocks.Contains(name))
            text.Block();
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

    private static void Cell(ReadOnlySpan<char> tag, bool closes, HtmlLines text)
    {
        if (closes)
            text.EndCell();
        else
            text.StartCell(Span(tag, "colspan"), Span(tag, "rowspan"));
    }

    // The number behind 'colspan=', with quotation marks or without; 1 for none.
    private static int Span(ReadOnlySpan<char> tag, string name)
    {
        var at = tag.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return 1;
        var value = tag[(at + name.Length)..].TrimStart(" =\"'");
        var end = value.IndexOfAnyExceptInRange('0', '9');
        return int.TryParse(end < 0 ? value : value[..end], CultureInfo.InvariantCulture, out var span) && span > 0
            ? Math.Min(span, HtmlRows.MaxColumns) : 1;
    }

    private static int After(string html, string mark, int from)
    {
        var at = html.IndexOf(mark, from, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? html.Length : at + mark.Length;
    }
}
