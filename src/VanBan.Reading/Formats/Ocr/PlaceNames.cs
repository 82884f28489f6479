using System.Collections.Frozen;
using System.Collections.Immutable;
using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Reading.Formats.Ocr;

/// <summary>
/// Mends the marks of the names of provinces, which small capitals lose: 'TĨNH QUẢNG NGÁI', 'Lâm Đòng. ngày'. Only
/// behind 'tỉnh' or 'thành phố' and before the day, where no name of a person stands.
/// </summary>
internal static class PlaceNames
{
    private const int MostWords = 4;

    private static readonly FrozenDictionary<string, string[]> ByFolded = Province.All
        .Select(static province => province.Name.Split(' ')).Where(static words => words.Length > 1)
        .DistinctBy(static words => Letters.Fold(string.Join(' ', words)))
        .ToFrozenDictionary(static words => Letters.Fold(string.Join(' ', words)), StringComparer.Ordinal);

    /// <summary>A line with the names in it mended.</summary>
    public static ImmutableArray<OcrWord> Mend(ImmutableArray<OcrWord> words, ImmutableArray<MendedWord>.Builder mended)
    {
        var result = words.ToBuilder();
        for (var start = 0; start < result.Count; start++)
        {
            if (Find(result, start) is not { } name)
                continue;
            var end = start + name.Length;
            var isBeforeDay = end < result.Count && Folded(result[end]) == "ngay"
                && result.Skip(end).Any(static word => Folded(word) == "thang");
            var kind = KindBefore(result, start);
            if (kind.Length == 0 && !isBeforeDay)
                continue;
            for (var i = 0; i < kind.Length; i++)
                Put(result, start - kind.Length + i, kind[i], mended);
            for (var i = 0; i < name.Length; i++)
                Put(result, start + i, name[i], mended);
            if (isBeforeDay && result[end - 1].Text is [.. var place, '.'])
                result[end - 1] = result[end - 1] with { Text = place + "," };
            start = end - 1;
        }
        return result.ToImmutable();
    }

    private static string[]? Find(ImmutableArray<OcrWord>.Builder words, int start)
    {
        for (var count = Math.Min(MostWords, words.Count - start); count > 1; count--)
        {
            var parts = Enumerable.Range(start, count).Select(at => words[at]).ToList();
            if (parts.TrueForAll(static word => char.IsUpper(word.Text[0]))
                && Named(string.Join(' ', parts.Select(Folded)), count) is { } name)
                return name;
        }
        return null;
    }

    // A name of three words is known by all its letters but one.
    private static string[]? Named(string folded, int count) => ByFolded.GetValueOrDefault(folded)
        ?? (
            count < 3
                ? null : ByFolded.FirstOrDefault(row => row.Value.Length == count
                    && row.Key.Length == folded.Length
            && row.Key.Zip(folded).Count(static pair => pair.First != pair.Second) == 1).Value);

    private static string[] KindBefore(ImmutableArray<OcrWord>.Builder words, int start) =>
        start > 0 && Folded(words[start - 1]) == "tinh" ? ["tỉnh"]
        : start > 1
            && Folded(words[start - 2]) == "thanh"
            && Folded(words[start - 1]) == "pho"
            ? ["thành", "phố"] : [];

    // In the case of the word as read. 'Hoà' and 'Hòa' are both right.
    private static void Put(
        ImmutableArray<OcrWord>.Builder words, int at, string meant, ImmutableArray<MendedWord>.Builder mended)
    {
        var word = words[at];
        var core = Core(word.Text);
        var cased = core.Length > 1 && core.All(char.IsUpper) ? meant.ToUpperInvariant()
            : char.IsUpper(core[0]) ? char.ToUpperInvariant(meant[0]) + meant[1..] : meant;
        if (core == cased || Letters.Fold(core).EndsWith("oa", StringComparison.Ordinal))
            return;
        mended.Add(new MendedWord(core, cased));
        words[at] = word with
        {
            Text = word.Text.Replace(core, cased, StringComparison.Ordinal),
            Confidence = OcrMending.Doubtful
        };
    }

    private static string Folded(OcrWord word) => Letters.Fold(Core(word.Text));

    private static string Core(string text) => text.Trim(',', '.', ';', ':') is { Length: > 0 } core ? core : text;
}
