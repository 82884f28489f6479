using System.Collections.Immutable;
using VanBan.Application.Questions;
using VanBan.Documents;

namespace VanBan.Application.Wording;

/// <summary>How a list of documents that depend on another one is told to people: by body, with what is to be
/// done.</summary>
public static class ImpactWords
{
    private const string UnknownBody = "Chưa rõ cơ quan ban hành";

    /// <summary>The documents by the body that issued them, the body with most documents first.</summary>
    public static ImmutableArray<(string Body, ImmutableArray<ImpactedDocument> Steps)> ByBody(ImpactAnswer answer)
    {
        // Many documents are of few bodies: each name is put together once.
        var names = new Dictionary<(string? Issuer, string? Province), string>();
        return
        [
            .. answer.Steps.GroupBy(step => NameOf(step.Key), StringComparer.Ordinal)
                .Select(group => (Body: group.Key, Steps: group.ToImmutableArray()))
                .OrderBy(group => group.Body == UnknownBody).ThenByDescending(group => group.Steps.Length)
                .ThenBy(group => group.Body, StringComparer.Ordinal),
        ];

        string NameOf(DocumentKey key)
        {
            if (!names.TryGetValue((key.Issuer, key.Province), out var name))
                names[(key.Issuer, key.Province)] = name = BodyOf(key);
            return name;
        }
    }

    /// <summary>The body that issued a document.</summary>
    public static string BodyOf(DocumentKey key) => DocumentName.OfBody(key) ?? UnknownBody;

    /// <summary>What is to be done with a document.</summary>
    public static string ActionOf(ImpactedDocument step)
    {
        var action = CodeWords.ActionOf(step.Edge.Mention.Relation);
        return step.Distance == 1 ? action : $"{action}, sau khi đã xử lý {DocumentName.Of(step.Cited)}";
    }
}
