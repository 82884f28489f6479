using VanBan.Application.Questions;
using VanBan.Citations;
using VanBan.Graph;
using VanBan.Notation;
using VanBan.Store.Catalog;

namespace VanBan.Application.Wording;

/// <summary>What people read of an act's validity on a day, each time in one line.</summary>
public static class ValidityPhrases
{
    private const int MostProvisions = 12;

    /// <summary>
    /// The state with what makes it: <c>hết hiệu lực toàn bộ từ 15/02/2025: bị bãi bỏ bởi Thông tư 14/2024/TT-BXD
    /// (30/12/2024)</c>.
    /// </summary>
    public static string Of(ValidityAnswer answer)
    {
        if (answer.Standing.Stated is { } stated)
            return Of(stated);
        var state = CodeWords.Of(answer.Standing.State);
        if (answer.Standing.State == StandingState.NotYet)
            return NotYet(answer.Validity, answer.At, answer.Asked.Document.Key.Date);
        if (answer.Standing is { State: StandingState.Ended, Causes.IsEmpty: true })
            return $"{state}: chỉ có hiệu lực đến hết {DayWords.Day(answer.Validity.EffectiveUntil!.Value)}";
        if (answer.Standing.IsPartial)
            state += " một phần";
        var causes = answer.Standing.Causes.Select(Of).Distinct().ToList();
        return (causes.Count == 0 ? state : $"{state}: {string.Join("; ", causes)}") + Waiting(answer) + Pending(answer);
    }

    // The changes that wait for an event whose day no document at hand tells.
    private static string Pending(ValidityAnswer answer) => string.Concat(
        answer.Validity.Changes.Where(change => change.IsWaiting && answer.Standing.State != StandingState.Ended)
            .Select(change => $"; {Of(change)}").Distinct());

    /// <summary>Of an act that has no effect yet as a whole: from when it has, and which of its stages have
    /// begun.</summary>
    /// <param name="validity">What is known of it.</param>
    /// <param name="at">The day for which it is told.</param>
    /// <param name="issued">The day of issue; <see langword="null"/> where it is not known.</param>
    public static string NotYet(Validity validity, DateOnly at, DateOnly? issued)
    {
        var state = CodeWords.Of(StandingState.NotYet);
        if (validity.EffectiveFrom is not { } day)
            return issued > at ? $"{state}: ban hành ngày {DayWords.Day(issued.Value)}" : state;
        var begun = validity.StandingOn(at, issued).Begun;
        return begun.IsEmpty ? $"{state}: từ {DayWords.Day(day)}"
            : $"có hiệu lực một phần: {string.Join("; ", ByDay(begun))}; phần còn lại từ {DayWords.Day(day)}";
    }

    // 'khoản 3 Điều 1, Điều 2 từ 01/01/2025'; what is left out of them stands where each stage is told.
    private static IEnumerable<string> ByDay(IEnumerable<EffectStage> stages) => stages.GroupBy(stage => stage.From)
        .OrderBy(day => day.Key)
        .Select(day => Scope([.. day.SelectMany(stage => stage.Provisions).Distinct()])
            + (day.All(stage => stage.IsOfAttachment) ? " của phần ban hành kèm theo" : "")
            + (day.Any(stage => stage.Exception is not null) ? " (có phần loại trừ)" : "")
            + $" từ {DayWords.Day(day.Key)}");

    // Of an act in force: the provisions that wait for their own day, and the event that ends it.
    private static string Waiting(ValidityAnswer answer)
    {
        if (answer.Standing.State is not (StandingState.InForce or StandingState.PartlyEnded))
            return "";
        var stages = ByDay(answer.Validity.Stages.Where(stage => stage.From > answer.At)).ToList();
        var waiting = stages.Count == 0 ? "" : $"; riêng {string.Join("; ", stages)} mới có hiệu lực";
        return answer.Validity.Own?.Event is { } end
            ? $"{waiting}; chỉ đến {SingleLine.Of(end)} (chưa rõ đã đến chưa)" : waiting;
    }

