using System.Collections.Immutable;
using VanBan.Application.Wording;
using VanBan.Documents;
using VanBan.Facts.Corrections;
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
        return made.Kind == CorrectionKind.Same && WayRound(made, holding) is { Length: > 0 } way
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
        (CorrectionKind.Validity, CorrectionKind.Validity) => Fit(one.Target, made.Target) && one.Value == made.Value,
        (CorrectionKind.Mention or CorrectionKind.NoCitation, CorrectionKind.Mention or CorrectionKind.NoCitation) =>
            AreOfOneText(one, made) && one.Span is { } span && made.Span is { } other && span.Overlaps(other),
        _ => false,
    };

    private static bool AreOfOneText(Correction one, Correction made) =>
        one.TextHash is not null && one.TextHash == made.TextHash;

    // The corrections by which what the made one keeps is given up, in the end, for what it gives up.
    private static ImmutableArray<Correction> WayRound(Correction made, List<Correction> holding)
    {
        var way = ImmutableArray.CreateBuilder<Correction>();
        var at = made.Target;
        while (way.Count <= holding.Count)
        {
            if (holding.Find(one => one.Kind == CorrectionKind.Same && Fit(one.Other, at)) is not { } next)
                return [];
            way.Add(next);
            if (Fit(next.Target, made.Other))
                return way.DrainToImmutable();
            at = next.Target;
        }
        return [];
    }

    private static bool Fit(string? one, string? other) =>
        DocumentKey.TryParse(one, out var key) && DocumentKey.TryParse(other, out var known) && key.Fits(known);

    private static string Shown(Correction one) =>
        $"{one.Id}, {one.By} ghi lúc {DayWords.Moment(one.Made)} ({CorrectionWords.Of(one)})";
}
