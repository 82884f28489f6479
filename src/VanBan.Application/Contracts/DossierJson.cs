using VanBan.Application.Questions;
using VanBan.Facts;

namespace VanBan.Application.Contracts;

/// <summary>The contract of <c>dossier</c>: the documents that a draft cites.</summary>
public static class DossierJson
{
    /// <summary>Writes one object.</summary>
    public static void Write(Stream output, Dossier dossier) => JsonLine.Write(output, writer =>
    {
        writer.WriteString("file", dossier.File);
        writer.WriteString("at", JsonLine.Day(dossier.Day));
        writer.WriteString("today", JsonLine.Day(dossier.Today));
        writer.WriteList("documents", dossier.Entries, entry =>
        {
            writer.WriteString("name", entry.Name);
            writer.WriteString("date", JsonLine.Day(entry.Date));
            writer.WriteString("issuer", entry.Issuer);
            writer.WriteString("subject", entry.Subject);
            writer.WriteStrings("places", entry.Places);
            writer.WriteNumber("mentions", entry.Mentions);
            writer.WriteBoolean("basis", entry.IsBasis);
            writer.WriteString("file", entry.File);
            writer.WriteString("validity", entry.Validity);
            writer.WriteString("validityToday", entry.ValidityToday);
            writer.WriteString("evidence", entry.Evidence?.Quote);
            writer.WriteString("evidenceFile", entry.Evidence?.File);
            writer.WriteWhole("evidencePage", entry.Evidence?.Page);
            // Only where a person corrected it.
            if (entry.Mark is { } mark)
                FactsJson.WriteMark(writer, mark);
        });
    });
}
