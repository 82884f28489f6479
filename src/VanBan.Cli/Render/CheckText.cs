using System.Globalization;
using VanBan.Application.Questions;
using VanBan.Application.Wording;

namespace VanBan.Cli.Render;

/// <summary>What a check found, what it looked at, and what it did not, for people.</summary>
internal static class CheckText
{
    /// <summary>Writes the findings file by file, then what was looked at.</summary>
    public static void Write(Terminal terminal, CheckAnswer answer)
    {
        var text = terminal.Text;
        foreach (var group in answer.Findings.GroupBy(one => one.File))
        {
            text.Heading(FilePath.Shown(group.Key));
            foreach (var finding in group)
            {
                text.Line($"{Place(finding.Page)}{FindingWords.Of(finding)}", indent: 2);
                if (finding.OtherFile is { } other && other != finding.File)
                    text.Line(
                        $"{FilePath.Shown(other)}{(finding.OtherPage is { } page ? $", trang {page}" : "")}: {finding.OtherQuote}",
                            Styles.Quiet, indent: 4);
            }
        }
        foreach (var file in answer.Skipped)
            text.Line($"{FilePath.Shown(file.File)}: không đọc được, nên không kiểm tra: {file.Reason}");
        text.Line("");
        var found = answer.Findings.IsEmpty
            ? "Không thấy số liệu nào mâu thuẫn." : $"Thấy {Amount.Count(answer.Findings.Length)} chỗ cần xem lại.";
        text.Line(found, Styles.Strong);
        text.Line(
            $"Đã xem {Amount.Count(answer.Figures)} số liệu của {Amount.Count(answer.Files.Length)} tệp: {FindingWords.Checked}",
                Styles.Quiet);
        text.Line(FindingWords.NotChecked, Styles.Quiet);
    }

    private static string Place(int? page) =>
        page is { } number ? string.Create(CultureInfo.InvariantCulture, $"trang {number}: ") : "";
}
