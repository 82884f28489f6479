using VanBan.Citations.Scan;
using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Citations.Relations;

/// <summary>What is known of the clause that the text is in, while its mentions are read from left to right.</summary>
internal struct ClauseState
{
    /// <summary>What the clause does with its objects.</summary>
    public Told Clause;

    /// <summary>What was told last.</summary>
    public Told Last;

    /// <summary>
    /// Where the first object of <see cref="Clause"/> begins: the words between verb and object tell how much of it is
    /// meant.
    /// </summary>
    public int Object;

    /// <summary>The member of the enumeration that was read last; a document that its title names is none.</summary>
    public CitedPlace? Head;

    /// <summary>Whether the text is in the title of a mention.</summary>
    public bool InTitle;

    /// <summary>Whether it is past a document that the title names.</summary>
    public bool IsNested;

    /// <summary>Whether the mentions may be subjects of a verb still to come.</summary>
    public bool IsSubject;

    /// <summary>Whether it was said of the mention read last that it, or its provisions, stay ('vẫn có hiệu lực'): what
    /// comes behind has a verb of its own.</summary>
    public bool IsPastStay;

    /// <summary>Whether something is examined ('Xét …').</summary>
    public bool Examined;

    /// <summary>The list that is open; <see langword="null"/> for none.</summary>
    public OpenList? List;
}

/// <summary>A list whose items each have the relation of the words above them.</summary>
/// <param name="Told">What those words tell.</param>
/// <param name="Object">Where the words above end.</param>
/// <param name="Marker">The marker of the item read last.</param>
/// <param name="ByThisDocument">Whether the words name this document as the one that acts.</param>
internal sealed record OpenList(Told Told, int Object, ListMarker Marker, bool ByThisDocument);

/// <summary>The words before a mention, folded, with their place in the text.</summary>
internal readonly ref struct Lead(NormalizedText text, int start, int end)
{
    private readonly NormalizedText text = text;

    /// <summary>The words.</summary>
    public ReadOnlySpan<char> Words => text.Folded[Start..End];

    /// <summary>Where they begin.</summary>
    public int Start { get; } = start;

    /// <summary>Where they end and the mention begins.</summary>
    public int End { get; } = end;

    /// <summary>What stands behind the character at <paramref name="at"/> of the words.</summary>
    public Lead After(int at) => new(text, Start + at + 1, End);

    /// <summary>What stands behind that which is left out of the mention before them: 'A (trừ Điều 4)|, B', 'A, trừ Điều
    /// 3,| và B'. The provisions left out are not those of <paramref name="mention"/>, which follows.</summary>
    public Lead PastAside(CitedPlace mention)
    {
        var printed = text.Text[Start..End];
        if (ExceptionWords.IndexIn(printed, Words, out var end) is not (>= 0 and var start)
            || ExceptionWords.EndOfAside(printed, Words, start, end) is not (>= 0 and var close))
            return this;
        var rest = After(close);
        if (!ChangeManners.NamesProvision(EndWords.PastJoin(rest.Words.TrimStart(" ,"))))
            mention.Pinpoints.Clear();
        return rest;
    }
}
