using VanBan.Knowledge;

namespace VanBan.Citations.Scan;

/// <summary>A body as printed with a mention.</summary>
/// <param name="Start">Where it begins in the normalised text.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Body">Its row in the table of issuers; <see langword="null"/> for a body that the table lacks.</param>
/// <param name="Province">The province that is named with it; <see langword="null"/> for none.</param>
/// <param name="Locality">The unit below the province that is named with it, as a slug: <c>huyen.bu.dang</c>, or
/// <c>huyen</c> alone; see langword="null"/> for none.</param>
internal sealed record PrintedIssuer(int Start, int End, Issuer? Body, Province? Province, string? Locality);
