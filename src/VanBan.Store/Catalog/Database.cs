using System.Globalization;
using Microsoft.Data.Sqlite;

namespace VanBan.Store.Catalog;

/// <summary>One connection to the catalog's database file. Not for several threads: each opens its own.</summary>
internal sealed class Database : IDisposable
{
    private static readonly Lazy<List<string>> Expected = new(ExpectedColumns);

    private readonly string path;
    private readonly SqliteConnection connection;
    private readonly Dictionary<string, SqliteCommand> idle = new(StringComparer.Ordinal);
    private SqliteTransaction? transaction;

    private Database(string path, SqliteConnection connection) => (this.path, this.connection) = (path, connection);

    /// <summary>Opens the file, and makes or migrates it where needed.</summary>
    /// <exception cref="UsageException">A newer version of the program wrote it, or it is no database.</exception>
    public static Database Open(string path)
    {
        var settings = new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, Pooling = false, DefaultTimeout = 30 };
        var database = new Database(path, new SqliteConnection(settings.ToString()));
        try
        {
            database.connection.Open();
            // NORMAL leaves the last commits to the operating system: a power cut may take them back, never break them. What the index holds is made to
            // last before the index says so (see Flush).
            database.Execute("PRAGMA journal_mode = WAL");
            database.Execute("PRAGMA synchronous = NORMAL");
            database.Execute("PRAGMA busy_timeout = 30000");
            // A document touches leaves of many indexes, most of them the same as the next one does: moved into the database file every 64 MB, and not
            // every 4 MB, they are written a few times less.
            database.Execute("PRAGMA wal_autocheckpoint = 16384");
            database.Migrate();
            database.CheckColumns();
            return database;
        }
        catch (SqliteException e) when (Refusal(path, e) is { } refusal)
        {
            database.Dispose();
            throw refusal;
        }
        catch (SqliteException e) when (e.SqliteErrorCode == SQLitePCL.raw.SQLITE_ERROR)
        {
            // A step of the migration met other tables than the version in the file promises.
            database.Dispose();
            throw database.Foreign();
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Runs <paramref name="action"/> as a whole or not at all.</summary>
    /// <exception cref="UsageException">The disk is full or fails, or another program does not let go of the catalog.</exception>
    public T InTransaction<T>(Func<T> action)
    {
        try
        {
            // Immediate: to begin by reading and then find that another process writes would fail without waiting.
            using var begun = connection.BeginTransaction(deferred: false);
            transaction = begun;
            var result = action();
            begun.Commit();
            return result;
        }
        catch (SqliteException e) when (Refusal(path, e) is { } refusal)
        {
            throw refusal;
        }
        finally
        {
            transaction = null;
        }
    }

    /// <summary>Runs a statement; the arguments are <c>$1</c>, <c>$2</c>, … in it.</summary>
    public void Execute(string sql, params ReadOnlySpan<object?> arguments)
    {
        var command = Rent(sql, arguments);
        command.ExecuteNonQuery();
        idle[sql] = command;
    }

    /// <summary>The first column of the first row; <see langword="null"/> if there is none.</summary>
    public object? Scalar(string sql, params ReadOnlySpan<object?> arguments)
    {
        var command = Rent(sql, arguments);
        var value = command.ExecuteScalar();
        idle[sql] = command;
        return value is DBNull ? null : value;
    }

    /// <summary>The first column of the first row as an integer.</summary>
    public long Integer(string sql, params ReadOnlySpan<object?> arguments) => Convert.ToInt64(Scalar(sql, arguments) ?? 0L, CultureInfo.InvariantCulture);

    /// <summary>The rows, read as they are asked for. Other statements may run meanwhile.</summary>
    public IEnumerable<T> Query<T>(string sql, Func<Row, T> read, params object?[] arguments)
    {
        var command = Rent(sql, arguments);
        try
        {
            using var reader = command.ExecuteReader();
            var row = new Row(reader);
            while (reader.Read())
                yield return read(row);
        }
        finally
        {
            // Another query of the same text may have come and gone meanwhile.
            if (!idle.TryAdd(sql, command))
                command.Dispose();
        }
    }

    /// <summary>Makes all that was committed last through a power cut.</summary>
    public void Flush() => Scalar("PRAGMA wal_checkpoint(PASSIVE)");

    public void Dispose()
    {
        foreach (var command in idle.Values)
            command.Dispose();
        connection.Dispose();
    }

    // The texts are constants of this assembly, kept prepared: preparing costs more than most of them take to run.
    private SqliteCommand Rent(string sql, ReadOnlySpan<object?> arguments)
    {
        if (!idle.Remove(sql, out var command))
        {
#pragma warning disable CA2100 // The callers pass constants only; what varies is an argument.
            command = new SqliteCommand(sql, connection);
#pragma warning restore CA2100
            for (var i = 1; i <= arguments.Length; i++)
                command.Parameters.Add(new SqliteParameter { ParameterName = "$" + i.ToString(CultureInfo.InvariantCulture) });
        }
        for (var i = 0; i < arguments.Length; i++)
            command.Parameters[i].Value = arguments[i] ?? DBNull.Value;
        command.Transaction = transaction;
        return command;
    }

    private void Migrate()
    {
        if (Version() == Schema.Migrations.Length)
            return;
        if (Version() == 0 && Integer("SELECT count(*) FROM sqlite_master") > 0)
            throw Foreign();
        InTransaction(() =>
        {
            // Asked again inside: another process may have migrated it meanwhile.
            var version = Version();
            if (version > Schema.Migrations.Length)
            {
                throw new UsageException(
                    $"{path}: kho dữ liệu do phiên bản VanBan mới hơn ghi (lược đồ {version}; chương trình này biết đến lược đồ {Schema.Migrations.Length}). Hãy cập nhật VanBan.");
            }
            for (; version < Schema.Migrations.Length; version++)
            {
                Execute(Schema.Migrations[version]);
                Execute($"PRAGMA user_version = {version + 1}");
            }
            return version;
        });
    }

    // What is wrong outside of the program is told as such; anything else is our own mistake.
    private static UsageException? Refusal(string path, SqliteException e) => e.SqliteErrorCode switch
    {
        SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_CORRUPT => new UsageException(
            $"{path}: không phải là kho dữ liệu của VanBan, hoặc tệp đã hỏng ({e.Message}). Hãy khôi phục từ bản sao lưu, hoặc xóa tệp rồi nạp lại."),
        SQLitePCL.raw.SQLITE_CANTOPEN or SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_PERM => new UsageException(
            $"{path}: không mở được để ghi ({e.Message}). Hãy kiểm tra quyền truy cập thư mục."),
        SQLitePCL.raw.SQLITE_FULL => new UsageException($"{path}: ổ đĩa đã đầy. Những gì đã nạp vẫn còn; hãy giải phóng chỗ trống rồi chạy lại."),
        SQLitePCL.raw.SQLITE_IOERR => new UsageException($"{path}: ổ đĩa báo lỗi ({e.Message}). Những gì đã nạp vẫn còn; hãy kiểm tra ổ đĩa rồi chạy lại."),
        SQLitePCL.raw.SQLITE_BUSY => new UsageException($"{path}: một chương trình khác giữ kho dữ liệu quá lâu. Hãy đợi nó xong rồi chạy lại."),
        _ => null,
    };

    // The version says what the tables should be. A program under development may have written others under the same version: no later statement should stumble over that.
    private void CheckColumns()
    {
        if (!Columns().SequenceEqual(Expected.Value))
            throw Foreign();
    }

    private List<string> Columns() => [.. Query(
        "SELECT m.name, p.name, p.type, p.[notnull] FROM sqlite_master m JOIN pragma_table_info(m.name) p WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' ORDER BY 1, 2",
        static row => $"{row.Text(0)}.{row.Text(1)} {row.Text(2)} {row.Long(3)}")];

    private static List<string> ExpectedColumns()
    {
        using var empty = new Database(":memory:", new SqliteConnection("Data Source=:memory:;Pooling=False"));
        empty.connection.Open();
        foreach (var step in Schema.Migrations)
            empty.Execute(step);
        return empty.Columns();
    }

    private UsageException Foreign() => new(
        $"{path}: các bảng không phải của phiên bản VanBan này; tệp do một bản thử nghiệm hay chương trình khác ghi. Hãy đổi tên hoặc xóa thư mục kho rồi nạp lại văn bản bằng 'vanban ingest'.");

    private long Version() => Integer("PRAGMA user_version");
}

/// <summary>A row of a result: its columns by position.</summary>
internal readonly struct Row(SqliteDataReader reader)
{
    public string Text(int column) => reader.GetString(column);

    public string? TextOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public long Long(int column) => reader.GetInt64(column);

    public long? LongOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);

    public int Int(int column) => reader.GetInt32(column);

    public int? IntOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetInt32(column);

    public bool Flag(int column) => reader.GetInt64(column) != 0;

    public DateOnly? Day(int column) => reader.IsDBNull(column) ? null : ParseDay(reader.GetString(column));

    public DateTime? Time(int column) =>
        reader.IsDBNull(column) ? null : DateTime.ParseExact(reader.GetString(column), "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);

    // 'yyyy-MM-dd' and nothing else; a walk over a large graph reads tens of millions of them.
    private static DateOnly ParseDay(string day) => new(
        int.Parse(day.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture),
        int.Parse(day.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture),
        int.Parse(day.AsSpan(8, 2), NumberStyles.None, CultureInfo.InvariantCulture));
}
