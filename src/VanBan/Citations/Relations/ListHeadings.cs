using System.Runtime.InteropServices;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Citations.Relations;

/// <summary>What the headings over lists of acts say of all that stand below: 'DANH MỤC VĂN BẢN BÃI BỎ MỘT PHẦN', 'B. Văn
/// bản hết hiệu lực toàn bộ'.</summary>
/// <param name="text">The text.</param>
internal sealed class ListHeadings(NormalizedText text)
{
    private const int Longest = 160;
    private const string Part = "mot phan", Whole = "toan bo";

    private List<(int At, bool IsPart)>? headings;

    /// <summary>Whether the heading over a place says that only parts of the acts below it are meant, or that the whole of
    /// each is; <see langword="null"/> where none says so.</summary>
    /// <param name="at">The place.</param>
    public bool? IsPart(int at)
    {
        var all = headings ??= Find();
        var next = Ordered.First(CollectionsMarshal.AsSpan(all), at, static (heading, place) => heading.At >= place);
        return next > 0 ? all[next - 1].IsPart : null;
    }

    private List<(int At, bool IsPart)> Find()
    {
        var found = new List<(int At, bool IsPart)>();
        for (var start = 0; start < text.Length;)
        {
            var length = text.Text[start..].IndexOf('\n');
            var end = length < 0 ? text.Length : start + length;
            var words = text.Folded[start..end];
            var isPart = words.Contains(Part, StringComparison.Ordinal);
            if (isPart != words.Contains(Whole, StringComparison.Ordinal) && IsHeading(text.Text[start..end], words))
                found.Add((start, isPart));
            start = end + 1;
        }
        return found;
    }

    // In capitals, or numbered and short; a line that names an act, or a cell, is none.
    private static bool IsHeading(ReadOnlySpan<char> printed, ReadOnlySpan<char> words)
    {
        if (words.Length > Longest || words.ContainsAny('/', '\t'))
            return false;
        foreach (var c in printed)
        {
            if (char.IsLower(c))
                return IsNumbered(words);
        }
        return true;
    }

    // 'B. Văn bản …', 'II. Các văn bản …', 'Phụ lục II: …'; an article orders.
    private static bool IsNumbered(ReadOnlySpan<char> words)
    {
        var line = words.TrimStart();
        var end = line.IndexOf(' ');
        if (line.StartsWith("phu luc ") || line.StartsWith("danh muc "))
            return true;
        return end > 1 && line[end - 1] is '.' or ')' && line[end..].TrimStart().StartsWith("van ban")
            && (end == 2 || ListMarker.Read(line, out _) is not null || Numeral.IsRoman(line[..(end - 1)]));
    }
}
