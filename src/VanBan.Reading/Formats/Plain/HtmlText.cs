using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using VanBan.Documents;

namespace VanBan.Reading.Formats.Plain;

/// <summary>
/// The text of a web page: blocks on lines of their own, the cells of a row parted by tabs; menus, other documents,
/// what is hidden or struck out left out.
/// </summary>
internal static partial class HtmlText
{
    // A page's one article counts as the page unless it is a mere teaser.
    private const int LeastShare = 10;

    private const int LooksInto = 4000;

    /// <summary>Whether the text is a web page, or a piece of one, and not a text about one.</summary>
    public static bool IsHtml(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, LooksInto));
        return Begins.IsMatch(head) || Ends.Count(head) >= 3;
    }

    // A declaration of XML or comments may come first; a piece of a page begins with one of its blocks.
    [
        GeneratedRegex(
            @"^[\s\uFEFF]*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*"
            + @"<(!doctype html|html|head|body|div|p|table|section|article|main|span|h[1-6]|ul|ol|meta|center|font"
            + @"|title|link|style|script|nav|header|form|b|strong|em|i|u|a|br|hr|base)\b[^>]*>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Begins { get; }

    // A piece that begins with words shows itself by the ends of its blocks.
    [GeneratedRegex(@"</(p|div|td|tr|table|li|ul|h[1-6])\s*>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ends { get; }

    /// <summary>The text of <paramref name="html"/>; total: what is no tag is text.</summary>
    public static string Read(string html) => Read(html, out _, out _);

    /// <summary>The text of <paramref name="html"/>, which of its lines are rows of tables, and what was left
    /// out.</summary>
    public static string Read(string html, out HtmlRows rows, out ImmutableArray<Diagnostic> remarks)
    {
        HtmlLines lines;
        if (HtmlTree.Of(html) is not { } tree)
        {
            lines = HtmlTags.Write(html);
            remarks = [new Diagnostic("page-tangled",
                "Trang web quá lớn hoặc lồng thẻ quá sâu nên được đọc lần lượt; trình đơn và phần ẩn cũng được đọc.")];
        }
        else
        {
            using (tree)
            {
                var main = MainPart(tree);
                lines = HtmlWalk.Write(main, html.Length / 2, out remarks);
                if (HtmlTree.HasTextOutside(tree, main))
                    remarks = remarks.Add(new Diagnostic("page-parts-left-out",
                        "Chỉ phần nội dung chính của trang web (article, main) được đọc; phần còn lại thì không."));
            }
        }
        rows = lines.Rows;
        return lines.ToString();
    }

    // A page that marks its one article or its main part tells what it is about; the rest leads to other pages.
    private static IElement MainPart(IDocument tree)
    {
        var body = (IElement?)tree.Body ?? tree.DocumentElement;
        foreach (var selector in (ReadOnlySpan<string>)["article", "main,[role=main]"])
        {
            if (tree.QuerySelectorAll(selector) is [var part]
                && LeastShare * part.TextContent.Length >= body.TextContent.Length)
                return part;
        }
        return body;
    }
}
