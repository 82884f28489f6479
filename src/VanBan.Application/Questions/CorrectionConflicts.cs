using System.Collections.Immutable;
using VanBan.Application.Wording;
using VanBan.Citations;
using VanBan.Documents;
using VanBan.Facts.Corrections;
using VanBan.Graph;
using VanBan.Store;

namespace VanBan.Application.Questions;

/// <summary>What a correction cannot say beside those that hold: the same again, the contrary, or that names are given up
/// for each other in a circle.</summary>
internal static class CorrectionConflicts
{
    /// <summary>Makes sure that a correction can be made.</summary>
    /// <exception cref="UsageException">It contradicts one that holds, or says nothing new; the message tells
    /// which.</exception>
    public static void Check(Correction made, IReadOnlyList<Correction> all)
    {
        if (Of(made, all) is { } message)
            throw new UsageException(message);
    }

    /// <summary>Why a correction cannot be made, in a sentence; <see langword="null"/> where it can.</summary>
    public static string? Of(Correction made, IReadOnlyList<Correction> all)
    {
        if (made.Undone is not null)
            return null;
        var holding = all.Where(one => one.Undone is null && one.Id != made.Id).ToList();
        if (holding.Find(one => one.SaysAs(made) || SayTheSameNames(one, made)) is { } same)
            return $"Điều này đã được ghi: {Shown(same)}.";
        if (holding.Find(one => Contradict(one, made)) is { } other)
            return $"Trái với bản sửa đang có: {Shown(other)}. Hãy hủy bản sửa ấy trước.";
        return WayRound(made, holding) is { Length: > 0 } way
            ? "Các tên sẽ thay nhau thành vòng tròn, không còn biết tên nào đúng; vòng ấy có: "
                + $"{string.Join("; ", way.Select(Shown))}. Hãy hủy một bản sửa trong vòng trước."
            : null;
    }

    private static bool SayTheSameNames(Correction one, Correction made) => (one.Kind, made.Kind) switch
    {
        (CorrectionKind.Same, CorrectionKind.Same) => Fit(one.Other, made.Other) && Fit(one.Target, made.Target),
        (CorrectionKind.Different, CorrectionKind.Different) =>
            one.TextHash == made.OtherText && one.OtherText == made.TextHash
            && one.FileHash == made.OtherFile && one.OtherFile == made.FileHash,
        _ => false,
    };

    // The same question with another answer.
    private static bool Contradict(Correction one, Correction made) => (one.Kind, made.Kind) switch
    {
        (CorrectionKind.Same, CorrectionKind.Same) => Fit(one.Other, made.Other),
        (CorrectionKind.Head, CorrectionKind.Head) => AreOfOneText(one, made) && one.Field == made.Field,
        (CorrectionKind.Validity, CorrectionKind.Validity) => Fit(one.Target, made.Target) && ShareDays(one, made),
        (CorrectionKind.Mention or CorrectionKind.NoCitation, CorrectionKind.Mention or CorrectionKind.NoCitation) =>
            AreOfOneText(one, made) && one.Span is { } span && made.Span is { } other && span.Overlaps(other),
        _ => false,
    };

    private static bool AreOfOneText(Correction one, Correction made) =>
        one.TextHash is not null && one.TextHash == made.TextHash;

    private static bool ShareDays(Correction one, Correction made) =>
        StatedValidity.Of(one) is { } said && StatedValidity.Of(made) is { } now
        && !(said.From > now.Until) && !(now.From > said.Until);

    // The corrections by which what is meant is given up, in the end, for what stood there before: by two names, or by
    // a mention whose printed name comes back.
    private static ImmutableArray<Correction> WayRound(Correction made, List<Correction> holding)
    {
        if (made.Kind is not (CorrectionKind.Same or CorrectionKind.Mention))
            return [];
        List<Correction> names = [.. holding.Where(one => one.Kind == CorrectionKind.Same)];
        if (Way(made, names) is { Length: > 0 } way)
            return way;
        if (made.Kind == CorrectionKind.Mention)
            return [];
        names.Add(made);
        return holding.Where(one => one.Kind == CorrectionKind.Mention)
            .Select(mention => Way(mention, names) is { Length: > 0 } round ? round.Remove(made).Add(mention) : [])
            .FirstOrDefault(round => round.Length > 0, []);
    }

    // How the name that a correction gives leads back to the one that it takes away.
    private static ImmutableArray<Correction> Way(Correction start, List<Correction> names)
    {
        var taken = start.Kind == CorrectionKind.Mention ? PrintedIn(start.Quote) : start.Other;
        var way = ImmutableArray.CreateBuilder<Correction>();
        var at = start.Target;
        while (way.Count <= names.Count)
        {
            if (names.Find(one => Fit(one.Other, at)) is not { } next)
                return [];
            way.Add(next);
            if (Fit(next.Target, taken))
                return way.DrainToImmutable();
            at = next.Target;
        }
        return [];
    }

    // The act that the words of a mention name by themselves.
    private static string? PrintedIn(string? quote) =>
        CitationExtractor.Extract(new Document("", quote ?? ""), Header.Empty) is [{ Key: var key }]
            ? key.ToString() : null;

    private static bool Fit(string? one, string? other) =>
        DocumentKey.TryParse(one, out var key) && DocumentKey.TryParse(other, out var known) && key.Fits(known);

    private static string Shown(Correction one) =>
        $"{one.Id}, {one.By} ghi lúc {DayWords.Moment(one.Made)} ({CorrectionWords.Of(one)})";
}
