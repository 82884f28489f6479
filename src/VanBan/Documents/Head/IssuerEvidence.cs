using System.Collections.Immutable;
using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Documents.Head;

/// <summary>Tells who issued a document: by the head, the line that says who decides, the signature, and last the
/// symbol.</summary>
/// <param name="Head">The head.</param>
/// <param name="Symbol">The symbol of the number; <see langword="null"/> for none.</param>
/// <param name="Signature">The foot; <see langword="null"/> for none.</param>
/// <param name="Type">The kind of document.</param>
internal sealed record IssuerEvidence(HeadBlock Head, string? Symbol, SignatureBlock? Signature, DocumentType? Type)
{
    private readonly Issuer? bySymbol = Symbol is null ? null : NumberSymbol.IssuerOf(Symbol);

    /// <summary>The issuing body; <see langword="null"/> where nothing tells it.</summary>
    public IssuingBody? Weigh(ImmutableArray<Diagnostic>.Builder remarks)
    {
        if (Head.Bodies.Count > 0)
            return Printed(Head.Bodies[^1], remarks);
        var place = Head.PlaceAndDate?.Place;
        if (Head.Authority is { } authority)
            return Placed(IssuingBody.Of(WithoutOffice(authority)), place);
        return SignedFor() is { } body ? Placed(body, place) : bySymbol is null ? null : IssuingBody.Of(bySymbol);
    }

    /// <summary>The body above the issuing one; <see langword="null"/> where none is printed.</summary>
    public string? SuperiorOf(IssuingBody? issuer)
    {
        if (issuer is null
            || Head.Bodies.Count == 0
            || IsJoint)
            return null;
        return Head.Bodies.Count > 1 ? Head.Bodies[^2].Name : issuer.Known != Head.Bodies[^1].Known
            ? Head.Bodies[^1].Name : null;
    }

    /// <summary>The part of a key that names the issuer: an office that says only what it is ('VĂN PHÒNG', 'BAN THƯỜNG
    /// TRỰC') is that of the body above it.</summary>
    public string InFull(string slug, IssuingBody issuer) =>
        issuer.Known is null
            && Head.Bodies.Count > 1
            && issuer == Head.Bodies[^1]
            && HeadWords.Is(HeadWord.OpenName, issuer.Name)
            ? $"{slug}.{Head.Bodies[^2].Slug}" : slug;

    /// <summary>The province to which the issuing body belongs; <see langword="null"/> for none.</summary>
    public Province? ProvinceOf(IssuingBody? issuer)
    {
        if (issuer is null)
            return null;
        var superior = Head.Bodies.Count > 1 ? Head.Bodies[^2].Province : null;
        return issuer.Province ?? superior
            ?? (issuer.Known is { IsLocal: true }
                && Head.PlaceAndDate?.Place is { } place
                ? Places.Find(place) : null);
    }

    // Ministries that issue together stand one below the other.
    private bool IsJoint =>
        Type is { IsJoint: true } && Head.Bodies.Count > 1
            && Head.Bodies.TrueForAll(static body => body.Known is { IsLocal: false });

    private IssuingBody Printed(IssuingBody printed, ImmutableArray<Diagnostic>.Builder remarks)
    {
        if (IsJoint)
            return Head.Bodies[0] with { Name = string.Join(" - ", Head.Bodies.Select(static body => body.Name)) };
        if (printed.Known is null
            && bySymbol is not null
            && Head.Bodies.Count > 1
            && IsPartOf(printed, bySymbol))
            return Completed(printed, bySymbol);
        // All that the Party's centre issues carries the head of the Central Committee; the signature names the body
        // (Hướng dẫn 36-HD/VPTW).
        if (printed.Known is { Kind: IssuerKind.Party }
            && IsCentralCommittee(printed.Known)
            && SignedFor() is { Known: { IsParty: true } signing }
            && signing != printed.Known)
            return IssuingBody.Of(signing);
        if (printed.Known is { } known
            && bySymbol is not null
            && known != bySymbol
            && !NumberSymbol.MayStandFor(bySymbol, known))
            remarks.Add(
                new Diagnostic(
                    "issuer-disagrees",
                    $"Cơ quan ban hành ghi “{printed.Name}” nhưng ký hiệu {Symbol} là của “{bySymbol.Name}”."));
        return printed;
    }

    // In its name the whole centre of the Party issues: its symbol is TW, as is that of the bodies that it elects.
    private static bool IsCentralCommittee(Issuer known) => Issuer.OfSymbol("TW") == known;

    // 'VĂN PHÒNG' below 'BAN CHẤP HÀNH TRUNG ƯƠNG' is the office that the symbol VPTW names in full. Of a committee of
    // a province the one above tells which: 'BAN TỔ CHỨC' below 'THÀNH ỦY HÀ NỘI'.
    private IssuingBody Completed(IssuingBody printed, Issuer known)
    {
        var superior = Head.Bodies[^2];
        if (known.IsLocal)
            return new IssuingBody($"{printed.Name} {superior.Name}", known, superior.Province, "");
        return printed with
        {
            Name = HeadWords.Is(HeadWord.OpenName, printed.Name)
            ? known.Name : printed.Name,
            Known = known,
            Rest = ""
        };
    }

    private static bool IsPartOf(IssuingBody printed, Issuer known) =>
        Letters.Fold(known.Name).StartsWith(Letters.Fold(printed.Name), StringComparison.Ordinal);

    // The body of 'TM. ỦY BAN NHÂN DÂN TỈNH', 'T/M BỘ CHÍNH TRỊ'.
    private IssuingBody? SignedFor()
    {
        foreach (var line in Signature?.Authority ?? [])
        {
            var folded = Letters.Fold(line);
            var mark = OfficeTitle.AuthorityMark(folded);
            if (mark > 0
                && folded[0] == 't'
                && folded.AsSpan(0, mark).Contains('m')
                && BodyLines.Begins(line[mark..]))
                return IssuingBody.Of(line[mark..]);
        }
        return null;
    }

    // 'Ủy ban nhân dân tỉnh' signed in Bình Phước: the place of issue is the name of the unit (Nghị định 30/2020/NĐ-CP,
    // Phụ lục I.II.4).
    private static IssuingBody Placed(IssuingBody body, string? place) =>
        body.Province is null
            && place is not null
            && Places.Find(place) is { } province
            && HeadWords.Ends(HeadWord.Provincial, body.Name)
            ? body with { Name = $"{body.Name} {province.Name}", Province = province, Rest = "" }
            : body;

    // 'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH' decides for the committee, unless the office is itself an issuer.
    private static string WithoutOffice(string authority)
    {
        var folded = Letters.Fold(authority);
        var end = OfficeTitle.Match(folded, 0);
        if (end <= 0
            || end == authority.Length
            || Issuer.Names.Match(folded, 0, out _) == authority.Length)
            return authority;
        var body = authority[end..].Trim();
        return BodyLines.Begins(body)
            && !IsOtherThanKnown(IssuingBody.Of(body))
            ? body : authority;
    }

    // 'Chính phủ lâm thời' is not the Government of the table: who decides for it is named in full.
    private static bool IsOtherThanKnown(IssuingBody body) => body is { Known.IsLocal: false, Rest.Length: > 0 };
}
