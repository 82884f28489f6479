namespace VanBan.Documents.Head;

/// <summary>The marks that stand beside a head (Nghị định 30/2020/NĐ-CP, Phụ lục I.II.10).</summary>
/// <param name="Urgency">Độ khẩn as printed.</param>
/// <param name="Secrecy">Độ mật as printed.</param>
/// <param name="SaysDraft">Whether 'DỰ THẢO' is printed.</param>
internal sealed record HeadMarks(string? Urgency, string? Secrecy, bool SaysDraft)
{
    private const int LongestDraftMark = 30;

    public static HeadMarks None { get; } = new(null, null, false);

    /// <summary>The marks among the first <paramref name="end"/> pieces.</summary>
    public static HeadMarks Of(List<HeadPiece> pieces, int end)
    {
        var marks = None;
        for (var i = 0; i < end && i < pieces.Count; i++)
        {
            var piece = pieces[i];
            if (piece.Part != HeadPart.Words)
                continue;
            if (IsDraftMark(piece.Text))
                marks = marks with { SaysDraft = true };
            else if (piece.IsCapitals && HeadWords.Is(HeadWord.Urgency, piece.Text))
                marks = marks with { Urgency = marks.Urgency ?? piece.Text };
            else if (piece.IsCapitals && HeadWords.Is(HeadWord.Secrecy, piece.Text))
                marks = marks with { Secrecy = marks.Secrecy ?? piece.Text };
        }
        return marks;
    }

    /// <summary>Whether a line is such a mark, or that of a copy.</summary>
    public static bool IsMark(HeadPiece piece) =>
        HeadWords.Is(HeadWord.Urgency, piece.Text)
            || HeadWords.Is(HeadWord.Secrecy, piece.Text)
        || HeadWords.Begins(HeadWord.Draft, piece.Text, piece.Folded)
        || HeadWords.Begins(HeadWord.CopyMark, piece.Text, piece.Folded);

    /// <summary>Whether a line says that the document is a draft: 'DỰ THẢO', 'Dự thảo lần 2'.</summary>
    public static bool IsDraftMark(string line) =>
        line.Length < LongestDraftMark && HeadWords.Begins(HeadWord.Draft, line);
}
