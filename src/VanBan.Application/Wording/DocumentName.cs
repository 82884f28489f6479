using System.Globalization;
using VanBan.Citations;
using VanBan.Documents;
using VanBan.Graph;
using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Application.Wording;

/// <summary>What documents and their parts are called, to people.</summary>
public static class DocumentName
{
    private const string Numbered = "số ";

    /// <summary>
    /// A document: <c>Nghị quyết 40/NQ-HĐND (09/12/2022, Bình Phước)</c>; one without number by what it is about, or by
    /// its file; one that is only cited as it is cited in <paramref name="cited"/>, where that is known.
    /// </summary>
    public static string Of(GraphDocument document, LocatedCitation? cited = null)
    {
        if (!document.IsPresent)
        {
            return cited is null ? Of(document.Key, document.Key.Designation)
                : cited.Correction is null ? AsCited(cited.Quote) : OfKey(document.Key);
        }
        return document.Number is { } number
            ? Of(document.Key, number) : document.Subject ?? Path.GetFileName(document.Files[0].File);
    }

    /// <summary>What a key tells, as it would be cited: <c>Nghị định số 80/2021/NĐ-CP ngày 26/8/2021 của Chính
    /// phủ</c>.</summary>
    public static string OfKey(DocumentKey key)
    {
        var printed = SlugNumber.Printed(key.Designation ?? "");
        var name = printed is not null ? $"số {printed}" : OfNamed(key.Designation);
        var when = key.Date is { } date ? $"ngày {DayWords.Day(date)}"
            : key.Year is { } year ? $"năm {year.ToString(CultureInfo.InvariantCulture)}" : null;
        // 'Luật tiếp công dân' has its kind in its name.
        var kind = printed is null && name is not null ? null : OfKind(key.Type);
        return Joined(" ", kind, name, when, OfBody(key) is { } body ? $"của {body}" : null);
    }

    /// <summary>A document with what it is about: <c>Nghị định 1/2024/NĐ-CP (…): Quy định về …</c>.</summary>
    public static string Titled(GraphDocument document)
    {
        var name = Of(document);
        return document.Subject is { } subject && document.Number is not null
            ? $"{name}: {SingleLine.Of(subject)}" : name;
    }

    /// <summary>The document that an edge leads to: by its own name where it is in the store, else as it is
    /// cited.</summary>
    public static string OfCited(Edge edge) => edge.Target is { } target ? Of(target) : OfMention(edge.Mention);

    /// <summary>A document and how it is cited: its own name where it is in the store, else the fullest form in which
    /// it is cited.</summary>
    public static string OfCited(CitedDocument cited) => OfAct(cited.Document, cited.BestForm);

    /// <summary>The same of an act and the fullest form in which it is cited.</summary>
    public static string OfAct(GraphDocument document, LocatedCitation form) =>
        !document.IsPresent && form.Correction is null && OfTabled(document.Key, form) is { } name
            ? name : Of(document, form);

    /// <summary>The other days that mentions of the document print, each with how many do: <c>in ngày 19/11/2013: 2
    /// lần</c>; <see langword="null"/> where all print one.</summary>
    public static string? OfPrintedDays(CitedDocument cited)
    {
        var others = cited.PrintedDays.Where(one => one.Day != cited.Document.Key.Date)
            .Select(one => $"in ngày {DayWords.Day(one.Day)}: {Amount.Count(one.Mentions)} lần").ToArray();
        return others.Length == 0 ? null : string.Join("; ", others);
    }

    /// <summary>What a mention calls the document that it means: its words, or, where a person said that another one is
    /// meant than is printed, the name of that.</summary>
    public static string OfMention(LocatedCitation mention) =>
        mention.Correction is null ? AsCited(mention.Quote) : OfKey(mention.Key);

    /// <summary>Who issued a document, as far as is known: <c>Ủy ban nhân dân Bình Phước</c>.</summary>
    public static string? OfBody(DocumentKey key)
    {
        var name = Joined(" ", OfIssuer(key.Issuer), key.Province is { } province ? OfProvince(province) : null);
        return name.Length == 0 ? null : name;
    }

