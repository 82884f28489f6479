using System.Collections.Immutable;
using VanBan.Text;

namespace VanBan.Application.Registers;

/// <summary>The states that registers of validity know, rows of <c>register-states.tsv</c>.</summary>
internal static class RegisterStates
{
    private static readonly ImmutableArray<(string Words, string Use)> Rows = Read();

    /// <summary>Whether a cell tells a state: its words begin it, or stand behind a cause.</summary>
    public static bool IsKnown(string cell)
    {
        var folded = Folded(cell);
        return Rows.Any(row => row.Use == "state"
            && (folded.StartsWith(row.Words, StringComparison.Ordinal)
                || folded.Contains(' ' + row.Words, StringComparison.Ordinal)));
    }

    /// <summary>Whether a cell says that there is nothing to say: a dash, 'không'.</summary>
    public static bool IsBlank(string cell)
    {
        var folded = Folded(cell);
        return !folded.Any(char.IsLetterOrDigit) || Rows.Any(row => row.Use == "blank" && row.Words == folded);
    }

    private static string Folded(string cell) =>
        string.Join(' ', Letters.Fold(Letters.Compose(cell)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static ImmutableArray<(string Words, string Use)> Read()
    {
        using var stream = typeof(RegisterStates).Assembly.GetManifestResourceStream("register-states.tsv")
            ?? throw new InvalidDataException("Registers/register-states.tsv is not embedded.");
        using var reader = new StreamReader(stream);
        var rows = ImmutableArray.CreateBuilder<(string, string)>();
        while (reader.ReadLine() is { } line)
        {
            if (line is not ['#', ..]
                && line.Split('\t') is [var words, var use]
                && words != "words")
                rows.Add((Folded(words), use));
        }
        return rows.ToImmutable();
    }
}
