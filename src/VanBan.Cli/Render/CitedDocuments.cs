using System.Text.Json;
using Spectre.Console;
using VanBan.Graph;

namespace VanBan.Cli.Render;

/// <summary>Documents and how often they are cited.</summary>
internal static class CitedDocuments
{
    /// <summary>Writes a table of them, or nothing if there are none.</summary>
    public static void WriteTable(IAnsiConsole text, string title, IReadOnlyCollection<CitedDocument> documents, bool withStatus)
    {
        if (documents.Count == 0)
            return;
        text.Heading(title);
        var table = new TextTable("#", "Văn bản", "#Số văn bản", "#Số lần", "Trong kho");
        foreach (var (i, cited) in documents.Index())
        {
            table.Add(
                new Cell($"{i + 1}", Styles.Quiet),
                Name(cited),
                new Cell(Vietnamese.Count(cited.CitingDocuments), Styles.Strong),
                Vietnamese.Count(cited.Mentions),
                !withStatus ? "" : cited.Document.IsPresent ? new Cell("có", Styles.Good) : new Cell("chưa có", Styles.Warning));
        }
        table.WriteTo(text);
    }

    /// <summary>Writes the members of one.</summary>
    public static void WriteMembers(Utf8JsonWriter writer, CitedDocument cited)
    {
        writer.WriteString("id", cited.Document.Id);
        writer.WriteString("status", cited.Document.IsPresent ? "present" : cited.IsAmbiguous ? "ambiguous" : "missing");
        writer.WriteString("quote", cited.BestForm.Quote);
        writer.WriteNumber("mentions", cited.Mentions);
        writer.WriteNumber("citing", cited.CitingDocuments);
        writer.WriteStartArray("files");
        foreach (var file in cited.Citing)
            writer.WriteStringValue(file.File);
        writer.WriteEndArray();
    }

    // The fullest form in which it is cited says more than what identifies it.
    private static string Name(CitedDocument cited) =>
        Vietnamese.OneLine(cited.BestForm.Quote) + (cited.IsAmbiguous ? " (chưa rõ văn bản nào)" : "");
}
