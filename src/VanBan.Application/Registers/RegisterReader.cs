using System.Collections.Frozen;
using System.Collections.Immutable;
using VanBan.Notation;
using VanBan.Store;
using VanBan.Store.Catalog;
using VanBan.Text;

namespace VanBan.Application.Registers;

/// <summary>Reads a register of validity: a table whose heads name at least the number and the state (rows of
/// <c>register-heads.tsv</c>).</summary>
internal static class RegisterReader
{
    private const int MostRowsBeforeHead = 20;

    private static readonly ImmutableArray<(string Words, string Column)> Heads = ReadHeads();

    /// <summary>The entries of the file, and the rows in which no number could be read.</summary>
    /// <exception cref="UsageException">The file cannot be read, or no row names number and state.</exception>
    public static (ImmutableArray<RegisterEntry> Entries, ImmutableArray<int> Unread) Read(string path)
    {
        var rows = RegisterFile.Read(path);
        var register = Path.GetFileName(path);
        for (var head = 0; head < Math.Min(rows.Count, MostRowsBeforeHead); head++)
        {
            var columns = ColumnsOf(rows[head]);
            if (columns.ContainsKey("number") && columns.ContainsKey("state"))
                return Read(register, rows, head, columns);
        }
        throw new UsageException(
            $"{path}: không có dòng tiêu đề nào gồm cột số văn bản (như 'Số, ký hiệu') và cột tình trạng hiệu lực.");
    }

    private static (ImmutableArray<RegisterEntry>, ImmutableArray<int>) Read(
        string register, IReadOnlyList<string[]> rows, int head, FrozenDictionary<string, int> columns)
    {
        var entries = ImmutableArray.CreateBuilder<RegisterEntry>();
        var unread = ImmutableArray.CreateBuilder<int>();
        for (var i = head + 1; i < rows.Count; i++)
        {
            var (number, state) = (Cell("number"), Cell("state"));
            if (rows[i].All(string.IsNullOrWhiteSpace))
                continue;
            if (number is null
                || state is null
                || NumberIn(number) is not { } read)
            {
                unread.Add(i + 1);
                continue;
            }
            entries.Add(new RegisterEntry(register, i + 1, read.Printed, read.Slug, state)
            {
                Issued = DayIn(Cell("issued")),
                From = DayIn(Cell("from")),
                Reason = Cell("reason"),
            });

            string? Cell(string column) =>
                columns.TryGetValue(column, out var at)
                    && at < rows[i].Length
                    && rows[i][at].Trim() is { Length: > 0 } text
                    ? text : null;
        }
        return (entries.ToImmutable(), unread.ToImmutable());
    }

    // 'Số 15/2017/TT-BXD ngày 08/6/2017': the first word that is a number.
    private static DocumentNumber? NumberIn(string cell)
    {
        foreach (var word in cell.Split([' ', '\n', ',', ';'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Contains('/', StringComparison.Ordinal) && word.Any(char.IsLetter)
                && DocumentNumber.TryParse(word, out var number))
                return number;
        }
        return null;
    }

    private static DateOnly? DayIn(string? cell) => DateReader.TryParse(cell, out var day) ? day : null;

    // Each column is told by the first head that begins with its words.
    private static FrozenDictionary<string, int> ColumnsOf(string[] heads)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (i, head) in heads.Index())
        {
            var folded = Letters.Fold(head.Trim());
            foreach (var (words, column) in Heads)
            {
                if (folded.StartsWith(words, StringComparison.Ordinal))
                {
                    columns.TryAdd(column, i);
                    break;
                }
            }
        }
        return columns.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static ImmutableArray<(string Words, string Column)> ReadHeads()
    {
        using var stream = typeof(RegisterReader).Assembly.GetManifestResourceStream("register-heads.tsv")
            ?? throw new InvalidDataException("Registers/register-heads.tsv is not embedded.");
        using var reader = new StreamReader(stream);
        var rows = new List<(string Words, string Column)>();
        while (reader.ReadLine() is { } line)
        {
            if (line is not ['#', ..]
                && line.Split('\t') is [var words, var column]
                && words != "words")
                rows.Add((Letters.Fold(words), column));
        }
        return [.. rows.OrderByDescending(row => row.Words.Length)];
    }
}
