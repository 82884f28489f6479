using VanBan.Application.Questions;
using VanBan.Application.Wording;

namespace VanBan.Cli.Render;

/// <summary>The documents that a draft cites, for people.</summary>
internal static class DossierText
{
    /// <summary>Writes one document after the other.</summary>
    public static void Write(Terminal terminal, Dossier dossier)
    {
        var text = terminal.Text;
        text.Heading("Danh mục văn bản viện dẫn");
        foreach (var (i, entry) in dossier.Entries.Index())
        {
            text.Line($"{Amount.Count(i + 1)}. {Title(entry)}", Styles.Strong);
            if (entry.Subject is { } subject)
                text.Line(SingleLine.Of(subject), indent: 4);
            if (entry.Correction is { } corrected)
                text.Line(corrected, Styles.Quiet, indent: 4);
            text.Line($"Viện dẫn tại: {string.Join("; ", entry.Places)}", indent: 4);
            text.Line($"Hiệu lực: {entry.Validity}", indent: 4);
            if (entry.ValidityToday is { } today)
                text.Line($"Hôm nay ({DayWords.Day(dossier.Today)}): {today}", Styles.Warning, indent: 4);
            if (entry.Evidence is { } evidence)
                text.Line($"Căn cứ: {EvidenceWords.Of(evidence, dossier.File)}", Styles.Quiet, indent: 4);
        }
        var count = Amount.Count(dossier.Entries.Length);
        text.Line($"{count} văn bản; hiệu lực tính đến ngày {DayWords.Day(dossier.Day)}.");
    }

    private static string Title(DossierEntry entry) => string.Join(
        ", ",
        new[] { entry.Name, entry.Date is { } date ? $"ngày {DayWords.Day(date)}" : null, entry.Issuer }
            .OfType<string>());
}
