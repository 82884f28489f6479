using System.CommandLine;
using VanBan.Application.Lookup;
using VanBan.Application.Questions;
using VanBan.Store;

namespace VanBan.Cli.Commands;

/// <summary>A document as a command takes it: what a person types, and which of several is meant.</summary>
internal sealed class DocumentArgument
{
    private readonly Argument<string> typed;
    private readonly Option<int?> year;
    private readonly Option<int?> choice;

    /// <summary>Makes the argument and its options.</summary>
    /// <param name="name">What the help calls it.</param>
    /// <param name="of">What the names of its options end with, where a command takes two documents:
    /// <c>-from</c>.</param>
    public DocumentArgument(string name = "VĂN-BẢN", string of = "")
    {
        typed = new Argument<string>(name);
        year = Settings.Number("--year" + of, least: 1900);
        choice = Settings.Number("--choose" + of, least: 1);
    }

    /// <summary>Adds the argument and its options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(typed);
        command.Add(year);
        command.Add(choice);
    }

    /// <summary>The one document meant.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    /// <exception cref="ChoiceException">There are several, and none of them was chosen.</exception>
    public NamedDocument In(OpenStore store, ParseResult parsed) =>
        One(store, parsed.GetRequiredValue(typed), parsed.GetValue(year), parsed.GetValue(choice), choice.Name);

    /// <summary>What was typed, where it names no document.</summary>
    public string? Unknown(OpenStore store, ParseResult parsed) =>
        parsed.GetRequiredValue(typed) is var text && DocumentLookup.Find(store, text, parsed.GetValue(year)).IsEmpty
            ? text : null;

    /// <summary>The one document that a text names.</summary>
    /// <param name="store">The store.</param>
    /// <param name="text">What was typed.</param>
    /// <param name="year">The year of issue, where it was given apart.</param>
    /// <param name="choice">Which of several, from 1.</param>
    /// <param name="option">The option by which one of several is chosen.</param>
    /// <exception cref="UsageException">There is none.</exception>
    /// <exception cref="ChoiceException">There are several, and none of them was chosen.</exception>
    public static NamedDocument One(OpenStore store, string text, int? year, int? choice, string option)
    {
        var found = DocumentLookup.Find(store, text, year);
        if (found.IsEmpty)
            throw DocumentLookup.NotFound(text, year);
        if (choice is { } number)
        {
            return number <= found.Length
                ? found[number - 1]
                : throw new UsageException($"{option} {number}: '{text}' chỉ khớp với {found.Length} văn bản.");
        }
        return found is [var only] ? only : throw new ChoiceException(text, found, option);
    }
}
