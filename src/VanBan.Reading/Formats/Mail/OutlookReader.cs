using VanBan.Documents;
using VanBan.Reading.Containers;
using VanBan.Reading.Formats.Office;

namespace VanBan.Reading.Formats.Mail;

/// <summary>Reads letters as Outlook saves them (.msg, [MS-OXMSG]): made a letter of the Internet, then read as
/// one.</summary>
internal static class OutlookReader
{
    /// <summary>The letter.</summary>
    public static Outcome<Document> Read(SourceFile file) =>
        CompoundStorage.Open(file.Bytes) is { } root
            ? MailReader.Letter(file, OutlookMessage.Of(root), "msg") : MailReader.Damaged;

    /// <summary>What is sent with it.</summary>
    public static Unpacked Unpack(SourceFile file, PartSink sink) =>
        CompoundStorage.Open(file.Bytes) is { } root
            ? MailParts.Unpack(OutlookMessage.Of(root), sink) : sink.Result();
}
