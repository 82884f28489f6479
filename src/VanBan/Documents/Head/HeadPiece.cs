using VanBan.Notation;

namespace VanBan.Documents.Head;

/// <summary>Which component of the head a <see cref="HeadPiece"/> is (Nghị định 30/2020/NĐ-CP, Phụ lục I.IV).</summary>
internal enum HeadPart
{
    /// <summary>Anything else: names of bodies, the kind of document, the subject, running text.</summary>
    Words,

    /// <summary>Quốc hiệu, or its counterpart on documents of the Party.</summary>
    NationalName,

    /// <summary>Tiêu ngữ.</summary>
    Motto,

    /// <summary>The heading of the attestation of a consolidated text, in the place of Quốc hiệu.</summary>
    Attestation,

    /// <summary>Số, ký hiệu.</summary>
    Number,

    /// <summary>Địa danh và thời gian ban hành.</summary>
    PlaceAndDate,

    /// <summary>Trích yếu of an official letter: <c>V/v …</c>.</summary>
    About,

    /// <summary>Kính gửi.</summary>
    Addressee,
}

/// <summary>
/// A piece of the head: a printed line, or one of the two columns of a line where a converter has run them together, as
/// in <c>CHÍNH PHỦ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</c>.
/// </summary>
/// <param name="Part">What it is.</param>
/// <param name="Text">Its words, parted by single blanks.</param>
/// <param name="Folded"><paramref name="Text"/> folded, letter for letter.</param>
/// <param name="Line">Index of its line among the printed lines.</param>
internal sealed record HeadPiece(HeadPart Part, string Text, string Folded, int Line)
{
    /// <summary>Whether an empty line or a rule stands before it.</summary>
    public bool AfterGap { get; init; }

    /// <summary>Whether it shared its line with a piece to its right or left.</summary>
    public bool Shared { get; init; }

    /// <summary>Whether its line has cells parted by tabs, as the row of a table has.</summary>
    public bool IsRow { get; init; }

    /// <summary>The number read, of a <see cref="HeadPart.Number"/>.</summary>
    public PrintedNumber? Number { get; init; }

    /// <summary>The place and date read, of a <see cref="HeadPart.PlaceAndDate"/>.</summary>
    public PlaceAndDate? Place { get; init; }

    /// <summary>Whether its letters are capitals, but for a few that OCR made small.</summary>
    public bool IsCapitals { get; } = Capitals.Fill(Text);
}

/// <summary>Capitals as official texts use them for names of bodies, kinds of document and titles of signers.</summary>
internal static class Capitals
{
    private static readonly sbyte[] Cases =
        [
            .. Enumerable.Range(0, char.MaxValue + 1)
            .Select(static c => (sbyte)(char.IsUpper((char)c) ? 1 : char.IsLower((char)c) ? -1 : 0))];

    /// <summary>Whether at least two letters and nine in ten of all are capitals.</summary>
    public static bool Fill(ReadOnlySpan<char> text)
    {
        int upper = 0, lower = 0;
        // Running text has soon more small letters than the rest could make good.
        var most = text.Length / 9;
        foreach (var c in text)
        {
            var letter = Cases[c];
            if (letter > 0)
                upper++;
            else if (letter < 0 && ++lower > most)
                return false;
        }
        return upper >= 2 && lower * 9 <= upper;
    }
}
