using System.Collections.Immutable;
using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Citations;

/// <summary>Provisions of a document that take effect on a day of their own: 'Khoản 2 Điều 5 có hiệu lực từ ngày …'
/// (Luật 64/2025/QH15 on the effect of acts; Nghị định 78/2025/NĐ-CP, Phụ lục I).</summary>
/// <param name="Provisions">The provisions, in the order of the text.</param>
/// <param name="From">The day.</param>
/// <param name="Span">The words that say so, in the document's text.</param>
public sealed record EffectStage(ImmutableArray<Pinpoint> Provisions, DateOnly From, TextSpan Span)
{
    /// <summary>What of these provisions is left out, as printed behind 'trừ'; null for nothing.</summary>
    public string? Exception { get; init; }

    /// <summary>What the changes that these provisions make leave out: <see cref="Exception"/>, where it tells a matter
    /// and not provisions of the document itself, which would be taken for those of the one changed.</summary>
    internal string? LeftOutOfChanges =>
        Exception is { } left && !ChangeManners.NamesProvision(left) ? left : null;

    /// <summary>Whether they are provisions of what the document issues with it ('Điều 5 Quy chế ban hành kèm theo
    /// Quyết định này').</summary>
    public bool IsOfAttachment { get; init; }
}
