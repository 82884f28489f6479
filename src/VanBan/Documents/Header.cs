using System.Collections.Immutable;
using VanBan.Knowledge;

namespace VanBan.Documents;

/// <summary>
/// What a document says of itself: the components that Nghị định 30/2020/NĐ-CP, Phụ lục I, and the Party's guidance 36-HD/VPTW put at its head and foot.
/// A component that is not printed, or is left blank in a draft, is <see langword="null"/>: nothing is invented.
/// </summary>
public sealed record Header
{
    /// <summary>Nothing is known.</summary>
    public static Header Empty { get; } = new();

    /// <summary>The kind of document (tên loại).</summary>
    public DocumentType? Type { get; init; }

    /// <summary>Number and symbol (số, ký hiệu).</summary>
    public DocumentNumber? Number { get; init; }

    /// <summary>The day of issue; for laws the day of adoption.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The place of issue (địa danh), such as <c>Bình Phước</c>.</summary>
    public string? Place { get; init; }

    /// <summary>The issuing body in sentence case, such as <c>Ủy ban nhân dân tỉnh Bình Phước</c>.</summary>
    public string? Issuer { get; init; }

    /// <summary>What it is about (trích yếu), its lines joined.</summary>
    public string? Subject { get; init; }

    /// <summary>Name of the signer, such as <c>Trần Tuệ Hiền</c>.</summary>
    public string? Signer { get; init; }

    /// <summary>Title of the signer as printed, such as <c>CHỦ TỊCH</c>.</summary>
    public string? SignerTitle { get; init; }

    /// <summary>The places it is sent to (nơi nhận), without dashes and closing marks.</summary>
    public ImmutableArray<string> Recipients { get; init; } = [];

    /// <summary>What identifies the document; parts of it may be unknown.</summary>
    public DocumentKey? Key { get; init; }
}
