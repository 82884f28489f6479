using VanBan.Text;

namespace VanBan.Tasks.Reading;

/// <summary>Whether a row of a table says again what the text of the same document has already ordered: the same body
/// until the same day, in nearly the same words.</summary>
internal static class SameTask
{
    // 'Tham mưu Thủ tướng Chính phủ ban hành …': fewer words begin many tasks.
    private const int FewestWords = 6;

    // Four of five words of the shorter one: the other one may say more.
    private const double LeastShared = 0.8;

    /// <summary>Whether <paramref name="row"/> is <paramref name="told"/> again.</summary>
    public static bool Is(Assignment told, Assignment row)
    {
        if (told.Who is null || row.Who is null || told.Deadline?.Day != row.Deadline?.Day
            || Letters.Slug(told.Who, ' ') != Letters.Slug(row.Who, ' '))
            return false;
        var (a, b) = (WordsOf(told.What), WordsOf(row.What));
        var shorter = Math.Min(a.Count, b.Count);
        return shorter >= FewestWords && a.Count(b.Contains) >= LeastShared * shorter;
    }

    private static HashSet<string> WordsOf(string what) =>
        [.. Letters.Slug(what, ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
