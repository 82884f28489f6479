using System.Collections.Immutable;
using VanBan.Application.Questions;
using VanBan.Application.Wording;
using VanBan.Graph;

namespace VanBan.Application.Exports;

/// <summary>Documents and how they are cited, one row a document: the fullest form, how often, by whom and
/// where.</summary>
public static class CitedDocumentsTable
{
    private static readonly ImmutableArray<ExportColumn> Columns =
    [
        new("Thứ tự", 8), new("Văn bản", 56), new("Loại", 16), new("Ngày ban hành", 12), new("Cơ quan ban hành", 26),
        new("Số văn bản viện dẫn", 12), new("Số lần", 10), new("Trong kho", 14), new("Hiệu lực", 20),
        new("Ngày in khác", 24), new("Nơi viện dẫn đầu tiên", 40), new("Trang", 8), new("Các tệp viện dẫn", 60), new("Mã", 44),
        new("Ghi chú", 30),
    ];

    /// <summary>The table.</summary>
    public static ExportTable Of(string name, OpenStore store, IReadOnlyList<CitedDocument> documents)
    {
        var states = new KnownStates(store);
        return new(name, Columns, documents.Select((cited, i) => Row(states, store.Vanished, cited, i + 1)));
    }

    private static ImmutableArray<ExportCell> Row(
        KnownStates states, VanishedFiles vanished, CitedDocument cited, int rank)
    {
        var (document, key) = (cited.Document, cited.Document.Key);
        return
        [
            ExportCell.Of(rank), ExportCell.Of(DocumentName.OfCited(cited)),
            ExportCell.Of(DocumentName.OfKind(key.Type)), ExportCell.Of(key.Date),
            ExportCell.Of(DocumentName.OfBody(key)), ExportCell.Of(cited.CitingDocuments),
            ExportCell.Of(cited.Mentions), ExportCell.Of(CodeWords.Of(StatusOf(cited))),
            ExportCell.Of(states.WordsOf(document)), ExportCell.Of(DocumentName.OfPrintedDays(cited)),
            ExportCell.OfFile(cited.First.From.File),
            ExportCell.Of(cited.First.Page), ExportCell.Of(string.Join('\n', cited.Citing.Select(file => file.File))),
            ExportCell.Of(document.Id), ExportCell.Of(VanishedWords.Of(vanished.Since(document))),
        ];
    }

    private static EdgeStatus StatusOf(CitedDocument cited) =>
        cited.IsAmbiguous ? EdgeStatus.Ambiguous
        : cited.Document.IsPresent ? EdgeStatus.Present : EdgeStatus.Missing;
}
