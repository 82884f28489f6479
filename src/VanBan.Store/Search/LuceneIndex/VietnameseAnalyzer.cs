using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using VanBan.Notation;
using VanBan.Store.Search.Language;
using VanBan.Text;

namespace VanBan.Store.Search.LuceneIndex;

/// <summary>
/// Feeds the index from one stream of syllables (<see cref="SyllableReader"/>): fields of syllables, with positions,
/// and fields of pairs of neighbouring syllables. Pairs take the place of word segmentation: over legal questions they
/// rank better than every word list. There are no stop words: <c>an</c> is half of <c>an ninh</c>.
/// </summary>
internal sealed class VietnameseAnalyzer() : Analyzer(PER_FIELD_REUSE_STRATEGY)
{
    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader) =>
        new(new SyllableTokenizer(reader, IndexSchema.HoldsPairs(fieldName)));
}

/// <summary>The stream of syllables, or of their pairs, as Lucene takes it in.</summary>
internal sealed class SyllableTokenizer(TextReader input, bool pairs) : Tokenizer(input)
{
    private readonly SyllableReader syllables = new();
    private readonly char[] previous = new char[SyllableReader.MaxLength];
    private char[] text = new char[4096];
    private int length;
    private int previousLength;
    private ulong previousMarks;
    private SyllableKind previousKind;
    private int previousStart;
    private ICharTermAttribute term = null!;
    private IOffsetAttribute offsets = null!;
    private IPositionIncrementAttribute increment = null!;

    public override void Reset()
    {
        base.Reset();
        term ??= AddAttribute<ICharTermAttribute>();
        offsets ??= AddAttribute<IOffsetAttribute>();
        increment ??= AddAttribute<IPositionIncrementAttribute>();
        length = 0;
        int read;
        while ((read = m_input.Read(text, length, text.Length - length)) > 0)
        {
            length += read;
            if (length == text.Length)
                Array.Resize(ref text, length * 2);
        }
        syllables.Reset(text.AsMemory(0, length));
        previousLength = 0;
    }

    public override bool IncrementToken() => pairs ? NextPair() : NextSyllable();

    public override void End()
    {
        base.End();
        offsets.SetOffset(CorrectOffset(length), CorrectOffset(length));
    }

    private bool NextSyllable()
    {
        if (!syllables.Read())
            return false;
        ClearAttributes();
        var buffer = term.ResizeBuffer(SyllableTerm.MaxLength);
        term.Length = SyllableTerm.Write(syllables.Letters, syllables.Marks, syllables.Kind, buffer);
        offsets.SetOffset(syllables.Start, syllables.End);
        increment.PositionIncrement = syllables.Kind == SyllableKind.Date ? 0 : 1;
        return true;
    }

    private bool NextPair()
    {
        while (syllables.Read())
        {
            if (syllables.Kind == SyllableKind.Date)
                continue;
            var letters = syllables.Letters;
            var joined = previousLength > 0 && !syllables.BeginsClause
                && SyllableTerm.MayPair(previous.AsSpan(0, previousLength), previousKind, letters, syllables.Kind);
            if (joined)
            {
                ClearAttributes();
                var buffer = term.ResizeBuffer(SyllableTerm.MaxLength);
                term.Length = SyllableTerm.WritePair(
                    previous.AsSpan(0, previousLength), previousMarks, letters, syllables.Marks, buffer);
                offsets.SetOffset(previousStart, syllables.End);
            }
            letters.CopyTo(previous);
            (previousLength, previousMarks, previousKind, previousStart) =
                (letters.Length, syllables.Marks, syllables.Kind, syllables.Start);
            if (joined)
                return true;
        }
        return false;
    }
}
