using CsvHelper;

namespace VanBan.Reading.Formats.Sheets;

/// <summary>
/// Text whose lines are rows (CSV; RFC 4180, with any of the four signs that programs put between values). It is told
/// by itself: nearly all records have the same number of values, three or more, and no blank follows the sign, as one
/// does in sentences.
/// </summary>
internal sealed class SeparatedText
{
    private const string Separators = ",;\t|";
    private const int LeastValues = 3;
    private const int LeastRecords = 2;
    private const int LongestSample = 64 * 1024;
    private const int MostTitles = 12;
    private const int LongestValue = 32_767; // the longest that a cell of a workbook takes

    private readonly char separator;
    private readonly CsvMode mode;

    private SeparatedText(char separator, CsvMode mode) => (this.separator, this.mode) = (separator, mode);

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
                if (IsRegular(way.Records(sample)) && !way.IsOfSentences(sample))
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
        foreach (var record in Records(text))
        {
            var row = new SheetRow(++number, []);
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

    // Titles above the heads may have fewer values.
    private static bool IsRegular(IEnumerable<string[]> all)
    {
        var records = all.Where(static record => record.Any(static value => !string.IsNullOrWhiteSpace(value)))
            .ToList();
        if (records.Count < LeastRecords || records.Exists(
            static record => record.Any(static value => value.Length > LongestValue)))
            return false;
        var usual = records.GroupBy(static record => record.Length).MaxBy(static group => group.Count())!.Key;
        var titles = records.TakeWhile(record => record.Length < usual
            || record.Count(static value => !string.IsNullOrWhiteSpace(value)) <= 1).Count();
        var rows = records.Count - titles;
        return usual >= LeastValues && titles <= MostTitles && rows >= LeastRecords
            && 10 * records.Skip(titles).Count(record => record.Length == usual) >= 9 * rows;
    }

    private bool IsOfSentences(string text)
    {
        if (separator is '\t' or '|')
            return false;
        int all = 0, beforeBlank = 0;
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            isQuoted ^= text[i] == '"' && mode == CsvMode.Rfc4180;
            if (isQuoted || text[i] != separator)
                continue;
            all++;
            beforeBlank += i + 1 < text.Length && text[i + 1] is ' ' or '\u00A0' ? 1 : 0;
        }
        return 10 * beforeBlank > all;
    }
}
