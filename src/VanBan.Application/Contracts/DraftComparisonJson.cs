using VanBan.Application.Compare;
using VanBan.Facts;

namespace VanBan.Application.Contracts;

/// <summary>The contract of <c>compare</c> for two versions of a draft.</summary>
public static class DraftComparisonJson
{
    /// <summary>Writes one object.</summary>
    public static void Write(Stream output, DraftComparison comparison) => JsonLine.Write(output, writer =>
    {
        writer.WriteString("before", comparison.Before);
        writer.WriteString("after", comparison.After);
        writer.WriteList("differences", comparison.Differences, difference =>
        {
            writer.WriteString("part", difference.Part);
            writer.WriteString("kind", EnumName.Of(difference.Kind));
            writer.WriteString("before", difference.Before);
            writer.WriteString("after", difference.After);
            writer.WriteString("placeBefore", difference.PlaceBefore);
            writer.WriteString("placeAfter", difference.PlaceAfter);
        });
    });
}
