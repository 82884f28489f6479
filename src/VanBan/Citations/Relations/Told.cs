using VanBan.Text;

namespace VanBan.Citations.Relations;

/// <summary>What words tell of a citation.</summary>
/// <param name="Relation">The relation.</param>
/// <param name="Verb">Where the words that tell it stand; empty where no word does.</param>
internal readonly record struct Told(Relation Relation, TextSpan Verb)
{
    /// <summary>Nothing is done to the document named.</summary>
    public static Told Nothing => new(Relation.Mentions, default);

    /// <summary>Whether the document named is changed.</summary>
    public bool IsChange => IsChangeOf(Relation);

    /// <summary>The same, read in words that begin at <paramref name="start"/> of the text.</summary>
    public Told From(int start) =>
        Verb.Length == 0 ? this : this with { Verb = new TextSpan(Verb.Start + start, Verb.End + start) };

    /// <summary>Whether <paramref name="relation"/> changes the document named.</summary>
    public static bool IsChangeOf(Relation relation) =>
        relation is Relation.Amends or Relation.Replaces or Relation.Repeals or Relation.Suspends or Relation.Corrects;
}
