using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace VanBan.Reading.Formats.Plain;

/// <summary>
/// The tree of a web page as browsers build it (HTML, 13.2), within limits: what the parser does for each tag grows
/// with the depth at which it stands.
/// </summary>
internal static class HtmlTree
{
    private const int MostCharacters = 16_000_000;
    private const int MostElements = 400_000;
    private const int MostDepth = 400;
    private const int MostSiblings = 50_000;
    private const int LongestData = 1_000;

    /// <summary>The tree of <paramref name="html"/>; <see langword="null"/> for one that is over the limits.</summary>
    public static IDocument? Of(string html)
    {
        html = WithoutData(html);
        if (html.Length > MostCharacters)
            return null;
        var elements = 0;
        IElement? last = null;
        var parser = new HtmlParser(new HtmlParserOptions
        {
            OnCreated = (element, _) =>
            {
                if (++elements > MostElements || (last is not null && IsTooDeep(last)))
                    throw new HtmlLimitException();
                last = element;
            },
        });
        try
        {
            return parser.ParseDocument(html);
        }
        catch (HtmlLimitException)
        {
            return null;
        }
    }

    /// <summary>The nodes below <paramref name="root"/> and itself, each when it is come to and when all inside is
    /// done.</summary>
    /// <param name="root">Where to begin.</param>
    /// <param name="enters">Whether to go inside a node; asked once for each, when it is come to.</param>
    public static IEnumerable<(INode Node, bool Closes)> Walk(INode root, Func<INode, bool> enters)
    {
        // The next sibling of a node is searched for by the library: a page of one long list would take its square.
        var open = new Stack<(INode Node, int Next)>();
        yield return (root, false);
        open.Push((root, enters(root) ? 0 : int.MaxValue));
        while (open.TryPop(out var at))
        {
            if (at.Next >= at.Node.ChildNodes.Length)
            {
                yield return (at.Node, true);
                continue;
            }
            open.Push((at.Node, at.Next + 1));
            var child = at.Node.ChildNodes[at.Next];
            yield return (child, false);
            open.Push((child, enters(child) ? 0 : int.MaxValue));
        }
    }

    /// <summary>Whether the body of a page shows words outside of <paramref name="part"/>.</summary>
    public static bool HasTextOutside(IDocument tree, IElement part) => tree.Body is { } body && body != part
        && Walk(body, node => node != part && node is not IElement { LocalName: "script" or "style" })
            .Any(static at => at.Node.NodeType == NodeType.Text && !string.IsNullOrWhiteSpace(at.Node.NodeValue));

    private static bool IsTooDeep(IElement element)
    {
        if (element.Parent?.ChildNodes.Length > MostSiblings)
            return true;
        var depth = 0;
        for (var parent = element.ParentElement; parent is not null; parent = parent.ParentElement)
        {
            if (++depth > MostDepth)
                return true;
        }
        return false;
    }

    // Pictures inside of addresses ('data:image/png;base64,…') take most of a saved page.
    private static string WithoutData(string html)
    {
        if (!html.Contains("data:", StringComparison.OrdinalIgnoreCase))
            return html;
        var kept = new System.Text.StringBuilder(html.Length);
        var from = 0;
        for (var at = html.IndexOf("\"data:", StringComparison.OrdinalIgnoreCase); at >= 0;
            at = html.IndexOf("\"data:", from, StringComparison.OrdinalIgnoreCase))
        {
            var end = html.IndexOf('"', at + 1);
            if (end < 0)
                break;
            kept.Append(html, from, at + 1 - from);
            if (end - at < LongestData)
                kept.Append(html, at + 1, end - at - 1);
            kept.Append('"');
            from = end + 1;
        }
        return kept.Append(html, from, html.Length - from).ToString();
    }

    private sealed class HtmlLimitException : Exception;
}
