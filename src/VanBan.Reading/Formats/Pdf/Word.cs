namespace VanBan.Reading.Formats.Pdf;

/// <summary>Letters without a gap between them.</summary>
/// <param name="Text">In composed form.</param>
/// <param name="Y">The baseline.</param>
/// <param name="Size">Height of the largest letter's font.</param>
/// <param name="IsRaised">Whether it stands above the line's baseline, as the mark of a footnote or an exponent
/// does.</param>
/// <param name="IsGlued">Whether it touches the word before it; only a raised word does.</param>
internal sealed record Word(
    string Text, float Left, float Right, float Y, float Size, bool IsBold, bool IsItalic, bool IsRaised = false,
    bool IsGlued = false)
{
    /// <summary>Whether OCR was not sure of it.</summary>
    public bool IsDoubtful { get; init; }

    public float Middle => (Left + Right) / 2;
}

/// <summary>Words on one baseline, from left to right. Never empty.</summary>
internal sealed class Line
{
    public Line(IReadOnlyList<Word> words)
    {
        Words = words;
        Left = words[0].Left;
        Right = words[0].Right;
        var widest = words[0];
        foreach (var word in words)
        {
            Right = Math.Max(Right, word.Right);
            if (!word.IsRaised
                && (widest.IsRaised || word.Text.Length > widest.Text.Length))
                widest = word;
        }
        Size = widest.Size;
        Y = widest.Y;
    }

    public IReadOnlyList<Word> Words { get; }

    public float Left { get; }

    public float Right { get; }

    /// <summary>The baseline, from the top of the page.</summary>
    public float Y { get; }

    /// <summary>Height of the font of its longest word.</summary>
    public float Size { get; }

    public float Top => Y - 0.75f * Size;

    public float Bottom => Y + 0.22f * Size;

    public float Middle => (Left + Right) / 2;

    public float Width => Right - Left;

    public Word First => Words[0];

    public Word Last => Words[^1];

    public bool IsBold => Words.All(static word => word.IsBold);

    public bool IsItalic => Words.All(static word => word.IsItalic);

    public string Text => field ??= Join();

    private string Join()
    {
        var text = new System.Text.StringBuilder();
        foreach (var word in Words)
        {
            if (text.Length > 0 && !word.IsGlued)
                text.Append(' ');
            text.Append(word.Text);
        }
        return text.ToString();
    }

    /// <summary>The line without the raised marks that lead to footnotes; <see langword="null"/> where nothing else is
    /// in it.</summary>
    public Line? Without(IReadOnlySet<string> marks)
    {
        if (!Words.Any(word => IsMark(word, marks)))
            return this;
        var left = Words.Where(word => !IsMark(word, marks)).ToList();
        return left.Count == 0 ? null : new Line(left);
    }

    /// <summary>The line with the marks of notes behind document numbers set as raised digits: '126/2024/NĐ-CP¹', which
    /// is no longer symbol.</summary>
    public Line WithNoteMarks()
    {
        if (!Words.Any(static word => word.IsRaised))
            return this;
        var words = Words.ToArray();
        for (var i = 1; i < words.Length; i++)
        {
            if (words[i].IsRaised && EndsInSymbol(words[i - 1].Text)
                && !words[i].Text.AsSpan().ContainsAnyExceptInRange('0', '9'))
                words[i] = words[i] with
                {
                    Text = string.Concat(
                        words[i].Text.Select(static digit => "⁰¹²³⁴⁵⁶⁷⁸⁹"[digit - '0'])),
                    IsGlued = true
                };
        }
        return new Line(words);
    }

    private static bool EndsInSymbol(string text) =>
        text.Contains('/', StringComparison.Ordinal) && char.IsUpper(text[^1]);

    public override string ToString() => Text;

    private static bool IsMark(Word word, IReadOnlySet<string> marks) =>
        word.IsRaised && marks.Contains(word.Text.Trim('[', ']', '(', ')', ','));
}
