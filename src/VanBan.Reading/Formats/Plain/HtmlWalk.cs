using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using AngleSharp.Dom;
using VanBan.Documents;

namespace VanBan.Reading.Formats.Plain;

/// <summary>Writes the lines of a web page in the order of its tree, and keeps what it leaves out. No recursion: how
/// deep a page nests is its author's choice.</summary>
internal sealed class HtmlWalk
{
    private const int MostShown = 80;

    // What is no text of the page.
    private static readonly FrozenSet<string> NoText = FrozenSet.Create(StringComparer.Ordinal,
        "script", "style", "head", "title", "noscript", "template", "svg", "iframe", "object", "canvas", "audio",
        "video", "button", "math");

    private static readonly FrozenSet<string> Blocks = FrozenSet.Create(StringComparer.Ordinal,
        "p", "div", "br", "li", "ul", "ol", "body", "html", "hr", "h1", "h2", "h3", "h4", "h5", "h6",
        "tbody", "thead", "tfoot", "section", "article", "main", "header", "footer", "blockquote", "pre", "dd", "dt",
        "dl", "figure", "figcaption", "form", "fieldset", "address", "caption", "center");

    private static readonly FrozenDictionary<string, string> PartNames = new Dictionary<string, string>
    {
        ["menu"] = "trình đơn",
        ["related"] = "văn bản, tin liên quan",
        ["footer"] = "đầu, chân trang web",
        ["tools"] = "công cụ của trang",
        ["hidden"] = "phần ẩn",
    }.ToFrozenDictionary();

    private readonly HtmlLines lines;
    private readonly HtmlParts parts;
    private readonly IElement root;
    private readonly List<(string Part, string Words)> leftOut = [];
    private readonly HashSet<IElement> skipped = [];
    private readonly Dictionary<IElement, bool> layouts = [];
    private bool hasStruckText;

    private HtmlWalk(IElement root, int capacity) =>
        (this.root, lines, parts) = (root, new HtmlLines(capacity), HtmlParts.Of(root));

    /// <summary>Writes what is below <paramref name="root"/>.</summary>
    public static HtmlLines Write(IElement root, int capacity, out ImmutableArray<Diagnostic> remarks)
    {
        var walk = new HtmlWalk(root, capacity);
        walk.Run();
        remarks = walk.Remarks();
        return walk.lines;
    }

    private void Run()
    {
        foreach (var (node, closes) in HtmlTree.Walk(root, Enter))
        {
            if (closes)
                Leave(node);
        }
    }

    // Whether what is inside is read.
    private bool Enter(INode node)
    {
        if (node.NodeType == NodeType.Text)
            lines.AppendText(node.NodeValue);
        if (node is not IElement element)
            return false;
        if (element != root && IsLeftOut(element))
            return false;
        Mark(element, closes: false);
        if (element.LocalName != "select")
            return true;
        // Of a list to choose from, what is chosen.
        if (element.QuerySelector("option[selected]") is { } chosen)
            lines.AppendText(chosen.TextContent);
        return false;
    }

    private void Leave(INode node)
    {
        if (node is IElement element && !skipped.Remove(element))
            Mark(element, closes: true);
    }

    private bool IsLeftOut(IElement element)
    {
        var isLeftOut = NoText.Contains(element.LocalName) || IsStruck(element) || IsPart(element);
        if (isLeftOut)
            skipped.Add(element);
        return isLeftOut;
    }

    private bool IsStruck(IElement element)
    {
        var isStruck = element.LocalName is "del" or "s" or "strike"
            || element.GetAttribute("style")?.Contains("line-through", StringComparison.OrdinalIgnoreCase) == true;
        hasStruckText |= isStruck && !string.IsNullOrWhiteSpace(element.TextContent);
        return isStruck;
    }

    private bool IsPart(IElement element)
    {
        if (parts.PartOf(element) is not { } part)
            return false;
        if (SingleLine.Of(element.TextContent) is { Length: > 0 } words)
            leftOut.Add((part, words));
        return true;
    }

    private void Mark(IElement element, bool closes)
    {
        switch (element.LocalName)
        {
            case "table" or "tr" or "td" or "th" when IsLayout(element):
                lines.Layout(element.LocalName == "table", closes);
                break;
            case "td" or "th" when closes:
                lines.EndCell();
                break;
            case "td" or "th":
                lines.StartCell(Span(element, "colspan"), Span(element, "rowspan"));
                break;
            case "tr":
                lines.Row(closes);
                break;
            case "table":
                lines.Table(closes);
                break;
            case var name when Blocks.Contains(name):
                lines.Block();
                break;
        }
    }

    // A table of one row, or with a table in it, lays out the page: what is in its cells stands below each other.
    private bool IsLayout(IElement element)
    {
        if (element.Closest("table") is not { } table)
            return false;
        if (!layouts.TryGetValue(table, out var isLayout))
            layouts[table] = isLayout = table.QuerySelector("table") is not null
                || table.QuerySelectorAll("tr").Length < 2;
        return isLayout;
    }

    private static int Span(IElement cell, string name) =>
        int.TryParse(cell.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var span) && span > 0
            ? Math.Min(span, HtmlRows.MaxColumns) : 1;

    private ImmutableArray<Diagnostic> Remarks()
    {
        var remarks = ImmutableArray.CreateBuilder<Diagnostic>();
        if (hasStruckText)
            remarks.Add(new Diagnostic("text-struck", "Trang web có chữ bị gạch ngang; chữ đó không được đọc."));
        if (leftOut.Count > 0)
        {
            var kinds = string.Join("; ", leftOut.Select(static part => PartNames[part.Part]).Distinct());
            var words = leftOut[0].Words;
            remarks.Add(new Diagnostic("page-parts-left-out",
                $"Trang web có {leftOut.Count} phần không thuộc văn bản nên không được đọc ({kinds}): "
                + $"“{(words.Length > MostShown ? words[..MostShown] + "…" : words)}”."));
        }
        return remarks.ToImmutable();
    }
}
