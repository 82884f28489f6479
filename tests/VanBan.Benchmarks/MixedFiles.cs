using System.Globalization;
using System.Text;

namespace VanBan.Benchmarks;

/// <summary>Folders of generated files of all formats mixed, as an office has them: of twenty files six are DOCX, four
/// PDF, three text, two HTML and one each a letter with a file, a ZIP of three, a workbook, a register as CSV and
/// slides; no pictures and no formats of old office programs. The same number gives the same files.</summary>
internal static class MixedFiles
{
    private const int FilesOfFolder = 250;

    /// <summary>Writes files numbered from 0; those that are there already are written again.</summary>
    public static void Write(int count, string folder)
    {
        for (var i = 0; i < count; i++)
        {
            var (ending, bytes) = Of(i);
            var path = Path.Combine(folder, Invariant($"{i / FilesOfFolder:D3}"), Invariant($"{i:D6}.{ending}"));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, bytes);
        }
        Console.WriteLine(Invariant($"{count} files in {folder}"));
    }

    /// <summary>The file numbered <paramref name="i"/>.</summary>
    public static (string Ending, byte[] Bytes) Of(int i)
    {
        var words = new MixedTexts(i);
        return (i % 20) switch
        {
            < 6 => ("docx", MixedPackages.Docx(words)),
            < 10 => ("pdf", MixedPackages.Pdf(words)),
            < 13 => ("txt", Encoding.UTF8.GetBytes(words.Text)),
            < 15 => ("html", Html(words)),
            15 => ("eml", MixedPackages.Letter(words, MixedPackages.Docx(Inner(i, 0)))),
            16 => ("zip", MixedPackages.Archive(
                ("bao-cao.docx", MixedPackages.Docx(Inner(i, 0))), ("phu-luc/1.pdf", MixedPackages.Pdf(Inner(i, 1))),
                ("ghi-chu.txt", Encoding.UTF8.GetBytes(Inner(i, 2).Text)))),
            17 => ("xlsx", MixedPackages.Xlsx(words)),
            18 => ("csv", Register(words)),
            _ => ("pptx", MixedPackages.Pptx(words)),
        };
    }

    // What lies in a file has words of its own.
    private static MixedTexts Inner(int i, int part) => new(1_000_000 + (4 * i) + part);

    private static byte[] Html(MixedTexts words) => Encoding.UTF8.GetBytes(
        $"<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>{MixedPackages.Xml(words.Subject)}</title></head><body>"
        + string.Concat(words.Lines.Select(static line => $"<p>{MixedPackages.Xml(line)}</p>\n"))
        + $"<table>{string.Concat(words.Rows.Select(static row =>
            $"<tr>{string.Concat(row.Select(static cell => $"<td>{MixedPackages.Xml(cell)}</td>"))}</tr>"))}</table>"
        + "</body></html>");

    private static byte[] Register(MixedTexts words) => Encoding.UTF8.GetBytes(
        "STT;Số, ký hiệu;Ngày văn bản;Trích yếu\n"
        + string.Concat(words.Rows.Select(static row => string.Join(';', row) + "\n")));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
