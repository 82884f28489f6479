using VanBan.Documents.Structure;

namespace VanBan.Documents.Head;

/// <summary>Letterheads that a word processor keeps in the header part of the first page: no part of the text, but of
/// the head.</summary>
internal static class Letterhead
{
    /// <summary>The head with what only the header part prints: bodies, number, place and date, marks.</summary>
    public static HeadBlock Complete(HeadBlock head, Document document)
    {
        if (head is { Number: not null, PlaceAndDate: not null }
            || document.Furniture.Length == 0)
            return head;
        foreach (var furniture in document.Furniture)
        {
            if (furniture.Page > 1)
                break;
            var printed = HeadBlock.Read(HeadPieces.Of(furniture.Text, PrintedLines.Of(furniture.Text), 0));
            // A running header has neither number nor date and place.
            if (printed.IsFound
                && (printed.Number is not null || printed.PlaceAndDate is not null))
                return head.CompletedBy(printed);
        }
        return head;
    }
}
