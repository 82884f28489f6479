using System.Collections.Immutable;
using VanBan.Facts;
using VanBan.Reading;
using VanBan.Store.Catalog;

namespace VanBan.Application.Questions;

/// <summary>The state of a store.</summary>
public static class StoreQuestion
{
    /// <summary>What the store holds, in numbers.</summary>
    public static CatalogStatus Status(OpenStore store) => store.Catalog.Survey.Status();

    /// <summary>The files that could not be read, ordered by path.</summary>
    public static ImmutableArray<PassedFile> Skipped(OpenStore store) => [.. store.Catalog.Survey.Skipped()
        .Select(
            file => new PassedFile(file.Version.Path, EnumName.Parse<Obstacle>(file.Obstacle!), file.Reason ?? ""))];
}

/// <summary>A file that could not be read.</summary>
/// <param name="File">Its path.</param>
/// <param name="Obstacle">What stood in the way.</param>
/// <param name="Reason">The same in a sentence.</param>
public sealed record PassedFile(string File, Obstacle Obstacle, string Reason);
