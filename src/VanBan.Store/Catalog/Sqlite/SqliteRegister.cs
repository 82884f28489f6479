using VanBan.Store.Catalog.Rows;

namespace VanBan.Store.Catalog.Sqlite;

/// <summary>Imported registers as rows.</summary>
internal sealed class SqliteRegister(SqliteDatabase database) : ValidityRegister
{
    private static readonly string Insert = Columns.Insert<RegisterRow>("register_entries");
    private static readonly string Select =
        $"SELECT {Columns.Of<RegisterRow>()} FROM register_entries WHERE designation = @Designation ORDER BY register, row";

    /// <inheritdoc/>
    public override void Put(string register, IReadOnlyList<RegisterEntry> entries) => database.InTransaction(() =>
    {
        Delete(register);
        foreach (var entry in entries)
            database.Execute(Insert, RegisterRow.Of(entry));
    });

    /// <inheritdoc/>
    public override long Remove(string register) => database.InTransaction(() =>
    {
        var count = database.Integer(
            "SELECT count(*) FROM register_entries WHERE register = @Register", new { Register = register });
        Delete(register);
        return count;
    });

    /// <inheritdoc/>
    public override IReadOnlyList<RegisterEntry> Of(string designation) =>
        [.. database.Query<RegisterRow>(Select, new { Designation = designation }).Select(row => row.ToEntry())];

    /// <inheritdoc/>
    public override IReadOnlyList<(string Register, long Entries)> All() =>
        [
            .. database.Texts("SELECT DISTINCT register FROM register_entries ORDER BY register")
                .Select(register => (
                    register,
                    database.Integer(
                        "SELECT count(*) FROM register_entries WHERE register = @Register",
                        new { Register = register })))];

    private void Delete(string register) =>
        database.Execute("DELETE FROM register_entries WHERE register = @Register", new { Register = register });

    /// <summary>A row of <c>register_entries</c>.</summary>
    private sealed record RegisterRow
    {
        public required string Register { get; init; }

        public int Row { get; init; }

        public required string Number { get; init; }

        public required string Designation { get; init; }

        public required string State { get; init; }

        public string? Issued { get; init; }

        public string? FromDay { get; init; }

        public string? Reason { get; init; }

        public string? Imported { get; init; }

        /// <summary>The row of an entry.</summary>
        public static RegisterRow Of(RegisterEntry entry) => new()
        {
            Register = entry.Register,
            Row = entry.Row,
            Number = entry.Number,
            Designation = entry.Designation,
            State = entry.State,
            Issued = Columns.Day(entry.Issued),
            FromDay = Columns.Day(entry.From),
            Reason = entry.Reason,
            Imported = Columns.Day(entry.Imported),
        };

        /// <summary>What it says.</summary>
        public RegisterEntry ToEntry() => new(Register, Row, Number, Designation, State)
        {
            Issued = Columns.Day(Issued),
            From = Columns.Day(FromDay),
            Reason = Reason,
            Imported = Columns.Day(Imported),
        };
    }
}
