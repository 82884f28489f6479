using System.Collections.Immutable;
using VanBan.Store.Catalog;

namespace VanBan.Application.Questions;

/// <summary>How an indicator moved: the figures that the documents of a store state of it.</summary>
public static class FiguresQuestion
{
    // Enough to choose from.
    private const int MostNear = 5;

    /// <summary>The figures of an indicator.</summary>
    /// <param name="store">The store.</param>
    /// <param name="indicator">What is measured, with or without diacritics.</param>
    /// <param name="from">Only periods that end on this day or later.</param>
    /// <param name="to">Only periods that begin on this day or earlier.</param>
    /// <param name="issuer">Only documents whose issuer holds these words.</param>
    public static FiguresAnswer Ask(
        OpenStore store, string indicator, DateOnly? from = null, DateOnly? to = null, string? issuer = null)
    {
        var figures = store.Catalog.Figures;
        var found = figures.Find(indicator, from, to, issuer);
        return found.IsEmpty
            ? new FiguresAnswer(
                indicator, [])
            { Outside = figures.Find(indicator).Length, Near = figures.Near(indicator, MostNear) }
            : new FiguresAnswer(indicator, found);
    }
}

/// <summary>The figures of an indicator, and where there are none what to ask instead.</summary>
/// <param name="Asked">The indicator as it was asked for.</param>
/// <param name="Figures">The figures, in the order of their periods.</param>
public sealed record FiguresAnswer(string Asked, ImmutableArray<FoundFigure> Figures)
{
    /// <summary>Where none is found: how many the store holds at other times or from other bodies.</summary>
    public int Outside { get; init; }

    /// <summary>Where none is found: indicators that the store knows, the closest first.</summary>
    public ImmutableArray<string> Near { get; init; } = [];
}
