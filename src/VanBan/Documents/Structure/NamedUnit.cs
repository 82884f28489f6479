using System.Buffers;
using VanBan.Documents.Head;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Documents.Structure;

/// <summary>Units with a name: Điều, Chương, Phần, Mục, Tiểu mục, Phụ lục, Mẫu số, Biểu số; rows <c>unit</c> of
/// <c>structure-words.tsv</c>.</summary>
internal static class NamedUnit
{
    private static readonly SearchValues<char> FootnoteSigns = SearchValues.Create("0123456789*()[]");

    // A name and its number are no longer.
    private const int LongestLabel = 32;
    private const int LongestTitle = 160;
    private const int LongestFootnoteMark = 4;

    /// <summary>The marker at the start of <paramref name="line"/>.</summary>
    public static SegmentMarker Read(ReadOnlySpan<char> line)
    {
        Span<char> folded = stackalloc char[Math.Min(line.Length, LongestLabel)];
        Letters.Fold(line[..folded.Length], folded);
        if (!StructureWords.TryUnit(folded, out var unit, out var at))
            return default;
        while (at < folded.Length && folded[at] is ' ' or ':')
            at++;
        var start = at;
        while (at < folded.Length && BelongsToCount(folded, start, at, unit))
            at++;
        var label = new Label(line, folded[start..at], start, at);
        return unit switch
        {
            SegmentUnit.Article => Article(label),
            SegmentUnit.Attachment => Attachment(label),
            _ => Division(label, unit),
        };
    }

    // An attachment's number can have parts: 'Phụ lục 1-A', 'Mẫu số 01/TT'.
    private static bool BelongsToCount(ReadOnlySpan<char> folded, int start, int at, SegmentUnit unit) =>
        char.IsAsciiLetterOrDigit(folded[at])
        || (
            unit == SegmentUnit.Attachment
                && at > start
                && folded[at] is '-' or '/' or '.'
                && at + 1 < folded.Length
                && char.IsAsciiLetterOrDigit(folded[at + 1]));

    // 'Điều 5. …', 'Điều 7a:', 'Điều 5' alone; 'Điều 5 của Luật' is a sentence.
    private static SegmentMarker Article(Label label) =>
        label.StartsWithDigit
            && (label.IsClosed || label.EndsLine)
            ? label.Marker(SegmentUnit.Article) : default;

    private static SegmentMarker Attachment(Label label)
    {
        if (label.Count.Length == 0)
            return label.EndsLine || Capitals.Fill(label.Line)
                ? new SegmentMarker(
                    SegmentUnit.Attachment, Math.Min(label.Start, label.Line.Length), label.Behind, 0) : default;
        var isCount = label.StartsWithDigit || Numeral.IsRoman(label.Printed)
            || (label.Printed.Length <= 3 && char.IsUpper(label.Printed[0]));
        return isCount && label.Line.Length < LongestTitle
            && (label.EndsLine || label.IsClosed || Capitals.Fill(label.Line[label.End..]))
            ? label.Marker(SegmentUnit.Attachment) : default;
    }

    // 'Chương II', 'Phần thứ nhất', with a title in capitals or on the next line.
    private static SegmentMarker Division(Label label, SegmentUnit unit)
    {
        var isCount = label.StartsWithDigit || Numeral.IsRoman(label.Printed)
            || (unit == SegmentUnit.Part && Numeral.Ordinal(label.Count) > 0);
        return isCount
            && (label.EndsLine || label.IsClosed || Capitals.Fill(label.Line[label.Behind..]))
            ? label.Marker(unit) : default;
    }

    // The number behind the name of a unit, and what follows it.
    private readonly ref struct Label
    {
        public Label(ReadOnlySpan<char> line, ReadOnlySpan<char> count, int start, int end)
        {
            Line = line;
            Count = count;
            (Start, End) = (start, end);
            Behind = end;
            while (Behind < line.Length
                && line[Behind] is '.' or ':' or '-' or '–' or ' ')
                Behind++;
        }

        public ReadOnlySpan<char> Line { get; }

        // Folded.
        public ReadOnlySpan<char> Count { get; }

        public int Start { get; }

        public int End { get; }

        // The offset behind the closing marks.
        public int Behind { get; }

        public ReadOnlySpan<char> Printed => Line[Start..End];

        public bool StartsWithDigit => Count.Length > 0 && char.IsAsciiDigit(Count[0]);

        public bool IsClosed => End < Line.Length && Line[End] is '.' or ':';

        // Nothing follows, or the mark of a footnote.
        public bool EndsLine =>
            Line.Length - Behind <= LongestFootnoteMark
                && !Line[Behind..].ContainsAnyExcept(FootnoteSigns);

        public SegmentMarker Marker(SegmentUnit unit) => new(unit, End, Behind, 0);
    }
}
