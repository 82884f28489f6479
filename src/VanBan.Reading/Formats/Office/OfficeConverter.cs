using VanBan.Documents;
using VanBan.Reading.Containers;
using VanBan.Reading.Formats.Docx;
using VanBan.Reading.Formats.Sheets;

namespace VanBan.Reading.Formats.Office;

/// <summary>
/// Reads formats of office programs from before DOCX: LibreOffice makes a DOCX of them, so that their numbering, tables
/// and old fonts are read as those of Word files.
/// </summary>
internal static class OfficeConverter
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(2);

    // LibreOffice starts for each file, which takes seconds, and takes some hundreds of megabytes.
    private const int AtATime = 2;

    // A profile of its own for each call: two programs on one profile wait for each other, and a broken one would break
    // all that follow. Nothing in a document may run, and nothing it links to may be fetched.
    private const string Profile =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting">
        <prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting">
        <prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting">
        <prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Writer/Content/Update">
        <prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
        <item oor:path="/org.openoffice.Inet/Settings">
        <prop oor:name="ooInetProxyType" oor:op="fuse"><value>2</value></prop></item>
        <item oor:path="/org.openoffice.Inet/Settings">
        <prop oor:name="ooInetHTTPProxyName" oor:op="fuse"><value>127.0.0.1</value></prop></item>
        <item oor:path="/org.openoffice.Inet/Settings">
        <prop oor:name="ooInetHTTPProxyPort" oor:op="fuse"><value>9</value></prop></item>
        <item oor:path="/org.openoffice.Inet/Settings">
        <prop oor:name="ooInetHTTPSProxyName" oor:op="fuse"><value>127.0.0.1</value></prop></item>
        <item oor:path="/org.openoffice.Inet/Settings">
        <prop oor:name="ooInetHTTPSProxyPort" oor:op="fuse"><value>9</value></prop></item>
        </oor:items>
        """;

    /// <summary>A format into which files are converted, and who reads it.</summary>
    private sealed record Target(
        string Extension, string Filter, string Package, string Program, Func<SourceFile, Outcome<Document>> Read);

    private static readonly Target Text =
        new("docx", "docx:MS Word 2007 XML", "libreoffice-writer", "Word", DocxReader.Read);

    private static readonly Target Workbook =
        new("xlsx", "xlsx:Calc MS Excel 2007 XML", "libreoffice-calc", "Excel", WorkbookReader.Read);

    /// <summary>A format that is converted.</summary>
    /// <param name="What">The format as people call it, such as <c>Word 97-2003 (.doc)</c>.</param>
    /// <param name="Extension">The extension that LibreOffice tells it by, such as <c>doc</c>.</param>
    /// <param name="Target">What it is made into.</param>
    private sealed record Source(string What, string Extension, Target Target);

    private static Source? SourceOf(FileFormat format) => format switch
    {
        FileFormat.Word97 => new Source("Word 97-2003 (.doc)", "doc", Text),
        FileFormat.Rtf => new Source("RTF", "rtf", Text),
        FileFormat.OpenDocument => new Source("OpenDocument (.odt)", "odt", Text),
        FileFormat.Excel97 => new Source("Excel 97-2003 (.xls)", "xls", Workbook),
        FileFormat.BinaryWorkbook => new Source("Excel nhị phân (.xlsb)", "xlsb", Workbook),
        FileFormat.OpenSpreadsheet => new Source("OpenDocument (.ods)", "ods", Workbook),
        _ => null,
    };

    /// <summary>The document in a file of a format that is converted; <see langword="null"/> for another
    /// format.</summary>
    public static Outcome<Document>? Read(FileFormat format, SourceFile file, ReadingOptions options)
    {
        if (SourceOf(format) is not { } source)
            return null;
        return Convert(file, source, options, out var skipped) is { } converted
            ? source.Target.Read(new SourceFile(file.Path, converted))
                .Then(document => document with { Format = source.Extension })
            : skipped!;
    }

    /// <summary>Takes out the files in one of a format that is converted: they go with it into what it is made
    /// into.</summary>
    public static Unpacked Unpack(FileFormat format, SourceFile file, PartSink sink, ReadingOptions options) =>
        SourceOf(format) is not { } source ? sink.Result()
        : Convert(file, source, options, out var skipped) is { } converted
            ? EmbeddedFiles.Unpack(new SourceFile(file.Path, converted), sink)
            : sink.Result(skipped!.Obstacle, skipped.Reason);

    private static byte[]? Convert(
        SourceFile file, Source format, ReadingOptions options, out Outcome<Document>.Skipped? skipped)
    {
        var (what, extension, target) = format;
        skipped = null;
        if (options.Programs.Office is not { } office)
        {
            skipped = new Outcome<Document>.Skipped(Obstacle.NeedsConverter,
                $"Tệp là {what}, cần LibreOffice để chuyển đổi. Hãy cài LibreOffice (trên Debian, Ubuntu là gói "
                + $"{target.Package}) rồi nạp lại, hoặc mở bằng {target.Program} và lưu thành .{target.Extension}.");
            return null;
        }
        using var folder = new WorkFolder(options.TempFolder);
        Directory.CreateDirectory(folder["profile/user"]);
        File.WriteAllText(folder["profile/user/registrymodifications.xcu"], Profile);
        // The file gets a plain name: what the person called it may begin with '-' or hold anything.
        var source = folder.Write("file." + extension, file.Bytes.Span);
        options.Alive?.Invoke(2 * Timeout);
        ProgramResult result;
        using (ProgramSlot.Take("office", AtATime, options.Alive))
        {
            result = office.Run(
                [
                    $"-env:UserInstallation={new Uri(folder["profile"]).AbsoluteUri}", "--headless", "--norestore",
                    "--nolockcheck",
                    "--convert-to", target.Filter, "--outdir", folder["out"], source],
                default, Timeout, options.Alive, Variables(folder));
        }
        var converted = folder["out/file." + target.Extension];
        skipped = WhyNot(result, converted, what, target, folder);
        return skipped is null ? File.ReadAllBytes(converted) : null;
    }

    // Null where the file is there.
    private static Outcome<Document>.Skipped? WhyNot(
        ProgramResult result, string converted, string what, Target target, WorkFolder folder)
    {
        if (result.IsTimedOut)
            return new Outcome<Document>.Skipped(Obstacle.TimedOut,
                $"LibreOffice chuyển đổi tệp {what} quá {Timeout.TotalMinutes:0} phút "
                + $"nên bị dừng. Hãy mở bằng {target.Program} và lưu thành .{target.Extension}, rồi nạp lại.");
        if (result.IsEndedByOthers)
            return new Outcome<Document>.Skipped(Obstacle.ProgramEnded,
                $"LibreOffice bị dừng khi đang chuyển đổi tệp {what} (máy hết bộ nhớ, hoặc có người dừng). "
                + "Sẽ tự đọc lại ở lần nạp sau.");
        if (File.Exists(converted))
            return null;
        if (folder.IsFull)
            return WorkFolder.NoRoom;
        if (result.IsOutOfMemory)
        {
            return new Outcome<Document>.Skipped(Obstacle.TooLarge,
                $"LibreOffice cần nhiều bộ nhớ hơn mức cho phép để mở tệp {what}. Hãy tách thành nhiều tệp nhỏ hơn, "
                + $"hoặc mở bằng {target.Program} và lưu thành .{target.Extension}, rồi nạp lại.");
        }
        return new Outcome<Document>.Skipped(Obstacle.Damaged,
            $"LibreOffice không mở được tệp {what}: tệp hỏng hoặc bị cắt cụt. "
            + $"Hãy mở bằng {target.Program} và lưu thành .{target.Extension}, rồi nạp lại.");
    }

    // What it writes beside goes with the folder too, and not into that of all users.
    private static Dictionary<string, string> Variables(WorkFolder folder) => new()
    {
        ["SAL_USE_VCLPLUGIN"] = "svp",
        ["TMPDIR"] = folder.Path,
        ["TMP"] = folder.Path,
        ["TEMP"] = folder.Path,
    };
}
