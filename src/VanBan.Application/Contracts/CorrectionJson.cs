using System.Text.Json;
using VanBan.Facts;
using VanBan.Facts.Corrections;
using VanBan.Text;

namespace VanBan.Application.Contracts;

/// <summary>The contract of <c>corrections</c>, one object a line: what is exported is what can be imported.</summary>
public sealed record CorrectionJson(
    string Id, string Kind, string? TextSha256, string? FileSha256, int? Start, int? End, string? Quote,
    string? Target, string? Other, string? Field, string? Value, string? Note, string By, DateTime Made,
    DateTime? Undone, string? UndoneBy, string? OtherTextSha256 = null, string? OtherFileSha256 = null)
{
    /// <summary>Writes one line.</summary>
    public static void Write(Stream output, Correction one) => RecordJson.Write(output, new CorrectionJson(
        one.Id, EnumName.Of(one.Kind), one.TextHash, one.FileHash, one.Span?.Start, one.Span?.End, one.Quote,
        one.Target, one.Other, one.Field, one.Value, one.Note, one.By, one.Made, one.Undone, one.UndoneBy,
        one.OtherText, one.OtherFile));

    /// <summary>Reads one line; <see langword="null"/> where it is none.</summary>
    internal static Correction? Read(string line)
    {
        try
        {
            return RecordJson.Read<CorrectionJson>(line) is { Id: { Length: > 0 } id } one
                && EnumName.TryParse<CorrectionKind>(one.Kind, out var kind)
                ? one.ToCorrection(id, kind) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private Correction ToCorrection(string id, CorrectionKind kind) =>
        new(id, kind, By ?? "", Made.ToUniversalTime())
        {
            TextHash = TextSha256,
            FileHash = FileSha256,
            OtherText = OtherTextSha256,
            OtherFile = OtherFileSha256,
            Span = Start is >= 0 and { } start
                && End is { } end
                && end >= start
                ? new TextSpan(start, end) : null,
            Quote = Quote,
            Target = Target,
            Other = Other,
            Field = Field,
            Value = Value,
            Note = Note,
            Undone = Undone?.ToUniversalTime(),
            UndoneBy = UndoneBy,
        };
}
