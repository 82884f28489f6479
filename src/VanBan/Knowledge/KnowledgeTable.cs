using System.Collections.Immutable;
using System.Reflection;

namespace VanBan.Knowledge;

/// <summary>
/// A table of facts, embedded in this assembly from <c>Knowledge/*.tsv</c>: UTF-8, columns parted by tabs, the first
/// line that is no comment names them; lines that begin with <c>#</c> and empty lines are passed over. Every table has
/// the columns <c>example</c> and <c>source</c>: a test proves each row by its example.
/// </summary>
public sealed class KnowledgeTable
{
    private readonly ImmutableArray<string> columns;

    private KnowledgeTable(string name, ImmutableArray<string> columns, ImmutableArray<KnowledgeRow> rows)
    {
        this.columns = columns;
        (Name, Rows) = (name, rows);
    }

    /// <summary>The file's name, such as <c>units.tsv</c>.</summary>
    public string Name { get; }

    /// <summary>The names of the columns, from left to right.</summary>
    internal ImmutableArray<string> Columns => columns;

    /// <summary>The rows in the order of the file.</summary>
    public ImmutableArray<KnowledgeRow> Rows { get; private init; }

    /// <summary>Reads the embedded table <paramref name="name"/>.</summary>
    /// <exception cref="InvalidDataException">A row has more or fewer fields than there are columns: our own
    /// mistake.</exception>
    public static KnowledgeTable Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"Knowledge/{name} is not embedded.");
        using var reader = new StreamReader(stream);
        return Parse(name, [.. Lines(reader), .. Additions.GetValueOrDefault(name, [])]);
    }

    /// <summary>
    /// Rows that are read as if they stood at the end of a table, by the table's name: with it a test proves that a
    /// kind of document needs a row and no code. It counts for tables not read yet, so the test sets it before all else
    /// in an assembly loaded for itself.
    /// </summary>
    internal static Dictionary<string, string[]> Additions { get; } = [];

    private static IEnumerable<string> Lines(StreamReader reader)
    {
        while (reader.ReadLine() is { } line)
            yield return line;
    }

    private static KnowledgeTable Parse(string name, IEnumerable<string> lines)
    {
        KnowledgeTable? table = null;
        var rows = ImmutableArray.CreateBuilder<KnowledgeRow>();
        var line = 0;
        foreach (var text in lines)
        {
            line++;
            if (text.Length == 0 || text[0] == '#')
                continue;
            var fields = text.Split('\t');
            if (table is null)
                table = new KnowledgeTable(name, [.. fields], []);
            else if (fields.Length != table.columns.Length)
                throw new InvalidDataException(
                    $"Knowledge/{name}({line}): {fields.Length} fields for {table.columns.Length} columns.");
            else
                rows.Add(new KnowledgeRow(table, line, fields));
        }
        return table is null
            ? throw new InvalidDataException($"Knowledge/{name} has no line that names its columns.")
            : new KnowledgeTable(name, table.columns, rows.ToImmutable());
    }

    internal int Column(string column)
    {
        var index = columns.IndexOf(column);
        return index >= 0 ? index : throw new InvalidDataException($"Knowledge/{Name} has no column '{column}'.");
    }
}

/// <summary>A row of a <see cref="KnowledgeTable"/>.</summary>
public sealed class KnowledgeRow
{
    private readonly KnowledgeTable table;
    private readonly string[] fields;

    internal KnowledgeRow(KnowledgeTable table, int line, string[] fields) =>
        (this.table, Line, this.fields) = (table, line, fields);

    /// <summary>The row's line in the file, from 1.</summary>
    public int Line { get; }

    /// <summary>The field in <paramref name="column"/>; empty where the row leaves it out.</summary>
    public string this[string column] => fields[table.Column(column)];

    /// <summary>The parts of a field that lists several, joined by <c>|</c>; none for an empty field.</summary>
    public string[] List(string column) =>
        this[column].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