    /// <summary>What a person says: <c>còn hiệu lực từ 01/07/2025 (ghi tay bởi Lan, 28/11/2026 07:40, mã 1a2b3c4d: theo
    /// công văn của Bộ)</c>.</summary>
    public static string Of(StatedValidity stated)
    {
        var state = stated.State == StandingState.InForce ? "còn hiệu lực" : CodeWords.Of(stated.State);
        var from = stated.From is { } first ? $" từ {DayWords.Day(first)}" : "";
        var until = stated.Until is { } last ? $" đến {DayWords.Day(last)}" : "";
        return state + from + until + Said(stated);
    }

    /// <summary>By whom, when and why it is said, in parentheses.</summary>
    public static string Said(StatedValidity stated)
    {
        var reason = stated.Reason is { Length: > 0 } why ? $": {SingleLine.Of(why)}" : "";
        return $" (ghi tay bởi {stated.Mark.By}, {DayWords.Moment(stated.Mark.Made)}, mã {stated.Mark.Id}{reason})";
    }

    /// <summary>Provisions with a day of effect of their own: <c>Điều 1, Điều 2: có hiệu lực từ
    /// 01/07/2025</c>.</summary>
    public static string Of(EffectStage stage) =>
        $"{Scope(stage.Provisions)}{(stage.IsOfAttachment ? " (của phần ban hành kèm theo)" : "")}"
            + $"{(stage.Exception is { } left ? $", trừ {SingleLine.Of(left)}" : "")}"
            + $": có hiệu lực từ {DayWords.Day(stage.From)}";

    /// <summary>A change: <c>khoản 2 Điều 3: bị bãi bỏ bởi Thông tư 18/2022/TT-BXD (30/09/2022), từ
    /// 15/11/2022</c>.</summary>
    public static string Of(ValidityChange change) =>
        (change.Scope.IsEmpty ? "" : Scope(change.Scope) + ": ") + Done(change);

    /// <summary>What was done, without the provisions: <c>bị bãi bỏ bởi Thông tư 18/2022/TT-BXD (30/09/2022), từ
    /// 15/11/2022</c>.</summary>
    public static string Done(ValidityChange change)
    {
        var from = change.Since is { } since ? $", từ {DayWords.Day(since)}"
            : change.IsWaiting ? $", khi {SingleLine.Of(change.Event!)} (chưa rõ ngày)" : "";
        var limit = change.Limit is { } cases ? $", chỉ {SingleLine.Of(cases)}" : "";
        var page = change.Evidence is { Page: { } number, IsTold: false } ? $", trang {Amount.Count(number)}" : "";
        if (change.Effect is { } effect)
            return $"{OfEffect(effect, change)} theo {By(change)}{page}{limit}";
        // The last day of what a repeal leaves out stands in the words of the exception; a suspension has its own.
        var until = change.Until is { } last && (change.Exception is null || change.State == ValidityState.Suspended)
            ? $" đến {DayWords.Day(last)}" : "";
        var exception = change.Exception is { } left
            ? $", trừ {SingleLine.Of(left)}{(change.IsExceptionShared ? SharedException : "")}" : "";
        var source = change.Table is not null ? $" ({OfTable})" : change.Evidence is { IsTold: true } told ? Teller(told) : "";
        return $"{DoneBy(change)} {By(change)}{page}{from}{until}{limit}{exception}{source}{Withdrawn(change)}";
    }

    // Of several acts that end in one sentence, of which one is left out in part.
    private const string SharedException = " (câu văn không nói rõ là của văn bản nào trong các văn bản cùng bị bãi bỏ)";

