using System.Collections.Immutable;
using VanBan.Application.Review;
using VanBan.Application.Review.Mentions;
using VanBan.Application.Wording;
using VanBan.Documents;
using VanBan.Documents.Structure;
using VanBan.Facts;
using VanBan.Graph;
using VanBan.Store;
using VanBan.Store.Catalog;
using VanBan.Store.Ingest;

namespace VanBan.Application.Questions;

/// <summary>The list of the documents that a draft cites (danh mục văn bản viện dẫn), as it is put to the file with the
/// draft: each once, with where it is cited and what is known of its validity.</summary>
public static class DossierQuestion
{
    /// <summary>Reads a draft and lists what it cites.</summary>
    /// <param name="path">The draft.</param>
    /// <param name="options">How it is read.</param>
    /// <param name="store">The store that knows the documents; <see langword="null"/> for none.</param>
    /// <param name="today">The day for which validity is told where the draft has no date.</param>
    /// <param name="cancellation">Breaks off.</param>
    /// <exception cref="UsageException">The draft cannot be read.</exception>
    public static Dossier Ask(
        string path, RunOptions options, OpenStore? store = null, DateOnly? today = null,
        CancellationToken cancellation = default)
    {
        var file = ExtractQuestion.Ask([path], options, cancellation).First();
        if (file.Outcome is not Reading.Outcome<DocumentFacts>.Done(var facts))
            throw new UsageException($"{path}: không đọc được dự thảo này, nên không lập được danh mục.");
        facts = CorrectedDraft.Of(facts, file.Sha256, store?.Catalog);
        var draft = new Draft(file.Path, facts, today ?? DateOnly.FromDateTime(DateTime.Now));
        var evidence = new StoreEvidence(store?.Catalog, draft);
        var outline = new Outline(draft.Text, facts.Segments);
        var entries = draft.Mentions
            .GroupBy(mention => Identity(mention, evidence), StringComparer.Ordinal)
            .Select(mentions => Entry([.. mentions], evidence, outline, draft));
        return new Dossier(file.Name, draft.LastDay, [.. entries], store is not null) { Today = draft.Today };
    }

    // Mentions with and without a date are of one act where the number has its year, or the act is at hand.
    private static string Identity(Mention mention, StoreEvidence store)
    {
        var key = mention.Citation.Key;
        return store.Resolve(mention)?.Target?.Id
            ?? $"{key.Type} {key.Designation} {key.Year} {key.Province} "
                + $"{(key.Designation is null ? mention.Name : "")}";
    }

    private static DossierEntry Entry(
        ImmutableArray<Mention> mentions, StoreEvidence store, Outline outline, Draft draft)
    {
        var fullest = mentions.MaxBy(
            mention => (mention.PrintedDate is null ? 0 : 2) + (mention.PrintedIssuer is null ? 0 : 1))!;
        var target = TargetOf(mentions, store);
        var (validity, proof) = ActValidity.Of(fullest, target, store, draft.LastDay);
        var (now, since) = draft.LastDay < draft.Today
            ? ActValidity.Of(fullest, target, store, draft.Today) : (validity, null);
        return new DossierEntry(NameOf(fullest))
        {
            Date = target?.Key.Date ?? fullest.Citation.Key.Date,
            Issuer = IssuerOf(fullest, target, store),
            Subject = SubjectOf(fullest, target),
            Places = [.. mentions.Select(mention => Place(mention, outline)).Distinct(StringComparer.Ordinal)],
            Mentions = mentions.Length,
            IsBasis = mentions.Any(mention => mention.IsBasis),
            File = target?.Files[0].File,
            Correction = CorrectionOf(mentions) ?? CorrectionWords.Of(target?.Correction),
            Mark = MarkOf(mentions) ?? target?.Correction,
            Validity = validity,
            ValidityToday = now == validity ? null : now,
            Evidence = proof ?? since,
        };
    }

    private static string? IssuerOf(Mention mention, GraphDocument? target, StoreEvidence store)
    {
        var held = target is null ? null : store.Read(target)?.Facts.Header.Issuer;
        return held ?? Printed(mention) ?? DocumentName.OfBody(mention.Citation.Key);
    }

    // The title behind the words of another act is that act's.
    private static string? SubjectOf(Mention mention, GraphDocument? target) =>
        target?.Subject ?? (mention.Citation.Correction is null ? Titles.Printed(mention) : null);

    private static GraphDocument? TargetOf(ImmutableArray<Mention> mentions, StoreEvidence store) =>
        mentions.Select(mention => store.Resolve(mention)?.Target).FirstOrDefault(one => one is not null);

    private static CorrectionMark? MarkOf(ImmutableArray<Mention> mentions) =>
        mentions.Select(one => one.Citation.Correction).FirstOrDefault(one => one is not null);

    // A law named by its day is the one of the table.
    private static string NameOf(Mention mention) =>
        mention.Number is null && ValidityCheck.NumberOf(mention) is { } number
            ? $"{mention.Name} số {number}" : mention.Name;

    private static string? CorrectionOf(ImmutableArray<Mention> mentions) =>
        string.Join("; ", mentions.Select(one => CorrectionWords.Of(one.Located)).OfType<string>().Distinct())
            is { Length: > 0 } told ? told : null;

    private static string? Printed(Mention mention) =>
        mention.PrintedIssuer is { } words ? SingleLine.Of(words) : null;

    private static string Place(Mention mention, Outline outline)
    {
        var page = mention.Located.Page is { } number ? $"trang {Amount.Count(number)}" : null;
        var place = mention.IsBasis ? "căn cứ" : outline.PlaceOf(mention.Span.Start);
        return string.Join(", ", new[] { place, page }.OfType<string>()) is { Length: > 0 } words
            ? words : "phần mở đầu";
    }
}

/// <summary>The documents that a draft cites.</summary>
/// <param name="File">The draft.</param>
/// <param name="Day">The day for which validity is told.</param>
/// <param name="Entries">The documents, in the order in which they are first cited.</param>
/// <param name="HasStore">Whether a store was asked.</param>
public sealed record Dossier(string File, DateOnly Day, ImmutableArray<DossierEntry> Entries, bool HasStore)
{
    /// <summary>The day on which it is made.</summary>
    public DateOnly Today { get; init; }
}

/// <summary>A document that a draft cites.</summary>
/// <param name="Name">Its kind and number, or its name.</param>
public sealed record DossierEntry(string Name)
{
    /// <summary>The day of issue.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The body.</summary>
    public string? Issuer { get; init; }

    /// <summary>What it is about, by itself where it is at hand, else by the draft.</summary>
    public string? Subject { get; init; }

    /// <summary>Where the draft cites it: article and page.</summary>
    public ImmutableArray<string> Places { get; init; } = [];

    /// <summary>How often.</summary>
    public int Mentions { get; init; }

    /// <summary>Whether the draft rests on it.</summary>
    public bool IsBasis { get; init; }

    /// <summary>The file of the store; <see langword="null"/> where it is not at hand.</summary>
    public string? File { get; init; }

    /// <summary>Who corrected what was read in its head, or which act the draft means;
    /// <see langword="null"/> where nobody did.</summary>
    public CorrectionMark? Mark { get; init; }

    /// <summary>The same in words, with what the draft prints where that is another act.</summary>
    public string? Correction { get; init; }

    /// <summary>What is known of its validity on the draft's day, in words.</summary>
    public string Validity { get; init; } = "";

    /// <summary>The same of today, where that differs; <see langword="null"/> where it does not.</summary>
    public string? ValidityToday { get; init; }

    /// <summary>What proves it.</summary>
    public ReviewEvidence? Evidence { get; init; }
}
