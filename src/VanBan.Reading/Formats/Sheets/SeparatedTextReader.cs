using VanBan.Documents;
using VanBan.Reading.Formats.Docx;

namespace VanBan.Reading.Formats.Sheets;

/// <summary>Reads registers kept as text (CSV): a sheet without looks.</summary>
internal static class SeparatedTextReader
{
    /// <summary>The document that a decoded text is; <see langword="null"/> where its lines are no rows.</summary>
    public static Outcome<Document>? Read(string name, string text)
    {
        if (SeparatedText.Of(text) is not { } rows)
            return null;
        try
        {
            var written = new DocumentText();
            written.Add(SheetBlocks.Of(ShownRows.Of(rows.Sheet(text)).All));
            return new Outcome<Document>.Done(written.ToDocument(name) with { Format = "csv" });
        }
        catch (SheetLimitException)
        {
            return new Outcome<Document>.Skipped(Obstacle.TooLarge,
                "Bảng CSV quá lớn (hơn 1 triệu ô hoặc 20 triệu ký tự). Hãy chia thành nhiều tệp nhỏ hơn, rồi nạp lại.");
        }
    }
}
