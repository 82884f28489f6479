using VanBan.Text;

namespace VanBan.Documents.Head;

/// <summary>
/// A head that a converter has put on one line, the cells of its table parted by tabs or by nothing:
/// <c>BỘ TÀI CHÍNH Số: 12/2025/TT-BTC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Hà Nội, ngày
/// …</c>.
/// </summary>
internal static class WholeHead
{
    // The national name and the motto alone are shorter, a paragraph that quotes them is longer.
    private const int Shortest = 75;
    private const int Longest = 300;

    private const string State = "xa hoi chu nghia";
    private const string StateBegins = "cong hoa ";
    private const string MottoBegins = "doc lap";
    private const string MottoEnds = "hanh phuc";
    private const string NumberBegins = " so:";

    /// <summary>Whether the line holds more of a head than its two mottoes.</summary>
    public static bool IsIn(ReadOnlySpan<char> line) =>
        line.Length is > Shortest and < Longest
            && line.Contains("XÃ HỘI CHỦ NGHĨA", StringComparison.OrdinalIgnoreCase)
            && line.Contains("phúc", StringComparison.OrdinalIgnoreCase);

    /// <summary>The lines that it was printed on.</summary>
    public static IEnumerable<HeadLine> Cut(ReadOnlySpan<char> line, int index, bool gap)
    {
        var lines = new List<HeadLine>();
        foreach (var cell in line.Split('\t'))
        {
            var words = HeadPieces.OneLine(line[cell]);
            var start = 0;
            foreach (var end in Ends(Letters.Fold(words)))
            {
                Add(lines, words[start..end], index, gap);
                start = end;
            }
            Add(lines, words[start..], index, gap);
        }
        return lines;
    }

    private static void Add(List<HeadLine> lines, string words, int index, bool gap)
    {
        words = words.Trim();
        if (words.Length > 0)
            lines.Add(new HeadLine(words, index, gap && lines.Count == 0));
    }

    // Before the number, the State's name and the motto, and behind the motto, in the order of the line.
    private static IEnumerable<int> Ends(string folded)
    {
        var state = folded.IndexOf(State, StringComparison.Ordinal);
        var stateBegins = state < 0 ? -1 : folded.LastIndexOf(StateBegins, state, StringComparison.Ordinal);
        var motto = folded.IndexOf(MottoBegins, Math.Max(state, 0), StringComparison.Ordinal);
        var mottoEnds = motto < 0 ? -1 : folded.IndexOf(MottoEnds, motto, StringComparison.Ordinal);
        return new[]
        {
            folded.IndexOf(NumberBegins, StringComparison.Ordinal), stateBegins, motto,
            mottoEnds < 0 ? -1 : mottoEnds + MottoEnds.Length,
        }.Where(static end => end > 0).Order();
    }
}
