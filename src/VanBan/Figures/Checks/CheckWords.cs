using VanBan.Knowledge;

namespace VanBan.Figures.Checks;

/// <summary>Words of <c>check-words.tsv</c> by which the figures of one sentence are set against each other.</summary>
internal static class CheckWords
{
    private static readonly KnowledgeTable Table = KnowledgeTable.Read("check-words.tsv");

    /// <summary>Words before a share of what stands before it: <c>chiếm</c> 75%.</summary>
    public static string[] Shares { get; } = Of("Share");

    /// <summary>Words between a part and its whole: 45 xã <c>trong tổng số</c> 60 xã.</summary>
    public static string[] OfWholes { get; } = Of("OfWhole");

    /// <summary>Words between a whole and its part: 60 xã, <c>trong đó</c> 45 xã.</summary>
    public static string[] Parts { get; } = Of("Part");

    /// <summary>What a share of done and planned is a share of: 75% <c>kế hoạch</c>.</summary>
    public static string[] Plans { get; } = Of("Plan");

    /// <summary>Words between the earlier and the later value: từ 100 <c>lên</c> 120.</summary>
    public static string[] Grown { get; } = Of("Grown");

    /// <summary>Words before a whole of which a part follows: <c>trong số</c> 60 xã có 45 xã.</summary>
    public static string[] WholeLeads { get; } = Of("WholeLead");

    /// <summary>Words between one change and the same change in another measure: giảm 12 vụ, <c>tương ứng</c>
    /// 12,4%.</summary>
    public static string[] Restated { get; } = Of("Restated");

    /// <summary>Units of the difference of two percentages: <c>điểm phần trăm</c>.</summary>
    public static string[] Points { get; } = Of("Points");

    /// <summary>Units of a multiple: gấp 2 <c>lần</c>.</summary>
    public static string[] Times { get; } = Of("Times");

    /// <summary>Words before a multiple that can only mean so many times as much: <c>gấp</c> 2 lần.</summary>
    public static string[] Multiples { get; } = Of("Multiple");

    /// <summary>Words between a part and what is left of the whole: <c>còn</c>.</summary>
    public static string[] Rest { get; } = Of("Rest");

    /// <summary>Words before the amount that a rate and a count give: <c>tổng</c> kinh phí.</summary>
    public static string[] Products { get; } = Of("Product");

    /// <summary>Words between a change and what it is a change of: tăng 30% <c>so với</c> 100 tỷ đồng.</summary>
    public static string[] Against { get; } = Of("Against");

    /// <summary>Words before what is done of a whole: <c>đã</c> giải quyết 38 hồ sơ.</summary>
    public static string[] Done { get; } = Of("Done");

    /// <summary>Words before an average: <c>bình quân</c> 4 tỷ đồng/xã.</summary>
    public static string[] Averages { get; } = Of("Average");

    /// <summary>The word before what is counted one by one: bình quân <c>mỗi</c> xã.</summary>
    public static string Each { get; } = Of("Each")[0];

    /// <summary>Whether one of the words ends a stretch of text, blanks behind it aside.</summary>
    public static bool End(string[] words, ReadOnlySpan<char> text)
    {
        var trimmed = text.TrimEnd();
        foreach (var word in words)
        {
            if (trimmed.EndsWith(word, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    /// <summary>Where the first of the words stands; -1 for none.</summary>
    public static int Find(string[] words, string text)
    {
        var first = -1;
        foreach (var word in words)
        {
            var at = text.IndexOf(word, StringComparison.Ordinal);
            if (at >= 0 && (first < 0 || at < first))
                first = at;
        }
        return first;
    }

    private static string[] Of(string role) =>
        [.. Table.Rows.Where(row => row["role"] == role).Select(static row => row["words"])];
}
