using System.Text.RegularExpressions;
using VanBan.Documents;
using VanBan.Text;

namespace VanBan.Application.Review.Forms;

/// <summary>Forms of the text of an administrative document: how each legal basis ends (Nghị định 30/2020/NĐ-CP, Phụ lục
/// I.II.6), and how provisions are written when they are cited (Phụ lục II.V).</summary>
internal static partial class TextForms
{
    private const string BasisWord = "can cu ";
    private const int LongestProvision = 12;

    public static IEnumerable<ReviewFinding> Find(Draft draft)
    {
        var bases = Bases(draft);
        // The last one may be followed by a proposal, and ends by its own mark.
        foreach (var span in bases.Take(bases.Count - 1).Where(span => draft.Text[span.End - 1] != ';'))
            yield return FormFinding.Of(draft, "form-basis-end", LastWords(draft, span));
        if (draft.Mentions.FirstOrDefault(mention => mention.IsBasis && IsBareLaw(mention)) is { } law)
            yield return FormFinding.Of(draft, "form-basis-law", law.Span);
        if (draft.Mentions.Select(mention => LowerArticle(draft, mention)).FirstOrDefault(one => one is not null)
            is { } lower)
            yield return FormFinding.Of(draft, "form-article-case", lower);
    }

    // 'Căn cứ Luật Đất đai;': of a law no number need stand there, but its day, or at least something that tells which.
    private static bool IsBareLaw(Mention mention) =>
        mention.Citation is { Kind: Citations.CitationKind.Named, Correction: null }
        && mention.Type is { Class: Knowledge.DocumentClass.Law }
        && !mention.Draft.Quote(mention.Span).Any(char.IsAsciiDigit);

    // The paragraphs before the first article that follow each other and begin so.
    private static List<TextSpan> Bases(Draft draft)
    {
        var bases = new List<TextSpan>();
        foreach (var segment in draft.Facts.Segments.TakeWhile(one => one.Unit != SegmentUnit.Article))
        {
            var span = Trimmed(draft.Text, segment.Span);
            if (span.Length > 0 && segment.Gaps.Length == 0
                && Letters.Fold(span.In(draft.Text)[..Math.Min(span.Length, BasisWord.Length)].ToString()) == BasisWord)
                bases.Add(span);
            else if (bases.Count > 0)
                break;
        }
        return bases;
    }

    private static TextSpan Trimmed(string text, TextSpan span)
    {
        var end = span.End;
        while (end > span.Start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return new TextSpan(span.Start, end);
    }

    private static TextSpan LastWords(Draft draft, TextSpan span)
    {
        const int most = 40;
        var start = span.Length <= most ? span.Start : draft.Text.IndexOf(' ', span.End - most) + 1;
        return new TextSpan(start <= span.Start || start >= span.End ? span.Start : start, span.End);
    }

    private static TextSpan? LowerArticle(Draft draft, Mention mention)
    {
        if (!mention.Citation.Pinpoints.Any(one => one.Article is not null))
            return null;
        // The provision may stand before the act, outside the mention.
        var start = Math.Max(0, mention.Span.Start - LongestProvision);
        var match = Lower.Match(draft.Text[start..mention.Span.End]);
        return match.Success ? new TextSpan(start + match.Index, start + match.Index + match.Length) : null;
    }

    [GeneratedRegex(@"(?<!\p{L})điều\s+\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Lower { get; }
}
