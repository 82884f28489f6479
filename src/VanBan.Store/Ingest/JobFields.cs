using System.Collections.Immutable;
using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace VanBan.Store.Ingest;

/// <summary>The fields of a job file, or of a group in it, read as what they should be. What is not is told with file
/// and line.</summary>
internal sealed class JobFields
{
    private static readonly (string Word, bool Value)[] Truths =
        [("true", true), ("yes", true), ("on", true), ("false", false), ("no", false), ("off", false)];

    private readonly string path;
    private readonly Dictionary<string, YamlNode> fields = new(StringComparer.Ordinal);

    /// <summary>The fields of a mapping.</summary>
    /// <param name="root">The mapping.</param>
    /// <param name="words">The fields that there may be.</param>
    /// <param name="path">The job's file, for messages.</param>
    /// <param name="what">What the mapping is, in a message.</param>
    /// <exception cref="UsageException">It is none, or one of its fields is not known.</exception>
    public JobFields(YamlNode root, string[] words, string path, string what)
    {
        this.path = path;
        if (root is not YamlMappingNode mapping)
            throw Wrong(root, $"một {what} gồm các dòng 'từ: giá trị'.");
        foreach (var (key, value) in mapping.Children)
        {
            var word = (key as YamlScalarNode)?.Value ?? "";
            if (!words.Contains(word))
                throw Wrong(key, $"'{word}' không phải là một mục của {what}. {Suggestion.For(word, words)}");
            fields[word] = value;
        }
    }

    /// <summary>A text; <see langword="null"/> where there is no such field.</summary>
    public string? Text(string word) =>
        !fields.TryGetValue(word, out var node) ? null
        : node is YamlScalarNode { Value.Length: > 0 } scalar ? scalar.Value
        : throw Wrong(node, $"'{word}' phải là một giá trị.");

    /// <summary>One text or a list of them.</summary>
    public ImmutableArray<string> List(string word) => [.. Items(word).Select(item => item.Text)];

    /// <summary>One of some words, or a list of them; all of them where there is no such field.</summary>
    public ImmutableArray<string> Choices(string word, string[] choices) =>
        fields.ContainsKey(word)
            ? [.. Items(word).Select(item => Chosen(item.Node, item.Text, word, choices))]
            : [.. choices];

    /// <summary>One of some words.</summary>
    public string? Choice(string word, string[] choices) =>
        Text(word) is { } value ? Chosen(fields[word], value, word, choices) : null;

    /// <summary>Yes or no.</summary>
    public bool? Truth(string word)
    {
        if (Text(word) is not { } text)
            return null;
        foreach (var (known, value) in Truths)
        {
            if (known.Equals(text, StringComparison.OrdinalIgnoreCase))
                return value;
        }
        throw Wrong(fields[word], $"'{text}' không dùng được cho '{word}'. Các từ dùng được: true, false.");
    }

    /// <summary>A whole number from 1 on.</summary>
    public int? Number(string word) =>
        Text(word) is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
        : throw Wrong(fields[word], $"'{text}' không dùng được cho '{word}': cần một số nguyên từ 1 trở lên.");

    /// <summary>A time such as <c>30s</c>, <c>5m</c>, <c>2h</c>; a number alone is seconds.</summary>
    public TimeSpan? Duration(string word) =>
        Text(word) is not { } text ? null
        : DurationOf(text) ?? throw Wrong(
            fields[word], $"'{text}' không dùng được cho '{word}': cần một khoảng thời gian như 30s, 5m hoặc 2h.");

    /// <summary>One time of the day such as <c>02:00</c>, or a list of them.</summary>
    public ImmutableArray<TimeOnly> Times(string word) => [.. Items(word).Select(item =>
        TimeOnly.TryParseExact(
            item.Text, ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : throw Wrong(item.Node, $"'{item.Text}' không dùng được cho '{word}': cần giờ trong ngày như 02:00."))];

    /// <summary>The fields of a group; <see langword="null"/> where there is none.</summary>
    public JobFields? Group(string word, string[] words) =>
        fields.TryGetValue(word, out var node) ? new JobFields(node, words, path, $"mục '{word}'") : null;

    /// <summary>What is wrong with a field.</summary>
    public UsageException Wrong(string word, string what) =>
        fields.TryGetValue(word, out var node) ? Wrong(node, what) : new UsageException($"{path}: {what}");

    private static TimeSpan? DurationOf(string text)
    {
        var unit = text[^1] switch { 'h' => 3600, 'm' => 60, _ => 1 };
        var digits = char.IsAsciiLetter(text[^1]) && "smh".Contains(text[^1], StringComparison.Ordinal)
            ? text[..^1] : text;
        // No more than a month: what is longer is a slip, and timers count no further.
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is > 0 and <= 2_592_000
            && (long)number * unit <= 2_592_000
                ? TimeSpan.FromSeconds((double)number * unit) : null;
    }

    private string Chosen(YamlNode node, string value, string word, string[] choices) =>
        choices.Contains(value) ? value
        : throw Wrong(node, $"'{value}' không dùng được cho '{word}'. {Suggestion.For(value, choices)}");

    private IEnumerable<(YamlNode Node, string Text)> Items(string word) =>
        !fields.TryGetValue(word, out var node) ? []
        : node is YamlSequenceNode items ? items.Select(item => (item, Scalar(item, word)))
        : [(node, Scalar(node, word))];

    private string Scalar(YamlNode node, string word) =>
        node is YamlScalarNode { Value.Length: > 0 } scalar
            ? scalar.Value : throw Wrong(node, $"'{word}' phải là một giá trị hoặc một danh sách giá trị.");

    private UsageException Wrong(YamlNode node, string what) => new($"{path}({node.Start.Line}): {what}");
}
