using System.Collections.Immutable;
using VanBan.Application.Registers;
using VanBan.Documents;
using VanBan.Store;
using VanBan.Store.Catalog;

namespace VanBan.Application.Questions;

/// <summary>Registers of validity that a person imports; what they say is shown beside what the documents tell, and
/// named as theirs.</summary>
public static class RegisterQuestion
{
    /// <summary>Imports a register, in place of what a file of this name said before.</summary>
    /// <exception cref="UsageException">The file cannot be read, or it is no register.</exception>
    public static RegisterImport Import(OpenStore store, string path)
    {
        var (entries, refused) = RegisterReader.Read(path);
        var register = Path.GetFileName(path);
        var today = DateOnly.FromDateTime(DateTime.Now);
        store.Catalog.Register.Put(register, [.. entries.Select(entry => entry with { Imported = today })]);
        return new RegisterImport(register, entries.Length, refused)
        {
            Unknown = [.. entries.Where(entry => !IsKnown(store, entry)).Select(entry => entry.Row)],
        };
    }

    private static bool IsKnown(OpenStore store, RegisterEntry entry) =>
        store.Catalog.Finder.DesignationsFrom(entry.Designation)
            .Any(known => known.Designation == entry.Designation);

    /// <summary>Forgets a register.</summary>
    /// <exception cref="UsageException">There is none of this name.</exception>
    public static long Remove(OpenStore store, string register) =>
        store.Catalog.Register.Remove(register) is > 0 and var count
        ? count : throw new UsageException($"'{register}': kho không có danh mục nhập nào tên như vậy.");

    /// <summary>What the registers say of an act: those whose day of issue does not contradict.</summary>
    internal static ImmutableArray<RegisterEntry> Of(DocumentCatalog catalog, DocumentKey key) =>
        key.Designation is not { } designation ? []
        : [
            .. catalog.Register.Of(designation)
                .Where(entry => entry.Issued is null
                    || key.Date is null
                    || entry.Issued == key.Date)];
}

/// <summary>What came of importing a register.</summary>
/// <param name="Register">Its name.</param>
/// <param name="Entries">How many acts it tells of.</param>
/// <param name="Refused">The rows that could not be taken, each with why.</param>
public sealed record RegisterImport(string Register, int Entries, ImmutableArray<RefusedRow> Refused)
{
    /// <summary>The rows of acts that the store neither holds nor cites yet: kept for when it does.</summary>
    public ImmutableArray<int> Unknown { get; init; } = [];
}
