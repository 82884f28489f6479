using System.Collections.Immutable;
using VanBan.Application.Questions;
using VanBan.Application.Wording;

namespace VanBan.Application.Exports;

/// <summary>The list of cited documents as a table, and as a file.</summary>
public static class DossierTable
{
    private const string Title = "DANH MỤC VĂN BẢN VIỆN DẪN";

    /// <summary>The table: one row a document.</summary>
    public static ExportTable Of(Dossier dossier) => new(
        "Danh mục văn bản viện dẫn",
        [
            new("STT", 6), new("Văn bản", 28), new("Ngày ban hành", 12), new("Cơ quan ban hành", 20),
            new("Trích yếu", 38), new("Viện dẫn tại", 22), new("Số lần", 8),
            new($"Hiệu lực tính đến ngày {DayWords.Day(dossier.Day)}", 26),
            .. dossier.Day < dossier.Today
                ? new ExportColumn[] { new($"Hôm nay ({DayWords.Day(dossier.Today)}), nếu khác", 24) } : [],
            new("Căn cứ xác định hiệu lực", 30),
        ],
        dossier.Entries.Select((entry, i) => Row(dossier, entry, i)))
    {
        Lines = [Title, .. Lines(dossier)],
    };

    private static ImmutableArray<ExportCell> Row(Dossier dossier, DossierEntry entry, int i) =>
        [
            ExportCell.Of(i + 1),
            ExportCell.Of(entry.Name),
            ExportCell.Of(entry.Date),
            ExportCell.Of(entry.Issuer),
            ExportCell.Of(entry.Correction is { } corrected
                ? $"{entry.Subject} ({corrected})".TrimStart() : entry.Subject),
            ExportCell.Of(string.Join("; ", entry.Places)),
            ExportCell.Of(entry.Mentions),
            ExportCell.Of(entry.Validity),
            .. dossier.Day < dossier.Today ? new[] { ExportCell.Of(entry.ValidityToday) } : [],
            ExportCell.Of(entry.Evidence is { } evidence ? EvidenceWords.Of(evidence, dossier.File) : null),
        ];

    /// <summary>Writes the file; its name tells the format: DOCX, XLSX or CSV.</summary>
    /// <exception cref="Store.UsageException">The format is not known, or the file cannot be written.</exception>
    public static void Save(string file, Dossier dossier)
    {
        if (string.Equals(Path.GetExtension(file), ".docx", StringComparison.OrdinalIgnoreCase))
            WholeFile.Save(
                file, output => DocxReport.Write(output, Title, Lines(dossier), Of(dossier)));
        else
            TableExport.Save(file, Of(dossier));
    }

    private static string[] Lines(Dossier dossier) =>
    [
        $"Dự thảo: {dossier.File[(dossier.File.LastIndexOf('/') + 1)..]}",
        $"Hiệu lực tính đến ngày {DayWords.Day(dossier.Day)}, theo "
            + (dossier.HasStore ? "các văn bản trong kho và bảng luật đã biết." : "bảng luật đã biết; không nêu kho."),
    ];
}
