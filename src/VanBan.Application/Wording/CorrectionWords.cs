using VanBan.Documents;
using VanBan.Facts;
using VanBan.Facts.Corrections;
using VanBan.Graph;
using VanBan.Notation;

namespace VanBan.Application.Wording;

/// <summary>What corrections say, to people: never as a URN.</summary>
public static class CorrectionWords
{
    /// <summary>A correction in one sentence.</summary>
    public static string Of(Correction one) => one.Kind switch
    {
        CorrectionKind.Mention => $"“{Quote(one)}” là {Target(one)}",
        CorrectionKind.NoCitation => $"“{Quote(one)}” không phải là viện dẫn",
        CorrectionKind.Same => $"{Replaced(one)} là {Target(one)}",
        CorrectionKind.Different => $"hai tệp {one.Value} là hai văn bản khác nhau",
        CorrectionKind.Validity => $"{Target(one)}: {Value(one)}",
        _ => $"{Field(one)}: {Value(one)}",
    };

    /// <summary>Who corrected something, and when: <c>đã sửa bởi Lan, 09:30 28/11/2026</c>.</summary>
    public static string? Of(CorrectionMark? mark) =>
        mark is null ? null : $"đã sửa bởi {mark.By}, {DayWords.Moment(mark.Made)}";

    /// <summary>The same with the words that stand in the text: <c>in là “Nghị định số 30/2021/NĐ-CP”, đã sửa bởi
    /// Lan, 09:30 28/11/2026</c>.</summary>
    public static string? Of(CorrectionMark? mark, string printed) =>
        mark is null ? null : $"in là “{SingleLine.Of(printed)}”, {Of(mark)}";

    /// <summary>The same of a mention; <see langword="null"/> where nobody corrected it.</summary>
    public static string? Of(LocatedCitation mention) => Of(mention.Correction, mention.Quote);

    /// <summary>What is replaced: the words, the name given up, the component of the head.</summary>
    public static string? Replaced(Correction one) => one.Kind switch
    {
        CorrectionKind.Mention or CorrectionKind.NoCitation => Quote(one),
        CorrectionKind.Same => Name(one.Other),
        CorrectionKind.Validity => Name(one.Target),
        CorrectionKind.Head => Field(one),
        CorrectionKind.Different => one.Value,
        _ => null,
    };

    /// <summary>What holds instead.</summary>
    public static string? Meant(Correction one) => one.Kind switch
    {
        CorrectionKind.Mention or CorrectionKind.Same => Target(one),
        CorrectionKind.Validity or CorrectionKind.Head => Value(one),
        CorrectionKind.Different => "hai văn bản khác nhau",
        _ => null,
    };

    private static string Quote(Correction one) => SingleLine.Of(one.Quote ?? "");

    private static string? Target(Correction one) => Name(one.Target);

    private static string? Field(Correction one) => one.Field is { } field ? CodeWords.OfHeadField(field) : null;

    private static string? Value(Correction one)
    {
        if (one.Kind != CorrectionKind.Validity)
            return one.Field == "type" ? DocumentName.OfKind(one.Value) : one.Value;
        var state = EnumName.TryParse<StandingState>(one.Field, out var known) ? CodeWords.Of(known) : one.Field;
        return one.Value?.Split('/') is [var from, var until]
            ? string.Join(' ', new[] { state, Day("từ", from), Day("đến hết", until) }.OfType<string>()) : state;
    }

    private static string? Day(string word, string day) =>
        DateReader.TryParse(day, out var known) ? $"{word} {DayWords.Day(known)}" : null;

    private static string? Name(string? urn) =>
        DocumentKey.TryParse(urn, out var key) ? DocumentName.OfKey(key) : urn;
}
