using System.Globalization;

namespace VanBan.Knowledge;

/// <summary>How high acts stand (hiệu lực pháp lý), by the rows of <c>legal-ranks.tsv</c>.</summary>
public static class LegalRank
{
    private static readonly Dictionary<(string Type, string Issuer), int> Ranks =
        KnowledgeTable.Read("legal-ranks.tsv").Rows.ToDictionary(
            row => (row["slug"], row["issuer"]), row => int.Parse(row["rank"], CultureInfo.InvariantCulture));

    /// <summary>The rank, 1 the highest; <see langword="null"/> for what is no legal act or whose body is not
    /// known.</summary>
    /// <param name="type">Slug of the kind.</param>
    /// <param name="issuer">Slug of the body.</param>
    public static int? Of(string? type, string? issuer)
    {
        if (type is null)
            return null;
        return Ranks.TryGetValue((type, issuer ?? ""), out var rank)
            || Ranks.TryGetValue((type, ""), out rank)
            ? rank : null;
    }
}
