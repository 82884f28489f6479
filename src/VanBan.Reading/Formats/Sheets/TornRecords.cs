namespace VanBan.Reading.Formats.Sheets;

/// <summary>
/// Puts together values that a separator within a value tore, where whoever wrote the row left out the quotation marks
/// of RFC 4180: what a blank stands before is no value of its own; else the one column is taken whose widening leaves
/// numbers, days and symbols in the columns of numbers, days and symbols. Where several would do, none is.
/// </summary>
/// <param name="separator">What parts the values.</param>
/// <param name="width">How many a record has.</param>
internal sealed class TornRecords(char separator, int width)
{
    private readonly ValueKind?[] kinds = new ValueKind?[width];

    /// <summary>Learns from a record of the right number of values what stands in which column.</summary>
    public void Learn(string[] record)
    {
        for (var i = 0; i < width; i++)
        {
            if (!string.IsNullOrWhiteSpace(record[i]))
                kinds[i] = kinds[i] is { } former && former != KindOf(record[i]) ? ValueKind.Words : KindOf(record[i]);
        }
    }

    /// <summary>The values of a record with too many, as many as there should be; <see langword="null"/> where it
    /// cannot be told which belong together.</summary>
    public string[]? Mend(string[] record)
    {
        if (record.Length <= width)
            return null;
        if (AtBlanks(record) is { } joined && joined.Length == width)
            return joined;
        string[]? only = null;
        for (var column = 0; column < width; column++)
        {
            if ((kinds[column] ?? ValueKind.Words) != ValueKind.Words || Widened(record, column) is not { } widened)
                continue;
            if (only is not null)
                return null;
            only = widened;
        }
        return only;
    }

    private string[] AtBlanks(string[] record)
    {
        var values = new List<string>();
        foreach (var value in record)
        {
            if (values.Count > 0 && value.Length > 1 && value[0] is ' ' or '\u00A0')
                values[^1] += separator + value;
            else
                values.Add(value);
        }
        return [.. values];
    }

    private string[]? Widened(string[] record, int column)
    {
        var end = column + record.Length - width + 1;
        string[] values = [.. record[..column], string.Join(separator, record[column..end]), .. record[end..]];
        for (var i = 0; i < width; i++)
        {
            if (i != column && kinds[i] is { } kind && kind != ValueKind.Words && !string.IsNullOrWhiteSpace(values[i])
                && KindOf(values[i]) != kind)
                return null;
        }
        return values;
    }

    private static ValueKind KindOf(string value)
    {
        var (digits, letters, slashes) = (0, 0, 0);
        foreach (var c in value)
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
            letters += char.IsLetter(c) ? 1 : 0;
            slashes += c is '/' ? 1 : 0;
        }
        return digits == 0 ? ValueKind.Words
            : letters == 0 ? slashes > 0 ? ValueKind.Day : ValueKind.Number
            : slashes > 0 && !value.Trim().Contains(' ', StringComparison.Ordinal) ? ValueKind.Symbol
            : ValueKind.Words;
    }

    private enum ValueKind
    {
        Words,
        Number,
        Day,
        Symbol,
    }
}
