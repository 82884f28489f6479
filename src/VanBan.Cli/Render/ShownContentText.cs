using System.Collections.Immutable;
using Spectre.Console;
using VanBan.Application.Wording;
using VanBan.Citations.Relations;
using VanBan.Documents;
using VanBan.Reading.Formats.Mail;
using VanBan.Store.Catalog;

namespace VanBan.Cli.Render;

/// <summary>What is in a file beside the facts that a head tells: the words of a letter, what is attached, the rows of a
/// register.</summary>
internal static class ShownContentText
{
    // As much as one looks through; all of it is in the JSON.
    private const int MostLines = 40;
    private const int MostRows = 50;

    /// <summary>Writes it; nothing for a document that is none of these.</summary>
    public static void Write(IAnsiConsole text, Document document, ImmutableArray<FileEntry> parts)
    {
        if (LetterHead.Of(document) is not null)
            WriteBody(text, LetterHead.BodyOf(document));
        WriteRegister(text, [.. RegisterList.Of(document)]);
        if (parts.IsEmpty)
            return;
        text.Heading("Tệp kèm theo");
        FilesText.Write(text, parts);
    }

    private static void WriteBody(IAnsiConsole text, string body)
    {
        var lines = body.Split('\n');
        if (body.Length == 0)
            return;
        text.Heading("Nội dung thư");
        foreach (var line in lines.Take(MostLines))
            text.Line(line, indent: 2);
        WriteRest(text, lines.Length - MostLines, "dòng");
    }

    private static void WriteRegister(IAnsiConsole text, List<RegisterLine> lines)
    {
        if (lines.Count == 0)
            return;
        text.Heading($"Sổ, danh mục: {Amount.Count(lines.Count)} dòng");
        var table = new TextTable("Số, ký hiệu", "Ngày", "Cơ quan", "Trích yếu");
        foreach (var line in lines.Take(MostRows))
            table.Add(line.Act, line.Date ?? "", line.Issuer ?? "", line.Title ?? "");
        table.WriteTo(text);
        WriteRest(text, lines.Count - MostRows, "dòng");
    }

    private static void WriteRest(IAnsiConsole text, int left, string what)
    {
        if (left > 0)
            text.Line($"  … và {Amount.Count(left)} {what} nữa (xem đủ bằng --format json).", Styles.Quiet);
    }
}
