using System.Buffers;

namespace VanBan.Reading.Formats;

/// <summary>A cell of a table that holds a number and nothing else: a table of data has some, one that lays out a page
/// has none.</summary>
internal static class NumberCell
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("0123456789.,%-–<>≥≤/()+ \u00A0");

    /// <summary>Whether the text of a cell is one.</summary>
    public static bool Is(ReadOnlySpan<char> cell) =>
        cell.IndexOfAnyInRange('0', '9') >= 0 && cell.IndexOfAnyExcept(Signs) < 0;
}
