using VanBan.Documents;
using VanBan.Text;

namespace VanBan.Citations.Relations;

/// <summary>The rows of the registers in a document, as they are printed: what stands under the heads of number, day,
/// issuer and title (rows of <c>register-columns.tsv</c> and <c>register-heads.tsv</c>).</summary>
public static class RegisterList
{
    /// <summary>The rows in the order of the text; none for a document without a table that has heads of number and of
    /// one of the others.</summary>
    public static IEnumerable<RegisterLine> Of(Document document)
    {
        if (document.Tables.IsEmpty)
            yield break;
        var text = Normalizer.Normalize(document.Text);
        Dictionary<int, RegisterColumn> columns = [];
        foreach (var row in document.Tables.SelectMany(static table => table.Rows))
        {
            if (HeadsOf(document.Text, text, row) is { } heads)
                columns = heads;
            else if (columns.Count > 0 && LineOf(document.Text, row, columns) is { } line)
                yield return line;
        }
    }

    // What is numbered stands in no head.
    private static Dictionary<int, RegisterColumn>? HeadsOf(string source, NormalizedText text, TableRow row)
    {
        var heads = RegisterColumns.Of(text, row);
        return heads.ContainsValue(RegisterColumn.Act) && heads.Values.Distinct().Count() > 1
            && !row.Cells.Any(cell => HoldsSymbol(cell.Span.In(source))) ? heads : null;
    }

    private static bool HoldsSymbol(ReadOnlySpan<char> cell) =>
        cell.Contains('/') && cell.IndexOfAnyInRange('0', '9') >= 0;

    private static RegisterLine? LineOf(string text, TableRow row, Dictionary<int, RegisterColumn> columns)
    {
        var act = Cell(RegisterColumn.Act);
        // 'Trích yếu' under no head of a number: no row of documents.
        return act is null || !act.Any(char.IsAsciiDigit) ? null : new RegisterLine(
            act, Cell(RegisterColumn.Date), Cell(RegisterColumn.Issuer), Cell(RegisterColumn.Title));

        string? Cell(RegisterColumn column) => string.Join(
            ' ', row.Cells.Where(cell => columns.TryGetValue(cell.Column, out var held) && held == column)
                .Select(cell => cell.Span.In(text).Trim().ToString()).Where(static words => words.Length > 0))
            is { Length: > 0 } words ? words : null;
    }
}

/// <summary>A row of a register, each field as printed; <see langword="null"/> where the register has none.</summary>
/// <param name="Act">The document: its number, with its kind where that has a column too.</param>
/// <param name="Date">The day of issue.</param>
/// <param name="Issuer">The body that issued it.</param>
/// <param name="Title">What it is about.</param>
public sealed record RegisterLine(string Act, string? Date, string? Issuer, string? Title);
