using System.Collections.Immutable;
using VanBan.Citations.Relations;
using VanBan.Documents;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Citations;

/// <summary>Provisions of a document that take effect on a day of their own: 'Khoản 2 Điều 5 có hiệu lực từ ngày …'
/// (Luật 64/2025/QH15 on the effect of acts; Nghị định 78/2025/NĐ-CP, Phụ lục I).</summary>
/// <param name="Provisions">The provisions, in the order of the text.</param>
/// <param name="From">The day.</param>
public sealed record EffectStage(ImmutableArray<Pinpoint> Provisions, DateOnly From)
{
    /// <summary>The stages that a document tells of itself, the earliest first; those that take effect with the whole
    /// left out.</summary>
    /// <param name="document">The document.</param>
    /// <param name="effective">The day on which the whole takes effect.</param>
    public static ImmutableArray<EffectStage> Of(Document document, DateOnly? effective) =>
    [
        .. new EffectStages(Normalizer.Normalize(document.Text)).All
            .Where(stage => stage.Day != effective)
            .GroupBy(stage => stage.Day)
            .Select(day => new EffectStage([.. day.Select(one => one.Provision).Distinct()], day.Key))
            .OrderBy(stage => stage.From),
    ];
}
