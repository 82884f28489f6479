using VanBan.Citations.Scan;
using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Citations.Resolve;

/// <summary>
/// Binds a law that is named with its day and without its number to the number that the same document gives the law of
/// that name and day: 'Luật sửa đổi, bổ sung một số điều của Luật Luật sư ngày 20/11/2012' and 'Luật số 20/2012/QH13
/// ngày 20/11/2012 sửa đổi, bổ sung một số điều của Luật Luật sư'. Two numbers that fit leave it a name.
/// </summary>
internal static class DatedLawNames
{
    /// <summary>Binds what can be bound among <paramref name="mentions"/>, which are in the order of the text.</summary>
    public static void Bind(NormalizedText text, List<CitedPlace> mentions)
    {
        List<CitedPlace>? numbered = null;
        foreach (var mention in mentions)
        {
            if (!IsDatedName(mention) || IsTabled(text, mention) || TitleOf(text, mention) is not { } title)
                continue;
            numbered ??= mentions.FindAll(IsNumberedLaw);
            mention.Antecedent = OnlyActOf(text, numbered, mention, title);
        }
    }

    private static bool IsDatedName(CitedPlace mention) =>
        mention is { Kind: CitationKind.Named, Number: null, Date: not null, Type.NamedBy: NameUse.Register };

    private static bool IsTabled(NormalizedText text, CitedPlace mention) =>
        (mention.Law is { } law && LawActs.OfDay(law, mention.Date!.Value)?.Number is not null)
            || AmendingLaw.Find(PrintedPart.Name(text, mention) ?? "", mention.Date!.Value) is not null;

    private static bool IsNumberedLaw(CitedPlace mention) =>
        mention is { Number: not null, Type.NamedBy: NameUse.Register };

    private static CitedPlace? OnlyActOf(
        NormalizedText text, List<CitedPlace> numbered, CitedPlace named, string title)
    {
        CitedPlace? found = null;
        foreach (var act in numbered)
        {
            if (act.Type != named.Type || !MayBeOf(act, named.Date!.Value) || !IsTitled(text, act, title))
                continue;
            if (found is not null && !found.Number!.Equals(act.Number))
                return null;
            // The one that prints the day says more.
            if (found?.Date is null)
                found = act;
        }
        return found;
    }

    private static bool MayBeOf(CitedPlace act, DateOnly day) =>
        act.Date is { } own ? own == day : act.Number!.Year == day.Year;

    // The title stands before the number or, without the word for the kind, behind number, day and body.
    private static bool IsTitled(NormalizedText text, CitedPlace act, string title)
    {
        if (act.Name.End > 0)
            return TitleOf(text, act) == title;
        var start = TextCursor.AfterBlanks(text.Folded, act.End);
        var end = LawNameScanner.Read(text, start, act.Type!, out _);
        return end > start && AmendingLaw.SlugOf(text.Text[start..end].ToString()) == title;
    }

    // As it is compared: without the word for the kind.
    private static string? TitleOf(NormalizedText text, CitedPlace mention)
    {
        if (PrintedPart.Name(text, mention) is not { } name)
            return null;
        var slug = AmendingLaw.SlugOf(name);
        var kind = Letters.Slug(mention.Type!.Name, '.') + ".";
        return slug.StartsWith(kind, StringComparison.Ordinal) ? slug[kind.Length..] : null;
    }
}