    /// <summary>Provisions, each once: <c>khoản 2 Điều 5; Phụ lục I</c>.</summary>
    public static string OfPinpoints(IEnumerable<Pinpoint> pinpoints) =>
        string.Join("; ", pinpoints.Select(Of).Where(name => name.Length > 0).Distinct());

    /// <summary>The name of a kind of document, such as <c>Nghị quyết</c> for <c>nghi-quyet</c>.</summary>
    public static string? OfKind(string? slug) => slug is null ? null : DocumentType.Find(slug)?.Name ?? slug;

    /// <summary>The name of a province, such as <c>Bình Phước</c> for <c>binh.phuoc</c>.</summary>
    public static string OfProvince(string slug) =>
        Province.All.FirstOrDefault(known => known.Slug == slug)?.Name ?? slug;

    /// <summary>The name of an issuing body, such as <c>Chính phủ</c> for <c>chinh.phu</c>.</summary>
    public static string? OfIssuer(string? slug) =>
        slug is null ? null : Issuer.All.FirstOrDefault(known => known.Slug == slug)?.Name ?? slug;

    /// <summary>A provision: <c>điểm a khoản 2 Điều 5</c>.</summary>
    public static string Of(Pinpoint pinpoint) => Joined(
        " ",
        pinpoint.Point is { } point ? $"điểm {point}" : null,
        pinpoint.Clause is { } clause ? $"khoản {clause}" : null,
        pinpoint.Article is { } article ? $"Điều {article}" : null,
        pinpoint.Part);

    /// <summary>Page numbers, runs of them joined: <c>1, 4-7</c>.</summary>
    public static string OfPages(IEnumerable<int> pages)
    {
        var runs = new List<(int First, int Last)>();
        foreach (var page in pages.Distinct().Order())
        {
            if (runs.Count > 0 && runs[^1].Last == page - 1)
                runs[^1] = (runs[^1].First, page);
            else
                runs.Add((page, page));
        }
        return string.Join(
            ", ", runs.Select(run => run.First == run.Last ? $"{run.First}" : $"{run.First}-{run.Last}"));
    }

    // Where the fullest form lacks the number that is known, or misprints the day, the act's own name says more.
    private static string? OfTabled(DocumentKey key, LocatedCitation form)
    {
        var isMisprinted = CitedDocument.Misprints(form, key);
        if (TabledAct.Find(key.Designation) is not { } act)
            return isMisprinted ? OfKey(key) : null;
        if (!isMisprinted && form.Quote.Contains(act.Number, StringComparison.OrdinalIgnoreCase))
            return null;
        return act.Name is null ? isMisprinted ? OfKey(key) : null
            : $"{act.Name} số {act.Number}" + (act.Day is { } day ? $" ngày {DayWords.Day(day)}" : "");
    }

    // 'Tờ trình: Số 202/TTr-…', a line of a form, is 'Tờ trình số 202/TTr-…'.
    private static string AsCited(string quote)
    {
        var line = SingleLine.Of(quote);
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0)
            return line;
        var (kind, rest) = (line[..colon].TrimEnd(), line[(colon + 1)..].TrimStart());
        return rest.StartsWith(Numbered, StringComparison.OrdinalIgnoreCase)
            && DocumentType.All.Any(type => type.Name.Equals(kind, StringComparison.OrdinalIgnoreCase))
            ? $"{kind} {Numbered}{rest[Numbered.Length..]}" : line;
    }

    private static string? OfNamed(string? designation) => designation is null ? null
        : Law.All.FirstOrDefault(law => Letters.Slug(law.Name, '.') == designation)?.Name
            ?? designation.Replace('.', ' ');

    private static string Of(DocumentKey key, string? number)
    {
        var when = key.Date is { } date ? DayWords.Day(date) : key.Year?.ToString(CultureInfo.InvariantCulture);
        var details = Joined(", ", when, key.Province is { } province ? OfProvince(province) : null);
        return Joined(" ", OfKind(key.Type), number, details.Length == 0 ? null : $"({details})");
    }

    private static string Joined(string separator, params string?[] parts) =>
        string.Join(separator, parts.OfType<string>());
}
