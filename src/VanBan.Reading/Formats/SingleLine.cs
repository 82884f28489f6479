using System.Text;
using VanBan.Text;

namespace VanBan.Reading.Formats;

/// <summary>Text of a cell or a box, which formats write with line ends in it.</summary>
internal static class SingleLine
{
    /// <summary>Text on one line, in composed form, without blanks around it and without control characters.</summary>
    public static string Of(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\0', '\u001F') >= 0
            || text.AsSpan().IndexOfAnyInRange('\u2028', '\u2029') >= 0)
        {
            var line = new StringBuilder(text.Length);
            foreach (var sign in text)
            {
                if (sign >= ' ' && sign is not ('\u2028' or '\u2029'))
                    line.Append(sign);
                else if (line.Length > 0 && line[^1] != ' ')
                    line.Append(' ');
            }
            text = line.ToString();
        }
        return Letters.Compose(text).Trim();
    }
}
