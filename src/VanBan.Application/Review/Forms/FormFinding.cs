using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Application.Review.Forms;

/// <summary>A form of <c>form-rules.tsv</c> that a draft misses, as a finding whose evidence is the provision.</summary>
internal static class FormFinding
{
    private const string Decree = "Nghị định 30/2020/NĐ-CP";

    public static ReviewFinding Of(
        Draft draft, string code, TextSpan span, FindingSeverity severity = FindingSeverity.Remark)
    {
        var rule = FormRule.Of(code);
        return draft.Finding(code, severity, span, rule.Say(draft.Quote(span)))
            with
        { Evidence = ReviewEvidence.OfSource(Decree, rule.Provision) };
    }
}
