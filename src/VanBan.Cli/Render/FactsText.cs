using Spectre.Console;
using VanBan.Archive.Readers;
using VanBan.Documents;
using VanBan.Facts;
using VanBan.Figures;

namespace VanBan.Cli.Render;

/// <summary>The facts of a file, for people.</summary>
internal static class FactsText
{
    /// <summary>Writes what became of a file.</summary>
    public static void Write(Terminal terminal, string file, Outcome<DocumentFacts> outcome)
    {
        var text = terminal.Text;
        text.Heading(file);
        switch (outcome)
        {
            case Outcome<DocumentFacts>.Done(var facts):
                WriteHeader(text, facts);
                WriteCitations(text, facts);
                WriteFigures(text, facts);
                WriteDiagnostics(text, facts);
                break;
            case Outcome<DocumentFacts>.Skipped(var obstacle, var reason):
                text.Write(new Padder(Cell.Of($"Bỏ qua ({Vietnamese.Word(obstacle)}): {reason}", Styles.Warning), new Padding(2, 0, 0, 0)));
                break;
        }
    }

    /// <summary>Writes what a document says of itself.</summary>
    public static void WriteHeader(IAnsiConsole text, DocumentFacts facts)
    {
        var header = facts.Header;
        var table = TextTable.Create(2);
        Row(table, "Loại", header.Type?.Name);
        Row(table, "Số", header.Number?.Printed);
        Row(table, "Ngày", header.Date is { } date ? Vietnamese.Day(date) : null);
        Row(table, "Nơi ban hành", header.Place);
        Row(table, "Cơ quan", header.Issuer);
        Row(table, "Trích yếu", header.Subject);
        Row(table, "Người ký", string.Join(", ", new[] { header.Signer, header.SignerTitle }.OfType<string>()) is { Length: > 0 } signer ? signer : null);
        Row(table, "Nơi nhận", header.Recipients.IsEmpty ? null : string.Join("; ", header.Recipients));
        Row(table, "Mã định danh", header.Key?.ToString());
        Row(table, "Số trang", facts.Document.PageCount is { } pages ? Vietnamese.Count(pages) : null);
        if (table.Rows.Count > 0)
            text.WriteTable(table);
    }

    /// <summary>Writes what a person should know of the reading.</summary>
    public static void WriteDiagnostics(IAnsiConsole text, DocumentFacts facts)
    {
        if (facts.Diagnostics.IsEmpty)
            return;
        text.Heading("Cần lưu ý");
        var table = TextTable.Create(2);
        foreach (var diagnostic in facts.Diagnostics)
            table.AddRow(Cell.Of(diagnostic.Page is { } page ? $"trang {page}" : ""), Cell.Of(diagnostic.Message, Styles.Warning));
        text.WriteTable(table);
    }

    private static void WriteCitations(IAnsiConsole text, DocumentFacts facts)
    {
        text.Heading($"Viện dẫn: {facts.Citations.Length}");
        if (facts.Citations.IsEmpty)
            return;
        var table = TextTable.Create("#Trang", "Quan hệ", "Văn bản", "Điều khoản");
        foreach (var citation in facts.Citations)
        {
            table.AddRow(
                Cell.Of(Page(facts.Document, citation.Span.Start)),
                Cell.Of(Vietnamese.Word(citation.Relation)),
                Cell.Of(OneLine(citation.Span.In(facts.Document.Text))),
                Cell.Of(string.Join("; ", citation.Pinpoints.Select(Vietnamese.Name))));
        }
        text.WriteTable(table);
    }

    private static void WriteFigures(IAnsiConsole text, DocumentFacts facts)
    {
        text.Heading($"Số liệu: {facts.Figures.Length}");
        if (facts.Figures.IsEmpty)
            return;
        var table = TextTable.Create("#Trang", "Chỉ tiêu", "Số liệu", "Kỳ");
        foreach (var figure in facts.Figures)
            table.AddRow(Cell.Of(Page(facts.Document, figure.Span.Start)), Cell.Of(figure.Indicator ?? ""), Cell.Of(OneLine(figure.Span.In(facts.Document.Text))), Cell.Of(Period(figure)));
        text.WriteTable(table);
    }

    private static string Period(Figure figure) => string.Join(", so với ", new[] { figure.Period ?? "", figure.ComparedWith }.OfType<string>()).TrimStart(',', ' ');

    private static string Page(Document document, int offset) => document.PageAt(offset) is { } page ? Vietnamese.Count(page) : "";

    private static string OneLine(ReadOnlySpan<char> quote) => Vietnamese.OneLine(quote.ToString());

    private static void Row(Spectre.Console.Table table, string name, string? value)
    {
        if (value is not null)
            table.AddRow(Cell.Of(name, Styles.Quiet), Cell.Of(value));
    }
}
