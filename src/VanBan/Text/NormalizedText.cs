using System.Runtime.InteropServices;

namespace VanBan.Text;

/// <summary>
/// A text made fit for reading by a grammar, its folded shadow, and the way back to the source. Both texts have the
/// same length: <see cref="Text"/> keeps letter case and diacritics, <see cref="Folded"/> is lower-case ASCII where the
/// letter is Vietnamese and holds a blank for a line end, so that a keyword is found however it is typed, accented or
/// broken over lines.
/// </summary>
public sealed class NormalizedText
{
    private readonly char[] text;
    private readonly char[] folded;
    private readonly int length;

    // The offset in the source of text[at] is at + Shift, up to the next turn. There are few turns: only where
    // something was dropped.
    private readonly List<Turn> turns;

    internal NormalizedText(char[] text, char[] folded, int length, List<Turn> turns) =>
        (this.text, this.folded, this.length, this.turns) = (text, folded, length, turns);

    /// <summary>Number of characters of both texts.</summary>
    public int Length => length;

    /// <summary>
    /// The normalised text: every run of white space is one character (a tab if the run holds one, else a line end if
    /// it holds one, else a blank), dashes are <c>-</c>, slashes <c>/</c>, look-alikes of Đ and of Latin capitals are
    /// what they look like, invisible characters and page furniture are gone.
    /// </summary>
    public ReadOnlySpan<char> Text => text.AsSpan(0, length);

    /// <summary>The folded shadow of <see cref="Text"/>, letter for letter.</summary>
    public ReadOnlySpan<char> Folded => folded.AsSpan(0, length);

    /// <summary>The offset in the source of the character at <paramref name="at"/>; of <see cref="Length"/>, the end of
    /// the last character's source.</summary>
    public int ToSource(int at) => Turn.ToSource(CollectionsMarshal.AsSpan(turns), at);

    /// <summary>The stretch of the source from which <paramref name="span"/> was made, without what was dropped before
    /// or after it.</summary>
    public TextSpan ToSource(TextSpan span) =>
        span.Length == 0
            ? new TextSpan(ToSource(span.Start), ToSource(span.Start)) : new TextSpan(
                ToSource(span.Start), ToSource(span.End - 1) + 1);

    /// <summary>The first offset of this text whose source is at or after <paramref name="sourceOffset"/>.</summary>
    public int FromSource(int sourceOffset)
    {
        int low = 0, high = length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (ToSource(middle) < sourceOffset)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    /// <summary>From <paramref name="At"/> on, up to the next turn, the source lies <paramref name="Shift"/>
    /// further.</summary>
    internal readonly record struct Turn(int At, int Shift)
    {
        /// <summary>The offset in the source of the character at <paramref name="at"/>. The first turn is at 0.</summary>
        public static int ToSource(ReadOnlySpan<Turn> turns, int at)
        {
            int low = 0, high = turns.Length - 1;
            while (low < high)
            {
                var middle = (low + high + 1) / 2;
                if (turns[middle].At <= at)
                    low = middle;
                else
                    high = middle - 1;
            }
            return at + turns[low].Shift;
        }
    }
}
