using VanBan.Application.Questions;
using VanBan.Application.Wording;
using VanBan.Facts;

namespace VanBan.Application.Contracts;

/// <summary>The contract of <c>check</c>: what was found, what was looked at, and what was not.</summary>
public static class CheckJson
{
    /// <summary>Writes one object.</summary>
    public static void Write(Stream output, CheckAnswer answer) => JsonLine.Write(output, writer =>
    {
        writer.WriteNumber("files", answer.Files.Length);
        writer.WriteNumber("figures", answer.Figures);
        writer.WriteList("findings", answer.Findings, found =>
        {
            writer.WriteString("kind", EnumName.Of(found.Finding.Kind));
            writer.WriteString("message", FindingWords.Of(found));
            writer.WriteString("indicator", found.Finding.Figure.Indicator);
            writer.WriteString("file", found.File);
            writer.WriteWhole("page", found.Page);
            writer.WriteString("quote", found.Quote);
            writer.WriteString("otherFile", found.OtherFile);
            writer.WriteWhole("otherPage", found.OtherPage);
            writer.WriteString("otherQuote", found.OtherQuote);
        });
        writer.WriteList("skipped", answer.Skipped, file =>
        {
            writer.WriteString("file", file.File);
            writer.WriteString("reason", file.Reason);
        });
        writer.WriteString("notChecked", FindingWords.NotChecked);
    });
}
