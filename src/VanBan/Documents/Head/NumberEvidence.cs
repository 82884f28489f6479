using System.Collections.Immutable;
using VanBan.Knowledge;
using VanBan.Notation;

namespace VanBan.Documents.Head;

/// <summary>Weighs the number on the page against the one in the file's name: the page counts, but for what cannot be
/// read there.</summary>
internal static class NumberEvidence
{
    /// <summary>The number of the document; what is in doubt is told.</summary>
    public static DocumentNumber? Weigh(
        HeadBlock head, Document document, DocumentType? type, ImmutableArray<Diagnostic>.Builder remarks)
    {
        var named = FileNameEvidence.Read(document.Name);
        if (head.Number is not { } printed)
            return head.IsFound ? Unread(head, remarks) : FromName(named, remarks);
        if (printed.IsBlank)
            return null;
        return named is null || !MaySpeakOf(named, printed, type)
            ? Alone(printed, remarks) : Compare(printed, named, document, remarks);
    }

    // 'Số: 123 CT UBND' is printed as a number and is none that is known.
    private static DocumentNumber? Unread(HeadBlock head, ImmutableArray<Diagnostic>.Builder remarks)
    {
        if (head.UnreadNumber is { } line)
            remarks.Add(new Diagnostic("number-unclear", $"Dòng “{line}” không đọc được thành số, ký hiệu.", 1));
        return null;
    }

    // Nothing is printed that could be read: a page that is an image. The file's name counts only with kind and issuer
    // in full.
    private static DocumentNumber? FromName(FileNameEvidence? named, ImmutableArray<Diagnostic>.Builder remarks)
    {
        if (named?.Symbol is null)
            return null;
        var year = named.Year is { } y ? $"/{y}" : "";
        remarks.Add(
            new Diagnostic(
                "number-from-file-name", "Phần đầu văn bản không đọc được; số, ký hiệu lấy theo tên tệp.", 1));
        return DocumentNumber.TryParse($"{named.Serial}{year}/{named.Symbol}", out var number) ? number : null;
    }

    private static bool MaySpeakOf(FileNameEvidence named, PrintedNumber printed, DocumentType? type) =>
        (type is null || named.Type == type)
            && !(printed.Year is { } yearPrinted && named.Year is { } yearNamed && yearPrinted != yearNamed);

    private static DocumentNumber? Alone(PrintedNumber printed, ImmutableArray<Diagnostic>.Builder remarks)
    {
        var value = printed.Value;
        if (value is null)
            remarks.Add(
                new Diagnostic(
                    "number-unclear",
                    $"Số văn bản in là “{printed.Serial}{printed.Separator}{printed.Symbol}”, không đọc được phần số.", 1));
        return value;
    }

    private static DocumentNumber? Compare(
        PrintedNumber printed, FileNameEvidence named, Document document, ImmutableArray<Diagnostic>.Builder remarks)
    {
        var value = printed.Value;
        if (value is not null
            && (value.Slug == printed.With(named.Serial)?.Slug || Digits(printed.Serial) == Digits(named.Serial)))
            return value;
        // Read from strokes of a pen: set apart from the symbol, or no number at all. A misreading keeps the count of
        // digits or loses strokes; another number does not.
        var isWritten = document.OcrPages.Contains(1) || printed.IsSetApart;
        if (value is null || (isWritten && printed.Serial.Length == named.Serial.Length))
        {
            remarks.Add(
                new Diagnostic(
                    "number-from-file-name",
                    $"Số văn bản trên trang đọc là “{printed.Serial}”, không chắc chắn; lấy số {named.Serial} theo tên tệp.", 1));
            return printed.With(named.Serial);
        }
        remarks.Add(
            new Diagnostic(
                "number-disagrees", $"Số văn bản ghi {printed.Serial}, tên tệp ghi {named.Serial}; lấy theo văn bản."));
        return value;
    }

    private static string Digits(string serial) =>
        new([.. serial.Where(char.IsAsciiDigit).SkipWhile(static c => c == '0')]);
}
