using VanBan.Documents;
using VanBan.Knowledge;

namespace VanBan.Application.Wording;

/// <summary>What people read of a body, or a province, that is no more.</summary>
public static class BodyWords
{
    /// <summary>The end of the issuer of an act, and who stands in its place: <c>Bộ Giao thông vận tải đến 28/02/2025;
    /// nay: Bộ Xây dựng (Nghị quyết 176/2025/QH15 …)</c>; <see langword="null"/> where it goes on.</summary>
    public static string? Of(DocumentKey key) => EndOf(key)?.Words;

    /// <summary>The same with the first day on which there is no such body.</summary>
    public static (DateOnly Day, string Words)? EndOf(DocumentKey key)
    {
        if (BodyEnd.Find(key.Issuer) is { } end)
            return (
                end.Day,
                $"{end.Name} đến {DayWords.Day(end.Day.AddDays(-1))}; nay: {end.Successor} ({end.Source})");
        var province = key.Province is null ? null : Province.All.FirstOrDefault(one => one.Slug == key.Province);
        return province is not { Ended: { } day, Successor: { } successor } ? null : (
            day,
            $"{DocumentName.OfProvince(province.Slug)} đến {DayWords.Day(day.AddDays(-1))}; nay thuộc "
            + $"{DocumentName.OfProvince(successor)} ({province.EndedBy})");
    }
}
