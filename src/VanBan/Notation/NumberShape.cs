using VanBan.Knowledge;

namespace VanBan.Notation;

/// <summary>What the symbol of a number tells by itself, where no word for the kind of document stands before it.</summary>
internal static class NumberShape
{
    public static DocumentType? KindOf(DocumentNumber number) => NumberSymbol.KindOf(number);

    public static Issuer? Assembly(DocumentNumber number) => NumberSymbol.Assembly(number);

    public static bool IsLetterOfKnownBody(DocumentNumber number) => NumberSymbol.IsLetterOfKnownBody(number);

    public static bool IsUnmistakable(DocumentNumber number) => NumberSymbol.IsUnmistakable(number);
}
