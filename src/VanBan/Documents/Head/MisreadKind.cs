using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Documents.Head;

/// <summary>The kind of a document in whose name OCR put in, left out or changed one letter: <c>QUYFET
/// ĐỊNH</c>.</summary>
internal static class MisreadKind
{
    // Of shorter names one letter makes another word.
    private const int FewestLetters = 9;

    private static readonly List<(string Folded, DocumentType Type)> Names =
        [
            .. DocumentType.All.Select(static type => (Folded: Letters.Fold(type.Name), Type: type))
                .Where(static name => name.Folded.Length >= FewestLetters)];

    /// <summary>The kind; <see langword="null"/> where none, or more than one, is one letter away.</summary>
    public static DocumentType? Of(string folded)
    {
        DocumentType? found = null;
        foreach (var (name, type) in Names)
        {
            if (Math.Abs(name.Length - folded.Length) > 1 || !IsOneAway(name, folded))
                continue;
            if (found is not null)
                return null;
            found = type;
        }
        return found;
    }

    // One letter put in, left out or changed.
    private static bool IsOneAway(string name, string printed)
    {
        var same = name.AsSpan().CommonPrefixLength(printed);
        var rest = name.AsSpan(same);
        var other = printed.AsSpan(same);
        if (rest.Length == other.Length)
            return rest.Length > 0 && rest[1..].SequenceEqual(other[1..]);
        return rest.Length > other.Length ? rest[1..].SequenceEqual(other) : other[1..].SequenceEqual(rest);
    }
}
