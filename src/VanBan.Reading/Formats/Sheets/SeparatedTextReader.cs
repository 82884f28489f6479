using System.Globalization;
using VanBan.Documents;
using VanBan.Reading.Formats.Docx;

namespace VanBan.Reading.Formats.Sheets;

/// <summary>Reads registers kept as text (CSV): a sheet without looks.</summary>
internal static class SeparatedTextReader
{
    private const int MostNamed = 10;

    /// <summary>The document that a decoded text is; <see langword="null"/> where its lines are no rows.</summary>
    public static Outcome<Document>? Read(string name, string text)
    {
        if (SeparatedText.Of(text) is not { } rows)
            return null;
        try
        {
            var written = new DocumentText();
            written.Add(SheetBlocks.Of(ShownRows.Of(rows.Sheet(text)).All));
            return new Outcome<Document>.Done(
                written.ToDocument(name) with { Format = "csv", Diagnostics = [.. Remarks(rows)] });
        }
        catch (SheetLimitException)
        {
            return new Outcome<Document>.Skipped(Obstacle.TooLarge,
                "Bảng CSV quá lớn (hơn 1 triệu ô hoặc 20 triệu ký tự). Hãy chia thành nhiều tệp nhỏ hơn, rồi nạp lại.");
        }
    }

    private static IEnumerable<Diagnostic> Remarks(SeparatedText rows)
    {
        var (joined, torn) = rows.Uneven;
        if (joined.Count > 0)
            yield return new Diagnostic("row-joined", $"{Named(joined)} có dấu '{rows.Separator}' không nằm trong ngoặc kép: "
                + "các phần đã được ghép lại thành một ô. Hãy đối chiếu với tệp gốc.");
        if (torn.Count > 0)
            yield return new Diagnostic("row-torn", $"{Named(torn)} có nhiều ô hơn các dòng khác (dấu '{rows.Separator}' "
                + "không nằm trong ngoặc kép?): các ô ở sau có thể lệch cột. Hãy đặt ô đó trong ngoặc kép, rồi nạp lại.");
    }

    private static string Named(IReadOnlyList<int> rows) =>
        $"Dòng {string.Join(", ", rows.Take(MostNamed).Select(static row => row.ToString(CultureInfo.InvariantCulture)))}"
        + (rows.Count > MostNamed ? $" và {(rows.Count - MostNamed).ToString(CultureInfo.InvariantCulture)} dòng nữa" : "");
}
