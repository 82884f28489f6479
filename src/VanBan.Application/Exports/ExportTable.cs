using System.Collections.Immutable;
using VanBan.Reading.Containers;

namespace VanBan.Application.Exports;

/// <summary>
/// A table as people take it away: the one shape that is written as CSV (<see cref="CsvTable"/>) and as XLSX
/// (<see cref="XlsxWorkbook"/>). An answer that can be exported makes one of these and knows no file format.
/// </summary>
/// <param name="Name">What the table holds, in Vietnamese: the name of the sheet, shortened to what a workbook
/// allows.</param>
/// <param name="Columns">Its columns, from the left.</param>
/// <param name="Rows">Its rows, each with a cell for each column; read once, so they may be made as they are
/// written.</param>
public sealed record ExportTable(
    string Name, ImmutableArray<ExportColumn> Columns, IEnumerable<ImmutableArray<ExportCell>> Rows)
{
    /// <summary>Lines above the headings in a workbook: a title, the day for which it is told; none in CSV, which
    /// programs read.</summary>
    public ImmutableArray<string> Lines { get; init; } = [];
}

/// <summary>A column of a table.</summary>
/// <param name="Heading">Its heading, in Vietnamese.</param>
/// <param name="Width">Its width in a workbook, in characters; longer cells wrap.</param>
public sealed record ExportColumn(string Heading, double Width = 16)
{
    /// <summary>Whether only a spreadsheet has room for it.</summary>
    public bool IsDetail { get; init; }
}

/// <summary>
/// A cell: words, a number, a day, or nothing. A spreadsheet sorts and adds numbers and days only where they are
/// typed as such.
/// </summary>
public readonly record struct ExportCell
{
    /// <summary>A cell without value.</summary>
    public static ExportCell Empty => default;

    /// <summary>Its words; <see langword="null"/> where it holds something else or nothing.</summary>
    public string? Words { get; private init; }

    /// <summary>Its number.</summary>
    public decimal? Number { get; private init; }

    /// <summary>Its day.</summary>
    public DateOnly? Day { get; private init; }

    /// <summary>What the words lead to: a file or an address; only workbooks can show it.</summary>
    public Uri? Target { get; private init; }

    /// <summary>Whether it holds nothing.</summary>
    public bool IsEmpty => Words is null
        && Number is null
        && Day is null;

    /// <summary>A cell of words.</summary>
    public static ExportCell Of(string? words) => new() { Words = words is { Length: > 0 } ? words : null };

    /// <summary>A cell of a number.</summary>
    public static ExportCell Of(decimal? number) => new() { Number = number };

    /// <summary>A cell of a day.</summary>
    public static ExportCell Of(DateOnly? day) => new() { Day = day };

    /// <summary>A cell with the path of a file, which opens it; a path that no link can be made of is words.</summary>
    public static ExportCell OfFile(string path)
    {
        // What lies in a file is opened by opening the file.
        var file = EntryPath.FileOf(path);
        var isWhole = Path.IsPathFullyQualified(file)
            && Uri.TryCreate(file, UriKind.Absolute, out _);
        return new() { Words = EntryPath.Shown(path), Target = isWhole ? new Uri(file) : null };
    }
}
