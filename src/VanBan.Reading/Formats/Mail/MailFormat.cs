using System.Buffers;

namespace VanBan.Reading.Formats.Mail;

/// <summary>Tells mail from other text by its first lines, for it has no mark of its own.</summary>
internal static class MailFormat
{
    // Gateways put up to some kilobytes of their own lines first.
    private const int HeaderWithin = 64 * 1024;

    // A letter without the version of MIME, as old programs write it, shows by so many of the fields that every letter
    // has (RFC 5322, 3.6). They are English, whatever the letter is written in.
    private const int FieldsOfLetter = 3;

    private static readonly SearchValues<byte> NameOfField =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"u8);

    private static readonly string[] KnownFields =
        ["From", "To", "Cc", "Subject", "Date", "Message-ID", "Received", "Return-Path", "Delivered-To", "Reply-To"];

    /// <summary>Whether the bytes begin with a block of 'Name: value' lines as a letter has it.</summary>
    public static bool IsMail(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            bytes = bytes[3..];
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var rest = bytes[..Math.Min(bytes.Length, HeaderWithin)];
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOf((byte)'\n');
            var line = end < 0 ? rest : rest[..end];
            rest = end < 0 ? [] : rest[(end + 1)..];
            if (line.TrimEnd((byte)'\r').IsEmpty)
                break;
            if (line[0] is (byte)' ' or (byte)'\t')
                continue;
            if (FieldOf(line) is not { } field)
                return false;
            if (field.Equals("MIME-Version", StringComparison.OrdinalIgnoreCase))
                return true;
            if (Array.Exists(KnownFields, one => one.Equals(field, StringComparison.OrdinalIgnoreCase)))
                known.Add(field);
        }
        return known.Count >= FieldsOfLetter && known.Contains("From");
    }

    /// <summary>Whether they are a box of letters, each behind a line 'From ' (RFC 4155).</summary>
    public static bool IsMailBox(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("From "u8)
            && bytes.IndexOf((byte)'\n') is var end and > 0
            && IsMail(bytes[(end + 1)..]);

    private static string? FieldOf(ReadOnlySpan<byte> line)
    {
        var length = line.IndexOf((byte)':');
        return length is < 2 or > 60 || line[..length].ContainsAnyExcept(NameOfField)
            ? null : System.Text.Encoding.ASCII.GetString(line[..length]);
    }
}
