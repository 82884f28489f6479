using VanBan.Notation;
using VanBan.Store.Search.Language;
using VanBan.Text;

namespace VanBan.Store.Search.Answers;

/// <summary>
/// How much of a heading a question speaks of. A question that has all words of 'Quyền của bên thuê' in it is answered
/// there, while 'Quyền của bên thuê khi bên cho thuê bán tài sản' is about something else besides.
/// </summary>
internal static class HeadingCover
{
    // What is longer is no heading.
    private const int LongestHeading = 200;

    /// <summary>The share of the first line of <paramref name="text"/> that is asked for, each word weighed by its
    /// rarity, from 0 to 1.</summary>
    public static double Of(string text, Highlights highlights, TermSource terms)
    {
        var line = text.AsSpan().TrimStart();
        line = line[..(line.IndexOf('\n') is >= 0 and var end ? end : line.Length)];
        if (line.Length is 0 or > LongestHeading)
            return 0;
        double asked = 0, all = 0;
        var words = new SyllableReader(line.ToString());
        while (words.Read())
        {
            if (words.Kind != SyllableKind.Word)
                continue;
            var weight = highlights.Weight(
                terms.Documents(IndexFields.Text, SyllableTerm.Of(words.Letters, words.Marks)));
            all += weight;
            asked += highlights.Wants(words, out _, out var worth) && worth > 0 ? weight : 0;
        }
        return all > 0 ? asked / all : 0;
    }
}
