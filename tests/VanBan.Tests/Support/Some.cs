using CsCheck;

namespace VanBan.Tests.Support;

/// <summary>Values for properties, made of what real texts are made of.</summary>
internal static class Some
{
    /// <summary>One of the values given.</summary>
    public static Gen<T> Of<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    /// <summary>A text of up to <paramref name="most"/> pieces, each one of those given or any character.</summary>
    public static Gen<string> Text(int most, params string[] pieces) =>
        Gen.Int[0, pieces.Length + (pieces.Length / 4)].SelectMany(i => i < pieces.Length ? Gen.Const(pieces[i]) : Gen.Char.Select(c => c.ToString()))
            .List[0, most].Select(parts => string.Concat(parts));
}
