using System.Collections.Frozen;
using System.CommandLine;

namespace VanBan.Cli;

/// <summary>What the help says of commands, arguments and options, by the rows of <c>help.tsv</c>. Read when a person
/// asks for help or makes a mistake, not before.</summary>
internal static class HelpTexts
{
    private const string EveryCommand = "*";
    private static readonly Lazy<FrozenDictionary<(string Command, string Symbol), HelpText>> Rows = new(Read);

    /// <summary>The commands and symbols that have a row of their own.</summary>
    public static IEnumerable<(string Command, string Symbol)> All => Rows.Value.Keys;

    /// <summary>What a command is for.</summary>
    public static string Of(Command command) => Find(PathOf(command), "").Description;

    /// <summary>What an argument or option of a command is for, and what its value is called.</summary>
    public static HelpText Of(Command command, Symbol symbol) => Find(PathOf(command), symbol.Name);

    /// <summary>The words by which a command is called: <c>graph path</c>; empty for the program itself.</summary>
    public static string PathOf(Command command)
    {
        var names = new List<string>();
        for (var at = command; at is not (null or RootCommand); at = at.Parents.OfType<Command>().FirstOrDefault())
            names.Insert(0, at.Name);
        return string.Join(' ', names);
    }

    private static HelpText Find(string command, string symbol) =>
        Rows.Value.TryGetValue((command, symbol), out var own)
            ? own : Rows.Value.GetValueOrDefault((EveryCommand, symbol), new HelpText(symbol, symbol));

    private static FrozenDictionary<(string Command, string Symbol), HelpText> Read()
    {
        using var stream = typeof(HelpTexts)
            .Assembly.GetManifestResourceStream("help.tsv")
            ?? throw new InvalidDataException("help.tsv is not embedded.");
        using var reader = new StreamReader(stream);
        var rows = new Dictionary<(string, string), HelpText>();
        var columnsAreNamed = false;
        while (reader.ReadLine() is { } line)
        {
            if (line is ['#', ..])
                continue;
            if (columnsAreNamed
                && line.Split('\t') is [var command, var symbol, var value, var description])
                rows.Add((command, symbol), new HelpText(value.Length == 0 ? null : value, description));
            columnsAreNamed = true;
        }
        return rows.ToFrozenDictionary();
    }
}

/// <summary>What the help says of an argument or option.</summary>
/// <param name="Value">What its value is called: <c>TỆP</c>; <see langword="null"/> for an option without
/// value.</param>
/// <param name="Description">What it is for.</param>
internal readonly record struct HelpText(string? Value, string Description);
