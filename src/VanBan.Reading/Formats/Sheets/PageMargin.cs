using System.Text;

namespace VanBan.Reading.Formats.Sheets;

/// <summary>What is printed above or below each page of a sheet: <c>&amp;LSở Tư pháp&amp;RTrang &amp;P</c>
/// (ISO/IEC 29500-1, 18.3.1.46).</summary>
internal static class PageMargin
{
    /// <summary>Its words, without the codes for fonts, sides, numbers of pages and the like.</summary>
    public static string Text(string code)
    {
        var text = new StringBuilder(code.Length);
        for (var i = 0; i < code.Length; i++)
        {
            if (code[i] != '&')
                text.Append(code[i]);
            else
                i = Pass(code, i + 1, text);
        }
        return SingleLine.Of(text.ToString());
    }

    // The last character of the code behind '&'.
    private static int Pass(string code, int at, StringBuilder text)
    {
        if (at >= code.Length)
            return at;
        switch (code[at])
        {
            case '&':
                text.Append('&');
                return at;
            case '"': // a font
                return code.IndexOf('"', at + 1) is var end and >= 0 ? end : code.Length;
            case 'K': // a colour
                return at + 6;
            case >= '0' and <= '9': // a size
                while (at + 1 < code.Length && char.IsAsciiDigit(code[at + 1]))
                    at++;
                return at;
            case 'L' or 'C' or 'R':
                text.Append(' ');
                return at;
            default:
                return at;
        }
    }
}
