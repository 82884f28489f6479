using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Documents;

/// <summary>Consolidated texts (văn bản hợp nhất): their number, date and signature stand in an attestation at the end (Pháp lệnh 01/2012/UBTVQH13).</summary>
internal static class Consolidation
{
    /// <summary>The heading of the attestation.</summary>
    public const string Heading = "XÁC THỰC VĂN BẢN HỢP NHẤT";

    /// <summary>Index of the line at which the attestation begins, the body's name beside or above it included; -1 for none.</summary>
    public static int Find(string text, List<PrintedLine> lines)
    {
        var at = text.LastIndexOf(Heading, StringComparison.Ordinal);
        if (at < 0)
            return -1;
        int low = 0, high = lines.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (lines[middle].Start <= at)
                low = middle;
            else
                high = middle - 1;
        }
        // Written column by column, body and number stand above the heading.
        var first = low;
        for (var i = low - 1; i >= 0 && i > low - 10; i--)
        {
            if (lines[i].Kind != LineKind.Text)
                continue;
            var line = HeadPieces.OneLine(lines[i].Span.In(text));
            if (!Capitals.Fill(line) && PrintedNumber.TryRead(line, Letters.Fold(line), out _) is null)
                break;
            first = i;
        }
        return first;
    }
}
