using System.Text.Json;
using VanBan.Application.Questions;
using VanBan.Application.Review;
using VanBan.Facts;

namespace VanBan.Application.Contracts;

/// <summary>The contract of <c>check</c>: one object a file with what was found, what was looked at, and what was not.
/// Offsets are those of <c>extract</c>.</summary>
public static class CheckJson
{
    /// <summary>Writes one line a file; those that could not be read last.</summary>
    public static void Write(Stream output, CheckAnswer answer)
    {
        foreach (var file in answer.Files)
            JsonLine.Write(output, writer => WriteFile(writer, file));
        foreach (var file in answer.Skipped)
        {
            JsonLine.Write(output, writer =>
            {
                writer.WriteString("file", file.File);
                writer.WriteString("outcome", "skipped");
                writer.WriteString("reason", file.Reason);
                writer.WriteList("findings", Array.Empty<string>(), _ => { });
                writer.WriteStrings("checked", []);
                WriteUnchecked(writer, [new Unchecked("tất cả", file.Reason)]);
            });
        }
    }

    private static void WriteFile(Utf8JsonWriter writer, CheckedFile file)
    {
        writer.WriteString("file", file.Name);
        writer.WriteString("outcome", "read");
        writer.WriteList("findings", file.Findings, finding => WriteFinding(writer, finding, file));
        writer.WriteStrings("checked", file.Checked);
        WriteUnchecked(writer, file.NotChecked);
        writer.WriteNumber("figures", file.Facts.Figures.Length);
        writer.WriteList("citations", file.Citations, citation => WriteCitation(writer, citation));
    }

    private static void WriteFinding(Utf8JsonWriter writer, ReviewFinding finding, CheckedFile file)
    {
        writer.WriteString("code", finding.Code);
        writer.WriteString("severity", EnumName.Of(finding.Severity));
        writer.WriteNumber("start", finding.Span.Start);
        writer.WriteNumber("end", finding.Span.End);
        writer.WriteWhole("page", finding.Page);
        writer.WriteString("quote", finding.Quote);
        writer.WriteString("message", finding.Message);
        writer.WriteString("suggestion", finding.Suggestion);
        if (finding.Evidence is { } evidence)
        {
            writer.WriteStartObject("evidence");
            writer.WriteString("file", evidence.File);
            writer.WriteWhole("page", evidence.Page);
            writer.WriteString("quote", evidence.Quote);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNull("evidence");
        }
        if (finding.Figures is { } figures)
            WriteOlder(writer, finding, figures.Figure.Indicator, file);
    }

    // What the members for findings about figures were called before there were others.
    private static void WriteOlder(Utf8JsonWriter writer, ReviewFinding finding, string? indicator, CheckedFile file)
    {
        writer.WriteString("kind", finding.Code);
        writer.WriteString("indicator", indicator);
        writer.WriteString("file", file.Path);
        writer.WriteString("otherFile", finding.Evidence?.File);
        writer.WriteWhole("otherPage", finding.Evidence?.Page);
        writer.WriteString("otherQuote", finding.Evidence?.Quote);
    }

    private static void WriteCitation(Utf8JsonWriter writer, ReviewedCitation citation)
    {
        writer.WriteNumber("start", citation.Citation.Span.Start);
        writer.WriteNumber("end", citation.Citation.Span.End);
        writer.WriteWhole("page", citation.Page);
        writer.WriteString("quote", citation.Quote);
        writer.WriteString("id", (citation.Target?.Key ?? citation.Citation.Key).ToString());
        writer.WriteString("relation", EnumName.Of(citation.Citation.Relation));
        writer.WriteString("status", citation.Status is { } status ? EnumName.Of(status) : null);
    }

    private static void WriteUnchecked(Utf8JsonWriter writer, IEnumerable<Unchecked> all) =>
        writer.WriteList("notChecked", all, one =>
        {
            writer.WriteString("what", one.What);
            writer.WriteString("why", one.Why);
        });
}
