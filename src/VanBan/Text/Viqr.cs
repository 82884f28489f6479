using System.Buffers;
using System.Text;

namespace VanBan.Text;

/// <summary>
/// VIQR (RFC 1456): Vietnamese in ASCII, its marks written as signs behind the letter: <c>Nghi. ddi.nh so^' 78</c> for
/// <c>Nghị định số 78</c>.
/// </summary>
public static class Viqr
{
    private const string HatSigns = "^(+", TypedHats = "\u0302\u0306\u031B";
    private const string ToneSigns = "`'?~.", TypedTones = "\u0300\u0301\u0309\u0303\u0323";
    private const char Escape = '\\', HornOfOld = '*';

    // A formula or a language of programs has some such pairs; a text in VIQR has one in every second word.
    private const int FewestHats = 4, WordsOfHat = 8;

    private static readonly SearchValues<char> Hats = SearchValues.Create(HatSigns + HornOfOld);

    /// <summary>Whether a text is VIQR: ASCII alone, and many vowels with the sign of a hat or a horn behind
    /// them.</summary>
    public static bool Is(string text)
    {
        if (!Ascii.IsValid(text) || !text.AsSpan().ContainsAny(Hats))
            return false;
        int hats = 0, words = 1;
        for (var i = 1; i < text.Length; i++)
        {
            words += char.IsAsciiLetter(text[i]) && !char.IsAsciiLetter(text[i - 1]) && text[i - 1] <= ' ' ? 1 : 0;
            hats += TryPutHat(text[i - 1], text[i], out _) ? 1 : 0;
        }
        return hats >= FewestHats && hats * WordsOfHat >= words;
    }

    /// <summary>The text in Unicode, composed. A sign behind a letter that cannot carry its mark stays what it is, and
    /// so does a full stop at the end of a sentence.</summary>
    public static string Convert(string text)
    {
        var converted = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == Escape && i + 1 < text.Length)
                converted.Append(text[++i]);
            else if (converted.Length == 0 || !TryPut(converted, text, i))
                converted.Append(c);
        }
        return converted.ToString();
    }

    private static bool TryPut(StringBuilder converted, string text, int at)
    {
        var (last, c) = (converted[^1], text[at]);
        if (last is 'd' or 'D' && c is 'd' or 'D' && text[at - 1] == last)
            converted[^1] = last == 'd' ? 'đ' : 'Đ';
        else if (TryPutHat(last, c, out var whole)
            || (!EndsSentence(text, at) && TryPutTone(last, c, out whole)))
            converted[^1] = whole;
        else
            return false;
        return true;
    }

    private static bool TryPutHat(char letter, char sign, out char whole)
    {
        whole = letter;
        var hat = HatSigns.IndexOf(sign == HornOfOld ? '+' : sign, StringComparison.Ordinal);
        return hat >= 0 && Letters.TryPut(letter, TypedHats[hat], out whole);
    }

    private static bool TryPutTone(char letter, char sign, out char whole)
    {
        whole = letter;
        var tone = ToneSigns.IndexOf(sign, StringComparison.Ordinal);
        return tone >= 0 && Letters.TryPut(letter, TypedTones[tone], out whole);
    }

    // At the end of a line a dot behind a bare vowel is a full stop, behind a hat ('so^.') the dot below.
    private static bool EndsSentence(string text, int at)
    {
        if (text[at] != '.' || (at > 0 && HatSigns.Contains(text[at - 1], StringComparison.Ordinal)))
            return false;
        var next = at + 1;
        while (next < text.Length && text[next] == ' ')
            next++;
        return next >= text.Length || text[next] is '\n' or '\r';
    }
}
