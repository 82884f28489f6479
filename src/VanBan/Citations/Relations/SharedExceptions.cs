using VanBan.Citations.Scan;
using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Citations.Relations;

/// <summary>'A, B và C hết hiệu lực, trừ Điều 5': of several acts that end in the same words, which do not say of which of
/// them the provisions are that stay.</summary>
internal static class SharedExceptions
{
    /// <summary>Marks them.</summary>
    /// <param name="found">The changes, in the order of the text.</param>
    public static void Mark(List<(CitedPlace Mention, DocumentChange Change)> found)
    {
        for (var i = 0; i < found.Count; i++)
        {
            var (mention, change) = found[i];
            if (change is { Exception: { } left, Scope.IsEmpty: true } && mention.Verb.Length > 0
                && ChangeManners.NamesProvision(Letters.Fold(left)) && !left.Contains('/', StringComparison.Ordinal)
                && found.Exists(other => other.Mention != mention && other.Mention.Verb == mention.Verb
                    && other.Change.Exception == left && other.Change.Target.Designation != change.Target.Designation))
                found[i] = (mention, change with { IsExceptionShared = true });
        }
    }
}
