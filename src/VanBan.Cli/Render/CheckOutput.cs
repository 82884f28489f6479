using System.Globalization;
using VanBan.Facts;
using VanBan.Figures;
using VanBan.Figures.Checks;
using VanBan.Store.Catalog;

namespace VanBan.Cli.Render;

/// <summary>A finding with where both its figures stand.</summary>
internal sealed record CheckedFinding(FigureFinding Finding, string File, int? Page, string Quote, string? OtherFile, int? OtherPage, string? OtherQuote)
{
    /// <summary>Looks up pages and words.</summary>
    public static CheckedFinding Of(FigureFinding finding, string file, DocumentFacts facts, string otherFile, DocumentFacts otherFacts) => new(
        finding, file, facts.Document.PageAt(finding.Figure.Span.Start), Line(finding.Figure, facts),
        finding.Other is null ? null : otherFile,
        finding.Other is { } other ? otherFacts.Document.PageAt(other.Span.Start) : null,
        finding.Other is { } second ? Line(second, otherFacts) : null);

    /// <summary>The same against a figure of the store.</summary>
    public static CheckedFinding Of(FigureFinding finding, string file, DocumentFacts facts, FoundFigure other) =>
        new(finding, file, facts.Document.PageAt(finding.Figure.Span.Start), Line(finding.Figure, facts), other.File, other.Page, Vietnamese.OneLine(other.Quote));

    private static string Line(Figure figure, DocumentFacts facts) =>
        string.Join(' ', figure.Span.In(facts.Document.Text).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>What a check found, what it looked at, and what it did not.</summary>
internal static class CheckOutput
{
    private const string NotChecked = "Chưa kiểm tra: tổng các dòng và cột của bảng, số liệu suy ra từ nhiều câu, viện dẫn, thể thức.";

    /// <summary>For people.</summary>
    public static void WriteText(Terminal terminal, List<(string File, DocumentFacts Facts)> documents, List<CheckedFinding> findings, List<(string File, string Reason)> skipped)
    {
        var text = terminal.Text;
        foreach (var group in findings.GroupBy(finding => finding.File))
        {
            text.Heading(FilePath.Shown(group.Key));
            foreach (var found in group)
            {
                text.Line($"{Place(found.Page)}{Spoken(found)}", indent: 2);
                if (found.OtherFile is { } other && other != found.File)
                    text.Line($"{FilePath.Shown(other)}{(found.OtherPage is { } page ? $", trang {page}" : "")}: {found.OtherQuote}", Styles.Quiet, indent: 4);
            }
        }
        foreach (var (file, reason) in skipped)
            text.Line($"{FilePath.Shown(file)}: không đọc được, nên không kiểm tra: {reason}");
        text.Line("");
        text.Line(findings.Count == 0 ? "Không thấy số liệu nào mâu thuẫn." : $"Thấy {Vietnamese.Count(findings.Count)} chỗ cần xem lại.", Styles.Strong);
        text.Line($"Đã xem {Vietnamese.Count(documents.Sum(document => document.Facts.Figures.Length))} số liệu của {Vietnamese.Count(documents.Count)} tệp: tỷ lệ đi ngay sau "
            + "phân số, bộ phận sau 'trong đó', dấu phân cách; giữa các báo cáo: cùng chỉ tiêu, nơi và kỳ, lệch nghìn lần so với cả dãy.", Styles.Quiet);
        text.Line(NotChecked, Styles.Quiet);
    }

    /// <summary>For programs.</summary>
    public static void WriteJson(Terminal terminal, List<(string File, DocumentFacts Facts)> documents, List<CheckedFinding> findings, List<(string File, string Reason)> skipped) =>
        Json.Write(terminal, writer =>
        {
            writer.WriteNumber("files", documents.Count);
            writer.WriteNumber("figures", documents.Sum(document => document.Facts.Figures.Length));
            Json.List(writer, "findings", findings, found =>
            {
                writer.WriteString("kind", EnumName.Of(found.Finding.Kind));
                writer.WriteString("message", Spoken(found));
                writer.WriteString("indicator", found.Finding.Figure.Indicator);
                writer.WriteString("file", found.File);
                Json.Number(writer, "page", found.Page);
                writer.WriteString("quote", found.Quote);
                writer.WriteString("otherFile", found.OtherFile);
                Json.Number(writer, "otherPage", found.OtherPage);
                writer.WriteString("otherQuote", found.OtherQuote);
            });
            Json.List(writer, "skipped", skipped, file =>
            {
                writer.WriteString("file", file.File);
                writer.WriteString("reason", file.Reason);
            });
            writer.WriteString("notChecked", NotChecked);
        });

    private static string Place(int? page) => page is { } number ? string.Create(CultureInfo.InvariantCulture, $"trang {number}: ") : "";

    private static string Spoken(CheckedFinding found)
    {
        var expected = found.Finding.Expected is { } value ? Vietnamese.Number(value) : "";
        var unit = found.Finding.Figure.Unit;
        return found.Finding.Kind switch
        {
            FindingKind.PercentageRefuted => $"'{found.Quote}' không khớp với '{found.OtherQuote}': tính ra {expected}%.",
            FindingKind.PartAboveWhole => found.OtherQuote is null ? $"'{found.Quote}': tỷ trọng lớn hơn 100%." : $"'{found.Quote}' lớn hơn tổng của nó, '{found.OtherQuote}'.",
            FindingKind.MixedSeparators => $"'{found.Quote}': dấu phẩy ở đây có thể là dấu chấm phân nhóm, vì cùng văn bản viết '{found.OtherQuote}'.",
            FindingKind.UnitSlip when found.OtherQuote is not null => $"'{found.Quote}' lệch khoảng nghìn lần so với báo cáo kia, cùng chỉ tiêu {found.Finding.Figure.Indicator} và cùng kỳ: {expected} {unit}.",
            FindingKind.UnitSlip => $"'{found.Quote}' lệch khoảng nghìn lần so với các kỳ khác ({expected} {unit}) của {found.Finding.Figure.Indicator}.",
            _ => $"'{found.Quote}' khác với báo cáo kia, cùng chỉ tiêu {found.Finding.Figure.Indicator} và cùng kỳ: {expected} {unit}.",
        };
    }
}
