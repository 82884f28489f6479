using System.Text;
using System.Text.RegularExpressions;

namespace VanBan.Reading.Formats.Pdf;

/// <summary>
/// Finds what is printed on pages and is not text: running headers and footers (the same words at the same height on
/// several pages), page numbers, and signature stamps.
/// </summary>
internal static partial class Furniture
{
    // Headers and footers are looked for in the outermost rows of a page.
    private const int OuterRows = 3;
    private const float Margin = 0.14f;

    // The least share of pages, odd and even ones may differ; the forms of an annex begin alike too, but are few.
    private const float LeastShare = 0.35f;

    /// <summary>Takes the furniture out of the rows of the pages and notes it with them.</summary>
    public static void TakeOut(IReadOnlyList<PrintedPage> sheets)
    {
        var repeated = Repeated(sheets);
        foreach (var sheet in sheets)
        {
            TakeOut(sheet, fromTop: true, repeated);
            TakeOut(sheet, fromTop: false, repeated);
            TakeOut(sheet, sheet.Rows, IsStamp);
            // On a page turned for a wide table, the header runs along its edge.
            TakeOut(sheet, sheet.Turned, static row => IsGazetteHeader(row)
                || IsPageNumber(row));
        }
    }

    private static void TakeOut(PrintedPage sheet, List<Line> rows, Predicate<Line> isFurniture)
    {
        var found = rows.FindAll(isFurniture);
        if (found.Count == 0)
            return;
        rows.RemoveAll(isFurniture);
        sheet.Furniture.Add(string.Join('\n', found.Select(static row => row.Text)));
    }

    private static void TakeOut(PrintedPage sheet, bool fromTop, HashSet<(bool, string)> repeated)
    {
        for (var taken = 0; taken < OuterRows && sheet.Rows.Count > 0; taken++)
        {
            var at = fromTop ? 0 : sheet.Rows.Count - 1;
            var row = sheet.Rows[at];
            var isOuter = fromTop ? row.Y < Margin * sheet.Height : row.Y > (1 - Margin) * sheet.Height;
            if (!isOuter || IsBehindTable(sheet, row, fromTop)
                || !(IsGazetteHeader(row) || IsPageNumber(row) || repeated.Contains((fromTop, Shape(row)))))
            {
                return;
            }
            sheet.Rows.RemoveAt(at);
            sheet.Furniture.Add(row.Text);
        }
    }

    private static bool IsBehindTable(PrintedPage sheet, Line row, bool fromTop) =>
        sheet.Tables.Count > 0
            && (fromTop ? sheet.Tables[0].Top < row.Y : sheet.Tables[^1].Bottom > row.Y);

    private static HashSet<(bool, string)> Repeated(IReadOnlyList<PrintedPage> sheets)
    {
        var counts = new Dictionary<(bool, string), int>();
        foreach (var sheet in sheets)
        {
            for (var i = 0; i < Math.Min(OuterRows, sheet.Rows.Count); i++)
            {
                Count((true, Shape(sheet.Rows[i])));
                Count((false, Shape(sheet.Rows[^(i + 1)])));
            }
        }
        return [.. counts
            .Where(
                pair => pair.Value > 1
                    && pair.Value >= LeastShare * sheets.Count
                    && !IsNationalHeader(pair.Key.Item2))
            .Select(static pair => pair.Key)];
        void Count((bool, string) key) => counts[key] = counts.GetValueOrDefault(key) + 1;
    }

    private static bool IsNationalHeader(string shape) =>
        shape.Contains("CỘNG HÒA XÃ HỘI", StringComparison.Ordinal)
            || shape.Contains("CỘNG HOÀ XÃ HỘI", StringComparison.Ordinal)
        || shape.Contains("ĐẢNG CỘNG SẢN", StringComparison.Ordinal)
        || shape.Contains("Độc lập", StringComparison.Ordinal);

    // Words and height, with every number as one sign: 'Trang 3/12' and 'Trang 4/12' are the same.
    private static string Shape(Line row)
    {
        var shape = new StringBuilder();
        foreach (var c in row.Text)
        {
            if (!char.IsAsciiDigit(c))
                shape.Append(c);
            else if (shape.Length == 0 || shape[^1] != '#')
                shape.Append('#');
        }
        return shape.Append('@').Append((int)(row.Y / 4)).ToString();
    }

    // 'CÔNG BÁO/Số 290/Ngày 29-05-2026', also with a double number: 'Số 1523 + 1524'.
    private static bool IsGazetteHeader(Line row) =>
        row.Text.Contains("CÔNG BÁO/Số", StringComparison.Ordinal)
            && row.Text.Contains("/Ngày", StringComparison.Ordinal)
            && row.Text.Length < 80;

    private static bool IsPageNumber(Line row) => PageNumber.IsMatch(row.Text);

    private static bool IsStamp(Line row) => (row.Size < 10 && Stamp.IsMatch(row.Text))
        || CopyMark.IsMatch(row.Text);

    /// <summary>Takes the marks of electronic copies out of a page's rows.</summary>
    public static void TakeOutCopyMarks(PrintedPage sheet) =>
        TakeOut(sheet, sheet.Rows, static row => CopyMark.IsMatch(row.Text));

    // How a copy was made, by whom and when, in one line above the text: 'SAO Y; ỦY BAN NHÂN DÂN TỈNH …; 06/01/2026
    // 16:42:26 +07:00' (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần III).
    [GeneratedRegex(@"^(SAO Y|SAO LỤC|TRÍCH SAO)\b.*\d{4}[;,]? ?\d{1,2}:\d{2}(:\d{2})?([;,]? ?\+0?7:00)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex CopyMark { get; }

    [GeneratedRegex(@"^([-–—] ?)?((Trang|Page) )?\d{1,4}( ?/ ?\d{1,4})?( ?[-–—])?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex PageNumber { get; }

    [GeneratedRegex(
        "^(Ký bởi|Người ký|Ngày ký|Giờ ký|Thời gian ký|Cơ quan|Email|Tổ chức|Chức vụ|Ký ngày) ?: ",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Stamp { get; }
}
