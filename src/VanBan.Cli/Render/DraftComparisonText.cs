using VanBan.Application.Compare;
using VanBan.Application.Wording;

namespace VanBan.Cli.Render;

/// <summary>What two versions of a draft say differently, for people.</summary>
internal static class DraftComparisonText
{
    /// <summary>Writes part after part.</summary>
    public static void Write(Terminal terminal, DraftComparison comparison)
    {
        var text = terminal.Text;
        foreach (var part in comparison.Differences.GroupBy(difference => difference.Part))
        {
            text.Heading(CodeWords.OfPart(part.Key));
            foreach (var difference in part)
            {
                var place = difference.PlaceAfter ?? difference.PlaceBefore;
                text.Line($"{CodeWords.Of(difference.Kind)}{(place is null ? "" : $" · {place}")}", indent: 2);
                if (difference.Before is { } before)
                    text.Line($"- {before}", Styles.Bad, indent: 4);
                if (difference.After is { } after)
                    text.Line($"+ {after}", Styles.Good, indent: 4);
            }
        }
        text.Line(comparison.Differences.IsEmpty
            ? "Hai bản không khác nhau."
            : $"{Amount.Count(comparison.Differences.Length)} chỗ khác nhau.", Styles.Strong);
    }
}
