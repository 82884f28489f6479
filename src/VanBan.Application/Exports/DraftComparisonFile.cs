using System.Collections.Immutable;
using System.Net;
using System.Text;
using VanBan.Application.Compare;
using VanBan.Application.Wording;

namespace VanBan.Application.Exports;

/// <summary>The differences of two versions of a draft as a file: DOCX, HTML, XLSX or CSV.</summary>
public static class DraftComparisonFile
{
    private const string Title = "SO SÁNH HAI BẢN DỰ THẢO";

    /// <summary>Writes the file; its name tells the format.</summary>
    /// <exception cref="Store.UsageException">The format is not known, or the file cannot be written.</exception>
    public static void Save(string file, DraftComparison comparison)
    {
        switch (Path.GetExtension(file).ToUpperInvariant())
        {
            case ".DOCX":
                WholeFile.Save(file, output => DocxReport.Write(output, Title, Lines(comparison), Table(comparison)));
                break;
            case ".HTML" or ".HTM":
                WholeFile.Save(file, output => output.Write(Encoding.UTF8.GetBytes(Html(comparison))));
                break;
            default:
                TableExport.Save(file, Table(comparison));
                break;
        }
    }

    private static string[] Lines(DraftComparison comparison) =>
        [$"Bản trước: {comparison.Before}", $"Bản sau: {comparison.After}"];

    private static ExportTable Table(DraftComparison comparison) => new(
        "So sánh",
        [
            new("Phần", 12), new("Thay đổi", 10), new("Bản trước", 44), new("Bản sau", 44), new("Chỗ", 20),
        ],
        comparison.Differences.Select(difference => ImmutableArray.Create(
            ExportCell.Of(CodeWords.OfPart(difference.Part)),
            ExportCell.Of(CodeWords.Of(difference.Kind)),
            ExportCell.Of(difference.Before),
            ExportCell.Of(difference.After),
            ExportCell.Of(difference.PlaceAfter ?? difference.PlaceBefore))));

    private static string Html(DraftComparison comparison)
    {
        var html = new StringBuilder(
            "<!DOCTYPE html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\"><title>" + Title + "</title><style>"
            + "body{font-family:sans-serif;margin:2em}table{border-collapse:collapse}"
            + "td,th{border:1px solid #999;padding:4px 8px;vertical-align:top;text-align:left}"
            + "del{background:#fdd}ins{background:#dfd;text-decoration:none}</style></head><body>\n<h1>"
            + Title + "</h1>\n");
        foreach (var line in Lines(comparison))
            html.Append("<p>").Append(WebUtility.HtmlEncode(line)).Append("</p>\n");
        html.Append(
            "<table><tr><th>Phần</th><th>Thay đổi</th><th>Bản trước</th><th>Bản sau</th><th>Chỗ</th></tr>\n");
        foreach (var one in comparison.Differences)
        {
            html.Append("<tr>").Append(Cell(CodeWords.OfPart(one.Part))).Append(Cell(CodeWords.Of(one.Kind)))
                .Append(Cell(one.Before, "del")).Append(Cell(one.After, "ins"))
                .Append(Cell(one.PlaceAfter ?? one.PlaceBefore)).Append("</tr>\n");
        }
        return html.Append("</table>\n</body></html>\n").ToString();
    }

    private static string Cell(string? words, string? mark = null)
    {
        var encoded = WebUtility.HtmlEncode(words ?? "");
        return mark is null
            || encoded.Length == 0
            ? $"<td>{encoded}</td>" : $"<td><{mark}>{encoded}</{mark}></td>";
    }
}
