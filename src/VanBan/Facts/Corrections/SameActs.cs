using VanBan.Documents;

namespace VanBan.Facts.Corrections;

/// <summary>The names that persons say to be of one act, followed to the last: what A is, and what that is in turn,
/// whichever was said first.</summary>
internal static class SameActs
{
    /// <summary>What a name is to be read as, and the correction that says so; <see langword="null"/> where none
    /// does.</summary>
    public static (DocumentKey Key, Correction Correction)? NameOf(
        DocumentKey key, IReadOnlyList<Correction> corrections)
    {
        (DocumentKey Key, Correction Correction)? found = null;
        // No longer than there are corrections, should an older store have a circle of them.
        for (var i = 0; i < corrections.Count; i++)
        {
            if (Next(found?.Key ?? key, corrections) is not { } next)
                break;
            found = next;
        }
        return found;
    }

    private static (DocumentKey Key, Correction Correction)? Next(
        DocumentKey key, IReadOnlyList<Correction> corrections)
    {
        foreach (var one in corrections)
        {
            if (one.Kind == CorrectionKind.Same
                && DocumentKey.TryParse(one.Other, out var other)
                && key.Fits(other)
                && DocumentKey.TryParse(one.Target, out var target))
                return (target, one);
        }
        return null;
    }
}
