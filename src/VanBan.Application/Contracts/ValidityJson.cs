using System.Text.Json;
using VanBan.Application.Questions;
using VanBan.Application.Wording;
using VanBan.Facts;
using VanBan.Graph;

namespace VanBan.Application.Contracts;

/// <summary>The contract of <c>validity</c>: whether an act is in force on a day, and what was done to it.</summary>
public static class ValidityJson
{
    /// <summary>Writes one object.</summary>
    public static void Write(Stream output, ValidityAnswer answer) => JsonLine.Write(output, writer =>
    {
        writer.WriteString("id", answer.Asked.Document.Id);
        WriteMembers(writer, answer);
    });

    /// <summary>Writes the state and the changes as members of an object that is begun.</summary>
    internal static void WriteMembers(Utf8JsonWriter writer, ValidityAnswer answer)
    {
        writer.WriteString("at", JsonLine.Day(answer.At));
        writer.WriteString("state", EnumName.Of(answer.Standing.State));
        writer.WriteBoolean("partial", answer.Standing.IsPartial);
        writer.WriteString("effectiveFrom", JsonLine.Day(answer.Validity.EffectiveFrom));
        writer.WriteString("effectiveUntil", JsonLine.Day(answer.Validity.EffectiveUntil));
        writer.WriteString("effectiveUntilEvent", answer.Validity.Own?.Event);
        writer.WriteStartObject("effect");
        WriteAt(writer, answer.Effect);
        writer.WriteEndObject();
        writer.WriteString("summary", ValidityPhrases.Of(answer));
        if (answer.Standing.Stated is { } stated)
            WriteStated(writer, stated);
        writer.WriteString("issuerEnded", BodyWords.Of(answer.Asked.Document.Key));
        writer.WriteList("stages", answer.Stages, stage =>
        {
            writer.WriteStrings("provisions", stage.Stage.Provisions.Select(DocumentName.Of));
            writer.WriteString("from", JsonLine.Day(stage.Stage.From));
            writer.WriteString("exception", stage.Stage.Exception);
            writer.WriteBoolean("ofAttachment", stage.Stage.IsOfAttachment);
            WriteAt(writer, stage.At);
        });
        writer.WriteList("changes", answer.Changes, change => Write(writer, change));
        writer.WriteList("registered", answer.Registered, entry =>
        {
            writer.WriteString("register", entry.Register);
            writer.WriteNumber("row", entry.Row);
            writer.WriteString("number", entry.Number);
            writer.WriteString("state", entry.State);
            writer.WriteString("from", JsonLine.Day(entry.From));
            writer.WriteString("reason", entry.Reason);
        });
        writer.WriteList("provisions", answer.Provisions, history =>
        {
            writer.WriteString("provision", DocumentName.Of(history.Provision));
            writer.WriteStrings("history", history.Changes.Select(change => ValidityPhrases.Done(change.Change)));
        });
    }

    /// <summary>Writes what a person says as member <c>stated</c>; only where one does.</summary>
    internal static void WriteStated(Utf8JsonWriter writer, StatedValidity stated)
    {
        writer.WriteStartObject("stated");
        writer.WriteString("state", EnumName.Of(stated.State));
        writer.WriteString("from", JsonLine.Day(stated.From));
        writer.WriteString("until", JsonLine.Day(stated.Until));
        writer.WriteString("reason", stated.Reason);
        FactsJson.WriteMark(writer, stated.Mark);
        writer.WriteEndObject();
    }

    private static void WriteAt(Utf8JsonWriter writer, StatedAt? at)
    {
        writer.WriteString("quote", at?.Quote);
        writer.WriteString("file", at?.File);
        writer.WriteWhole("page", at?.Page);
    }

    private static void Write(Utf8JsonWriter writer, EvidencedChange evidenced)
    {
        var change = evidenced.Change;
        writer.WriteString(
            "kind", change.Effect is { } effect ? "effect-" + EnumName.Of(effect) : EnumName.Of(change.Action));
        writer.WriteString("from", JsonLine.Day(change.Since));
        writer.WriteString("until", JsonLine.Day(change.Until));
        writer.WriteStrings("scope", change.Scope.Select(DocumentName.Of));
        writer.WriteString("exception", change.Exception);
        writer.WriteString("limit", change.Limit);
        writer.WriteString("event", change.Event);
        if (change.IsExceptionShared)
            writer.WriteBoolean("exceptionShared", true);
        if (change.Misprinted is { } misprinted)
            writer.WriteString("misprintedDay", JsonLine.Day(misprinted));
        if (change.Withdrawal is { } withdrawal)
        {
            writer.WriteStartObject("withdrawn");
            writer.WriteString("id", withdrawal.By.ToString());
            writer.WriteString("number", withdrawal.ByNumber);
            writer.WriteString("meant", withdrawal.Meant);
            writer.WriteString("file", withdrawal.Evidence.File.File);
            writer.WriteWhole("page", withdrawal.Evidence.Page);
            writer.WriteEndObject();
        }
        writer.WriteBoolean("partial", change.IsPartial);
        writer.WriteStartObject("by");
        writer.WriteString("id", change.By.ToString());
        writer.WriteString("number", change.ByNumber);
        writer.WriteString("date", JsonLine.Day(change.By.Date));
        writer.WriteEndObject();
        writer.WriteString("quote", evidenced.Quote);
        writer.WriteString("file", evidenced.File);
        writer.WriteWhole("page", evidenced.Page);
        writer.WriteBoolean("told", change.Evidence?.IsTold ?? false);
        writer.WriteString("source", ValidityPhrases.Source(change));
    }
}