    // '; nay không còn: Quyết định 812/QĐ-BTC (20/03/2025) đính chính thành 21/2018/TT-BTC'
    private static string Withdrawn(ValidityChange change)
    {
        if (change.Withdrawal is not { } one)
            return "";
        var name = $"{DocumentName.OfKind(one.By.Type)} {one.ByNumber ?? one.By.Designation}".TrimStart();
        var page = one.Evidence.Page is { } number ? $", trang {Amount.Count(number)}" : "";
        return $"; nêu nhầm văn bản, không tính: {name}"
            + (one.By.Date is { } day ? $" ({DayWords.Day(day)})" : "") + page
            + (one.Meant is { } meant ? $" đính chính thành {meant}" : " đính chính lại nội dung này");
    }

    // 'bị bãi bỏ bởi', 'bị bãi bỏ một phần bởi', 'hết hiệu lực theo': as the act that does it says.
    private static string DoneBy(ValidityChange change)
    {
        var part = change.IsLimited ? " một phần" : "";
        return change.IsLapse ? $"{CodeWords.Lapsed}{part} theo" : $"{CodeWords.OfChange(change.Action)}{part} bởi";
    }

    // What another document tells: by which, and where.
    private static string Teller(ChangeEvidence told)
    {
        var key = told.File.Key;
        var name = told.File.Number is { } number
            ? $"{DocumentName.OfKind(key.Type)} {number}".TrimStart() : Path.GetFileName(told.File.File);
        return $" (theo lời kể của {name}{(told.Page is { } page ? $", trang {Amount.Count(page)}" : "")})";
    }

    /// <summary>What is said of an end that no document at hand tells.</summary>
    public const string OfTable = "theo bảng của chương trình";

    /// <summary>The source of what the program's own table tells: <c>theo bảng của chương trình: Luật số 72/2025/QH15,
    /// điều khoản thi hành</c>; <see langword="null"/> where a document tells it.</summary>
    public static string? Source(ValidityChange change) => change.Table is { } source ? $"{OfTable}: {source}" : null;

    private static string OfEffect(ChangedEffect effect, ValidityChange change)
    {
        var day = effect == ChangedEffect.Ends ? change.Until : change.Since;
        var misprint = change.Misprinted is { } printed ? $" (in nhầm là {DayWords.Day(printed)})" : "";
        return CodeWords.Of(effect) + (day is { } told ? $" {DayWords.Day(told)}" : "") + misprint;
    }

    /// <summary>What an imported register says: <c>theo danh mục nhập 'danh-muc.csv' (dòng 12): Hết hiệu lực toàn bộ,
    /// từ 15/02/2025, Thay thế bởi …</c>.</summary>
    public static string Of(RegisterEntry entry)
    {
        var from = entry.From is { } day ? $", từ {DayWords.Day(day)}" : "";
        var reason = entry.Reason is { } why ? $", {SingleLine.Of(why)}" : "";
        var imported = entry.Imported is { } since ? $" (nhập ngày {DayWords.Day(since)})" : "";
        return $"theo danh mục nhập '{entry.Register}' (dòng {Amount.Count(entry.Row)}): "
            + $"{SingleLine.Of(entry.State)}{from}{reason}{imported}";
    }

    /// <summary>The act that makes a change: <c>Thông tư 18/2022/TT-BXD (30/09/2022)</c>.</summary>
    public static string By(ValidityChange change)
    {
        var number = change.ByNumber ?? change.By.Designation ?? "văn bản không số";
        var name = $"{DocumentName.OfKind(change.By.Type)} {number}".TrimStart();
        return change.By.Date is { } day ? $"{name} ({DayWords.Day(day)})" : name;
    }

    /// <summary>Provisions in one line.</summary>
    public static string Scope(IReadOnlyCollection<Pinpoint> provisions)
    {
        var shown = string.Join(", ", provisions.Take(MostProvisions).Select(DocumentName.Of));
        return provisions.Count > MostProvisions ? $"{shown} … (tất cả {provisions.Count})" : shown;
    }
}
