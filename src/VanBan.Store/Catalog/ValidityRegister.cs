namespace VanBan.Store.Catalog;

/// <summary>
/// Registers of validity that people have imported: what an office's list says of acts. They stand beside what the
/// documents tell and never in its place.
/// </summary>
public abstract class ValidityRegister
{
    /// <summary>Keeps the entries of a register, in place of those it had.</summary>
    public abstract void Put(string register, IReadOnlyList<RegisterEntry> entries);

    /// <summary>Forgets a register.</summary>
    /// <returns>How many entries it had.</returns>
    public abstract long Remove(string register);

    /// <summary>What the registers say of acts with this designation, by register and row.</summary>
    public abstract IReadOnlyList<RegisterEntry> Of(string designation);

    /// <summary>The registers with the number of their entries, by name.</summary>
    public abstract IReadOnlyList<(string Register, long Entries)> All();
}

/// <summary>What a register says of one act.</summary>
/// <param name="Register">The register: the name of the file it was imported from.</param>
/// <param name="Row">The row of the file, from 1.</param>
/// <param name="Number">The act's number as the register prints it.</param>
/// <param name="Designation">The number as keys carry it.</param>
/// <param name="State">The state in the register's own words.</param>
public sealed record RegisterEntry(string Register, int Row, string Number, string Designation, string State)
{
    /// <summary>The day of issue; <see langword="null"/> where the register does not tell.</summary>
    public DateOnly? Issued { get; init; }

    /// <summary>The day from which the state holds; <see langword="null"/> where the register does not
    /// tell.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The day on which the register was imported; <see langword="null"/> in older stores.</summary>
    public DateOnly? Imported { get; init; }

    /// <summary>By what the state came, in the register's own words; <see langword="null"/> for nothing.</summary>
    public string? Reason { get; init; }
}
