using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Store.Search.Language;

/// <summary>A syllable of a query.</summary>
internal readonly record struct QuerySyllable(
    string Letters, ulong Marks, SyllableKind Kind, bool BeginsClause, TextSpan Span)
{
    /// <summary>The index term of exactly this spelling.</summary>
    public string Term => SyllableTerm.Of(Letters, Marks, Kind);

    /// <summary>
    /// Whether its spelling says that marks are missing: a syllable that ends in c, ch, p or t carries sắc or nặng, so
    /// <c>quyêt</c> is a word typed half.
    /// </summary>
    public bool IsHalfTyped =>
        Kind == SyllableKind.Word
            && Marks != 0
            && Marks % 6 == 0
            && (Letters[^1] is 'c' or 'p' or 't' || Letters.EndsWith("ch", StringComparison.Ordinal));

    /// <summary>Whether it may stand for several spellings: a word typed without marks, or with some only.</summary>
    public bool IsOpen => Kind == SyllableKind.Word && (Marks == 0 || IsHalfTyped);

    /// <summary>The syllables of <paramref name="text"/>; a date takes the place of its parts, unless each has to be
    /// found at its place.</summary>
    public static List<QuerySyllable> In(string text, bool joinsDates = true)
    {
        var found = new List<QuerySyllable>();
        var reader = new SyllableReader(text);
        var dateEnd = 0;
        while (reader.Read())
        {
            if (reader.Start < dateEnd)
                continue;
            if (reader.Kind == SyllableKind.Date)
            {
                if (!joinsDates)
                    continue;
                found.RemoveAt(found.Count - 1);
                dateEnd = reader.End;
            }
            found.Add(
                new QuerySyllable(
                    reader.Letters.ToString(), reader.Marks, reader.Kind, reader.BeginsClause,
                    new TextSpan(reader.Start, reader.End)));
        }
        return found;
    }
}
