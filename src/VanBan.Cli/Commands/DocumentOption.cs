using System.CommandLine;
using VanBan.Application.Lookup;
using VanBan.Application.Questions;
using VanBan.Store;

namespace VanBan.Cli.Commands;

/// <summary>An option whose value is a document, such as <c>--cites</c>, and which of several is meant.</summary>
internal sealed class DocumentOption
{
    private readonly Option<string?> typed;
    private readonly Option<int?> choice;

    /// <summary>Makes the option and the one by which one of several is chosen.</summary>
    public DocumentOption(string name)
    {
        typed = Settings.Text(name);
        choice = Settings.Number($"--choose-{name.TrimStart('-')}", least: 1);
    }

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(typed);
        command.Add(choice);
    }

    /// <summary>Whether the option was given.</summary>
    public bool IsGiven(ParseResult parsed) => Typed(parsed) is not null;

    /// <summary>What was typed; <see langword="null"/> if the option was not given.</summary>
    public string? Typed(ParseResult parsed) => parsed.GetValue(typed);

    /// <summary>The document meant; <see langword="null"/> if the option was not given.</summary>
    /// <param name="store">The store.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="orNone">Whether a name that nothing fits is <see langword="null"/> as well.</param>
    /// <exception cref="UsageException">There is none.</exception>
    /// <exception cref="ChoiceException">There are several, and none of them was chosen.</exception>
    public NamedDocument? In(OpenStore store, ParseResult parsed, bool orNone = false) =>
        Typed(parsed) is not { Length: > 0 } text
            || (orNone && DocumentLookup.Find(store, text).IsEmpty)
            ? null
        : DocumentArgument.One(store, text, year: null, parsed.GetValue(choice), choice.Name);
}
