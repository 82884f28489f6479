using VanBan.Documents;
using VanBan.Reading.Containers;
namespace VanBan.Reading.Formats.Mail;
/// <summary>todo</summary>
internal static class OutlookReader
{
    public static Outcome<Document> Read(SourceFile file) => MailReader.Damaged;
    public static Unpacked Unpack(SourceFile file, PartSink sink) => sink.Result();
}
