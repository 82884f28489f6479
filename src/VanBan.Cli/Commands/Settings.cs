using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.RegularExpressions;
using VanBan.Application.Wording;
using VanBan.Facts;
using VanBan.Figures.Periods;
using VanBan.Notation;
using VanBan.Reading;
using VanBan.Store.Ingest;
using VanBan.Text;

namespace VanBan.Cli.Commands;

/// <summary>How a result is written.</summary>
internal enum OutputFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>For programs.</summary>
    Json,
}

/// <summary>Options and arguments that several commands share, and how their values are read.</summary>
internal static partial class Settings
{
    // 'Q2/2023', as spreadsheets write it.
    [GeneratedRegex(@"^[Qq]\s*([1-4])\s*[/-]\s*(?=\d{4}$)", RegexOptions.CultureInvariant)]
    private static partial Regex Quarter();

    /// <summary>The name of the variable that names the store where no option does.</summary>
    public const string StoreVariable = "VANBAN_STORE";

    /// <summary><c>--store DIR</c>.</summary>
    public static Option<string> Store() => new("--store")
    {
        DefaultValueFactory = _ =>
            Environment.GetEnvironmentVariable(StoreVariable) is { Length: > 0 } store ? store : "./vanban-store",
    };

    /// <summary><c>--format text|json</c>.</summary>
    public static Option<OutputFormat> Format() => new("--format")
    {
        DefaultValueFactory = _ => OutputFormat.Text,
        CustomParser = result => Choice(result, "--format", ("text", OutputFormat.Text), ("json", OutputFormat.Json)),
    };

    /// <summary>An option whose value is a whole number, at least <paramref name="least"/>.</summary>
    public static Option<int?> Number(string name, int least = 0) => new(name)
    {
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number >= least)
                return number;
            result.AddError($"'{text}' không dùng được cho '{name}': cần một số nguyên từ {least} trở lên.");
            return null;
        },
    };

    /// <summary>An option whose value is a day, as <c>2023-06-14</c> or <c>14/6/2023</c>; a year alone is its first or
    /// last day.</summary>
    public static Option<DateOnly?> Day(string name, bool isEnd) => new(name)
    {
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (DateReader.TryParse(text, out var day))
                return day;
            if (YearWindow.OfTexts.TryParse(text, out var year))
                return isEnd ? new DateOnly(year, 12, 31) : new DateOnly(year, 1, 1);
            result.AddError(
                $"'{text}' không dùng được cho '{name}': cần một ngày như 14/6/2023 hoặc 2023-06-14, hoặc một năm như 2023.");
            return null;
        },
    };

    /// <summary>
    /// An option whose value is a day, a month (<c>2023-06</c>, <c>06/2023</c>, <c>tháng 6/2023</c>), a quarter (<c>quý
    /// II/2023</c>) or a year: its first or last day.
    /// </summary>
    public static Option<DateOnly?> Period(string name, bool isEnd) => new(name)
    {
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value.Trim();
            if (DateReader.TryParsePeriod(text, out var days))
                return isEnd ? days.To : days.From;
            if (StatedPeriod.Parse(Quarter().Replace(text, "quý $1/"), year: null) is { } period)
                return isEnd ? period.To : period.From;
            result.AddError(
                $"'{text}' không dùng được cho '{name}': cần một năm như 2023, một tháng như 06/2023, một quý như \"quý II/2023\" "
                + "hoặc một ngày như 14/6/2023.");
            return null;
        },
    };

    /// <summary>An option whose value is any text.</summary>
    public static Option<string?> Text(string name) => new(name);

    /// <summary>An option without value.</summary>
    public static Option<bool> Flag(string name) => new(name);

    /// <summary><c>--obstacle X</c>: what stood in the way of a file.</summary>
    public static Option<Obstacle?> Obstacle() => new("--obstacle")
    {
        CustomParser = static result => Choice(
            result, "--obstacle",
            [
                .. Enum.GetValues<Obstacle>().Select(static value => (EnumName.Of(value), value)),
                // As the program itself prints them.
                .. Enum.GetValues<Obstacle>().Select(static value => (CodeWords.Of(value), value)),
            ]),
    };

    /// <summary>One or more files and folders.</summary>
    public static Argument<string[]> Paths() => new("TỆP-HOẶC-THƯ-MỤC") { Arity = ArgumentArity.OneOrMore };

    /// <summary>An option whose value is one of an enumeration, in lower case with hyphens.</summary>
    public static Option<T> Choice<T>(string name, T standard) where T : struct, Enum => new(name)
    {
        DefaultValueFactory = _ => standard,
        CustomParser = result =>
            Choice(result, name, [.. Enum.GetValues<T>().Select(value => (EnumName.Of(value), value))]),
    };

    private static T Choice<T>(
        ArgumentResult result, string name, params (string Word, T Value)[] choices) where T : struct
    {
        var text = result.Tokens[0].Value;
        foreach (var (word, value) in choices)
        {
            if (string.Equals(word, Letters.Compose(text.Trim()), StringComparison.OrdinalIgnoreCase))
                return value;
        }
        result.AddError(
            $"'{text}' không dùng được cho '{name}'. {Suggestion.For(text, [.. choices.Select(choice => choice.Word)])}");
        return default;
    }
}
