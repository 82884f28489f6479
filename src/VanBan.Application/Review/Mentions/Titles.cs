using VanBan.Text;

namespace VanBan.Application.Review.Mentions;

/// <summary>Titles of acts as they stand behind a mention, folded and without the words that join them to it.</summary>
internal static class Titles
{
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
