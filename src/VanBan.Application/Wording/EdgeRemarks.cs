using VanBan.Documents;
using VanBan.Graph;
using VanBan.Knowledge;
using VanBan.Notation;

namespace VanBan.Application.Wording;

/// <summary>What a person should know of a mention: that it is misprinted, that a name alone does not tell which act is
/// meant, who carries on for the body that issued it.</summary>
public static class EdgeRemarks
{
    /// <summary>The remark in one line; <see langword="null"/> where there is none.</summary>
    public static string? Of(Edge edge)
    {
        string?[] remarks = [MisprintOf(edge), SymbolOf(edge), NameOf(edge), SuccessorOf(edge.To)];
        var told = string.Join("; ", remarks.OfType<string>());
        return told.Length == 0 ? null : told;
    }

    /// <summary>The same with who corrected the mention.</summary>
    public static string? WithCorrection(Edge edge)
    {
        string?[] remarks = [CorrectionWords.Of(edge.Mention), Of(edge)];
        var told = string.Join("; ", remarks.OfType<string>());
        return told.Length == 0 ? null : told;
    }

    /// <summary>Who carries on for a province that was merged: <c>tỉnh Bình Phước nay thuộc Đồng Nai (từ
    /// 01/07/2025)</c>; <see langword="null"/> for one that goes on.</summary>
    public static string? SuccessorOf(DocumentKey key)
    {
        var province = Province.All.FirstOrDefault(known => known.Slug == key.Province);
        return province is { Successor: { } successor, Ended: { } day }
            ? $"{(province.IsCity ? "thành phố" : "tỉnh")} {province.Name} nay thuộc "
                + $"{DocumentName.OfProvince(successor)} (từ {DayWords.Day(day)})"
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
            MisprintedPart.Number when edge.Target?.Number is { } number =>
                $"viện dẫn in {SingleLine.Of(edge.Mention.Quote)}, văn bản trong kho cùng ngày, cùng trích yếu mang số {number}",
            _ => TabledDayOf(edge),
        };
    }

    // Of an act that is not at hand the program's table knows the day.
    private static string? TabledDayOf(Edge edge) =>
        edge is { Target: null, Mention: { Correction: null, PrintedDay: { } printed, Key.Date: { } known } }
            && printed != known
            ? $"viện dẫn in ngày {DayWords.Day(printed)}, đúng là {DayWords.Day(known)} (theo bảng của chương trình)"
            : null;

    // 'Nghị định số 80/2021/NĐ-CF': the number of a mention is that of the act meant, its words are as printed.
    private static string? SymbolOf(Edge edge)
    {
        // What a person corrected is told as the correction.
        if (edge.Mention is not { Correction: null, Key: { IsNumbered: true, Designation: { } designation } })
            return null;
        var printed = Quoted(edge.Mention.Quote);
        return printed is { Year: not null } && printed.Slug != designation
            && SlugNumber.Printed(designation) is { } meant
            && designation.StartsWith(printed.SerialSlug + '-', StringComparison.Ordinal)
            && printed.Slug.Length == designation.Length
            ? $"viện dẫn in số {printed.Printed}, đúng là {meant}" : null;
    }

    private static DocumentNumber? Quoted(string quote)
    {
        foreach (var word in quote.Split([' ', '\n', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Contains('/', StringComparison.Ordinal) && DocumentNumber.TryParse(word, out var number))
                return number;
        }
        return null;
    }

    private static string? NameOf(Edge edge) =>
        edge.Status == EdgeStatus.Missing
            && edge.Mention.Key is { IsNumbered: false, Designation: not null, Year: null }
            ? "chỉ có tên, chưa rõ là văn bản số nào" : null;
}
