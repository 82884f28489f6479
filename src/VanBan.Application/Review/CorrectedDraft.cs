using VanBan.Facts;
using VanBan.Store.Catalog;

namespace VanBan.Application.Review;

/// <summary>A draft as it is judged: what persons said of it in the store (which act a mention means, what its head
/// truly says) holds in its review too.</summary>
internal static class CorrectedDraft
{
    /// <summary>The facts with the corrections of the store.</summary>
    /// <param name="facts">What was read.</param>
    /// <param name="sha256">SHA-256 of the bytes of the file; <see langword="null"/> where not known.</param>
    /// <param name="catalog">The store; <see langword="null"/> for none.</param>
    public static DocumentFacts Of(DocumentFacts facts, string? sha256, DocumentCatalog? catalog) =>
        catalog?.Corrections.For(CatalogCorrections.HashOf(facts.Document.Text), sha256) is { Count: > 0 } corrections
            ? FactExtractor.Extract(facts.Document, corrections) : facts;
}
