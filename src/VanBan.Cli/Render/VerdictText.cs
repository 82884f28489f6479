using Spectre.Console;
using VanBan.Application.Questions;
using VanBan.Application.Wording;

namespace VanBan.Cli.Render;

/// <summary>What is wrong with a store, for people.</summary>
internal static class VerdictText
{
    private const int Listed = 20;

    /// <summary>Writes it.</summary>
    public static void Write(IAnsiConsole text, StoreVerdict verdict)
    {
        if (verdict.Damages.IsEmpty)
        {
            text.Line($"Kho nguyên vẹn: đã kiểm tra {Amount.Count(verdict.Documents)} văn bản, chỉ mục và đồ thị.");
            return;
        }
        text.Heading($"Kho có {Amount.Count(verdict.Damages.Length)} chỗ sai");
        var table = new TextTable();
        foreach (var damage in verdict.Damages.Take(Listed))
        {
            table.Add(
                new Cell(CodeWords.Of(damage.Part)), new Cell(CodeWords.Of(damage.Fault), Styles.Warning),
                new Cell(damage.What, Styles.Quiet));
        }
        table.WriteTo(text);
        if (verdict.Damages.Length > Listed)
            text.Line($"… và {Amount.Count(verdict.Damages.Length - Listed)} chỗ nữa (xem đủ bằng --format json).");
        foreach (var part in verdict.Mended)
            text.Line($"Đã lập lại {CodeWords.Of(part)} từ dữ liệu gốc của kho.");
        if (verdict.IsWrong)
            text.Line(Advice.For(verdict));
    }
}
