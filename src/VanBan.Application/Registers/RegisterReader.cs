using System.Collections.Frozen;
using System.Collections.Immutable;
using VanBan.Store;
using VanBan.Store.Catalog;
using VanBan.Text;

namespace VanBan.Application.Registers;

/// <summary>Reads a register of validity: a table whose heads name at least the number and the state (rows of
/// <c>register-heads.tsv</c>).</summary>
internal static class RegisterReader
{
    private const int MostRowsBeforeHead = 20;

    private static readonly ImmutableArray<(string Words, string Column)> Heads =
    [
        .. EmbeddedTable.Read("register-heads.tsv")
            .Select(static row => (Words: Letters.Fold(row.First), Column: row.Second))
            .OrderByDescending(static row => row.Words.Length),
    ];

    /// <summary>The entries of the file, and the rows that could not be taken, each with why.</summary>
    /// <exception cref="UsageException">The file cannot be read, or no row names number and state.</exception>
    public static (ImmutableArray<RegisterEntry> Entries, ImmutableArray<RefusedRow> Refused) Read(string path)
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

    private static (ImmutableArray<RegisterEntry>, ImmutableArray<RefusedRow>) Read(
        string register, IReadOnlyList<string[]> rows, int head, FrozenDictionary<string, int> columns)
    {
        var entries = ImmutableArray.CreateBuilder<RegisterEntry>();
        var refused = ImmutableArray.CreateBuilder<RefusedRow>();
        for (var i = head + 1; i < rows.Count; i++)
        {
            if (rows[i].All(string.IsNullOrWhiteSpace))
                continue;
            var row = new RegisterRow(rows[i], columns);
            if (row.Fault is { } fault)
                refused.Add(new RefusedRow(i + 1, fault));
            else
                entries.Add(row.ToEntry(register, i + 1));
        }
        return (entries.ToImmutable(), refused.ToImmutable());
    }

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
}
