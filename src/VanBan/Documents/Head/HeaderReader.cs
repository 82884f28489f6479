using System.Collections.Immutable;
using VanBan.Documents.Structure;
using VanBan.Knowledge;
using VanBan.Notation;

namespace VanBan.Documents.Head;

/// <summary>
/// Reads what a document says of itself: its head, and the foot where it is signed. Total: any text has a header,
/// perhaps an empty one. Where evidence for a component disagrees, the first in this order counts and a diagnostic says
/// so: the kind as a word over the subject, the symbol, the file's name; for the number the head, and only where that
/// cannot be trusted the file's name; for the issuer the head, the symbol, the signature.
/// </summary>
public static class HeaderReader
{
    private static readonly DocumentType? Letter =
        DocumentType.All.FirstOrDefault(static type => type.Class == DocumentClass.Letter);

    /// <summary>The header of <paramref name="document"/>.</summary>
    public static HeaderReading Read(Document document) => Read(document, PrintedLines.Of(document.Text));

    internal static HeaderReading Read(Document document, List<PrintedLine> lines)
    {
        var remarks = ImmutableArray.CreateBuilder<Diagnostic>();
        var head = Letterhead.Complete(HeadBlock.Read(HeadPieces.Of(document.Text, lines, 0)), document);
        var (own, attestation) = Consolidation.OwnHead(document.Text, lines, head);
        var signature = SignatureBlock.Find(document.Text, lines, attestation < 0 ? head.EndLine : attestation);
        var type = attestation >= 0 ? Consolidation.Type : TypeOf(own, document.Name, signature, remarks);
        var number = NumberEvidence.Weigh(own, document, type, remarks);
        Remark(own.PlaceAndDate, signature, remarks);
        var next = signature is null ? null : NextDocument.Find(document.Text, lines, signature.EndLine);
        if (next is { } place)
            remarks.Add(
                new Diagnostic(
                    "next-document", "Tệp có thêm một văn bản khác sau chữ ký; những gì văn bản đó viện dẫn chỉ là nhắc đến.",
                    document.PageAt(place)));
        var (start, end) = Body(document.Text, lines, head, signature);
        var (adoption, adopted) = EffectReader.Adoption(document.Text, start, end);
        var date = own.PlaceAndDate is { } issued ? issued.Date : adopted;
        var term = attestation < 0 ? OwnTerm.Complete(
            document.Text, start, end, date, EffectReader.TermOf(document.Text, start, end, date)) : default;
        var evidence = new IssuerEvidence(own, SymbolOf(number, own), signature, type);
        var issuer = evidence.Weigh(remarks);
        var isDraft = IsDraft(own, head.Marks, document);
        var header = Signed(Headed(own, head.Marks), signature) with
        {
            Type = type,
            Number = number,
            Symbol = evidence.Symbol,
            Date = date,
            Issuer = issuer?.Name,
            Superior = evidence.SuperiorOf(issuer),
            Subject = own.Subject,
            IsDraft = isDraft,
            Addressees = head.Addressees,
            Authority = head.Authority is { } authority ? IssuingBody.Of(authority).Name : null,
            Adoption = adoption,
            // What a draft says of its effect comes true only once it is issued.
            EffectiveDate = isDraft ? null : term.From,
            EffectiveUntil = isDraft ? null : term.Until,
            EffectEvent = isDraft ? null : term.Event,
            EffectSpan = term.Span,
            NextDocument = next,
            Key = type is null
                && number is null
                ? null : KeyOf(type, number, date, own, issuer, evidence),
        };
        return new HeaderReading(header, remarks.ToImmutable());
    }

    // A kind that is counted without a symbol has none.
    private static string? SymbolOf(DocumentNumber? number, HeadBlock own) =>
        (number?.Symbol ?? own.Number?.Symbol) is { Length: > 0 } symbol ? symbol : null;

    private static Header Headed(HeadBlock own, HeadMarks marks) =>
        new() { Place = own.PlaceAndDate?.Place, Urgency = marks.Urgency, Secrecy = marks.Secrecy };

    private static Header Signed(Header header, SignatureBlock? signature) => signature is null ? header : header with
    {
        SignedFor = signature.Authority,
        Signer = signature.Name,
        SignerTitle = signature.Title,
        Recipients = signature.Recipients,
    };

