using System.Text.Json;
using Spectre.Console;
using Spectre.Console.Rendering;
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
        var table = withStatus ? TextTable.Create("#", "Văn bản", "#Số tệp", "#Số lần", "Trong kho") : TextTable.Create("#", "Văn bản", "#Số tệp", "#Số lần");
        foreach (var (i, cited) in documents.Index())
        {
            IRenderable[] cells =
            [
                Cell.Of($"{i + 1}", Styles.Quiet),
                Cell.Of(Name(cited)),
                Cell.Of(Vietnamese.Count(cited.Citing.Length), Styles.Strong),
                Cell.Of(Vietnamese.Count(cited.Mentions)),
                cited.Document.IsPresent ? Cell.Of("có", Styles.Good) : Cell.Of("chưa có", Styles.Warning),
            ];
            table.AddRow(cells[..table.Columns.Count]);
        }
        text.WriteTable(table);
    }

    /// <summary>Writes the members of one.</summary>
    public static void WriteMembers(Utf8JsonWriter writer, CitedDocument cited)
    {
        writer.WriteString("id", cited.Document.Id);
        writer.WriteString("status", cited.Document.IsPresent ? "present" : cited.IsAmbiguous ? "ambiguous" : "missing");
        writer.WriteString("quote", cited.BestForm.Quote);
        writer.WriteNumber("mentions", cited.Mentions);
        writer.WriteNumber("citing", cited.Citing.Length);
        writer.WriteStartArray("files");
        foreach (var file in cited.Citing)
            writer.WriteStringValue(file.File);
        writer.WriteEndArray();
    }

    // The fullest form in which it is cited says more than what identifies it.
    private static string Name(CitedDocument cited) =>
        Vietnamese.OneLine(cited.BestForm.Quote) + (cited.IsAmbiguous ? " (chưa rõ văn bản nào)" : "");
}
