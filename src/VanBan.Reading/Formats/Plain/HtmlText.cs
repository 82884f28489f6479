using System.Net;
using System.Text;

namespace VanBan.Reading.Formats.Plain;

/// <summary>The text of a web page: blocks on lines of their own, the cells of a row parted by tabs, scripts and styles left out. One pass, no tree.</summary>
internal static class HtmlText
{
    /// <summary>Whether the text is a web page and not a text about one.</summary>
    public static bool IsHtml(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, 1000)).TrimStart();
        return head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The text of <paramref name="html"/>; total: what is no tag is text.</summary>
    public static string Read(string html)
    {
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

    private static int SkipTag(string html, int open, StringBuilder text, ref int cells)
    {
        if (html.AsSpan(open).StartsWith("<!--", StringComparison.Ordinal))
            return After(html, "-->", open);
        var start = html[open + 1] == '/' ? open + 2 : open + 1;
        var end = start;
        while (end < html.Length && char.IsAsciiLetterOrDigit(html[end]))
            end++;
        if (end == start && html[open + 1] is not ('!' or '?' or '/'))
        {
            text.Append('<');
            return open + 1;
        }
        var closes = start == open + 2;
        var name = html[start..end].ToLowerInvariant();
        var after = After(html, ">", end);
        switch (name)
        {
            case "script" or "style" or "head" or "title" when !closes:
                // Without an end, all that follows is the script.
                return After(html, "</" + name, after) is var tail && tail < html.Length ? After(html, ">", tail) : tail;
            case "td" or "th" when closes:
                TrimBlanks(text);
                text.Append('\t');
                cells = Math.Max(0, cells - 1);
                break;
            case "td" or "th":
                cells++;
                break;
            case "tr" or "table":
                cells = name == "tr" ? 0 : cells;
                BreakLine(text);
                break;
            case "p" or "div" or "br" or "li" or "ul" or "ol" or "body" or "html" or "hr" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6"
                or "tbody" or "thead" or "section" or "article" or "header" or "footer" or "blockquote" or "pre" or "dd" or "dt" or "dl":
                // A paragraph inside a cell stays on the row's line.
                if (cells > 0)
                    Append(text, " ");
                else
                    BreakLine(text);
                break;
        }
        return after;
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
