using System.Collections.Frozen;
using System.Globalization;

namespace VanBan.Knowledge;

/// <summary>A form that administrative documents must have, a row of <c>form-rules.tsv</c>.</summary>
/// <param name="Code">The code of the finding, such as <c>form-motto</c>.</param>
/// <param name="Words">What people read; <c>{0}</c> stands for what is printed.</param>
/// <param name="Provision">The provision of Nghị định 30/2020/NĐ-CP that lays it down.</param>
public sealed record FormRule(string Code, string Words, string Provision)
{
    private static readonly FrozenDictionary<string, FormRule> ByCode = KnowledgeTable.Read("form-rules.tsv").Rows
        .ToFrozenDictionary(
            row => row["code"], row => new FormRule(row["code"], row["words"], row["provision"]),
            StringComparer.Ordinal);

    /// <summary>The rule with this code; it must be in the table.</summary>
    public static FormRule Of(string code) => ByCode[code];

    /// <summary>The finding in words.</summary>
    public string Say(string printed) => string.Format(CultureInfo.InvariantCulture, Words, printed);
}
