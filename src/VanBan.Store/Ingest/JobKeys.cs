namespace VanBan.Store.Ingest;

/// <summary>The words of a job file. The schema for editors (<c>pipelines/job.schema.json</c>) has the same; a test
/// compares them.</summary>
internal static class JobKeys
{
    public const string Name = "name", Source = "source", List = "list", Store = "store", Include = "include",
    Exclude = "exclude", Reading = "reading", Facts = "facts", Output = "output", Graph = "graph",
    Parallel = "parallel", Schedule = "schedule", Vanished = "vanished";

    public const string Ocr = "ocr", Timeout = "timeout", Memory = "memory", Isolation = "isolation";

    public const string Poll = "poll", Quiet = "quiet", At = "at";

    public const string Remove = "remove", Citations = "citations", Figures = "figures", Tasks = "tasks";

    /// <summary>The words of a job.</summary>
    public static readonly string[] All =
    [
        Name, Source, List, Store, Include, Exclude, Reading, Facts, Output, Graph, Parallel, Schedule, Vanished,
    ];

    /// <summary>The words below <c>reading</c>.</summary>
    public static readonly string[] ReadingKeys = [Ocr, Timeout, Memory, Isolation];

    /// <summary>The words below <c>schedule</c>.</summary>
    public static readonly string[] ScheduleKeys = [Poll, Quiet, At];

    /// <summary>The kinds of facts that an output may have.</summary>
    public static readonly string[] FactKinds = [Citations, Figures, Tasks];

    /// <summary>What may become of the documents of vanished files.</summary>
    public static readonly string[] VanishedChoices = ["keep", Remove];
}
