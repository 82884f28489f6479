using VanBan.Application.Questions;
using VanBan.Citations;
using VanBan.Graph;

namespace VanBan.Application.Wording;

/// <summary>What people read of an edge of the graph: by what words it was read, by what the act was known, what
/// happened.</summary>
public static class EdgeWords
{
    /// <summary>By what the relation was read.</summary>
    public static string RuleOf(EdgeReason reason) => reason switch
    {
        { Edge.Mention.Relation: Relation.Mentions } => "không có từ chỉ quan hệ: chỉ dẫn chiếu",
        { Phrase: { } phrase } => $"“{SingleLine.Of(phrase)}”",
        _ => "theo câu dẫn ở ngoài đoạn này (đầu danh sách, nhan đề)",
    };

    /// <summary>By what parts of the mention the act was known: <c>số, năm; cơ quan</c>.</summary>
    public static string IdentityOf(Edge edge)
    {
        if (edge.Mention.Correction is { } mark)
            return $"bản sửa của {mark.By}";
        var key = edge.Mention.Key;
        string?[] parts =
        [
            edge.Mention.Kind == CitationKind.Anaphora ? "từ trỏ lại (nêu trên, này)" : null,
            key.IsNumbered ? "số" : "tên", key.Type is null ? null : "loại",
            key.Date is not null ? "ngày" : key.Year is not null ? "năm" : null,
            key.Issuer is null ? null : "cơ quan", key.Province is null ? null : "tỉnh",
        ];
        var known = string.Join(", ", parts.OfType<string>());
        return edge.Status switch
        {
            EdgeStatus.Ambiguous => $"{known}; khớp với nhiều văn bản",
            EdgeStatus.Present when edge.Certainty == Certainty.Likely => $"{known}; phần còn lại suy ra",
            _ => known,
        };
    }

    /// <summary>What happened: <c>được ban hành</c>, <c>bị thay thế bởi</c>.</summary>
    public static string Of(TimelineEvent one) => (one.Kind, one.Relation) switch
    {
        (TimelineKind.Changed, { } relation) => CodeWords.OfChange(relation) + " bởi",
        (TimelineKind.Followed, { } relation) => CodeWords.OfPassive(relation),
        (_, { } relation) => CodeWords.Of(relation),
        var (kind, _) => CodeWords.Of(kind),
    };
}
