using VanBan.Application.Wording;
using VanBan.Facts;
using VanBan.Graph;

namespace VanBan.Application.Questions;

/// <summary>The state of documents today as far as the documents of the store tell; each document is looked up
/// once.</summary>
public sealed class KnownStates(OpenStore store)
{
    private readonly Dictionary<string, ValidityState?> known = new(StringComparer.Ordinal);
    private readonly DateOnly today = DateOnly.FromDateTime(DateTime.Now);

    /// <summary>The state as a program reads it: <c>replaced</c>; <see langword="null"/> where the store does not tell
    /// of the document.</summary>
    public string? CodeOf(GraphDocument? document) => Of(document) is { } state ? EnumName.Of(state) : null;

    /// <summary>The state in words: <c>bị thay thế</c>.</summary>
    public string? WordsOf(GraphDocument? document) => Of(document) is { } state ? CodeWords.Of(state) : null;

    private ValidityState? Of(GraphDocument? document)
    {
        if (document is not { IsPresent: true })
            return null;
        if (!known.TryGetValue(document.Id, out var state))
            known[document.Id] = state = store.Catalog.Validity.Of(document)?.On(today);
        return state;
    }
}
