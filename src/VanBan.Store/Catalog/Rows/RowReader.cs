using System.Data.Common;
using System.Reflection;

namespace VanBan.Store.Catalog.Rows;

/// <summary>
/// Reads the rows of one statement into records, each column into the property of its name (see <see cref="Columns"/>);
/// a column that is null leaves its property as it is. Made once for a statement.
/// </summary>
// Dapper does the same by code that it writes when it first meets a statement: 15 to 25 ms for each, which a process
// that answers one question pays in full.
internal sealed class RowReader<T> where T : class
{
    private readonly Action<T, DbDataReader>[] columns;

    /// <summary>A reader of rows that have the columns of <paramref name="result"/>.</summary>
    /// <exception cref="InvalidOperationException">A column has no property.</exception>
    public RowReader(DbDataReader result)
    {
        var properties = Columns.PropertiesOf<T>()
            .ToDictionary(property => Columns.NameOf(property), StringComparer.Ordinal);
        columns =
            [
                .. Enumerable.Range(0, result.FieldCount)
                .Select(at => properties.TryGetValue(result.GetName(at), out var property)
            ? ReaderOf(property, at)
            : throw new InvalidOperationException(
                $"{typeof(T).Name} has no property for the column '{result.GetName(at)}'."))];
    }

    /// <summary>The row at which <paramref name="result"/> stands.</summary>
    public T Read(DbDataReader result)
    {
        var row = Activator.CreateInstance<T>();
        foreach (var column in columns)
            column(row, result);
        return row;
    }

    private static Action<T, DbDataReader> ReaderOf(PropertyInfo property, int at)
    {
        var type = property.PropertyType;
        if (type == typeof(string))
            return ReaderOf<string>(property, at, static (result, at) => result.GetString(at));
        if (type == typeof(long))
            return ReaderOf<long>(property, at, static (result, at) => result.GetInt64(at));
        if (type == typeof(long?))
            return ReaderOf<long?>(property, at, static (result, at) => result.GetInt64(at));
        if (type == typeof(int))
            return ReaderOf<int>(property, at, static (result, at) => result.GetInt32(at));
        if (type == typeof(int?))
            return ReaderOf<int?>(property, at, static (result, at) => result.GetInt32(at));
        if (type == typeof(bool))
            return ReaderOf<bool>(property, at, static (result, at) => result.GetInt64(at) != 0);
        throw new InvalidOperationException($"{typeof(T).Name}.{property.Name}: tables hold text and integers only.");
    }

    private static Action<T,
        DbDataReader> ReaderOf<TValue>(PropertyInfo property, int at, Func<DbDataReader, int, TValue> read)
    {
        var set = property.SetMethod!.CreateDelegate<Action<T, TValue>>();
        return (row, result) =>
        {
            if (!result.IsDBNull(at))
                set(row, read(result, at));
        };
    }
}
