using System.Text;
using System.Xml;

namespace VanBan.Application.Exports;

/// <summary>Text that may stand in XML 1.0.</summary>
internal static class XmlText
{
    /// <summary>The text without what XML has no way to write: most control characters, halves of a pair.</summary>
    public static string Clean(string text)
    {
        var first = IndexOfUnwritable(text, 0);
        if (first < 0)
            return text;
        var clean = new StringBuilder(text.Length);
        var start = 0;
        for (var at = first; at >= 0; at = IndexOfUnwritable(text, start))
        {
            clean.Append(text, start, at - start);
            start = at + 1;
        }
        return clean.Append(text, start, text.Length - start).ToString();
    }

    private static int IndexOfUnwritable(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
                continue;
            if (i + 1 == text.Length
                || !XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                return i;
            i++;
        }
        return -1;
    }
}
