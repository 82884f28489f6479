using VanBan.Documents;
using VanBan.Text;

namespace VanBan.Facts.Corrections;

/// <summary>
/// What a person says against the machine's reading. It is bound to content, never to a place in a store: to a document
/// by its text or the bytes of its file, in the document by words and where they stand. So it outlives a new reading, a
/// new version of the program, and a file that is moved or copied.
/// </summary>
/// <param name="Id">Its name, by which it can be undone.</param>
/// <param name="Kind">What is corrected.</param>
/// <param name="By">Who says so.</param>
/// <param name="Made">When, UTC.</param>
public sealed record Correction(string Id, CorrectionKind Kind, string By, DateTime Made)
{
    /// <summary>SHA-256 of the document's text, in lower case; <see langword="null"/> for what is said of acts and not
    /// of one document.</summary>
    public string? TextHash { get; init; }

    /// <summary>SHA-256 of the file's bytes, in lower case.</summary>
    public string? FileHash { get; init; }

    /// <summary>Of two files that are not one document: SHA-256 of the text of the other.</summary>
    public string? OtherText { get; init; }

    /// <summary>Of two files that are not one document: SHA-256 of the bytes of the other.</summary>
    public string? OtherFile { get; init; }

    /// <summary>The mention as it stands in the text.</summary>
    public string? Quote { get; init; }

    /// <summary>Where it stood; where the text has come to differ, the same words closest to it are meant.</summary>
    public TextSpan? Span { get; init; }

    /// <summary>The act that is meant, as a URN: by a mention, or by <see cref="Other"/>.</summary>
    public string? Target { get; init; }

    /// <summary>Of two acts that are one: the name, as a URN, that is given up.</summary>
    public string? Other { get; init; }

    /// <summary>The component of the head: <c>number</c>, <c>date</c>, <c>type</c>, <c>issuer</c>, <c>subject</c>,
    /// <c>signer</c>. Of a validity the state: <c>in-force</c>, <c>ended</c>, <c>partly-ended</c>, <c>not-yet</c>,
    /// <c>suspended</c>.</summary>
    public string? Field { get; init; }

    /// <summary>What it truly is, as printed; a date as <c>yyyy-MM-dd</c>. Of a validity its first and
    /// last day, <c>2025-01-01/2025-06-30</c>; a day that is not told is left out.</summary>
    public string? Value { get; init; }

    /// <summary>Why, in the person's own words.</summary>
    public string? Note { get; init; }

    /// <summary>When it was undone, UTC; <see langword="null"/> while it holds.</summary>
    public DateTime? Undone { get; init; }

    /// <summary>Who undid it.</summary>
    public string? UndoneBy { get; init; }

    /// <summary>How it is shown with what it corrects.</summary>
    public CorrectionMark Mark => new(Id, By, Made);

    /// <summary>Whether two files are the two that are said not to be one document: told by their texts, or, where
    /// these are the same, by their bytes.</summary>
    public bool Parts((string Text, string? File) one, (string Text, string? File) other) =>
        (IsFirst(one) && IsSecond(other)) || (IsFirst(other) && IsSecond(one));

    /// <summary>Whether one of two corrections of names takes up the name that the other leads to.</summary>
    public bool IsLinkedTo(Correction other) => Fit(Target, other.Other) || Fit(Other, other.Target);

    /// <summary>Whether two say the same of the same.</summary>
    public bool SaysAs(Correction other) =>
        (this with { Id = "", By = "", Made = default, Note = null, Undone = null, UndoneBy = null })
        == (other with { Id = "", By = "", Made = default, Note = null, Undone = null, UndoneBy = null });

    private bool IsFirst((string Text, string? File) file) =>
        file.Text == TextHash && (TextHash != OtherText || file.File == FileHash);

    private bool IsSecond((string Text, string? File) file) =>
        file.Text == OtherText && (TextHash != OtherText || file.File == OtherFile);

    private static bool Fit(string? one, string? other) =>
        DocumentKey.TryParse(one, out var key) && DocumentKey.TryParse(other, out var known) && key.Fits(known);
}

/// <summary>What a correction is about.</summary>
public enum CorrectionKind
{
    /// <summary>Which act a mention means.</summary>
    Mention,

    /// <summary>That words name no document.</summary>
    NoCitation,

    /// <summary>That two names are of one act.</summary>
    Same,

    /// <summary>That two files are not one document.</summary>
    Different,

    /// <summary>A component of a document's head.</summary>
    Head,

    /// <summary>Whether an act is in force.</summary>
    Validity,
}
