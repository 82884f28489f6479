using System.Collections.Immutable;
using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Application.Lookup;

/// <summary>The name of a law as somebody types it: <c>Luật Bảo hiểm xã hội</c>, <c>luat bhxh 2024</c>, <c>Bộ luật Dân
/// sự năm 2015</c>.</summary>
/// <param name="Designations">What the acts of this name are kept under: their numbers, and the name where a mention
/// tells neither number nor day.</param>
/// <param name="Year">The year typed behind the name; <see langword="null"/> for none.</param>
/// <param name="Day">The day typed behind the name; <see langword="null"/> for none.</param>
internal sealed record LawName(ImmutableArray<string> Designations, int? Year, DateOnly? Day)
{
    private const string DayLead = " ngay ";

    /// <summary>Reads a name that begins a text; <see langword="null"/> where it names no law: one that the register
    /// lacks counts where its day stands behind it.</summary>
    public static LawName? Read(string text)
    {
        var folded = Letters.Fold(Abbreviation.Expand(text));
        var nameStart = DocumentType.Words.Match(folded, 0, out var type);
        if (nameStart < 0 || Law.NamesOf(type!) is not { } names)
            return null;
        while (nameStart < folded.Length && char.IsWhiteSpace(folded[nameStart]))
            nameStart++;
        if (nameStart == folded.Length)
            return null;
        var end = names.Match(folded, nameStart, out var law);
        if (end < 0)
            return Dated(folded);
        var day = AskedDay.In(folded[end..]);
        return Of(law!, day?.Year ?? YearBehind(folded[end..]), day);
    }

    // 'Luật sửa đổi, bổ sung một số điều của Luật BHYT ngày 27/11/2024': its number where it is known, else the name.
    private static LawName? Dated(string folded)
    {
        var lead = folded.LastIndexOf(DayLead, StringComparison.Ordinal);
        if (lead < 0)
            return null;
        var cursor = TextCursor.OverFolded(folded, lead + DayLead.Length);
        if (!DateReader.TryReadBare(ref cursor, out var day))
            return null;
        var name = folded[..lead];
        var number = AmendingLaw.Find(name, day) is { } act ? DocumentNumber.Parse(act.Number).Slug : null;
        return new LawName([.. new[] { number, AmendingLaw.SlugOf(name) }.OfType<string>()], day.Year, day);
    }

    private static LawName Of(Law law, int? year, DateOnly? day)
    {
        var versions = year is { } asked
            && law.Versions.Any(version => version.Date?.Year == asked)
            ? law.Versions.Where(version => version.Date?.Year == asked)
            : law.Versions;
        var numbers =
            versions.Select(version => DocumentNumber.TryParse(version.Number, out var number) ? number.Slug : null)
            .OfType<string>();
        return new LawName([.. numbers.Append(Letters.Slug(law.Name, '.')).Distinct()], year, day);
    }

    // '2024', 'năm 2024', '(sửa đổi) 2024', 'số 41/2024/QH15' is read as a number before it comes here.
    private static int? YearBehind(string folded)
    {
        foreach (var word in folded.Split([' ', ',', '(', ')', '.', ';', '/'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (YearWindow.OfDocuments.TryParse(word, out var year))
                return year;
        }
        return null;
    }
}
