using System.Globalization;
using System.Text;
using MimeKit;
using VanBan.Documents;
using VanBan.Text;

namespace VanBan.Reading.Formats.Mail;

/// <summary>
/// Who wrote to whom on what and when: the first lines of the text of a letter, each with a word in front, a blank line
/// behind them. Written and read here alone.
/// </summary>
/// <param name="Subject">What it is on; <see langword="null"/> where it does not say, as with all of these.</param>
/// <param name="From">Who wrote it: names and addresses, parted by semicolons.</param>
/// <param name="To">To whom.</param>
/// <param name="Copy">Who else has it.</param>
/// <param name="Sent">Day and time by the clock of the sender, such as <c>12/03/2025 14:05</c>.</param>
public sealed record LetterHead(string? Subject, string? From, string? To, string? Copy, string? Sent)
{
    private const string SubjectWord = "Chủ đề", FromWord = "Từ", ToWord = "Đến", CopyWord = "Đồng gửi", SentWord = "Ngày";

    /// <summary>Stands before the names of what is attached.</summary>
    internal const string AttachedWord = "Tệp đính kèm";

    private const string Between = ": ";

    private static readonly string[] Formats = ["eml", "msg"];

    /// <summary>The head of a document that is a letter; <see langword="null"/> for another, and for a letter without
    /// one.</summary>
    public static LetterHead? Of(Document document)
    {
        if (!Formats.Contains(document.Format))
            return null;
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in document.Text.AsSpan().EnumerateLines())
        {
            var at = line.IndexOf(Between, StringComparison.Ordinal);
            if (at <= 0 || !fields.TryAdd(line[..at].ToString(), line[(at + Between.Length)..].Trim().ToString()))
                break;
        }
        var head = new LetterHead(
            fields.GetValueOrDefault(SubjectWord), fields.GetValueOrDefault(FromWord), fields.GetValueOrDefault(ToWord),
            fields.GetValueOrDefault(CopyWord), fields.GetValueOrDefault(SentWord));
        return head is { Subject: null, From: null, To: null, Sent: null } ? null : head;
    }

    /// <summary>The words of a letter, without its head and the names of what is attached.</summary>
    public static string BodyOf(Document letter)
    {
        var from = Of(letter) is null ? -1 : letter.Text.IndexOf("\n\n", StringComparison.Ordinal);
        if (from < 0)
            return Of(letter) is null ? letter.Text : "";
        var last = letter.Text.LastIndexOf('\n');
        var isAttached = letter.Text.AsSpan(last + 1).StartsWith(AttachedWord + Between, StringComparison.Ordinal);
        return isAttached && last > from ? letter.Text[from..last].Trim()
            : isAttached ? "" : letter.Text[from..].Trim();
    }

    /// <summary>Writes the head of a message as the first lines of its text.</summary>
    internal static void Write(StringBuilder text, MimeMessage message)
    {
        AddField(text, SubjectWord, message.Subject ?? "");
        AddField(text, FromWord, string.Join("; ", message.From));
        AddField(text, ToWord, string.Join("; ", message.To));
        AddField(text, CopyWord, string.Join("; ", message.Cc));
        if (message.Date != default)
            AddField(text, SentWord, message.Date.ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture));
    }

    /// <summary>Writes one line; none where nothing is said.</summary>
    internal static void AddField(StringBuilder text, string name, string value)
    {
        var words = Letters.Compose(value).ReplaceLineEndings(" ").Trim();
        if (words.Length > 0)
            text.Append(name).Append(Between).Append(words).Append('\n');
    }
}
