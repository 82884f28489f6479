using VanBan.Citations.Scan;
using VanBan.Documents;
using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Citations.Resolve;

/// <summary>What identifies the document that a mention names, as far as the mention and its context tell.</summary>
internal static class CitationKey
{
    /// <summary>The key of <paramref name="mention"/> in a document whose head says
    /// <paramref name="header"/>.</summary>
    public static DocumentKey Of(NormalizedText text, CitedPlace mention, Header header)
    {
        var (number, date) = Act(text, mention);
        var year = number?.Year ?? mention.Year;
        // 'Nghị định số 132/2008/NĐ-CP ngày 31/12/2018': one of the years is a slip; the number says which document is
        // meant, and the date says nothing.
        if (year is not null
            && date is { } printed
            && printed.Year != year)
            (date, year) = (null, null);
        var designation = SymbolSlip.Meant(mention) ?? number?.Slug ?? mention.Designation ?? NameOf(text, mention);
        // The day in the table stands for what one mention misprints: the act is one, however it is cited.
        if (date is not null && TabledAct.Find(designation) is { Day: { } known } && known.Year == date.Value.Year)
            date = known;
        var (body, province) = IssuerKey.Of(mention, PrintedPart.Issuer(text, mention), header);
        return new DocumentKey
        {
            Type = mention.Type?.Slug,
            Issuer = body,
            Province = province,
            Date = date,
            Year = year,
            Designation = designation,
        };
    }

    // A law by name and date, or by name and year, is the act of that name adopted then; the name alone fits every
    // version. A law's number tells its day.
    private static (DocumentNumber? Number, DateOnly? Date) Act(NormalizedText text, CitedPlace mention)
    {
        var (number, date) = (mention.Number, mention.Date);
        if (mention.Law is not { } law)
            return (number ?? LawActs.NumberOf(AmendingLawOf(text, mention)), date);
        if (number is not null)
            return (number, date ?? LawActs.OfNumber(law, number)?.Date);
        if (date is { } day)
            return LawActs.OfDay(law, day) is { } adopted ? (LawActs.NumberOf(adopted), adopted.Date) : (null, date);
        var act = mention.Year is { } year ? LawActs.OfYear(law, year) : mention.ActInForce;
        return (LawActs.NumberOf(act), act?.Date);
    }

    private static AmendingLaw? AmendingLawOf(NormalizedText text, CitedPlace mention) =>
        mention is { Kind: CitationKind.Named, Type.NamedBy: NameUse.Register, Date: { } day }
            && PrintedPart.Name(text, mention) is { } name
            ? AmendingLaw.Find(name, day) : null;

    // 'Luật sửa đổi, bổ sung một số điều của Luật BHYT' and the same name written out are one.
    private static string? NameOf(NormalizedText text, CitedPlace mention)
    {
        if (mention.IsSerialOnly || PrintedPart.Name(text, mention) is not { } name)
            return null;
        return mention is { Law: null, Type.NamedBy: NameUse.Register }
            ? AmendingLaw.SlugOf(name) : Letters.Slug(name, '.');
    }
}
