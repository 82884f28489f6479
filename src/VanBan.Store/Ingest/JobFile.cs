using System.Collections.Frozen;
using VanBan.Reading;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace VanBan.Store.Ingest;

/// <summary>
/// Reads a job from YAML, one file a job. Paths are relative to the job file's folder. The words are explained, each
/// with an example, in <c>pipelines/README.md</c>.
/// <code>
/// name: demo
/// source: [../corpus]            # folders and files
/// store: ../vanban-store
/// include: ["*.docx", "*.pdf"]   # optional; see Glob
/// vanished: keep                 # optional; keep or remove the documents of files that are gone
/// </code>
/// </summary>
public static class JobFile
{
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
            throw new UsageException($"{path}: không đọc được tệp công việc ({FaultWords.Of(e)}).");
        }
        return Parse(yaml, path);
    }

    /// <summary>Reads the job in a text; <paramref name="path"/> is where it stands, for messages and relative
    /// paths.</summary>
    /// <exception cref="UsageException">It is not a job.</exception>
    public static Job Parse(string yaml, string path)
    {
        var fields = new JobFields(Root(yaml, path), JobKeys.All, path, "công việc");
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var listed = Listed(fields, folder);
        var sources = fields.List(JobKeys.Source);
        if (sources.IsEmpty && fields.List(JobKeys.List).IsEmpty)
            throw new UsageException($"{path}: thiếu 'source': thư mục hoặc tệp cần nạp, ví dụ 'source: [../corpus]'.");
        var store = fields.Text(JobKeys.Store)
            ?? throw new UsageException($"{path}: thiếu 'store': thư mục của kho, ví dụ 'store: ../vanban-store'.");
        return new Job(
            fields.Text(JobKeys.Name) ?? Path.GetFileNameWithoutExtension(path),
            [.. sources.Select(source => Path.GetFullPath(source, folder)), .. listed.Keys.Order(StringComparer.Ordinal)],
            Path.GetFullPath(store, folder))
        {
            Listed = listed,
            Include = fields.List(JobKeys.Include),
            Exclude = fields.List(JobKeys.Exclude),
            Facts = fields.Choices(JobKeys.Facts, JobKeys.FactKinds),
            Output = Output(fields, folder),
            Graph = InFolder(fields, JobKeys.Graph, folder),
            Folder = folder,
            Parallel = fields.Number(JobKeys.Parallel),
            Reading = Reading(fields.Group(JobKeys.Reading, JobKeys.ReadingKeys)),
            Schedule = Schedule(fields.Group(JobKeys.Schedule, JobKeys.ScheduleKeys)),
            RemoveVanished = fields.Choice(JobKeys.Vanished, JobKeys.VanishedChoices) == JobKeys.Remove,
        };
    }

    // What is written is lines of JSON, whatever the name says.
    private static string? Output(JobFields fields, string folder) =>
        InFolder(fields, JobKeys.Output, folder) is not { } path
            || Array.Exists(OutputEndings, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            ? InFolder(fields, JobKeys.Output, folder)
            : throw fields.Wrong(
                JobKeys.Output,
                $"'{Path.GetFileName(path)}' không dùng được cho '{JobKeys.Output}': kết quả là các dòng JSON, nên tên tệp "
                + $"phải kết thúc bằng {string.Join(", ", OutputEndings)}. Muốn có bảng tính hãy xuất từ kho sau khi chạy.");

    private static readonly string[] OutputEndings = [".jsonl", ".ndjson", ".json"];

    private static string? InFolder(JobFields fields, string word, string folder) =>
        fields.Text(word) is { } path ? Path.GetFullPath(path, folder) : null;

    private static JobReading Reading(JobFields? fields) => fields is null ? new JobReading() : new JobReading(
        fields.Truth(JobKeys.Ocr),
        fields.Duration(JobKeys.Timeout),
        fields.Number(JobKeys.Memory) is { } megabytes ? (long)megabytes << 20 : null,
        fields.Truth(JobKeys.Isolation));

    private static JobSchedule Schedule(JobFields? fields)
    {
        var standard = new JobSchedule();
        return fields is null ? standard : new JobSchedule
        {
            Poll = fields.Duration(JobKeys.Poll) ?? standard.Poll,
            Quiet = fields.Duration(JobKeys.Quiet) ?? standard.Quiet,
            At = fields.Times(JobKeys.At),
        };
    }

    // One path a line, from the folder of the list; blank lines and lines that begin with '#' say nothing.
    private static FrozenDictionary<string, string> Listed(JobFields fields, string folder)
    {
        var listed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var list in fields.List(JobKeys.List).Select(path => Path.GetFullPath(path, folder)))
        {
            var (line, below) = (0, Path.GetDirectoryName(list)!);
            foreach (var text in Lines(fields, list))
            {
                line++;
                if (text.Trim() is { Length: > 0 } path && path[0] != '#')
                    listed.TryAdd(Path.GetFullPath(path, below), $"{Path.GetFileName(list)}({line})");
            }
        }
        return listed.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string[] Lines(JobFields fields, string list)
    {
        try
        {
            return File.ReadAllLines(list);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw fields.Wrong(JobKeys.List, $"không đọc được danh sách {list} ({FaultWords.Of(e)}).");
        }
    }

    private static YamlNode Root(string yaml, string path)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(yaml));
        }
        // The library throws other kinds too, for a list that is not closed.
        catch (Exception e) when (e is YamlException or InvalidOperationException or ArgumentException)
        {
            throw NoYaml(yaml, path, (e as YamlException)?.Start.Line);
        }
        return stream.Documents.Count > 0
            ? stream.Documents[0].RootNode
            : throw new UsageException($"{path}: tệp rỗng. {Suggestion.For("", JobKeys.All)}");
    }

    private static UsageException NoYaml(string yaml, string path, long? line)
    {
        var text = line is { } number ? yaml.Split('\n').ElementAtOrDefault((int)number - 1)?.Trim() : null;
        return new UsageException(
            $"{path}{(line is null ? "" : $"({line})")}: không phải YAML đúng cú pháp"
            + $"{(text is { Length: > 0 } ? $": '{text}'" : "")}. Đường dẫn có dấu \\ để trong nháy đơn; "
            + "danh sách [ … ] phải đóng ngoặc; thụt lề bằng dấu cách, không bằng tab.");
    }
}
