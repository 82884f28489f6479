using System.Collections.Immutable;
using VanBan.Text;

namespace VanBan.Application.Registers;

/// <summary>The states that registers of validity know, rows of <c>register-states.tsv</c>.</summary>
internal static class RegisterStates
{
    private static readonly ImmutableArray<(string Words, string Use)> Rows =
        [.. EmbeddedTable.Read("register-states.tsv").Select(static row => (Folded(row.First), row.Second))];

    /// <summary>Whether a cell tells a state: its words begin it, or stand behind a cause.</summary>
    public static bool IsKnown(string cell)
    {
        var folded = Folded(cell);
        return Rows.Any(row => row.Use is "state" or "undetermined"
            && (folded.StartsWith(row.Words, StringComparison.Ordinal)
                || folded.Contains(' ' + row.Words, StringComparison.Ordinal)));
    }

    /// <summary>Whether the state is that none is known: it has no day.</summary>
    public static bool IsUndetermined(string cell)
    {
        var folded = Folded(cell);
        return Rows.Any(row => row.Use == "undetermined" && folded.StartsWith(row.Words, StringComparison.Ordinal));
    }

    /// <summary>Whether a cell says that there is nothing to say: a dash, 'không'.</summary>
    public static bool IsBlank(string cell)
    {
        var folded = Folded(cell);
        return !folded.Any(char.IsLetterOrDigit) || Rows.Any(row => row.Use == "blank" && row.Words == folded);
    }

    private static string Folded(string cell) =>
        string.Join(' ', Letters.Fold(Letters.Compose(cell)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
