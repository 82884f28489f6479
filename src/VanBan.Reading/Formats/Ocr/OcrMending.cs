using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Reading.Formats.Ocr;

/// <summary>A word as OCR read it, and as it was mended.</summary>
internal readonly record struct MendedWord(string Read, string Meant);

/// <summary>
/// Mends the words by which documents are cited where OCR tore them: a stroke lost in '34/2016NĐ-CP', a term of the
/// National Assembly read as 'QHI5', 'sô' before a number, 'Luật T ổ chức'. Only against symbols and names that are
/// known, and only where no other reading fits; what was mended stays doubtful.
/// </summary>
internal static partial class OcrMending
{
    /// <summary>The confidence of what was mended: a person is asked to look.</summary>
    public const float Doubtful = 50;

    /// <summary>The page with its words mended, each noted in <see cref="OcrPage.Mended"/>.</summary>
    public static OcrPage Mend(OcrPage page)
    {
        var mended = ImmutableArray.CreateBuilder<MendedWord>();
        var lines = page.Lines.Select(line => line with
        {
            Words = PlaceNames.Mend(Mend(WithoutSpecks(line.Words, mended), mended), mended),
        })
            .ToImmutableArray();
        return mended.Count == 0 ? page : page with { Lines = lines, Mended = mended.ToImmutable() };
    }

    private static ImmutableArray<OcrWord> Mend(
        ImmutableArray<OcrWord> words, ImmutableArray<MendedWord>.Builder mended)
    {
        var result = ImmutableArray.CreateBuilder<OcrWord>(words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            if (IsTornName(words, i))
            {
                var rest = words[++i];
                var whole = word.Text + rest.Text;
                mended.Add(new MendedWord($"{word.Text} {rest.Text}", whole));
                result.Add(word with { Text = whole, Right = rest.Right, Confidence = Doubtful });
            }
            else if ((Number(word.Text) ?? Label(words, i) ?? LabelOfOwnNumber(words, i) ?? Month(words, i)) is { } meant)
            {
                mended.Add(new MendedWord(word.Text, meant));
                result.Add(word with { Text = meant, Confidence = Doubtful });
            }
            else
            {
                result.Add(word);
            }
        }
        return result.ToImmutable();
    }

    // Serial, year and symbol without the stroke between them; the term behind QH.
    private static string? Number(string word)
    {
        if (StrokeLost.Match(word) is { Success: true } lost
            && IsKnown(lost.Groups["symbol"].Value))
            return $"{lost.Groups["number"].Value}/{lost.Groups["symbol"].Value}{lost.Groups["rest"].Value}";
        if (Term.Match(word) is not { Success: true } term)
            return null;
        var digits = string.Concat(Letters.Fold(term.Groups["term"].Value).Select(DigitOf));
        // The ninth came in 1992, the sixteenth in 2026.
        return digits != term.Groups["term"].Value
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is >= 9 and <= 18
            ? $"{term.Groups["number"].Value}{digits}{term.Groups["rest"].Value}" : null;
    }

    private static char DigitOf(char letter) => letter == 's' ? '5' : LookAlikes.Digit(letter);

    // 'NĐ-CP': a kind and an issuer.
    private static bool IsKnown(string symbol) =>
        symbol.Split('-') is [var kind, var issuer, ..]
            && DocumentType.OfSymbol(kind) is not null
            && Issuer.OfSymbol(issuer) is not null;

    // There is no word 'sô' before a number; 'sổ', a book, there is.
    private static string? Label(ImmutableArray<OcrWord> words, int at) =>
        words[at].Text is "sô" or "Sô" or "sỗ" or "Sỗ" && at + 1 < words.Length
            && NumberWithSymbol.IsMatch(words[at + 1].Text)
            ? words[at].Text[0] + "ố" : null;

    // The number of the document itself: 'Sế: … /KH-DCT' at the beginning of a line.
    private static string? LabelOfOwnNumber(ImmutableArray<OcrWord> words, int at) =>
        at == 0
            && words[0].Text is ['S', var vowel, ':' or ';', .. var rest]
            && vowel is not ('ố' or 'Ố')
            && Letters.Fold(vowel) is 'o' or 'e'
            && words.Any(static word => OwnSymbol.IsMatch(word.Text))
            ? "Số:" + rest : null;

    // 'tháng 5Š năm': a five is the one digit that is read so, alone or beside itself.
    private static string? Month(ImmutableArray<OcrWord> words, int at) =>
        at > 0
            && at + 1 < words.Length
            && words[at].Text is "Š" or "š" or "5Š" or "Š5"
            && Letters.Fold(words[at - 1].Text) is "thang"
            && Letters.Fold(words[at + 1].Text).StartsWith("nam", StringComparison.Ordinal)
            ? "5" : null;

    // 'của! „ ¬' at the end of a line: specks between the word and the body that the next line names.
    private static ImmutableArray<OcrWord> WithoutSpecks(
        ImmutableArray<OcrWord> words, ImmutableArray<MendedWord>.Builder mended)
    {
        var last = words.Length - 1;
        while (last > 0 && !words[last].Text.Any(char.IsLetterOrDigit))
            last--;
        if (last < 1
            || words[last].Text is not ['c', 'ủ', 'a', .. var specks]
            || specks.Any(char.IsLetterOrDigit)
            || (last == words.Length - 1 && specks.Length == 0))
            return words;
        mended.Add(new MendedWord(string.Join(' ', words.Skip(last).Select(static word => word.Text)), "của"));
        return [.. words.Take(last), words[last] with { Text = "của", Confidence = Doubtful }];
    }

    // A capital torn from its word, in the name of a law.
    private static bool IsTornName(ImmutableArray<OcrWord> words, int at)
    {
        if (at == 0
            || at + 2 >= words.Length
            || words[at].Text is not [var capital]
            || !char.IsUpper(capital)
            || DocumentType.Words.Match(Letters.Fold(words[at - 1].Text), 0, out var kind) < 0
            || kind!.Class != DocumentClass.Law)
            return false;
        var begins = Letters.Fold(
            $"{words[at - 1].Text} {words[at].Text}{words[at + 1].Text} {words[at + 2].Text.TrimEnd(',', '.', ';')}");
        return Law.All.Any(law => Letters.Fold(law.Name).Contains(begins, StringComparison.Ordinal));
    }

    [
        GeneratedRegex(
            @"^(?<number>\d{1,5}/(19|20)\d{2}|\d{1,5})(?<symbol>\p{Lu}[\p{L}]{0,4}-[\p{L}\d-]+)(?<rest>[,.;:)]*)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex StrokeLost { get; }

    [GeneratedRegex(@"^(?<number>\d{1,4}/(19|20)\d{2}/(QH|UBTVQH))(?<term>[\dIl|!OoSs]{1,2})(?<rest>[,.;:)]*)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Term { get; }

    [GeneratedRegex(@"/\p{Lu}[\p{L}]{0,4}-\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex OwnSymbol { get; }

    [GeneratedRegex(@"^\d{1,5}[a-z]?[/⁄-]\S", RegexOptions.CultureInvariant)]
    private static partial Regex NumberWithSymbol { get; }
}
