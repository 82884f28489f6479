using System.Collections.Immutable;

namespace VanBan.Reading.Containers;

/// <summary>What lay in a file.</summary>
/// <param name="Parts">What was taken out or refused, in the order in which it lay there.</param>
/// <param name="Obstacle">What kept the rest from being taken out; <see langword="null"/> where nothing did.</param>
/// <param name="Reason">The same in a sentence that a person can act on.</param>
public sealed record Unpacked(ImmutableArray<UnpackedPart> Parts, Obstacle? Obstacle = null, string? Reason = null)
{
    /// <summary>Nothing came out for this reason.</summary>
    internal static Unpacked Failed(Obstacle obstacle, string reason) => new([], obstacle, reason);
}

/// <summary>Something that lay in a file.</summary>
/// <param name="Name">Its name there, with folders, clean enough to be shown and stored; no two in one file are
/// alike.</param>
/// <param name="File">The file that now holds its bytes; <see langword="null"/> for what was refused.</param>
/// <param name="Size">Its bytes.</param>
public sealed record UnpackedPart(string Name, string? File, long Size)
{
    /// <summary>Why it was refused.</summary>
    public Obstacle? Obstacle { get; init; }

    /// <summary>The same in a sentence.</summary>
    public string? Reason { get; init; }
}