    // A draft leaves number or day blank, or says what it is, in the head or across the page. On a picture of a page
    // blanks say nothing: what is written by hand into them is not read.
    private static bool IsDraft(HeadBlock own, HeadMarks marks, Document document) =>
        marks.SaysDraft
            || (document.OcrPages.IsEmpty
                && (own.Number is { IsBlank: true } || own.PlaceAndDate is { Day: null, IsDoubtful: false }))
            || document.Furniture.Any(static furniture => HeadMarks.IsDraftMark(furniture.Text));

    private static void Remark(
        PlaceAndDate? printed, SignatureBlock? signature, ImmutableArray<Diagnostic>.Builder remarks)
    {
        if (printed is { IsDoubtful: true })
        {
            var message = printed.Date is { } date
                ? $"Ngày ban hành đọc là {date:dd/MM/yyyy} nhưng chữ số không rõ."
                : "Ngày ban hành không đọc được trên bản quét.";
            remarks.Add(new Diagnostic("date-unclear", message, 1));
        }
        if (signature?.DamagedName is { } damaged)
            remarks.Add(
                new Diagnostic("signer-unclear", $"Tên người ký in là “{damaged}”, đọc là “{signature.Name}”."));
    }

    // Offsets between which the document says what it says: behind the head, before the foot.
    private static (int Start, int End) Body(
        string text, List<PrintedLine> lines, HeadBlock head, SignatureBlock? signature)
    {
        var start = head.EndLine < lines.Count ? lines[head.EndLine].Start : text.Length;
        var end = signature is not null && signature.FirstLine < lines.Count
            ? Math.Max(start, lines[signature.FirstLine].Start) : text.Length;
        return (start, end);
    }

    private static DocumentKey KeyOf(
        DocumentType? type, DocumentNumber? number, DateOnly? date, HeadBlock own, IssuingBody? issuer,
        IssuerEvidence evidence) => new()
        {
            Type = type?.Slug,
            Issuer = issuer is null ? null : SeriesOf(issuer, number, type) is { } series
            ? evidence.InFull(series, issuer) : null,
            Province = evidence.ProvinceOf(issuer)?.Slug,
            Date = date,
            Year = own.PlaceAndDate?.Year ?? number?.Year,
            Designation = number?.Slug,
        };

    // The body in whose series the document is numbered: a decision of the chairman is one of the committee unless its
    // symbol says otherwise.
    private static string? SeriesOf(IssuingBody body, DocumentNumber? number, DocumentType? type)
    {
        // Of bodies that issue together the symbol keeps the order, whichever is printed first.
        if (type is { IsJoint: true } && number?.Issuer is { IsLocal: false } leading)
            return leading.SeriesOf(leading);
        if (body.Slug.Length == 0)
            return null;
        return body.Known is { } known
            ? string.Concat(
                known.SeriesOf(number?.Issuer), body.Slug.AsSpan(Math.Min(known.Slug.Length, body.Slug.Length)))
                    : body.Slug;
    }

    private static DocumentType? TypeOf(
        HeadBlock head, string fileName, SignatureBlock? signature, ImmutableArray<Diagnostic>.Builder remarks)
    {
        var bySymbol = head.Number is { } number ? NumberSymbol.TypeOf(number.Symbol, number.Separator) : null;
        // A consolidated text carries the kind of what it consolidates.
        if (bySymbol is { Class: DocumentClass.Consolidation })
            return Consolidation.Type;
        // 'Luật số: 51/2024/QH15': the word before 'số' names the kind where the symbol does not.
        if (head.Type is null)
            return bySymbol ?? head.NumberType
                ?? (IsLetter(head, signature) ? Letter : FileNameEvidence.Read(fileName)?.Type);
        // The Party abbreviates Quy định and Quyết định alike (Hướng dẫn 05-HD/VPTW), Thông tri and Thông tư too.
        if (bySymbol is not null
            && bySymbol != head.Type
            && !head.Type.MayCarrySymbolOf(bySymbol))
            remarks.Add(
                new Diagnostic(
                    "type-disagrees",
                    $"Tên loại ghi “{head.Type.Name}” nhưng ký hiệu {head.Number!.Symbol} là của “{bySymbol.Name}”."));
        return head.Type;
    }

    // Without a head it takes the foot of an official document to tell a letter from other mail.
    private static bool IsLetter(HeadBlock head, SignatureBlock? signature) =>
        (head.IsLetter && (head.IsFound || signature is { Recipients.Length: > 0 }))
            || (head.Number is { } number && NumberSymbol.IsLetter(number.Symbol));
}
