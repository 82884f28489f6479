using Spectre.Console;
using VanBan.Application.Questions;
using VanBan.Application.Wording;
using VanBan.Citations;
using VanBan.Documents;
using VanBan.Facts;
using VanBan.Figures;
using VanBan.Reading;
using VanBan.Reading.Containers;
using VanBan.Reading.Formats.Mail;

namespace VanBan.Cli.Render;

/// <summary>The facts of a file, for people.</summary>
internal static class FactsText
{
    /// <summary>Writes what became of a file.</summary>
    public static void Write(Terminal terminal, FileOutcome file)
    {
        var text = terminal.Text;
        text.Heading(EntryPath.Shown(file.Name));
        switch (file.Outcome)
        {
            case Outcome<DocumentFacts>.Done(var facts):
                Header(facts).WriteTo(text);
                WriteCitations(text, facts);
                WriteFigures(text, facts);
                WriteDiagnostics(text, facts);
                break;
            case Outcome<DocumentFacts>.Skipped(var obstacle, var reason):
                text.Line($"Bỏ qua ({CodeWords.Of(obstacle)}): {reason}", Styles.Warning, indent: 2);
                break;
        }
    }

    /// <summary>What a document says of itself.</summary>
    public static TextTable Header(DocumentFacts facts)
    {
        var header = facts.Header;
        var table = new TextTable();
        AddLetter(table, facts.Document);
        Row(table, "Loại", header.Type?.Name);
        Row(table, "Số", header.Number?.Printed);
        Row(table, "Ngày", header.Date is { } date ? DayWords.Day(date) : null);
        Row(table, "Nơi ban hành", header.Place);
        Row(table, "Cơ quan", header.Issuer);
        Row(table, "Trích yếu", header.Subject);
        Row(
            table, "Người ký",
            string.Join(
                ", ", new[] { header.Signer, header.SignerTitle }.OfType<string>()) is { Length: > 0 } signer
            ? signer : null);
        Row(table, "Nơi nhận", header.Recipients.IsEmpty ? null : string.Join("; ", header.Recipients));
        // What stands for words tells a person nothing.
        Row(table, "Mã định danh", header.Key?.IsNamedByContent == true ? null : header.Key?.ToString());
        Row(table, "Đã sửa", header.Correction is { } mark ? $"bởi {mark.By}, {DayWords.Moment(mark.Made)}" : null);
        Row(table, "Số trang", facts.Document.PageCount is { } pages ? Amount.Count(pages) : null);
        return table;
    }

    private static void AddLetter(TextTable table, Document document)
    {
        if (LetterHead.Of(document) is not { } letter)
            return;
        Row(table, "Thư về", letter.Subject);
        Row(table, "Người gửi", letter.From);
        Row(table, "Gửi đến", letter.To);
        Row(table, "Đồng gửi", letter.Copy);
        Row(table, "Gửi lúc", letter.Sent);
    }

    /// <summary>Writes what a person should know of the reading.</summary>
    public static void WriteDiagnostics(IAnsiConsole text, DocumentFacts facts)
    {
        if (facts.Diagnostics.IsEmpty)
            return;
        text.Heading("Cần lưu ý");
        var table = new TextTable();
        foreach (var diagnostic in facts.Diagnostics)
            table.Add(diagnostic.Page is { } page ? $"trang {page}" : "", new Cell(diagnostic.Message, Styles.Warning));
        table.WriteTo(text);
    }

    private static void WriteCitations(IAnsiConsole text, DocumentFacts facts)
    {
        text.Heading($"Viện dẫn: {facts.Citations.Length}");
        if (facts.Citations.IsEmpty)
            return;
        var table = new TextTable("#Trang", "Quan hệ", "Văn bản", "Điều khoản");
        foreach (var citation in facts.Citations)
        {
            table.Add(
                Page(facts.Document, citation.Span.Start),
                CodeWords.Of(citation.Relation),
                Named(citation, facts.Document.Text),
                string.Join("; ", citation.Pinpoints.Select(DocumentName.Of)));
        }
        table.WriteTo(text);
    }

    // 'Nghị định đó' with the one that is meant.
    private static string Named(Citation citation, string text)
    {
        var printed = OneLine(citation.Span.In(text));
        return citation.Kind == CitationKind.Anaphora && citation.Key.Designation is not null
            ? $"{printed} ({DocumentName.OfKey(citation.Key)})" : printed;
    }

    private static void WriteFigures(IAnsiConsole text, DocumentFacts facts)
    {
        text.Heading($"Số liệu: {facts.Figures.Length}");
        if (facts.Figures.IsEmpty)
            return;
        var table = new TextTable("#Trang", "Chỉ tiêu", "Số liệu", "Kỳ");
        foreach (var figure in facts.Figures)
            table.Add(
                Page(facts.Document, figure.Span.Start), figure.Indicator
                    ?? "", OneLine(figure.Span.In(facts.Document.Text)), Period(figure));
        table.WriteTo(text);
    }

    private static string Period(Figure figure) =>
        string.Join(", so với ", new[] { figure.Period ?? "", figure.ComparedWith }.OfType<string>())
            .TrimStart(',', ' ');

    private static string Page(Document document, int offset) =>
        document.PageAt(offset) is { } page ? Amount.Count(page) : "";

    private static string OneLine(ReadOnlySpan<char> quote) => SingleLine.Of(quote.ToString());

    private static void Row(TextTable table, string name, string? value)
    {
        if (value is not null)
            table.Add(new Cell(name, Styles.Quiet), value);
    }
}
