using VanBan.Documents;
using VanBan.Knowledge;
using VanBan.Store;
using VanBan.Text;

namespace VanBan.Application.Lookup;

/// <summary>A body that issues documents, as a person names it: <c>Chính phủ</c>, <c>HĐND tỉnh</c>, <c>UBND tỉnh Bình
/// Phước</c>. What was not named is <see langword="null"/>.</summary>
/// <param name="Issuer">Slug of the body.</param>
/// <param name="Province">Slug of the province.</param>
public sealed record AskedBody(string? Issuer, string? Province)
{
    /// <summary>Reads the body that a text names.</summary>
    /// <exception cref="UsageException">It names none that is known.</exception>
    public static AskedBody Read(string text)
    {
        var typed = Letters.Compose(text.Trim());
        if (VanBan.Knowledge.Issuer.All.FirstOrDefault(known => known.Slug == typed) is { } named)
            return new AskedBody(named.Slug, null);
        var body = In(typed);
        var issuer = body.Issuer ?? VanBan.Knowledge.Issuer.OfSymbol(typed)?.Slug;
        return issuer is null && body.Province is null
            ? throw new UsageException($"'{text}': không phải cơ quan hay tỉnh nào mà chương trình biết.")
            : body with { Issuer = issuer };
    }

    /// <summary>The first body and the first province that stand in a text.</summary>
    internal static AskedBody In(string text) =>
        new(First(VanBan.Knowledge.Issuer.Names, text)?.Slug, First(VanBan.Knowledge.Province.Names, text)?.Slug);

    /// <summary>What the first words of a text that stand in a table stand for.</summary>
    internal static T? First<T>(PhraseTable<T> names, string text) where T : class
    {
        var folded = Letters.Fold(text);
        for (var at = 0; at < folded.Length; at++)
        {
            if ((at == 0 || !char.IsLetterOrDigit(folded[at - 1]))
                && names.Match(folded, at, out var found) > 0)
                return found;
        }
        return null;
    }

    /// <summary>Whether a document is of this body; <see langword="null"/> where it is not known.</summary>
    internal bool? Issued(DocumentKey key)
    {
        if ((Issuer is not null
            && key.Issuer is not null
            && Issuer != key.Issuer)
            || (Province is not null && key.Province is not null && Province != key.Province))
            return false;
        return (Issuer is null || key.Issuer is not null)
            && (Province is null || key.Province is not null)
            ? true : null;
    }
}
