namespace VanBan.Notation;

/// <summary>What an item of a list begins with: '2.', 'b)', '- '. Items of one list count on.</summary>
/// <param name="Kind"><c>1</c> for a number, <c>a</c> for a letter, <c>-</c> for a dash.</param>
/// <param name="Ordinal">The place in the list, from 1; 0 for a dash.</param>
internal readonly record struct ListMarker(char Kind, int Ordinal)
{
    // After d comes đ, which is folded to d.
    private const string Letters = "abcdeghiklmnopqrstuvxy";

    /// <summary>The marker that <paramref name="words"/> (folded) begin with; <see langword="null"/> for none.</summary>
    public static ListMarker? Read(ReadOnlySpan<char> words, out int length)
    {
        length = 0;
        var start = words.Length - words.TrimStart().Length;
        var rest = words[start..];
        if (rest.Length == 0)
            return null;
        if (rest[0] is '-' or '+' or '*')
        {
            length = start + 1;
            return new ListMarker('-', 0);
        }
        var at = 0;
        var number = 0;
        while (at < rest.Length && at < 3 && char.IsAsciiDigit(rest[at]))
            number = (number * 10) + rest[at++] - '0';
        if (at > 0 && at < rest.Length && rest[at] is '.' or ')' && (at + 1 == rest.Length || rest[at + 1] == ' '))
        {
            length = start + at + 1;
            return new ListMarker('1', number);
        }
        if (rest.Length > 1 && rest[1] is ')' or '.' && char.IsAsciiLetterLower(rest[0]))
        {
            length = start + 2;
            return new ListMarker('a', Letters.IndexOf(rest[0], StringComparison.Ordinal) + 1);
        }
        return null;
    }

    /// <summary>Whether this is the marker of the item after the one with <paramref name="before"/>.</summary>
    public bool Follows(ListMarker before) => Kind == before.Kind && (Kind == '-' || Ordinal == before.Ordinal + 1 || (Kind == 'a' && before.Ordinal == 4 && Ordinal == 4));

    /// <summary><paramref name="words"/> without what numbers them: 'Điều 2.', '3.', 'b)', '-'.</summary>
    public static ReadOnlySpan<char> Skip(ReadOnlySpan<char> words)
    {
        words = words.Trim();
        if (words.StartsWith("dieu "))
        {
            var at = 5;
            while (at < words.Length && char.IsLetterOrDigit(words[at]))
                at++;
            if (at < words.Length && words[at] is '.' or ':')
                words = words[(at + 1)..].Trim();
            else if (at == words.Length)
                return [];
        }
        while (Read(words, out var length) is not null)
            words = words[length..].Trim();
        return words;
    }
}
