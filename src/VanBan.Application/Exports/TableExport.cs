using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using VanBan.Application.Contracts;
using VanBan.Store;
using VanBan.Store.Ingest;

namespace VanBan.Application.Exports;

/// <summary>Writes tables as a file that a spreadsheet opens.</summary>
public static class TableExport
{
    private static readonly FrozenDictionary<string, TableFormat> Formats = new Dictionary<string, TableFormat>
    {
        [".csv"] = TableFormat.Csv,
        [".xlsx"] = TableFormat.Xlsx,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The format that a file's name asks for.</summary>
    /// <exception cref="UsageException">It asks for none that is known.</exception>
    public static TableFormat FormatOf(string file)
    {
        var extension = Path.GetExtension(file);
        return Formats.TryGetValue(extension, out var format)
            ? format
            : throw new UsageException(
                $"{file}: không rõ dạng tệp '{extension}'. {Suggestion.For(extension, Formats.Keys)}");
    }

    /// <summary>Writes tables, one after the other: the sheets of a workbook; as CSV, parted by an empty row.</summary>
    public static void Write(Stream output, TableFormat format, params ImmutableArray<ExportTable> tables)
    {
        if (format == TableFormat.Xlsx)
            XlsxWorkbook.Write(output, tables);
        else
            WriteCsv(output, tables);
    }

    /// <summary>Writes tables to a file in the format that its name asks for.</summary>
    /// <exception cref="UsageException">The format is not known, or the file cannot be written.</exception>
    public static void Save(string file, params ImmutableArray<ExportTable> tables)
    {
        var format = FormatOf(file);
        WholeFile.Save(file, output => Write(output, format, tables));
    }

    private static void WriteCsv(Stream output, ImmutableArray<ExportTable> tables)
    {
        using var csv = new CsvTable(output);
        foreach (var (i, table) in tables.Index())
        {
            if (i > 0)
                csv.Add([null]);
            csv.Add([.. table.Columns.Select(column => column.Heading)]);
            foreach (var row in table.Rows)
                csv.Add([.. row.Select(Text)]);
        }
    }

    // As every program reads them, whatever the machine's language: a point before decimals, days as 2022-12-09.
    private static string? Text(ExportCell cell) =>
        cell.Words ?? cell.Number?.ToString(CultureInfo.InvariantCulture) ?? JsonLine.Day(cell.Day);
}

/// <summary>A file format of tables.</summary>
public enum TableFormat
{
    /// <summary>Values between commas, for spreadsheets and programs.</summary>
    Csv,

    /// <summary>A workbook (Office Open XML), with typed cells.</summary>
    Xlsx,
}
