using System.Collections.Immutable;
using VanBan.Application.Questions;
using VanBan.Application.Wording;
using VanBan.Graph;

namespace VanBan.Application.Exports;

/// <summary>The answers about the whole graph as tables.</summary>
public static class GraphTables
{
    private static readonly ExportColumn Order = new("Thứ tự", 8);
    private static readonly ExportColumn Name = new("Văn bản", 48);
    private static readonly ExportColumn Subject = new("Trích yếu", 48) { IsDetail = true };
    private static readonly ExportColumn Day = new("Ngày ban hành", 12) { IsDetail = true };
    private static readonly ExportColumn Body = new("Cơ quan ban hành", 26) { IsDetail = true };
    private static readonly ExportColumn Validity = new("Hiệu lực", 28) { IsDetail = true };
    private static readonly ExportColumn State = new("Tình trạng", 18);
    private static readonly ExportColumn File = new("Tệp", 48) { IsDetail = true };
    private static readonly ExportColumn Id = new("Mã", 40) { IsDetail = true };
    private static readonly ExportColumn Place = new("Tại", 20);
    private static readonly ExportColumn Page = new("Trang", 8);
    private static readonly ExportColumn Relation = new("Quan hệ", 16);
    private static readonly ExportColumn Provisions = new("Điều, khoản", 22);

    /// <summary>The acts that count most.</summary>
    public static ExportTable Of(OpenStore store, ImmutableArray<RankedAct> acts)
    {
        var states = new KnownStates(store);
        return new("Văn bản quan trọng nhất",
            [Order, Name, new("Điểm (phần nghìn)", 10), new("Số văn bản viện dẫn", 12), new("Trong kho", 12), State,
                Subject, Day, Body, Validity, Id],
            acts.Select((ranked, i) => ImmutableArray.Create(
                ExportCell.Of(i + 1), ExportCell.Of(ranked.Act.Name),
                ExportCell.Of(Math.Round((decimal)ranked.Score * 1000, 2)), ExportCell.Of(ranked.Citing),
                ExportCell.Of(CodeWords.Of(ranked.Act.Status)), ExportCell.Of(states.ShortOf(ranked.Act.Document)),
                ExportCell.Of(ranked.Act.Document.Subject),
                ExportCell.Of(ranked.Act.Document.Key.Date),
                ExportCell.Of(DocumentName.OfBody(ranked.Act.Document.Key)),
                ExportCell.Of(states.WordsOf(ranked.Act.Document)), ExportCell.Of(ranked.Act.Document.Id))));
    }

    /// <summary>The documents that no other one cites.</summary>
    public static ExportTable OfUncited(OpenStore store, ImmutableArray<GraphDocument> documents)
    {
        var states = new KnownStates(store);
        return new("Không văn bản nào viện dẫn",
            [Order, Name, Subject with { IsDetail = false }, State, Day, Body, Validity, File, Id],
            documents.Select((document, i) => ImmutableArray.Create(
                ExportCell.Of(i + 1), ExportCell.Of(DocumentName.Of(document)), ExportCell.Of(document.Subject),
                ExportCell.Of(states.ShortOf(document)),
                ExportCell.Of(document.Key.Date), ExportCell.Of(DocumentName.OfBody(document.Key)),
                ExportCell.Of(states.WordsOf(document)), ExportCell.OfFile(document.Files[0].File),
                ExportCell.Of(document.Id))));
    }

    /// <summary>Circles of citations, one row a step.</summary>
    public static ExportTable Of(ImmutableArray<CitationCycle> cycles) => new("Viện dẫn vòng",
        [new("Vòng", 8), Name, Relation, new("Viện dẫn", 48), Provisions, Place, Page,
            new("Hiệu lực của văn bản được viện dẫn", 28) { IsDetail = true }, File],
        cycles.SelectMany((cycle, i) => cycle.Way.Edges.Select(edge => ImmutableArray.Create(
            ExportCell.Of(i + 1), ExportCell.Of(DocumentName.Of(cycle.Way.From(edge))),
            ExportCell.Of(CodeWords.Of(edge.Mention.Relation)), ExportCell.Of(DocumentName.OfCited(edge)),
            ExportCell.Of(DocumentName.OfPinpoints(edge.Mention.Pinpoints)),
            ExportCell.Of(cycle.Way.Places.PlaceOf(edge.Mention)), ExportCell.Of(edge.Mention.Page),
            ExportCell.Of(cycle.Way.States.WordsOf(edge)),
            ExportCell.OfFile(edge.Mention.From.File)))));

