using VanBan.Documents;
using VanBan.Graph;
using VanBan.Knowledge;

namespace VanBan.Application.Wording;

/// <summary>What a person should know of a mention: that it is misprinted, that a name alone does not tell which act is
/// meant, who carries on for the body that issued it.</summary>
public static class EdgeRemarks
{
    private static readonly DateOnly Merger = new(2025, 7, 1);

    /// <summary>The remark in one line; <see langword="null"/> where there is none.</summary>
    public static string? Of(Edge edge)
    {
        string?[] remarks = [MisprintOf(edge), NameOf(edge), SuccessorOf(edge.To)];
        var told = string.Join("; ", remarks.OfType<string>());
        return told.Length == 0 ? null : told;
    }

    /// <summary>Who carries on for a province that was merged: <c>tỉnh Bình Phước nay thuộc Đồng Nai (từ
    /// 01/07/2025)</c>; <see langword="null"/> for one that goes on.</summary>
    public static string? SuccessorOf(DocumentKey key)
    {
        var province = Province.All.FirstOrDefault(known => known.Slug == key.Province);
        return province?.Successor is { } successor
            ? $"{(province.IsCity ? "thành phố" : "tỉnh")} {province.Name} nay thuộc "
                + $"{DocumentName.OfProvince(successor)} (từ {DayWords.Day(Merger)})"
            : null;
    }

    private static string? MisprintOf(Edge edge)
    {
        var (mention, document) = (edge.Mention.Key, edge.To);
        return edge.Misprint switch
        {
            MisprintedPart.Date when (edge.Mention.PrintedDay ?? mention.Date) is { } printed
                && document.Date is { } issued =>
                $"viện dẫn in ngày {DayWords.Day(printed)}, văn bản ghi ngày {DayWords.Day(issued)}",
            MisprintedPart.Issuer =>
                $"viện dẫn in cơ quan {DocumentName.OfIssuer(mention.Issuer)}, "
                    + $"văn bản của {DocumentName.OfIssuer(document.Issuer)}",
            MisprintedPart.Type =>
                $"viện dẫn in loại {DocumentName.OfKind(mention.Type)}, "
                    + $"văn bản là {DocumentName.OfKind(document.Type)}",
            _ => null,
        };
    }

    private static string? NameOf(Edge edge) =>
        edge.Status == EdgeStatus.Missing
            && edge.Mention.Key is { IsNumbered: false, Designation: not null, Year: null }
            ? "chỉ có tên, chưa rõ là văn bản số nào" : null;
}
