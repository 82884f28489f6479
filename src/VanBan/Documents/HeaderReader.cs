using System.Collections.Immutable;
using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Documents;

/// <summary>
/// Reads what a document says of itself: its head, and the foot where it is signed. Total: any text has a header, perhaps an empty one. Where evidence for a component
/// disagrees, the first in this order counts and a diagnostic says so: the kind as a word over the subject, the symbol, the file's name; for the number the head, and only
/// where that cannot be trusted the file's name; for the issuer the head, the symbol, the signature.
/// </summary>
public static class HeaderReader
{
    /// <summary>The header of <paramref name="document"/>.</summary>
    public static HeaderReading Read(Document document) => Read(document, PrintedLines.Of(document.Text));

    internal static HeaderReading Read(Document document, List<PrintedLine> lines)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var head = Head.Read(HeadPieces.Of(document.Text, lines, 0));
        var attestation = Consolidation.Find(document.Text, lines);
        // A consolidated text carries the head of what it consolidates; its own number, date, body and signature stand at its end.
        var own = attestation < 0 ? head : Head.Read(HeadPieces.Of(document.Text, lines, attestation)) with { Subject = head.Subject };
        var signature = SignatureBlock.Find(document.Text, lines, attestation < 0 ? head.EndLine : attestation);
        var type = attestation < 0 ? TypeOf(own, document.Name, diagnostics) : DocumentType.Find("van-ban-hop-nhat");
        var number = NumberOf(own, document, type, diagnostics);
        var date = own.PlaceAndDate?.Date;
        if (own.PlaceAndDate is { IsDoubtful: true })
            diagnostics.Add(new Diagnostic("date-unclear", date is null ? "Ngày ban hành không đọc được trên bản quét." : $"Ngày ban hành đọc là {date:dd/MM/yyyy} nhưng chữ số không rõ.", 1));
        var bodyStart = head.EndLine < lines.Count ? lines[head.EndLine].Start : document.Text.Length;
        var bodyEnd = signature is not null && signature.FirstLine < lines.Count ? Math.Max(bodyStart, lines[signature.FirstLine].Start) : document.Text.Length;
        var (adoption, adopted) = EffectReader.Adoption(document.Text, bodyStart, bodyEnd);
        date ??= own.PlaceAndDate is null ? adopted : null;
        if (signature?.DamagedName is { } damaged)
            diagnostics.Add(new Diagnostic("signer-unclear", $"Tên người ký in là “{damaged}”, đọc là “{signature.Name}”."));
        var issuer = IssuerOf(own, number?.Symbol ?? own.Number?.Symbol, signature, diagnostics);
        var header = new Header
        {
            Type = type,
            Number = number,
            Symbol = number?.Symbol ?? own.Number?.Symbol,
            Date = date,
            Place = own.PlaceAndDate?.Place,
            Issuer = issuer?.Name,
            Superior = SuperiorOf(own, issuer),
            Subject = own.Subject,
            Urgency = head.Urgency,
            Secrecy = head.Secrecy,
            IsDraft = head.SaysDraft || own.Number is { IsBlank: true } || own.PlaceAndDate is { Day: null, IsDoubtful: false },
            Addressees = head.Addressees,
            Authority = head.Authority is { } authority ? IssuingBody.Of(authority).Name : null,
            SignedFor = signature?.Authority ?? [],
            Signer = signature?.Name,
            SignerTitle = signature?.Title,
            Recipients = signature?.Recipients ?? [],
            Adoption = adoption,
            EffectiveDate = attestation < 0 ? EffectReader.EffectiveDate(document.Text, bodyStart, bodyEnd, date) : null,
        };
        var key = new DocumentKey
        {
            Type = type?.Slug,
            Issuer = issuer is null ? null : SeriesOf(issuer, number, type),
            Province = ProvinceOf(own, issuer, header.Place)?.Slug,
            Date = date,
            Year = own.PlaceAndDate?.Year ?? number?.Year,
            Designation = number?.Slug,
        };
        return new HeaderReading(header with { Key = type is null && number is null ? null : key }, diagnostics.ToImmutable());
    }

    // The body in whose series the document is numbered: a decision of the chairman is one of the committee unless its symbol says otherwise.
    private static string? SeriesOf(IssuingBody body, DocumentNumber? number, DocumentType? type)
    {
        // Of bodies that issue together the symbol keeps the order, whichever is printed first.
        if (type?.Slug is "thong-tu-lien-tich" or "nghi-quyet-lien-tich" && number?.Issuer is { IsLocal: false } leading)
            return leading.SeriesOf(leading);
        if (body.Slug.Length == 0)
            return null;
        return body.Known is { } known ? string.Concat(known.SeriesOf(number?.Issuer), body.Slug.AsSpan(Math.Min(known.Slug.Length, body.Slug.Length))) : body.Slug;
    }

    private static DocumentType? TypeOf(Head head, string fileName, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var bySymbol = head.Number is { } number ? SymbolReader.TypeOf(number.Symbol, number.Separator) : null;
        if (head.Type is null)
        {
            // 'Luật số: 51/2024/QH15': the word before 'số' names the kind where the symbol does not.
            return bySymbol ?? head.NumberType ?? (head.Number is not null && (head.IsLetter || SymbolReader.IsLetter(head.Number.Symbol)) ? DocumentType.Find("cong-van") : FileNameEvidence.Read(fileName)?.Type);
        }
        // The Party abbreviates Quy định and Quyết định alike (Hướng dẫn 05-HD/VPTW), Thông tri and Thông tư too.
        if (bySymbol is not null && bySymbol != head.Type && !SymbolReader.MayStandFor(bySymbol, head.Type))
            diagnostics.Add(new Diagnostic("type-disagrees", $"Tên loại ghi “{head.Type.Name}” nhưng ký hiệu {head.Number!.Symbol} là của “{bySymbol.Name}”."));
        return head.Type;
    }

    private static DocumentNumber? NumberOf(Head head, Document document, DocumentType? type, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var named = FileNameEvidence.Read(document.Name);
        if (head.Number is not { } printed)
        {
            // Nothing is printed that could be read: a page that is an image. The file's name counts only with kind and issuer in full.
            if (named?.Symbol is null || head.IsFound)
                return null;
            var year = named.Year is { } y ? $"/{y}" : "";
            diagnostics.Add(new Diagnostic("number-from-file-name", "Phần đầu văn bản không đọc được; số, ký hiệu lấy theo tên tệp.", 1));
            return DocumentNumber.TryParse($"{named.Serial}{year}/{named.Symbol}", out var number) ? number : null;
        }
        if (printed.IsBlank)
            return null;
        var value = printed.Value;
        if (named is null || (type is not null && named.Type != type) || (printed.Year is { } yearPrinted && named.Year is { } yearNamed && yearPrinted != yearNamed))
        {
            if (value is null)
                diagnostics.Add(new Diagnostic("number-unclear", $"Số văn bản in là “{printed.Serial}{printed.Separator}{printed.Symbol}”, không đọc được phần số.", 1));
            return value;
        }
        var same = value is not null && value.Slug == printed.With(named.Serial)?.Slug;
        if (same || (value is not null && Digits(printed.Serial) == Digits(named.Serial)))
            return value;
        // Read from strokes of a pen: set apart from the symbol, or no number at all. A misreading keeps the count of digits or loses strokes; another number does not.
        var isWritten = value is null || document.OcrPages.Contains(1) || printed.IsSetApart;
        if (isWritten && (value is null || printed.Serial.Length == named.Serial.Length))
        {
            diagnostics.Add(new Diagnostic("number-from-file-name", $"Số văn bản trên trang đọc là “{printed.Serial}”, không chắc chắn; lấy số {named.Serial} theo tên tệp.", 1));
            return printed.With(named.Serial);
        }
        diagnostics.Add(new Diagnostic("number-disagrees", $"Số văn bản ghi {printed.Serial}, tên tệp ghi {named.Serial}; lấy theo văn bản."));
        return value;

        static string Digits(string serial) => new([.. serial.Where(char.IsAsciiDigit).SkipWhile(static c => c == '0')]);
    }

    private static IssuingBody? IssuerOf(Head head, string? symbol, SignatureBlock? signature, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var bySymbol = symbol is null ? null : SymbolReader.IssuerOf(symbol);
        if (head.Bodies.Count > 0)
        {
            var printed = head.Bodies[^1];
            if (printed.Known is null && bySymbol is not null && head.Bodies.Count > 1 && IsPartOf(printed, bySymbol))
                return printed with { Name = bySymbol.Name, Known = bySymbol, Rest = "" };
            // All that the Party's centre issues carries the head of the Central Committee; the signature names the body (Hướng dẫn 36-HD/VPTW).
            if (printed.Known?.Slug == "ban.chap.hanh.trung.uong" && SignedFor(signature) is { Known: { IsParty: true } signing } && signing != printed.Known)
                return new IssuingBody(signing.Name, signing, null, "");
            if (printed.Known is { } known && bySymbol is not null && known != bySymbol && !SymbolReader.MayStandFor(bySymbol, known))
                diagnostics.Add(new Diagnostic("issuer-disagrees", $"Cơ quan ban hành ghi “{printed.Name}” nhưng ký hiệu {symbol} là của “{bySymbol.Name}”."));
            return printed;
        }
        var place = head.PlaceAndDate?.Place;
        if (head.Authority is { } authority)
            return Placed(IssuingBody.Of(WithoutOffice(authority)), place);
        if (SignedFor(signature) is { } body)
            return Placed(body, place);
        return bySymbol is null ? null : new IssuingBody(bySymbol.Name, bySymbol, null, "");
    }

    // The body of 'TM. ỦY BAN NHÂN DÂN TỈNH', 'T/M BỘ CHÍNH TRỊ'.
    private static IssuingBody? SignedFor(SignatureBlock? signature)
    {
        foreach (var line in signature?.Authority ?? [])
        {
            var folded = Letters.Fold(line);
            var mark = OfficeTitle.AuthorityMark(folded);
            if (mark > 0 && folded.AsSpan().StartsWith("t") && folded.AsSpan(0, mark).Contains('m') && IssuingBody.Begins(folded[mark..]))
                return IssuingBody.Of(line[mark..]);
        }
        return null;
    }

    private static string? SuperiorOf(Head head, IssuingBody? issuer) =>
        issuer is null || head.Bodies.Count == 0 ? null
        : head.Bodies.Count > 1 ? head.Bodies[^2].Name
        : issuer.Known != head.Bodies[^1].Known ? head.Bodies[^1].Name : null;

    // 'VĂN PHÒNG' below 'BAN CHẤP HÀNH TRUNG ƯƠNG' is the office that the symbol VPTW names in full.
    private static bool IsPartOf(IssuingBody printed, Issuer known) => Letters.Fold(known.Name).StartsWith(Letters.Fold(printed.Name), StringComparison.Ordinal);

    // 'Ủy ban nhân dân tỉnh' signed in Bình Phước: the place of issue is the name of the unit (Nghị định 30/2020/NĐ-CP, Phụ lục I.II.4).
    private static IssuingBody Placed(IssuingBody body, string? place)
    {
        if (place is null || body.Province is not null || FindProvince(place) is not { } province)
            return body;
        var folded = Letters.Fold(body.Name);
        return folded.EndsWith(" tinh", StringComparison.Ordinal) || folded.EndsWith(" thanh pho", StringComparison.Ordinal)
            ? body with { Name = $"{body.Name} {province.Name}", Province = province, Rest = "" }
            : body;
    }

    private static string WithoutOffice(string authority)
    {
        var end = OfficeTitle.Match(Letters.Fold(authority), 0);
        return end > 0 && end < authority.Length && IssuingBody.Begins(Letters.Fold(authority[end..].Trim())) && Issuer.Names.Match(Letters.Fold(authority), 0, out _) != authority.Length
            ? authority[end..].Trim()
            : authority;
    }

    private static Province? ProvinceOf(Head head, IssuingBody? issuer, string? place)
    {
        if (issuer is null)
            return null;
        if (issuer.Province is not null)
            return issuer.Province;
        var superior = head.Bodies.Count > 1 ? head.Bodies[^2] : null;
        if (superior?.Province is not null)
            return superior.Province;
        return issuer.Known is { IsLocal: true } && place is not null ? FindProvince(place) : null;
    }

    private static Province? FindProvince(string place)
    {
        var folded = Letters.Fold(place);
        foreach (var unit in (ReadOnlySpan<string>)["", "tinh ", "thanh pho ", "tp. ", "tp.", "tp "])
        {
            if (folded.StartsWith(unit, StringComparison.Ordinal) && Province.Names.Match(folded, unit.Length, out var province) == folded.Length)
                return province;
        }
        return null;
    }
}
