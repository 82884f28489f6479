using System.Collections.Immutable;
using VanBan.Application.Wording;
using VanBan.Citations;
using VanBan.Documents;
using VanBan.Facts;
using VanBan.Graph;
using VanBan.Knowledge;
using VanBan.Store.Catalog;
using VanBan.Text;

namespace VanBan.Application.Questions;

/// <summary>The words of a document that say what is done to another one, in one line: the sentence, and before it the
/// words that open the list in which the other one stands.</summary>
internal sealed class EvidenceQuotes(DocumentCatalog catalog)
{
    private const int Longest = 400;
    private const string Left = " … ";

    private readonly Dictionary<string, DocumentFacts?> documents = new(StringComparer.Ordinal);

    /// <summary>The words; <see langword="null"/> where the document is not at hand.</summary>
    public string? Of(ChangeEvidence? evidence)
    {
        if (evidence is null || FactsOf(evidence.File.File) is not { } facts)
            return null;
        var text = facts.Document.Text;
        if (evidence.Mention.End > text.Length)
            return null;
        var own = PartAt(facts, evidence.Mention.Start);
        if (evidence.Verb.Length == 0 || own.Contains(evidence.Verb.Start))
            return Cut(text, own, Joined(evidence.Mention, evidence.Verb));
        var lead = PartAt(facts, evidence.Verb.Start);
        return Cut(text, lead, evidence.Verb) + Left + Cut(text, own, evidence.Mention);
    }

    /// <summary>A state with what the words of its causes tell of their manner.</summary>
    public Standing Worded(Standing standing) =>
        standing with { Causes = [.. standing.Causes.Select(Worded)] };

    /// <summary>What is known of an act, with what the words of its changes tell of their manner.</summary>
    public Validity Worded(Validity validity) =>
        validity with { Changes = [.. validity.Changes.Select(Worded)] };

    // Of what ends something: whether it is said to be over, and whether only something of the provisions is meant.
    private ValidityChange Worded(ValidityChange change)
    {
        if (change is not { Action: Relation.Repeals or Relation.Replaces, Effect: null, Evidence: { } evidence }
            || evidence.Verb.Length == 0
            || FactsOf(evidence.File.File)?.Document.Text is not { } text
            || evidence.Verb.End > text.Length)
            return change;
        return change with
        {
            IsLapse = change.Action == Relation.Repeals && ChangeManners.IsLapse(evidence.Verb.In(text)),
            IsLimited = !change.Scope.IsEmpty && ChangeManners.IsLimited(text.AsSpan(evidence.Verb.End)),
        };
    }

    /// <summary>The sentence around words of a document at hand, and its page; <see langword="null"/> where it is not
    /// at hand.</summary>
    public StatedAt? At(string file, TextSpan words) =>
        words.Length == 0
            || FactsOf(file) is not { } facts
            || words.End > facts.Document.Text.Length ? null
            : new StatedAt(
                file, facts.Document.PageAt(words.Start),
                Cut(facts.Document.Text, PartAt(facts, words.Start), words));

    private static TextSpan Joined(TextSpan mention, TextSpan verb) => verb.Length == 0 ? mention
        : new TextSpan(Math.Min(mention.Start, verb.Start), Math.Max(mention.End, verb.End));

    private static TextSpan PartAt(DocumentFacts facts, int at) => PartAt(facts.Segments, at)
        ?? new TextSpan(Math.Max(0, at - (Longest / 2)), Math.Min(facts.Document.Text.Length, at + (Longest / 2)));

    private static TextSpan? PartAt(ImmutableArray<Segment> segments, int at)
    {
        foreach (var segment in segments)
        {
            if (segment.Span.Contains(at))
                return segment.Span;
        }
        return null;
    }

    // The sentences of a paragraph that hold what is meant; of a long one the words around it.
    private static string Cut(string text, TextSpan part, TextSpan meant)
    {
        var (start, end) = (part.Start, Math.Max(part.End, meant.End));
        for (var at = start; at < meant.Start - 1; at++)
        {
            if (EndsSentence(text, at))
                start = at + 1;
        }
        for (var at = meant.End; at < end - 1; at++)
        {
            if (EndsSentence(text, at))
                end = at + 1;
        }
        var left = meant.Start - start > Longest ? Left.TrimStart() : "";
        start = left.Length > 0 ? text.LastIndexOf(' ', meant.Start - Longest) + 1 : start;
        var right = end - meant.End > Longest ? Left.TrimEnd() : "";
        end = right.Length > 0 ? text.IndexOf(' ', meant.End + Longest) is > 0 and var blank ? blank : end : end;
        return left + SingleLine.Of(text[start..end]) + right;
    }

    // A full stop before a blank and a capital; '1. Bãi bỏ' begins with one.
    private static bool EndsSentence(string text, int at) =>
        text[at] == '.'
            && char.IsWhiteSpace(text[at + 1])
            && at > 0
            && char.IsLower(text[at - 1]);

    private DocumentFacts? FactsOf(string file)
    {
        if (!documents.TryGetValue(file, out var facts))
            documents[file] = facts = catalog.Document(file)?.Facts;
        return facts;
    }
}
