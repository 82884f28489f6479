using VanBan.Text;

namespace VanBan.Archive.Search;

/// <summary>A syllable of a query.</summary>
internal readonly record struct QuerySyllable(string Letters, ulong Marks, SyllableKind Kind, bool BeginsClause, TextSpan Span)
{
    /// <summary>The index term of exactly this spelling.</summary>
    public string Term => SyllableTerm.Of(Letters, Marks, Kind);

    /// <summary>
    /// Whether its spelling says that marks are missing: a syllable that ends in c, ch, p or t carries sắc or nặng, so <c>quyêt</c> is a word typed half.
    /// </summary>
    public bool IsHalfTyped => Kind == SyllableKind.Word && Marks != 0 && Marks % 6 == 0 && (Letters[^1] is 'c' or 'p' or 't' || Letters.EndsWith("ch", StringComparison.Ordinal));

    /// <summary>Whether it may stand for several spellings: a word typed without marks, or with some only.</summary>
    public bool IsOpen => Kind == SyllableKind.Word && (Marks == 0 || IsHalfTyped);

    /// <summary>The syllables of <paramref name="text"/>; a date takes the place of its parts.</summary>
    public static List<QuerySyllable> In(string text)
    {
        var found = new List<QuerySyllable>();
        var reader = new SyllableReader(text);
        var dates = new List<(int Index, TextSpan Span)>();
        while (reader.Read())
        {
            if (reader.Kind == SyllableKind.Date)
                dates.Add((found.Count - 1, default));
            found.Add(new QuerySyllable(reader.Letters.ToString(), reader.Marks, reader.Kind, reader.BeginsClause, new TextSpan(reader.Start, reader.End)));
        }
        for (var i = dates.Count - 1; i >= 0; i--)
            JoinDate(found, dates[i].Index);
        return found;
    }

    // The number of the day stands before the date; behind it come month and year, perhaps with their words.
    private static void JoinDate(List<QuerySyllable> found, int day)
    {
        var last = day + 2;
        for (var numbers = 0; last < found.Count && last < day + 6; last++)
        {
            if (found[last].Kind == SyllableKind.Number && ++numbers == 2)
                break;
        }
        last = Math.Min(last, found.Count - 1);
        found[day] = found[day + 1] with { Span = new TextSpan(found[day].Span.Start, found[last].Span.End) };
        found.RemoveRange(day + 1, last - day);
    }
}
