using System.Collections.Immutable;

namespace VanBan.Documents.Copies;

/// <summary>
/// Numbers by which the files of one document find each other: min-hashes over runs of three syllables without
/// diacritics, banded (Broder 1997; one permutation, Li, Owen and Zhang 2012), each bound to the sequence of all numbers
/// of the text. Two texts with other figures, days or serials so share none, however alike their words are; a text and
/// its scan, in which one word of thirty is misread, share one in more than 99 of 100 cases.
/// </summary>
public static class CopyPrint
{
    /// <summary>How many numbers a document has.</summary>
    public const int Bands = 8;

    private const int RowsOfBand = 4;
    private const int Bins = Bands * RowsOfBand;
    private const int Run = 3;

    /// <summary>The numbers of a document; none for one without words.</summary>
    public static ImmutableArray<long> Of(Document document)
    {
        var least = new ulong[Bins];
        Array.Fill(least, ulong.MaxValue);
        ulong one = 0;
        ulong two = 0;
        ulong numbers = 0;
        var count = 0;
        foreach (var token in CopyText.Of(document))
        {
            count++;
            if (token.IsNumber)
                numbers = CopyText.Mix(unchecked((numbers * 31) + token.Folded));
            var run = CopyText.Mix(unchecked(token.Folded + (one * 31) + (two * 961)));
            (two, one) = (one, token.Folded);
            var bin = (int)(run % Bins);
            least[bin] = Math.Min(least[bin], run);
        }
        if (count < Run)
            return [];
        Fill(least);
        var bands = ImmutableArray.CreateBuilder<long>(Bands);
        for (var band = 0; band < Bands; band++)
        {
            var hash = numbers;
            for (var row = 0; row < RowsOfBand; row++)
                hash = CopyText.Mix(unchecked((hash * 31) + least[(band * RowsOfBand) + row]));
            bands.Add((long)CopyText.Mix(hash + (ulong)band));
        }
        return bands.MoveToImmutable();
    }

    // A short text leaves bins empty: each takes what the next full one has.
    private static void Fill(ulong[] least)
    {
        for (var bin = 0; bin < 2 * Bins; bin++)
        {
            var (at, next) = (Bins - 1 - (bin % Bins), (Bins - (bin % Bins)) % Bins);
            if (least[at] == ulong.MaxValue)
                least[at] = least[next];
        }
    }
}
