using Spectre.Console;
using VanBan.Application.Questions;
using VanBan.Application.Review;
using VanBan.Application.Wording;

namespace VanBan.Cli.Render;

/// <summary>What a check found, what it looked at, and what it did not, for people.</summary>
internal static class CheckText
{
    /// <summary>Writes the findings file by file, each with what was looked at.</summary>
    public static void Write(Terminal terminal, CheckAnswer answer)
    {
        var text = terminal.Text;
        foreach (var file in answer.Files)
            Write(text, file);
        foreach (var file in answer.Skipped)
            text.Line($"{FilePath.Shown(file.File)}: không đọc được, nên không kiểm tra: {file.Reason}");
    }

    private static void Write(IAnsiConsole text, CheckedFile file)
    {
        text.Heading(FilePath.Shown(file.Path));
        foreach (var finding in file.Findings)
            Write(text, finding, file);
        text.Line("");
        text.Line(Total(file), Styles.Strong);
        text.Line($"Đã kiểm tra: {string.Join("; ", file.Checked)}.", Styles.Quiet);
        var not = string.Join("; ", file.NotChecked.Select(one => $"{one.What} ({one.Why})"));
        text.Line($"Chưa kiểm tra: {not}.", Styles.Quiet);
    }

    private static void Write(IAnsiConsole text, ReviewFinding finding, CheckedFile file)
    {
        text.Line(
            $"{SeverityWords.Of(finding.Severity)} · {file.PlaceOf(finding)}: {finding.Message}", StyleOf(finding),
            indent: 2);
        text.Line($"“{finding.Quote}”", Styles.Quiet, indent: 4);
        if (finding.Suggestion is { } suggestion)
            text.Line($"Đề nghị: {suggestion}", indent: 4);
        if (finding.Evidence is { } evidence)
            text.Line($"Căn cứ: {EvidenceWords.Of(evidence, file.Path)}", Styles.Quiet, indent: 4);
    }

    private static string Total(CheckedFile file)
    {
        if (file.Findings.IsEmpty)
            return "Không thấy viện dẫn nào sai. Không thấy số liệu nào mâu thuẫn.";
        var counts = Enum.GetValues<FindingSeverity>().Reverse()
            .Select(severity => (severity, Count: file.Findings.Count(finding => finding.Severity == severity)))
            .Where(one => one.Count > 0)
            .Select(one => $"{Amount.Count(one.Count)} {SeverityWords.Of(one.severity).ToLowerInvariant()}");
        return $"Thấy {Amount.Count(file.Findings.Length)} chỗ cần xem lại: {string.Join(", ", counts)}.";
    }

    private static Style StyleOf(ReviewFinding finding) => finding.Severity switch
    {
        FindingSeverity.Error => Styles.Bad,
        FindingSeverity.Warning => Styles.Warning,
        _ => Styles.Quiet,
    };
}
