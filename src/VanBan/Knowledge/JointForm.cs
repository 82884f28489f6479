using System.Collections.Immutable;

namespace VanBan.Knowledge;

/// <summary>
/// A form in which several bodies make one document (liên tịch, liên ngành, liên sở), a row of <c>joint-forms.tsv</c>:
/// its suffix stands behind the abbreviation of the kind (<c>QĐLT</c>), its words behind the name.
/// </summary>
/// <param name="Suffix">What ends the first group of the symbol, such as <c>LT</c>.</param>
/// <param name="Words">What follows the name of the kind, such as <c>liên tịch</c>.</param>
internal sealed record JointForm(string Suffix, string Words)
{
    /// <summary>Every form.</summary>
    public static ImmutableArray<JointForm> All { get; } =
    [
        .. KnowledgeTable.Read("joint-forms.tsv").Rows.Select(row => new JointForm(row["suffix"], row["words"])),
    ];
}
