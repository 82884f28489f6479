using System.Collections.Immutable;
using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Documents;

/// <summary>
/// What a document says of itself: the components that Nghị định 30/2020/NĐ-CP, Phụ lục I, and the Party's guidance
/// 36-HD/VPTW put at its head and foot. A component that is not printed, or is left blank in a draft, is
/// <see langword="null"/>: nothing is invented.
/// </summary>
public sealed record Header
{
    /// <summary>Nothing is known.</summary>
    public static Header Empty { get; } = new();

    /// <summary>The kind of document (tên loại).</summary>
    public DocumentType? Type { get; init; }

    /// <summary>Number and symbol (số, ký hiệu).</summary>
    public DocumentNumber? Number { get; init; }

    /// <summary>The symbol alone (ký hiệu), such as <c>QĐ-UBND</c>; also where the serial before it is blank or cannot
    /// be read.</summary>
    public string? Symbol { get; init; }

    /// <summary>The day of issue; for laws the day of adoption.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The place of issue (địa danh), such as <c>Bình Phước</c>.</summary>
    public string? Place { get; init; }

    /// <summary>The issuing body in sentence case, such as <c>Ủy ban nhân dân tỉnh Bình Phước</c>.</summary>
    public string? Issuer { get; init; }

    /// <summary>The body above the issuing body (cơ quan chủ quản), where the head names it: <c>Ủy ban nhân dân tỉnh
    /// Bình Thuận</c> above <c>Sở Nội vụ</c>.</summary>
    public string? Superior { get; init; }

    /// <summary>What it is about (trích yếu), its lines joined.</summary>
    public string? Subject { get; init; }

    /// <summary>Degree of urgency as printed: <c>KHẨN</c>, <c>THƯỢNG KHẨN</c>, <c>HỎA TỐC</c>.</summary>
    public string? Urgency { get; init; }

    /// <summary>Degree of secrecy as printed: <c>MẬT</c>, <c>TỐI MẬT</c>, <c>TUYỆT MẬT</c>.</summary>
    public string? Secrecy { get; init; }

    /// <summary>Whether it says itself that it is a draft, or leaves the number or the day blank for the office to
    /// fill.</summary>
    public bool IsDraft { get; init; }

    /// <summary>To whom it is addressed (Kính gửi), without dashes and closing marks.</summary>
    public ImmutableArray<string> Addressees { get; init; } = [];

    /// <summary>Who decides, where a line of its own between subject and body says it, in sentence case: <c>Chủ tịch Ủy
    /// ban nhân dân tỉnh Bình Thuận</c>.</summary>
    public string? Authority { get; init; }

    /// <summary>In whose name it is signed, as printed: <c>TM. CHÍNH PHỦ</c>, <c>KT. THỦ TƯỚNG</c>; empty where the
    /// signer signs for himself.</summary>
    public ImmutableArray<string> SignedFor { get; init; } = [];

    /// <summary>Name of the signer, such as <c>Trần Tuệ Hiền</c>.</summary>
    public string? Signer { get; init; }

    /// <summary>Title of the signer as printed, such as <c>CHỦ TỊCH</c>.</summary>
    public string? SignerTitle { get; init; }

    /// <summary>The places it is sent to (nơi nhận), without dashes and closing marks.</summary>
    public ImmutableArray<string> Recipients { get; init; } = [];

    /// <summary>The day on which it takes effect by its own words ('có hiệu lực thi hành kể từ ngày …'); where these
    /// count from the signing, by the day of issue.</summary>
    public DateOnly? EffectiveDate { get; init; }

    /// <summary>The last day on which it has effect by its own words ('có hiệu lực … đến hết ngày …'); null where it
    /// says none.</summary>
    public DateOnly? EffectiveUntil { get; init; }

    /// <summary>What ends its effect by its own words where that has no day: <c>ngày các quy định tại Nghị quyết … hết
    /// hiệu lực</c>; null for nothing.</summary>
    public string? EffectEvent { get; init; }

    /// <summary>The words that tell when it takes effect, in the document's text; empty where none do.</summary>
    public TextSpan EffectSpan { get; init; }

    /// <summary>The sentence that tells when and by whom it was adopted: <c>Luật này được Quốc hội … khóa XV, kỳ họp
    /// thứ 8 thông qua ngày 27 tháng 11 năm 2024</c>.</summary>
    public string? Adoption { get; init; }

    /// <summary>Where in the text a second document begins that stands in the same file behind the signature;
    /// <see langword="null"/> for none.</summary>
    internal int? NextDocument { get; init; }

    /// <summary>What identifies the document; parts of it may be unknown.</summary>
    public DocumentKey? Key { get; init; }

    /// <summary>Who corrected a component; <see langword="null"/> where all is as the machine read it.</summary>
    public CorrectionMark? Correction { get; init; }
}

/// <summary>What was read of a document's head and foot, and what a person should know of the reading.</summary>
/// <param name="Header">The components.</param>
/// <param name="Diagnostics">Where evidence disagrees or a component cannot be read; empty when all is well.</param>
public sealed record HeaderReading(Header Header, ImmutableArray<Diagnostic> Diagnostics);
