using VanBan.Documents;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Application.Review.Forms;

/// <summary>Which parts of the head of a document are printed (Nghị định 30/2020/NĐ-CP, Điều 8); a number or a day that is
/// left blank for the office to fill is printed.</summary>
/// <param name="Nation">The name of the nation.</param>
/// <param name="Motto">The motto.</param>
/// <param name="Number">Number and symbol.</param>
/// <param name="Day">Place and day.</param>
/// <param name="Subject">What the document is about.</param>
internal sealed record HeadParts(bool Nation, bool Motto, bool Number, bool Day, bool Subject)
{
    private const int LongestHead = 2000;

    // Beside the name of the body each may be printed in two lines, and a letter of it misread.
    private static readonly string[] NationWords = ["cong hoa xa hoi", "chu nghia viet nam"];
    private static readonly string[] MottoWords = ["doc lap", "tu do", "hanh phuc"];
    private static readonly string MonthWord = Letters.Fold("tháng");
    private static readonly string NumberWord = Letters.Fold("Số");

    /// <summary>How many of four are printed: nation with motto, number, day, subject.</summary>
    public int Count => new[] { Nation || Motto, Number, Day, Subject }.Count(isPrinted => isPrinted);

    public static HeadParts Of(Draft draft)
    {
        var header = draft.Facts.Header;
        var folded = Letters.Fold(draft.Text[..Math.Min(draft.Text.Length, LongestHead)]);
        var words = string.Join(' ', folded.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return new HeadParts(
            HasAny(words, NationWords), HasAny(words, MottoWords),
            header.Number is not null || header.Symbol is not null || HasNumberLine(folded),
            header.Date is not null || HasDayLine(folded), header.Subject is not null || !HasSubject(header));
    }

    private static bool HasAny(string words, string[] names) =>
        names.Any(name => words.Contains(name, StringComparison.Ordinal));

    private static bool HasNumberLine(string folded) => folded.Split('\n', '\t').Any(
        line => line.TrimStart() is var start && start.StartsWith(NumberWord, StringComparison.Ordinal)
            && start[NumberWord.Length..].TrimStart() is [':', ..] or ['.', ..]);

    // 'Cư Kuin, ngày … tháng … năm 2024': the day of a legal basis has no comma before it.
    private static bool HasDayLine(string folded) => DayWord.In(folded).Any(
        day => folded[..day.Start].TrimEnd(' ') is [] or [.., ',' or '.' or '\n' or '\t']
            && DayWord.RestOfLine(folded, day.End) is var rest
            && (rest.Contains(MonthWord, StringComparison.Ordinal) || FormDate.TryRead(rest, out _)));

    // Letters of invitation, introduction, leave and the like are named by their kind alone.
    private static bool HasSubject(Header header) => header.Type is { IsLetter: false, IsPrivate: false };
}
