using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using VanBan.Store.Catalog.Rows;

namespace VanBan.Store.Catalog.Sqlite;

/// <summary>One connection to the catalog's database file. Not for several threads: each opens its own.</summary>
internal sealed partial class SqliteDatabase : IDisposable
{
    private static readonly Lazy<List<string>> Expected = new(ExpectedColumns);

    private readonly string path;
    private readonly SqliteConnection connection;
    private readonly Dictionary<string, Statement> idle = new(StringComparer.Ordinal);
    private SqliteTransaction? transaction;

    private SqliteDatabase(string path, SqliteConnection connection) =>
        (this.path, this.connection) = (path, connection);

    /// <summary>Opens the file, and makes or migrates it where needed. One that this user may only read is opened for
    /// reading.</summary>
    /// <exception cref="UsageException">A newer version of the program wrote it, or it is no database.</exception>
    public static SqliteDatabase Open(string path)
    {
        var database = new SqliteDatabase(path, Connection(path, SqliteOpenMode.ReadWriteCreate));
        try
        {
            database.connection.Open();
            if (File.Exists(path) && database.IsReadOnly())
            {
                database.Dispose();
                return OpenToRead(path);
            }
            // NORMAL leaves the last commits to the operating system: a power cut may take them back, never break them.
            // What the index holds is made to last before the index says so (see Flush).
            database.Execute("PRAGMA journal_mode = WAL");
            database.Execute("PRAGMA synchronous = NORMAL");
            database.Execute("PRAGMA busy_timeout = 30000");
            // A document touches leaves of many indexes, most of them the same as the next one does: moved into the
            // database file every 64 MB, and not every 4 MB, they are written a few times less.
            database.Execute("PRAGMA wal_autocheckpoint = 16384");
            database.Migrate();
            database.CheckColumns();
            return database;
        }
        catch (SqliteException e)
        {
            database.Dispose();
            throw database.Refused(e);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    // A database with a log of writes needs a file of shared memory beside it. Where a writer is at work it is there;
    // where none is, and none may be made, the file cannot change under us but by one who has more rights.
    private static SqliteDatabase OpenToRead(string path)
    {
        var source = File.Exists(path + "-wal") ? path : $"{new Uri(Path.GetFullPath(path)).AbsoluteUri}?immutable=1";
        var database = new SqliteDatabase(path, Connection(source, SqliteOpenMode.ReadOnly));
        try
        {
            database.connection.Open();
            if (database.Version() < Schema.Migrations.Length)
                throw new UsageException(
                    $"{path}: kho do phiên bản VanBan cũ ghi và cần được nâng cấp. "
                    + "Người có quyền ghi vào kho hãy chạy một lệnh bất kỳ trên kho này trước.");
            database.CheckVersion(database.Version());
            database.CheckColumns();
            return database;
        }
        catch (SqliteException e)
        {
            database.Dispose();
            throw database.Refused(e);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    private static SqliteConnection Connection(string source, SqliteOpenMode mode) =>
        new(new SqliteConnectionStringBuilder
        {
            DataSource = source, Mode = mode, ForeignKeys = true, Pooling = false,
            DefaultTimeout = 30
        }.ToString());

    // SQLite opens for reading what it may not write, and says so when it is first written to.
    private bool IsReadOnly() => SQLitePCL.raw.sqlite3_db_readonly(connection.Handle!, "main") == 1;

    // A step of the migration met other tables than the version in the file promises.
    private Exception Refused(SqliteException e) =>
        SqliteRefusal.Of(path, e) is { } refusal ? refusal
        : e.SqliteErrorCode == SQLitePCL.raw.SQLITE_ERROR ? Foreign()
        : e;

    /// <summary>Runs <paramref name="action"/> as a whole or not at all.</summary>
    /// <exception cref="UsageException">The disk is full or fails, or another program does not let go of the
    /// catalog.</exception>
    public T InTransaction<T>(Func<T> action)
    {
        // Part of one that is under way.
        if (transaction is not null)
            return action();
        try
        {
            // Immediate: to begin by reading and then find that another process writes would fail without waiting.
            using var begun = connection.BeginTransaction(deferred: false);
            transaction = begun;
            var result = action();
            begun.Commit();
            return result;
        }
        catch (SqliteException e) when (SqliteRefusal.Of(path, e) is { } refusal)
        {
            throw refusal;
        }
        finally
        {
            transaction = null;
        }
    }

    /// <inheritdoc cref="InTransaction{T}"/>
    public void InTransaction(Action action) => InTransaction(() =>
    {
        action();
        return 0;
    });

    /// <summary>Reads the database as it is at one moment.</summary>
    public T InSnapshot<T>(Func<T> read)
    {
        try
        {
            using var begun = connection.BeginTransaction(deferred: true);
            transaction = begun;
            return read();
        }
        finally
        {
            transaction = null;
        }
    }

    /// <summary>Runs a statement.</summary>
    /// <param name="sql">A constant of this folder.</param>
    /// <param name="arguments">An object whose properties are the statement's parameters: <c>Path</c> is
    /// <c>@Path</c>.</param>
    public void Execute(string sql, object? arguments = null)
    {
        var statement = Rent(sql, arguments);
        statement.Command.ExecuteNonQuery();
        idle[sql] = statement;
    }

    /// <summary>The first column of the first row; <see langword="null"/> if there is none.</summary>
    public object? Scalar(string sql, object? arguments = null)
    {
        var statement = Rent(sql, arguments);
        var value = statement.Command.ExecuteScalar();
        idle[sql] = statement;
        return value is DBNull ? null : value;
    }

    /// <summary>The first column of the first row as an integer; 0 if there is none.</summary>
    public long Integer(string sql, object? arguments = null) =>
        Convert.ToInt64(Scalar(sql, arguments) ?? 0L, CultureInfo.InvariantCulture);

    /// <summary>The rows, each column in the property of its name, read as they are asked for. Other statements may run
    /// meanwhile.</summary>
    public IEnumerable<T> Query<T>(string sql, object? arguments = null) where T : class =>
        Rows(sql, arguments, static (statement, reader) => statement.Read<T>(reader));

    /// <summary>The only column of the rows, as <see cref="Query{T}"/> reads them.</summary>
    public IEnumerable<string> Texts(string sql, object? arguments = null) =>
        Rows(sql, arguments, static (_, reader) => reader.GetString(0));

    /// <summary>The rows as <paramref name="read"/> reads them: for walks over so many that setting properties by name
    /// would count.</summary>
    public IEnumerable<T> Rows<T>(string sql, object? arguments, Func<SqliteDataReader, T> read) =>
        Rows(sql, arguments, (_, reader) => read(reader));

    /// <summary>Makes all that was committed last through a power cut.</summary>
    public void Flush() => Scalar("PRAGMA wal_checkpoint(PASSIVE)");

    /// <summary>Copies the database as it is at one moment into a new file, while others read and write it.</summary>
    public void BackUp(string file)
    {
        using var copy = Connection(file, SqliteOpenMode.ReadWriteCreate);
        copy.Open();
        connection.BackupDatabase(copy);
        // In one file, with nothing beside it.
        using var single = copy.CreateCommand();
        single.CommandText = "PRAGMA journal_mode = DELETE";
        single.ExecuteNonQuery();
    }

    public void Dispose()
    {
        foreach (var statement in idle.Values)
            statement.Dispose();
        connection.Dispose();
    }

    private IEnumerable<T> Rows<T>(string sql, object? arguments, Func<Statement, SqliteDataReader, T> read)
    {
        var statement = Rent(sql, arguments);
        try
        {
            using var reader = statement.Command.ExecuteReader();
            while (reader.Read())
                yield return read(statement, reader);
        }
        finally
        {
            // Another query of the same text may have come and gone meanwhile.
            if (!idle.TryAdd(sql, statement))
                statement.Dispose();
        }
    }

    // Kept prepared: preparing costs more than most of them take to run.
    private Statement Rent(string sql, object? arguments)
    {
        if (!idle.Remove(sql, out var statement))
            statement = new Statement(sql, connection);
        statement.Bind(arguments, transaction);
        return statement;
    }

    private void Migrate()
    {
        if (Version() == Schema.Migrations.Length)
            return;
        InTransaction(() =>
        {
            // Asked again inside: another process may have migrated it meanwhile, or made its first tables.
            var version = Version();
            if (version == 0 && Integer("SELECT count(*) FROM sqlite_master") > 0)
                throw Foreign();
            CheckVersion(version);
            for (; version < Schema.Migrations.Length; version++)
            {
                Execute(Schema.Migrations[version]);
                Execute($"PRAGMA user_version = {version + 1}");
            }
            return version;
        });
    }

    private void CheckVersion(long version)
    {
        if (version > Schema.Migrations.Length)
        {
            throw new UsageException(
                $"{path}: kho dữ liệu do phiên bản VanBan mới hơn ghi (lược đồ {version}; "
                + $"chương trình này biết đến lược đồ {Schema.Migrations.Length}). Hãy cập nhật VanBan.");
        }
    }

    // The version says what the tables should be. A program under development may have written others under the same
    // version: no later statement should stumble over that.
    private void CheckColumns()
    {
        if (!Columns().SequenceEqual(Expected.Value))
            throw Foreign();
    }

    private List<string> Columns() => [.. Texts(
        """
        SELECT m.name || '.' || p.name || ' ' || p.type || ' ' || p.[notnull]
        FROM sqlite_master m JOIN pragma_table_info(m.name) p
        WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%'
        ORDER BY m.name, p.name
        """)];

    private static List<string> ExpectedColumns()
    {
        using var empty = new SqliteDatabase(":memory:", new SqliteConnection("Data Source=:memory:;Pooling=False"));
        empty.connection.Open();
        foreach (var step in Schema.Migrations)
            empty.Execute(step);
        return empty.Columns();
    }

    private UsageException Foreign() => new(
        $"{path}: các bảng không phải của phiên bản VanBan này; tệp do một bản thử nghiệm hay chương trình khác ghi.",
        UsageFault.OtherVersion);

    private long Version() => Integer("PRAGMA user_version");

    private sealed partial class Statement : IDisposable
    {
        private Type? boundTo;
        private PropertyInfo[] properties = [];
        private object? rows;

        public Statement(string sql, SqliteConnection connection)
        {
#pragma warning disable CA2100 // The callers pass constants only; what varies is an argument.
            Command = new SqliteCommand(sql, connection);
#pragma warning restore CA2100
            foreach (var name in Parameter.Matches(sql).Select(match => match.Value).Distinct())
                Command.Parameters.Add(new SqliteParameter { ParameterName = name });
        }

        public SqliteCommand Command { get; }

        [GeneratedRegex(@"@[A-Za-z0-9]+", RegexOptions.CultureInvariant)]
        private static partial Regex Parameter { get; }

        public void Bind(object? arguments, SqliteTransaction? transaction)
        {
            Command.Transaction = transaction;
            if (arguments is null)
                return;
            if (boundTo != arguments.GetType())
            {
                boundTo = arguments.GetType();
                properties =
                    [
                        .. Command.Parameters.Cast<SqliteParameter>()
                        .Select(parameter => boundTo.GetProperty(parameter.ParameterName[1..])!)];
            }
            for (var i = 0; i < properties.Length; i++)
                Command.Parameters[i].Value = properties[i].GetValue(arguments) ?? DBNull.Value;
        }

        public T Read<T>(SqliteDataReader reader) where T : class
        {
            if (rows is not RowReader<T> known)
                rows = known = new RowReader<T>(reader);
            return known.Read(reader);
        }

        public void Dispose() => Command.Dispose();
    }
}
