using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Citations.Scan;

/// <summary>
/// Reads a mention that points back: 'Nghị định này' (the document itself), 'Nghị định nêu trên' (one named before). Which document is meant is settled when all mentions
/// are known.
/// </summary>
internal static class BackReference
{
    private static readonly PhraseTable<string> Above = new(
        new[] { "nêu trên", "nói trên", "trên đây", "đã nêu", "đã nêu trên", "vừa nêu", "kể trên" }.Select(phrase => (phrase, phrase)));

    /// <summary>The mention that begins with the type word at <paramref name="start"/>; <see langword="null"/> where the word points at nothing.</summary>
    public static CitedPlace? Read(NormalizedText normalized, int start, int end, DocumentType type)
    {
        var folded = normalized.Folded;
        var at = DateScanner.SkipBlanks(folded, end);
        if (at == end || at >= folded.Length)
            return null;
        // 'nay' without its mark is 'now'.
        if (folded[at..].StartsWith("nay") && normalized.Text[at..].StartsWith("này", StringComparison.OrdinalIgnoreCase) && (at + 3 == folded.Length || !char.IsLetter(folded[at + 3])))
            return new CitedPlace { Start = start, End = at + 3, Kind = CitationKind.Self, Type = type };
        var above = Above.Match(folded, at, out var phrase);
        return above > 0 && normalized.Text[at..above].Equals(phrase, StringComparison.OrdinalIgnoreCase)
            ? new CitedPlace { Start = start, End = above, Kind = CitationKind.Anaphora, Type = type }
            : null;
    }

    // What may follow a number without symbol; before anything else the number counts something ('Nghị quyết 5 năm').
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Followers = new HashSet<string>
    {
        "cua", "ngay", "ve", "va", "da", "quy", "duoc", "thi", "la", "co", "doi", "nham", "trong", "theo", "de", "voi", "tai", "hoac", "khong", "vao", "cung", "nhu", "thuoc", "ban", "phai",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a number without symbol that ends at <paramref name="end"/> may name a document of this kind.</summary>
    public static bool MayBeBare(ReadOnlySpan<char> folded, int end, DocumentType type)
    {
        // What is planned or reported is counted as often as it is numbered ('Kế hoạch 5 năm'): there an issuer must follow.
        if (type.Slug is "quy-dinh" or "cong-dien" or "huong-dan" or "ke-hoach" or "thong-bao")
            return folded[end..].StartsWith(" cua ");
        if (type.Slug is not ("nghi-quyet" or "nghi-dinh" or "thong-tu" or "chi-thi" or "ket-luan" or "quyet-dinh"))
            return false;
        if (end == folded.Length)
            return true;
        if (folded[end] is ',' or ';' or ')' or ':' or '.')
            return end + 1 == folded.Length || folded[end + 1] is ' ' or '/';
        if (folded[end] != ' ')
            return false;
        var word = DateScanner.SkipBlanks(folded, end);
        var close = word;
        while (close < folded.Length && char.IsLetter(folded[close]))
            close++;
        return Followers.Contains(folded[word..close]);
    }

    /// <summary>
    /// Finds what each word that points back stands for: the last mention of the same kind before it. There is none where a document of that kind that was not
    /// recognised stands between, where the mention stands in parentheses that the word does not share, and for a plural.
    /// </summary>
    public static void Resolve(NormalizedText normalized, List<CitedPlace> mentions, IReadOnlyList<(int Start, DocumentType Type)> unrecognised)
    {
        var folded = normalized.Folded;
        var last = new Dictionary<DocumentType, CitedPlace>();
        var next = 0;
        foreach (var mention in mentions)
        {
            for (; next < unrecognised.Count && unrecognised[next].Start < mention.Start; next++)
                last.Remove(unrecognised[next].Type);
            if (mention.Type is null)
                continue;
            if (mention.Kind is CitationKind.Numbered or CitationKind.Named)
            {
                if (!IsInParentheses(folded, mention))
                    last[mention.Type] = mention;
            }
            else if (mention is { Kind: CitationKind.Anaphora, Antecedent: null } && !IsPlural(folded, mention.Start))
            {
                mention.Antecedent = last.GetValueOrDefault(mention.Type);
            }
        }
    }

    private static bool IsInParentheses(ReadOnlySpan<char> folded, CitedPlace mention)
    {
        var before = folded[Math.Max(0, mention.Start - 200)..mention.Start];
        return before.LastIndexOf('(') > before.LastIndexOf(')');
    }

    private static bool IsPlural(ReadOnlySpan<char> folded, int start)
    {
        var before = folded[..start].TrimEnd(' ');
        return before.EndsWith("cac") || before.EndsWith("nhung") || (before.Length > 0 && char.IsAsciiDigit(before[^1]));
    }
}
