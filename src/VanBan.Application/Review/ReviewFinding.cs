using VanBan.Figures.Checks;
using VanBan.Text;

namespace VanBan.Application.Review;

/// <summary>How grave a finding is.</summary>
public enum FindingSeverity
{
    /// <summary>Worth a look; nothing need be wrong.</summary>
    Remark,

    /// <summary>Probably wrong: what is known speaks against it.</summary>
    Warning,

    /// <summary>Wrong by what the draft itself, the store or the tables say.</summary>
    Error,
}

/// <summary>One thing that a review found in a draft.</summary>
/// <param name="Code">What kind of thing, such as <c>citation-date</c>; stable, for programs.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Span">Where in the draft's text it stands.</param>
/// <param name="Message">The finding in a Vietnamese sentence, for people.</param>
public sealed record ReviewFinding(string Code, FindingSeverity Severity, TextSpan Span, string Message)
{
    /// <summary>The page of the draft, from 1; <see langword="null"/> in formats without pages.</summary>
    public int? Page { get; init; }

    /// <summary>The words of the draft, in one line.</summary>
    public string Quote { get; init; } = "";

    /// <summary>What should probably stand there; <see langword="null"/> where that cannot be told.</summary>
    public string? Suggestion { get; init; }

    /// <summary>What speaks against the draft; <see langword="null"/> where its own words do.</summary>
    public ReviewEvidence? Evidence { get; init; }

    /// <summary>The figures that do not agree, for findings about figures.</summary>
    public FigureFinding? Figures { get; init; }
}

/// <summary>Words that prove a finding.</summary>
/// <param name="File">The file they stand in; where <see cref="IsFile"/> says that it is none, what people call the
/// source.</param>
/// <param name="Page">The page; <see langword="null"/> in formats without pages.</param>
/// <param name="Quote">The words, in one line.</param>
public sealed record ReviewEvidence(string File, int? Page, string Quote)
{
    /// <summary>Whether they stand in a file: what the program knows itself has a name and no path.</summary>
    public bool IsFile { get; private init; } = true;

    /// <summary>Evidence that stands in no file.</summary>
    /// <param name="source">What people call it: a decree, a table of the program.</param>
    /// <param name="quote">The words.</param>
    public static ReviewEvidence OfSource(string source, string quote) => new(source, null, quote) { IsFile = false };
}

/// <summary>Something that a review did not look at, and why.</summary>
/// <param name="What">What, in Vietnamese.</param>
/// <param name="Why">Why, in Vietnamese.</param>
public sealed record Unchecked(string What, string Why);
