using VanBan.Application.Wording;
using VanBan.Facts.Corrections;

namespace VanBan.Cli.Render;

/// <summary>Corrections, for people.</summary>
internal static class CorrectionsText
{
    /// <summary>Writes the list.</summary>
    public static void Write(Terminal terminal, IReadOnlyList<Correction> all)
    {
        if (all.Count == 0)
        {
            terminal.Text.Line("Chưa có bản sửa nào.");
            return;
        }
        var table = new TextTable("Mã", "Việc sửa", "Thay cho", "Đúng là", "Người sửa", "Lúc", "Tình trạng");
        foreach (var one in all)
        {
            table.Add(
                one.Id, CodeWords.Of(one.Kind), CorrectionWords.Replaced(one), CorrectionWords.Meant(one), one.By, DayWords.Moment(one.Made),
                one.UndoneBy is { } by ? $"đã hủy bởi {by}" : null);
        }
        table.WriteTo(terminal.Text);
    }

    /// <summary>Tells that a correction is made.</summary>
    public static void WriteMade(Terminal terminal, Correction one, IReadOnlyList<string> files)
    {
        terminal.Text.Line($"Đã ghi bản sửa {one.Id}: {CorrectionWords.Of(one)}; đã áp dụng cho {files.Count} tệp.");
        foreach (var file in files)
            terminal.Text.Line(FilePath.Shown(file), Styles.Quiet, indent: 2);
    }

    /// <summary>Tells what a person should look at again.</summary>
    public static void WriteRemarks(Terminal terminal, IEnumerable<string> remarks)
    {
        foreach (var remark in remarks)
            terminal.Text.Line($"Lưu ý: {remark}", Styles.Warning);
    }

    /// <summary>Tells that a correction is undone.</summary>
    public static void WriteUndone(Terminal terminal, string id, IReadOnlyList<string> files) =>
        terminal.Text.Line($"Đã hủy bản sửa {id}; {files.Count} tệp trở lại như máy đọc.");

    /// <summary>Tells what was imported.</summary>
    public static void WriteImported(Terminal terminal, int count, IReadOnlyList<string> refused)
    {
        terminal.Text.Line($"Đã nhận {count} bản sửa mới.");
        foreach (var message in refused)
            terminal.Text.Line(message, Styles.Warning);
    }
}
