using CsvHelper;

namespace VanBan.Reading.Formats.Sheets;

/// <summary>
/// Text whose lines are rows (CSV; RFC 4180, with any of the four signs that programs put between values). It is told
/// by itself: nearly all records have the same number of values, three or more, and no blank follows the sign, as one
/// does in sentences. A value with the sign in it and without quotation marks is put together again where it can be
/// told which it is (<see cref="TornRecords"/>).
/// </summary>
internal sealed class SeparatedText
{
    private const string Separators = ",;\t|";
    private const int LeastValues = 3;
    private const int LeastRecords = 2;
    private const int LeastWithOneOdd = 3;
    private const int LongestSample = 64 * 1024;
    private const int MostTitles = 12;
    private const int LongestValue = 32_767; // the longest that a cell of a workbook takes

    private readonly char separator;
    private readonly CsvMode mode;
    private readonly List<int> joined = [];
    private readonly List<int> torn = [];
    private int width;
    private TornRecords mending;

    private SeparatedText(char separator, CsvMode mode)
    {
        (this.separator, this.mode) = (separator, mode);
        mending = new TornRecords(separator, 0);
    }

    /// <summary>The rows, from 1, of which values were put together, and those that have too many and could not be
    /// mended; known once the sheet was read.</summary>
    public (IReadOnlyList<int> Joined, IReadOnlyList<int> Torn) Uneven => (joined, torn);

    /// <summary>What parts the values.</summary>
    public char Separator => separator;

    /// <summary>How the values of <paramref name="text"/> are parted; <see langword="null"/> where it is no such
    /// text.</summary>
    public static SeparatedText? Of(string text)
    {
        var sample = text.Length <= LongestSample ? text : text[..(text.LastIndexOf('\n', LongestSample) + 1)];
        foreach (var sign in Separators)
        {
            if (!sample.Contains(sign, StringComparison.Ordinal))
                continue;
            // A quotation mark that is never closed would swallow the rest: there it is a letter.
            foreach (var mode in (ReadOnlySpan<CsvMode>)[CsvMode.Rfc4180, CsvMode.NoEscape])
            {
                var way = new SeparatedText(sign, mode);
                if (way.IsRegular(way.Records(sample)))
                    return way;
            }
        }
        return null;
    }

    /// <summary>The sheet that the text is; throws <see cref="SheetLimitException"/> for one that is too
    /// large.</summary>
    public SheetGrid Sheet(string text)
    {
        var sheet = new SheetGrid();
        var limits = new SheetLimits();
        var number = 0;
        foreach (var read in Records(text))
        {
            var row = new SheetRow(++number, []);
            var record = Mended(read, number);
            for (var column = 0; column < record.Length; column++)
            {
                if (SingleLine.Of(record[column]) is not { Length: > 0 } shown)
                    continue;
                limits.Count(shown);
                row.Cells.Add(new SheetCell(column, shown));
            }
            if (row.Cells.Count > 0)
                sheet.Rows.Add(row);
        }
        return sheet;
    }

    private IEnumerable<string[]> Records(string text)
    {
        using var reader = CsvReader.Create(new StringReader(WithoutDeclaration(text)), CsvReaderOptions.Default with
        {
            Separator = separator,
            Mode = mode,
            MalformedData = CsvMalformedDataHandling.Recover,
            FieldCountMismatch = CsvFieldCountHandling.Allow,
            HasHeader = false,
            SkipEmptyLines = false,
        });
        while (reader.Read())
        {
            var record = new string[reader.FieldCount];
            for (var i = 0; i < record.Length; i++)
                record[i] = reader.GetString(i);
            yield return record;
        }
    }

    // 'sep=;' in the first line, for Excel.
    private static string WithoutDeclaration(string text)
    {
        if (!text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
            return text;
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return end is > 0 and < 8 ? text[(end + 1)..] : text;
    }

    private string[] Mended(string[] record, int number)
    {
        if (record.Length <= width)
            return record;
        var mended = mending.Mend(record);
        // Signs at the end of a row part nothing.
        if (record.Skip(width).Any(static value => !string.IsNullOrWhiteSpace(value)))
            (mended is null ? torn : joined).Add(number);
        return mended ?? record;
    }

    // Titles above the heads may have fewer values.
    private bool IsRegular(IEnumerable<string[]> all)
    {
        var records = all.Where(static record => record.Any(static value => !string.IsNullOrWhiteSpace(value)))
            .ToList();
        if (records.Count < LeastRecords || records.Exists(
            static record => record.Any(static value => value.Length > LongestValue)))
            return false;
        width = records.GroupBy(static record => record.Length).MaxBy(static group => group.Count())!.Key;
        var titles = records.TakeWhile(record => record.Length < width
            || record.Count(static value => !string.IsNullOrWhiteSpace(value)) <= 1).Count();
        var rows = records.Skip(titles).ToList();
        return width >= LeastValues && titles <= MostTitles && rows.Count >= LeastRecords && IsEven(rows)
            && !IsOfSentences(rows);
    }

    private bool IsEven(List<string[]> rows)
    {
        mending = new TornRecords(separator, width);
        var whole = rows.FindAll(record => record.Length == width);
        // The first tells what stands in the columns, not what kind of values do.
        foreach (var record in whole.Skip(1))
            mending.Learn(record);
        var fits = whole.Count + rows.Count(record => mending.Mend(record) is not null);
        return whole.Count >= LeastRecords
            && (10 * fits >= 9 * rows.Count || (fits == rows.Count - 1 && fits >= LeastWithOneOdd));
    }

    private bool IsOfSentences(List<string[]> rows)
    {
        if (separator is '\t' or '|')
            return false;
        var (all, afterBlank) = (0, 0);
        foreach (var record in rows.Where(record => record.Length == width))
        {
            all += width - 1;
            afterBlank += record.Skip(1).Count(static value => value is [' ' or '\u00A0', ..]);
        }
        return 10 * afterBlank > all;
    }
}
