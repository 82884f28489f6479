namespace VanBan.Figures;

/// <summary>Printed words as one line.</summary>
internal static class OneLine
{
    /// <summary>How many words a line has.</summary>
    public static int Words(ReadOnlySpan<char> line) => line.IsEmpty ? 0 : line.Count(' ') + 1;

    /// <summary>The text with every run of white space made one blank, none at its ends.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        var buffer = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
                buffer[length++] = c;
            else if (length > 0 && buffer[length - 1] != ' ')
                buffer[length++] = ' ';
        }
        return new string(buffer[..(length > 0
            && buffer[length - 1] == ' '
            ? length - 1 : length)]);
    }
}
