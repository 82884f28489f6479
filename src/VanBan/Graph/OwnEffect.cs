using System.Collections.Immutable;
using VanBan.Citations;
using VanBan.Text;

namespace VanBan.Graph;

/// <summary>What an act at hand says of its own effect.</summary>
/// <param name="File">The file that says so.</param>
/// <param name="From">The first day; <see langword="null"/> where none is told.</param>
/// <param name="Until">The last day; <see langword="null"/> where none is told.</param>
public sealed record OwnEffect(string File, DateOnly? From, DateOnly? Until)
{
    /// <summary>What ends it where that has no day, as printed; <see langword="null"/> for nothing.</summary>
    public string? Event { get; init; }

    /// <summary>The words that tell the first day, in the text of the file; empty where none do.</summary>
    public TextSpan Span { get; init; }

    /// <summary>The provisions that take effect on days of their own, in the order of the text.</summary>
    public ImmutableArray<EffectStage> Stages { get; init; } = [];
}
