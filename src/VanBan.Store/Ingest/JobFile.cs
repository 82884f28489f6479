using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace VanBan.Store.Ingest;

/// <summary>
/// Reads a job from YAML, one file a job. Paths are relative to the job file's folder.
/// <code>
/// name: demo
/// source: [../corpus]            # folders and files
/// store: ../vanban-store
/// include: ["*.docx", "*.pdf"]   # optional; see Glob
/// exclude: ["expected/**"]       # optional
/// output: ../artifacts/demo.jsonl   # optional; the facts, one line a file
/// vanished: keep                 # optional; keep or remove the documents of files that are gone
/// </code>
/// </summary>
public static class JobFile
{
    private static readonly string[] Words = ["name", "source", "store", "include", "exclude", "output", "vanished"];

    /// <summary>Reads the job in a file.</summary>
    /// <exception cref="UsageException">It is not there, or not a job; the message names file and line.</exception>
    public static Job Read(string path)
    {
        string yaml;
        try
        {
            yaml = File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path}: không đọc được tệp công việc ({e.Message}).");
        }
        return Parse(yaml, path);
    }

    /// <summary>Reads the job in a text; <paramref name="path"/> is where it stands, for messages and relative
    /// paths.</summary>
    /// <exception cref="UsageException">It is not a job.</exception>
    public static Job Parse(string yaml, string path)
    {
        var fields = Fields(yaml, path);
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var sources = List(fields, "source", path);
        if (sources.IsEmpty)
            throw new UsageException($"{path}: thiếu 'source': thư mục hoặc tệp cần nạp, ví dụ 'source: [../corpus]'.");
        var store = Text(fields, "store", path)
            ?? throw new UsageException($"{path}: thiếu 'store': thư mục của kho, ví dụ 'store: ../vanban-store'.");
        return new Job(
            Text(fields, "name", path) ?? Path.GetFileNameWithoutExtension(path),
            [.. sources.Select(source => Path.GetFullPath(source, folder))],
            Path.GetFullPath(store, folder))
        {
            Include = List(fields, "include", path),
            Exclude = List(fields, "exclude", path),
            Output = Text(fields, "output", path) is { } output ? Path.GetFullPath(output, folder) : null,
            Folder = folder,
            RemoveVanished = Choice(fields, "vanished", path, "keep", "remove") == "remove",
        };
    }

    private static Dictionary<string, YamlNode> Fields(string yaml, string path)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(yaml));
        }
        catch (YamlException e)
        {
            throw new UsageException($"{path}({e.Start.Line}): không phải YAML đúng cú pháp: {e.Message}");
        }
        if (stream.Documents.Count == 0)
            throw new UsageException($"{path}: tệp rỗng. {Suggestion.For("", Words)}");
        if (stream.Documents[0].RootNode is not YamlMappingNode root)
            throw Wrong(path, stream.Documents[0].RootNode, "một công việc gồm các dòng 'từ: giá trị'.");
        var fields = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        foreach (var (key, value) in root.Children)
        {
            var word = (key as YamlScalarNode)?.Value ?? "";
            if (!Words.Contains(word))
                throw Wrong(path, key, $"'{word}' không phải là một mục của công việc. {Suggestion.For(word, Words)}");
            fields[word] = value;
        }
        return fields;
    }

    private static string? Text(Dictionary<string, YamlNode> fields, string word, string path) =>
        !fields.TryGetValue(word, out var node) ? null
        : node is YamlScalarNode { Value.Length: > 0 } scalar ? scalar.Value
        : throw Wrong(path, node, $"'{word}' phải là một giá trị.");

    private static ImmutableArray<string> List(Dictionary<string, YamlNode> fields, string word, string path) =>
        !fields.TryGetValue(word, out var node) ? []
        : node is YamlSequenceNode items ? [.. items.Select(item => Scalar(item, word, path))]
        : [Scalar(node, word, path)];

    private static string Scalar(YamlNode node, string word, string path) =>
        node is YamlScalarNode { Value.Length: > 0 } scalar
            ? scalar.Value : throw Wrong(path, node, $"'{word}' phải là một giá trị hoặc một danh sách giá trị.");

    private static string? Choice(
        Dictionary<string, YamlNode> fields, string word, string path, params string[] choices) =>
        Text(fields, word, path) is not { } value ? null
        : choices.Contains(value) ? value
        : throw Wrong(path, fields[word], $"'{value}' không dùng được cho '{word}'. {Suggestion.For(value, choices)}");

    private static UsageException Wrong(string path, YamlNode node, string what) =>
        new($"{path}({node.Start.Line}): {what}");
}
