using VanBan.Text;

namespace VanBan.Application.Review.Mentions;

/// <summary>Titles of acts as they stand behind a mention, folded and without the words that join them to it.</summary>
internal static class Titles
{
    private const int LongestTitle = 300;

    private static readonly string[] Begins = ["về ", "quy định ", "ban hành ", "phê duyệt ", "hướng dẫn "];

    // 'về', 'về việc', 'ban hành', 'của Chính phủ' stand between mention and title.
    private static readonly string[] Joints = ["ve viec ", "v v ", "ve "];

    /// <summary>The title behind a mention: what follows to the end of the clause.</summary>
    public static string Behind(Mention mention, int most)
    {
        var text = mention.Draft.Text;
        var end = text.IndexOfAny([';', '.', '"', '”'], mention.Span.End);
        end = Math.Min(end < 0 ? text.Length : end, mention.Span.End + most);
        return end <= mention.Span.End ? "" : Bare(text[mention.Span.End..end]);
    }

    /// <summary>The title as printed behind a mention; <see langword="null"/> where none is.</summary>
    public static string? Printed(Mention mention)
    {
        var text = mention.Draft.Text;
        var end = text.IndexOfAny([';', '.', '"', '”', ',', '('], mention.Span.End);
        if (end < 0 || end - mention.Span.End > LongestTitle)
            return null;
        var words = Wording.SingleLine.Of(text[mention.Span.End..end]).Trim();
        return Begins.Any(word => words.StartsWith(word, StringComparison.Ordinal)) ? words : null;
    }

    /// <summary>A title folded, without joints before it.</summary>
    public static string Bare(string title)
    {
        var folded = Letters.Slug(title, ' ').Trim();
        foreach (var joint in Joints)
        {
            if (folded.StartsWith(joint, StringComparison.Ordinal))
                return folded[joint.Length..];
        }
        return folded;
    }
}
