using System.Runtime.InteropServices;
using VanBan.Documents.Structure;
using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Documents.Head;

/// <summary>Consolidated texts (văn bản hợp nhất): their number, date and signature stand in an attestation at the end
/// (Pháp lệnh 01/2012/UBTVQH13).</summary>
internal static class Consolidation
{
    /// <summary>The heading of the attestation.</summary>
    public const string Heading = "XÁC THỰC VĂN BẢN HỢP NHẤT";

    /// <summary>The kind of a consolidated text.</summary>
    public static DocumentType? Type { get; } =
        DocumentType.All.FirstOrDefault(static type => type.Class == DocumentClass.Consolidation);

    /// <summary>
    /// The head that tells the number, date and body of the document itself: of a consolidated text the attestation at
    /// its end, unless all that is printed at its top.
    /// </summary>
    /// <returns>The head, and the index of the line at which the attestation begins, -1 for none.</returns>
    public static (HeadBlock Own, int Attestation) OwnHead(string text, List<PrintedLine> lines, HeadBlock head)
    {
        var attestation = Find(text, lines);
        if (attestation < 0)
            return (head, -1);
        var subject = SubjectOf(head);
        var isOnTop = head.Number is { } number
            && NumberSymbol.TypeOf(number.Symbol, number.Separator) == Type;
        return (
            (isOnTop ? head : HeadBlock.Read(HeadPieces.Of(text, lines, attestation))) with { Subject = subject },
            attestation);
    }

    // A law is named by its kind and its subject: 'Luật Cư trú'.
    private static string? SubjectOf(HeadBlock head)
    {
        if (head is not { Type: { Class: DocumentClass.Law } law, Subject: { } subject })
            return head.Subject;
        return $"{law.Name} {(Capitals.Fill(subject) ? $"{subject[0]}{subject[1..].ToLowerInvariant()}" : subject)}";
    }

    // Index of the line at which the attestation begins, the body's name beside or above it included; -1 for none.
    private static int Find(string text, List<PrintedLine> lines)
    {
        var at = text.LastIndexOf(Heading, StringComparison.Ordinal);
        if (at < 0)
            return -1;
        var heading = Math.Max(
            0, Ordered.First(CollectionsMarshal.AsSpan(lines), at, static (line, at) => line.Start > at) - 1);
        // Written column by column, body and number stand above the heading.
        var first = heading;
        for (var i = heading - 1; i >= 0 && i > heading - 10; i--)
        {
            if (lines[i].Kind != LineKind.Text)
                continue;
            var line = HeadPieces.OneLine(lines[i].Span.In(text));
            if (!Capitals.Fill(line)
                && PrintedNumber.TryRead(line, Letters.Fold(line), out _) is null)
                break;
            first = i;
        }
        return first;
    }
}
