namespace VanBan.Store.Search;

/// <summary>What a person who has typed so far may want to ask for.</summary>
/// <param name="Kind">What the text is.</param>
/// <param name="Text">What would be asked: a number, a title, an issuer, as printed.</param>
public sealed record QuerySuggestion(SuggestionKind Kind, string Text);

/// <summary>What a suggestion names.</summary>
public enum SuggestionKind
{
    /// <summary>The number of a document at hand.</summary>
    Number,

    /// <summary>A body that issued a document at hand.</summary>
    Issuer,

    /// <summary>What a document at hand is called.</summary>
    Title,
}
