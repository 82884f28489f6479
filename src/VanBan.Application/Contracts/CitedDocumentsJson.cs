using System.Text.Json;
using VanBan.Application.Questions;
using VanBan.Application.Wording;
using VanBan.Graph;

namespace VanBan.Application.Contracts;

/// <summary>The contract of <c>graph missing</c> and <c>graph top</c>: documents and how often they are
/// cited.</summary>
public static class CitedDocumentsJson
{
    /// <summary>Writes one object with the list as its member <paramref name="name"/>.</summary>
    public static void Write(
        Stream output, string name, IEnumerable<CitedDocument> documents, OpenStore store) =>
        JsonLine.Write(output, writer => WriteList(writer, name, documents, store.Vanished, new KnownStates(store)));

    /// <summary>Writes documents as a member.</summary>
    internal static void WriteList(
        Utf8JsonWriter writer, string name, IEnumerable<CitedDocument> documents, VanishedFiles? vanished = null,
        KnownStates? states = null) =>
        writer.WriteList(name, documents, cited =>
    {
        writer.WriteString("id", cited.Document.Id);
        writer.WriteString(
            "status", cited.Document.IsPresent ? "present" : cited.IsAmbiguous ? "ambiguous" : "missing");
        // What is printed where a person says that another act is meant is no form of this one.
        writer.WriteString("quote", cited.BestForm.Correction is null ? cited.BestForm.Quote : null);
        writer.WriteNumber("mentions", cited.Mentions);
        writer.WriteNumber("citing", cited.CitingDocuments);
        writer.WriteStrings("files", cited.Citing.Select(file => file.File));
        writer.WriteString("name", DocumentName.OfCited(cited));
        writer.WriteList("printedDays", cited.PrintedDays, one =>
        {
            writer.WriteString("day", JsonLine.Day(one.Day));
            writer.WriteNumber("mentions", one.Mentions);
        });
        writer.WriteString("date", JsonLine.Day(cited.Document.Key.Date));
        writer.WriteString("issuer", DocumentName.OfBody(cited.Document.Key));
        writer.WriteString("firstFile", cited.First.From.File);
        writer.WriteWhole("firstPage", cited.First.Page);
        if (states is not null)
        {
            writer.WriteString("validity", states.CodeOf(cited.Document));
            writer.WriteString("validityWords", states.ToldOf(cited.Document));
        }
        // Only where every file of it is gone.
        if (vanished?.Since(cited.Document) is { } since)
            writer.WriteString("vanished", JsonLine.Moment(since));
    });
}
