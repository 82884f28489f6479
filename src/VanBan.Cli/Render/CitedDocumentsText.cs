using Spectre.Console;
using VanBan.Application.Questions;
using VanBan.Application.Wording;
using VanBan.Graph;

namespace VanBan.Cli.Render;

/// <summary>Documents and how often they are cited, for people.</summary>
internal static class CitedDocumentsText
{
    /// <summary>Writes the documents that are cited most, or nothing if there are none.</summary>
    public static void WriteMostCited(
        IAnsiConsole text, IReadOnlyCollection<CitedDocument> documents, VanishedFiles? vanished = null,
        KnownStates? states = null) =>
        Write(text, "Được viện dẫn nhiều nhất", documents, cited => StatusOf(cited, vanished), states);

    /// <summary>Writes the documents that are cited and not in the store, or nothing if there are none.</summary>
    public static void WriteMissing(
        IAnsiConsole text, IReadOnlyCollection<CitedDocument> documents, KnownStates? states = null) =>
        Write(text, "Được viện dẫn nhưng chưa có trong kho", documents, _ => "", states);

    private static void Write(
        IAnsiConsole text, string title, IReadOnlyCollection<CitedDocument> documents, Func<CitedDocument, Cell> status,
        KnownStates? states)
    {
        if (documents.Count == 0)
            return;
        text.Heading(title);
        var table = new TextTable("#", "Văn bản", "#Số văn bản", "#Số lần", "Trong kho");
        foreach (var (i, cited) in documents.Index())
        {
            table.Add(
                new Cell($"{i + 1}", Styles.Quiet),
                states?.ShortOf(cited.Document) is { } state ? $"{Name(cited)}: {state}" : Name(cited),
                new Cell(Amount.Count(cited.CitingDocuments), Styles.Strong),
                Amount.Count(cited.Mentions),
                status(cited));
        }
        table.WriteTo(text);
    }

    private static Cell StatusOf(CitedDocument cited, VanishedFiles? vanished) =>
        VanishedWords.Of(vanished?.Since(cited.Document)) is { } gone ? new Cell($"có; {gone}", Styles.Warning)
        : cited.Document.IsPresent ? new Cell("có", Styles.Good) : new Cell("chưa có", Styles.Warning);

    // The fullest form in which it is cited says more than what identifies it.
    private static string Name(CitedDocument cited) =>
        (cited.Document.IsPresent && cited.BestForm.Correction is null
            ? SingleLine.Of(cited.BestForm.Quote) : DocumentName.OfCited(cited))
        + (DocumentName.OfPrintedDays(cited) is { } days ? $" ({days})" : "")
        + (cited.IsAmbiguous ? $" ({CodeWords.Of(EdgeStatus.Ambiguous)})" : "");
}
