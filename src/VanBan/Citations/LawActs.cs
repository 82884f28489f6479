using VanBan.Knowledge;
using VanBan.Notation;

namespace VanBan.Citations;

/// <summary>Which of the acts that bore the name of a law a mention means.</summary>
internal static class LawActs
{
    /// <summary>The act of this name with the number <paramref name="number"/>; <see langword="null"/> where none is known.</summary>
    public static LawVersion? OfNumber(Law law, DocumentNumber number)
    {
        foreach (var version in law.Versions)
        {
            if (version.Number is { } known && DocumentNumber.Parse(known).Equals(number))
                return version;
        }
        return null;
    }
}
