using MimeKit;
using VanBan.Reading.Formats.Plain;
using VanBan.Text;

namespace VanBan.Reading.Formats.Mail;

/// <summary>The words of a letter: its text parts in their order, of each text that is there in several dresses the one
/// that shows most.</summary>
internal static class MailText
{
    // Multiparts nest; a hostile letter nests them without end.
    private const int MostNested = 20;

    /// <summary>The words; empty where there are none.</summary>
    public static string Of(MimeEntity? body) => Of(body, 0);

    private static string Of(MimeEntity? entity, int depth) => entity switch
    {
        _ when depth > MostNested => "",
        MultipartAlternative alternative => Best(alternative, depth),
        MultipartRelated related => Of(related.Root, depth + 1),
        Multipart multipart => string.Join(
            "\n\n", multipart.Select(part => Of(part, depth + 1)).Where(static text => text.Length > 0)),
        TextPart text when IsBody(text) => Words(text),
        _ => "",
    };

    /// <summary>Whether a text is what the letter says, and not a file sent with it.</summary>
    public static bool IsBody(TextPart part) => !part.IsAttachment && string.IsNullOrEmpty(part.FileName)
        && (part.IsPlain || part.IsHtml || part.IsFlowed || part.IsEnriched);

    // The last is the one that shows most (RFC 2046, 5.1.4); one without words, such as a calendar, is passed.
    private static string Best(MultipartAlternative alternative, int depth)
    {
        for (var i = alternative.Count - 1; i >= 0; i--)
        {
            if (Of(alternative[i], depth + 1) is { Length: > 0 } text)
                return text;
        }
        return "";
    }

    private static string Words(TextPart part)
    {
        try
        {
            var text = part.Text ?? "";
            return Letters.Compose(part.IsHtml ? HtmlText.Read(text) : text.ReplaceLineEndings("\n")).Trim();
        }
        catch (Exception e) when (e is FormatException or IOException or NotSupportedException or ArgumentException)
        {
            return "";
        }
    }
}
