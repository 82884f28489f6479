using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;
using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Reading.Formats.Plain;

/// <summary>
/// Tells which parts of a web page are no text of the document on it. The rule: navigation and asides by their tag,
/// what is hidden, what has the name (class, id, role) or the heading of a row of <c>page-parts.tsv</c>, lists of
/// nothing but links, and the footer of the page; but never a part with most of the page's text, nor one with the words
/// that head or sign a document.
/// </summary>
internal sealed class HtmlParts
{
    private const int LongestHeading = 40;
    private const int LeastLinks = 3;
    private const int LongestPart = 200_000;
    private const int MostNames = 20;
    private const int MostHeaded = 500;

    private static readonly KnowledgeRow[] Rows = [.. KnowledgeTable.Read("page-parts.tsv").Rows];

    private static readonly FrozenDictionary<string, string> Headings = Rows
        .Where(static row => row["by"] == "heading")
        .ToFrozenDictionary(static row => Letters.Fold(row["words"]), static row => row["part"]);

    private static readonly (string Words, string Part)[] Names =
        [.. Rows.Where(static row => row["by"] == "name").Select(static row => ($" {row["words"]} ", row["part"]))];

    private static readonly FrozenSet<string> HiddenNames =
        FrozenSet.Create(StringComparer.Ordinal, "d-none", "hidden", "sr-only", "visually-hidden");

    private readonly Dictionary<INode, (int Text, int Links)> sizes = [];
    private readonly Dictionary<IElement, string> headed = [];
    private readonly IElement root;

    private HtmlParts(IElement root) => this.root = root;

    /// <summary>The parts below <paramref name="root"/>.</summary>
    public static HtmlParts Of(IElement root)
    {
        var parts = new HtmlParts(root);
        parts.Measure();
        parts.FindHeadings();
        return parts;
    }

    /// <summary>Which part an element is: <c>menu</c>, <c>related</c>, <c>footer</c>, <c>tools</c>, <c>hidden</c>;
    /// <see langword="null"/> for text of the document.</summary>
    public string? PartOf(IElement element)
    {
        if (IsHidden(element))
            return "hidden";
        if (element.LocalName is "nav")
            return "menu";
        if (element.LocalName is "aside")
            return "related";
        var part = headed.GetValueOrDefault(element) ?? Named(element)
            ?? (element.LocalName == "footer" ? "footer" : IsListOfLinks(element) ? "menu" : null);
        return part is null || IsMost(element) || HeadsOrSigns(element) ? null : part;
    }

    // Letters of each element, those in links apart; children before their parents, without recursion.
    private void Measure()
    {
        foreach (var (node, closes) in HtmlTree.Walk(root, static _ => true))
        {
            if (closes)
                Count(node);
        }
    }

    private void Count(INode node)
    {
        var (text, links) = sizes.GetValueOrDefault(node);
        if (node.NodeType == NodeType.Text)
            text = node.NodeValue.AsSpan().Trim().Length;
        else if (node is IElement { LocalName: "a" })
            links = text;
        else if (node is IElement { LocalName: "script" or "style" })
            (text, links) = (0, 0);
        sizes[node] = (text, links);
        if (node == root || node.Parent is not { } parent)
            return;
        var sum = sizes.GetValueOrDefault(parent);
        sizes[parent] = (sum.Text + text, sum.Links + links);
    }

    private int TextOf(INode node) => sizes.GetValueOrDefault(node).Text;

    private bool IsMost(INode element) => element == root || 2 * TextOf(element) > TextOf(root);

    private void FindHeadings()
    {
        foreach (var element in root.QuerySelectorAll("h1,h2,h3,h4,h5,h6,p,div,span,strong,b,a,li,legend,summary"))
        {
            if (TextOf(element) is 0 or > LongestHeading
                || !Headings.TryGetValue(Heading(element), out var part))
                continue;
            if (headed.Count > MostHeaded)
                return;
            var heading = element;
            while (heading.ParentElement is { } parent && parent != root && TextOf(parent) == TextOf(heading))
                heading = parent;
            Take(heading, part);
        }
    }

    private static string Heading(IElement element) =>
        Letters.Fold(SingleLine.Of(element.TextContent)).TrimEnd(':', ' ');

    // What it is the heading of: all that its own box holds, else the lists and links behind it.
    private void Take(IElement heading, string part)
    {
        headed.TryAdd(heading, part);
        if (heading.ParentElement is { } box && box != root && !IsMost(box) && IsFirstText(heading, box))
        {
            headed.TryAdd(box, part);
            return;
        }
        var siblings = heading.Parent!.ChildNodes;
        for (var i = siblings.Index(heading) + 1; i < siblings.Length; i++)
        {
            if (siblings[i] is not IElement next)
                continue;
            if ((next.LocalName is not ("ul" or "ol") && !IsOfLinks(next)) || !headed.TryAdd(next, part))
                return;
        }
    }

    private bool IsFirstText(IElement heading, IElement box)
    {
        foreach (var node in box.ChildNodes)
        {
            if (node == heading)
                return true;
            if (TextOf(node) > 0)
                return false;
        }
        return false;
    }

    private bool IsOfLinks(INode element) =>
        sizes.GetValueOrDefault(element) is { Text: > 0 } size && 10 * size.Links >= 9 * size.Text;

    private bool IsListOfLinks(IElement element) =>
        element.LocalName is "ul" or "ol" && IsOfLinks(element)
            && element.Children.Count(static child => child.LocalName == "li") >= LeastLinks;

    private static bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") is "true"
            || element.ClassList.Any(HiddenNames.Contains))
            return true;
        var style = element.GetAttribute("style")?.Replace(" ", "", StringComparison.Ordinal);
        return style is not null && (style.Contains("display:none", StringComparison.OrdinalIgnoreCase)
            || style.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase));
    }

    private static string? Named(IElement element)
    {
        if (element.LocalName is "body" or "html" or "p" or "article" or "main")
            return null;
        var words = Words(element.GetAttribute("role"), element.Id, element.ClassName);
        if (words.Length == 0)
            return null;
        foreach (var (name, part) in Names)
        {
            if (words.Contains(name, StringComparison.Ordinal))
                return part;
        }
        return null;
    }

    // ' main menu ' of 'main-menu' and 'mainMenu'.
    private static string Words(params ReadOnlySpan<string?> names)
    {
        var words = new StringBuilder();
        foreach (var name in names)
        {
            if (name is { Length: > 0 and < 500 })
                words.Append(' ').Append(name);
        }
        if (words.Length == 0)
            return "";
        for (var i = words.Length - 1; i > 0; i--)
        {
            if (char.IsAsciiLetterUpper(words[i]) && char.IsAsciiLetterLower(words[i - 1]))
                words.Insert(i, ' ');
        }
        var parts = words.ToString().Split([' ', '-', '_', '.', ':'], StringSplitOptions.RemoveEmptyEntries);
        return $" {string.Join(' ', parts.Take(MostNames))} ".ToLowerInvariant();
    }

    private bool HeadsOrSigns(IElement element)
    {
        if (TextOf(element) > LongestPart)
            return true;
        var text = Letters.Fold(element.TextContent);
        return text.Contains("cong hoa xa hoi chu nghia viet nam", StringComparison.Ordinal)
            || text.Contains("noi nhan:", StringComparison.Ordinal);
    }
}
