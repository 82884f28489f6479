using VanBan.Citations.Scan;
using VanBan.Text;

namespace VanBan.Citations.Resolve;

/// <summary>The parts of a mention as printed, a line end as a blank.</summary>
internal static class PrintedPart
{
    /// <summary>The name of a law or resolution, its marks put right where OCR lost them; <see langword="null"/> for
    /// none.</summary>
    public static string? Name(NormalizedText text, CitedPlace mention) =>
        mention.Name.End > 0 ? LawNameSpelling.Mend(Of(text, mention.Name.Start, mention.Name.End)) : null;

    /// <summary>The issuer, from wherever it is known; <see langword="null"/> for none.</summary>
    public static string? Issuer(NormalizedText text, CitedPlace mention) =>
        mention.AnyIssuer is { } body ? Of(text, body.Start, body.End) : null;

    private static string Of(NormalizedText text, int start, int end) =>
        text.Text[start..end].ToString().Replace('\n', ' ');
}
