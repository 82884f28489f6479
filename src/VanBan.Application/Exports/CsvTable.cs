using System.Globalization;
using CsvHelper;

namespace VanBan.Application.Exports;

/// <summary>
/// Rows as CSV (RFC 4180: commas, quotes, CRLF) that a spreadsheet opens as it should: UTF-8 behind a byte order mark,
/// without which Excel takes it for another encoding, and no cell that a spreadsheet would run as a formula. The only
/// writer of CSV in the program.
/// </summary>
public sealed class CsvTable : IDisposable
{
    // An answer of several tables has them one after the other, each with columns of its own.
    private static readonly CsvWriterOptions Options = CsvWriterOptions.Default with
    {
        WriteByteOrderMark = true,
        ValidateFieldCount = false,
    };
    private readonly CsvWriter csv;

    /// <summary>Begins a table.</summary>
    /// <param name="output">Where to; it stays open.</param>
    /// <param name="columns">The names of the columns, joined by commas.</param>
    public CsvTable(Stream output, string columns)
    {
        csv = CsvWriter.Create(output, Options, leaveOpen: true);
        csv.WriteRecord(columns.Split(','));
    }

    /// <summary>Begins a table whose headings are added as a row.</summary>
    /// <param name="output">Where to; it stays open.</param>
    public CsvTable(Stream output) => csv = CsvWriter.Create(output, Options, leaveOpen: true);

    /// <summary>Adds a row, with a cell for each column; a missing value is an empty cell.</summary>
    public void Add(params string?[] cells)
    {
        foreach (var cell in cells)
            csv.WriteField(Harmless(cell));
        csv.EndRecord();
    }

    /// <summary>Sends on what was added so far.</summary>
    public void Flush() => csv.Flush();

    /// <summary>Ends the table.</summary>
    public void Dispose() => csv.Dispose();

    /// <summary>A cell that a spreadsheet shows and does not run: an apostrophe before what begins like a formula. What
    /// a number begins with is none.</summary>
    internal static string? Harmless(string? cell) => cell switch
    {
        ['=' or '@' or '\t' or '\r', ..] => "'" + cell,
        ['+' or '-', ..] when !decimal.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _) =>
            "'" + cell,
        _ => cell,
    };
}
