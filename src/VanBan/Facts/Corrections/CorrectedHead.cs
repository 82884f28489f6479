using System.Globalization;
using VanBan.Citations;
using VanBan.Documents;
using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Facts.Corrections;

/// <summary>A head with what persons say of its components.</summary>
public static class CorrectedHead
{
    /// <summary>The components that can be corrected.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["number", "date", "type", "issuer", "subject", "signer"];

    /// <summary>Whether a component can have this value: a number that is one, a day that there is, a known
    /// kind.</summary>
    public static bool CanBe(string field, string value) => field switch
    {
        "number" => DocumentNumber.TryParse(value, out _),
        "date" => DateReader.TryParse(value, out _),
        "type" => TypeOf(value) is not null,
        _ => value.Length > 0,
    };

    /// <summary>The head with the corrections of it.</summary>
    internal static Header Apply(Header header, IReadOnlyList<Correction> corrections)
    {
        var corrected = header;
        foreach (var one in corrections)
        {
            if (one is { Kind: CorrectionKind.Head, Field: { } field, Value: { } value }
                && CanBe(field, value))
                corrected = With(corrected, field, value) with { Correction = one.Mark };
        }
        if (corrected != header)
            corrected = corrected with { Key = KeyOf(corrected) };
        if (corrected.Key is { } key
            && SameActs.NameOf(key, corrections) is { } name)
            corrected = corrected with { Key = name.Key, Correction = name.Correction.Mark };
        return corrected;
    }

    private static Header With(Header header, string field, string value) => field switch
    {
        "number" => header with { Number = DocumentNumber.Parse(value) },
        "date" => header with { Date = DateReader.TryParse(value, out var day) ? day : header.Date },
        "type" => header with { Type = TypeOf(value) },
        "issuer" => header with { Issuer = value },
        "subject" => header with { Subject = value },
        _ => header with { Signer = value },
    };

    private static DocumentType? TypeOf(string value) =>
        DocumentType.Find(value)
        ?? DocumentType.All.FirstOrDefault(
            type => Letters.Fold(type.Name) == Letters.Fold(Letters.Compose(value.Trim())));

    private static DocumentKey KeyOf(Header header)
    {
        var read = header.Key ?? new DocumentKey();
        var known = read with
        {
            Type = header.Type?.Slug,
            Date = header.Date,
            Year = header.Date?.Year ?? header.Number?.Year ?? read.Year,
            Designation = header.Number?.Slug ?? read.Designation,
        };
        return AsCited(header) is { } cited && cited.Designation == known.Designation
            ? known with { Issuer = cited.Issuer ?? known.Issuer, Province = cited.Province ?? known.Province } : known;
    }

    // A document is what others mean who cite it in full: so its body is read as a citation's.
    private static DocumentKey? AsCited(Header header)
    {
        if (header is not { Number: { } number, Issuer: { } issuer })
            return null;
        var day = header.Date?.ToString(" 'ngày' dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);
        var text = $"{header.Type?.Name} số {number.Printed}{day} của {issuer}".TrimStart();
        return CitationExtractor.Extract(new Document("", text), Header.Empty) is [{ Key: var key }] ? key : null;
    }
}
