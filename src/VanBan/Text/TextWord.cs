namespace VanBan.Text;

/// <summary>
/// A word of a <see cref="FoldedText"/> from which a reader of figures steps to its neighbours, or none, where the run
/// of words begins or ends: none has no letters, no neighbours and is no number, so that a reader asks for three words
/// in a row without asking whether each is there.
/// </summary>
/// <remarks>What <see cref="TextCursor"/> is to a grammar that goes by characters, this is to one that goes by
/// words.</remarks>
internal readonly ref struct TextWord
{
    private readonly FoldedText? text;
    private readonly int start;

    /// <summary>The word between two offsets.</summary>
    public TextWord(FoldedText text, int start, int end) => (this.text, this.start, End) = (text, start, end);

    /// <summary>The text in which it stands; not to be asked of none.</summary>
    public FoldedText Text => text!;

    /// <summary>Whether there is a word.</summary>
    public bool Exists => text is not null;

    /// <summary>Where it begins; -1 for none.</summary>
    public int Start => text is null ? -1 : start;

    /// <summary>Where it ends; 0 for none.</summary>
    public int End { get; }

    /// <summary>How many characters it has.</summary>
    public int Length => End - start;

    /// <summary>The word as printed.</summary>
    public ReadOnlySpan<char> Printed => text is null ? default : text.Text.AsSpan(start, End - start);

    /// <summary>The word folded.</summary>
    public ReadOnlySpan<char> Folded => text is null ? default : text.Word(start, End);

    /// <summary>The word behind it.</summary>
    public TextWord Next => text is null ? default : text.WordAfter(End);

    /// <summary>The word before it.</summary>
    public TextWord Previous => text is null ? default : text.WordBefore(start);

    /// <summary>The character right behind it; a line end for none.</summary>
    public char Mark => text is null ? '\n' : text[End];

    /// <summary>Whether it begins with a digit.</summary>
    public bool IsNumber => text is not null && char.IsAsciiDigit(text[start]);

    /// <summary>Whether it is four characters, the first of them a digit.</summary>
    public bool IsYear => IsNumber && Length == 4;

    /// <summary>Whether it begins with a small letter.</summary>
    public bool IsLower => text is not null && char.IsLower(text[start]);

    /// <summary>Whether it begins with a capital.</summary>
    public bool IsCapital => text is not null && char.IsUpper(text[start]);
}