    /// <summary>Legal bases, each level further in.</summary>
    public static ExportTable Of(BasesAnswer answer) => new("Cây căn cứ",
        [new("Cấp", 6), Name, new("Trong kho", 12), State, Validity, Provisions, Page,
            new("Nguyên văn viện dẫn", 48) { IsDetail = true }, new("Là căn cứ của", 40) { IsDetail = true }, File, Id],
        answer.Bases.Select(basis => ImmutableArray.Create(
            ExportCell.Of(basis.Level),
            ExportCell.Of(new string(' ', (basis.Level - 1) * 4) + basis.Name
                + (basis.IsRepeated ? " (đã nêu)" : "")),
            ExportCell.Of(CodeWords.Of(basis.Edge.Status)), ExportCell.Of(answer.Edges.States.ShortOf(basis.Edge)),
            ExportCell.Of(answer.Edges.States.WordsOf(basis.Edge)),
            ExportCell.Of(DocumentName.OfPinpoints(basis.Edge.Mention.Pinpoints)),
            ExportCell.Of(basis.Edge.Mention.Page), ExportCell.Of(SingleLine.Of(basis.Edge.Mention.Quote)),
            ExportCell.Of(DocumentName.Of(answer.Edges.From(basis.Edge))),
            ExportCell.OfFile(basis.Edge.Mention.From.File),
            ExportCell.Of(answer.Edges.Ids.Of(basis.Edge)))));

    /// <summary>The mentions that make an edge, with the rule of each.</summary>
    public static ExportTable Of(WhyAnswer answer) => new("Vì sao có viện dẫn",
        [Relation, new("Từ ngữ làm dấu hiệu", 28), new("Nhận ra theo", 36), Provisions, Place, Page,
            new("Câu", 80), new("Trong kho", 12) { IsDetail = true },
            new("Hiệu lực của văn bản được viện dẫn", 28) { IsDetail = true }, File],
        answer.Reasons.Select(reason => ImmutableArray.Create(
            ExportCell.Of(CodeWords.Of(reason.Edge.Mention.Relation)), ExportCell.Of(EdgeWords.RuleOf(reason)),
            ExportCell.Of(EdgeWords.IdentityOf(reason.Edge)),
            ExportCell.Of(DocumentName.OfPinpoints(reason.Edge.Mention.Pinpoints)),
            ExportCell.Of(answer.Edges.Places.PlaceOf(reason.Edge.Mention)), ExportCell.Of(reason.Edge.Mention.Page),
            ExportCell.Of(reason.Sentence), ExportCell.Of(CodeWords.Of(reason.Edge.Status)),
            ExportCell.Of(answer.Edges.States.WordsOf(reason.Edge)),
            ExportCell.OfFile(reason.Edge.Mention.From.File))));

    /// <summary>The life of an act.</summary>
    public static ExportTable Of(TimelineAnswer answer) => new("Diễn biến",
        [new("Ngày", 12), new("Đến ngày", 12), new("Sự kiện", 24), Name, Provisions, new("Trừ", 30), Page,
            new("Câu", 80) { IsDetail = true }, File, new("Ghi chú", 30)],
        answer.Events.Select(one => ImmutableArray.Create(
            ExportCell.Of(one.Day), ExportCell.Of(one.Until), ExportCell.Of(EdgeWords.Of(one)),
            ExportCell.Of(one.Name), ExportCell.Of(one.Scope), ExportCell.Of(one.Exception),
            ExportCell.Of(one.Page), ExportCell.Of(one.Quote),
            one.File is { } file ? ExportCell.OfFile(file) : ExportCell.Empty,
            ExportCell.Of(VanishedWords.Of(one.Vanished)))));
}
