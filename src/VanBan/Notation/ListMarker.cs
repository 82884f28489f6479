using VanBan.Text;

namespace VanBan.Notation;

/// <summary>What an item of a list begins with: '2.', 'b)', '- '. Items of one list count on (Nghị định 30/2020/NĐ-CP,
/// Phụ lục I.II.6).</summary>
/// <param name="Kind"><c>1</c> for a number, <c>a</c> for a letter, <c>-</c> for a dash.</param>
/// <param name="Ordinal">The place in the list, from 1; 0 for a dash.</param>
internal readonly record struct ListMarker(char Kind, int Ordinal)
{
    private const int MostDigits = 3;

    // đ is folded to d and follows it.
    private const int PlaceOfD = 4;

    private static readonly string FoldedLetters = Numeral.Letters.Replace("đ", "", StringComparison.Ordinal);

    /// <summary>The marker that <paramref name="words"/> (folded) begin with; <see langword="null"/> for
    /// none.</summary>
    public static ListMarker? Read(ReadOnlySpan<char> words, out int length)
    {
        var cursor = TextCursor.OverFolded(words, words.Length - words.TrimStart().Length);
        var marker = cursor.TrySkipAny("-+*") ? new ListMarker('-', 0) : Numbered(ref cursor) ?? Lettered(ref cursor);
        length = marker is null ? 0 : cursor.At;
        return marker;
    }

    /// <summary>Whether this is the marker of the item after the one with <paramref name="before"/>.</summary>
    public bool Follows(ListMarker before) =>
        Kind == before.Kind
            && (
                Kind == '-' || Ordinal == before.Ordinal + 1
                    || (Kind == 'a' && before.Ordinal == PlaceOfD && Ordinal == PlaceOfD));

    /// <summary><paramref name="words"/> without what numbers them: 'Điều 2.', '3.', 'b)', '-'.</summary>
    public static ReadOnlySpan<char> Skip(ReadOnlySpan<char> words)
    {
        words = SkipArticle(words.Trim());
        while (Read(words, out var length) is not null)
            words = words[length..].Trim();
        return words;
    }

    // 'Điều 2.', 'Điều 2:', 'Điều 2' alone.
    private static ReadOnlySpan<char> SkipArticle(ReadOnlySpan<char> words)
    {
        var cursor = TextCursor.OverFolded(words);
        if (!cursor.Rest.StartsWith("dieu "))
            return words;
        cursor.At += "dieu ".Length;
        cursor.ReadWord();
        return cursor.IsAtEnd ? [] : cursor.TrySkipAny(".:") ? cursor.Rest.Trim() : words;
    }

    private static ListMarker? Numbered(ref TextCursor cursor)
    {
        var at = cursor;
        var number = 0;
        for (; char.IsAsciiDigit(at.Current) && at.At - cursor.At < MostDigits; at.At++)
            number = (number * 10) + at.Current - '0';
        if (at.At == cursor.At
            || !at.TrySkipAny(".)")
            || !(at.IsAtEnd || at.Current == ' '))
            return null;
        cursor = at;
        return new ListMarker('1', number);
    }

    private static ListMarker? Lettered(ref TextCursor cursor)
    {
        if (!char.IsAsciiLetterLower(cursor.Current)
            || cursor.Peek(1) is not (')' or '.'))
            return null;
        var letter = cursor.Current;
        cursor.At += 2;
        return new ListMarker('a', FoldedLetters.IndexOf(letter, StringComparison.Ordinal) + 1);
    }
}
