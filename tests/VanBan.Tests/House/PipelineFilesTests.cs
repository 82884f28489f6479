using VanBan.Store.Ingest;
using VanBan.Tests.Store.Catalog;
using VanBan.Tests.Support;
using Xunit;

namespace VanBan.Tests.House;

public class PipelineFilesTests
{
    public static TheoryData<string> Jobs => [.. Directory.EnumerateFiles(Shared.InRepo("pipelines"), "*.yaml").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Jobs))]
    public void Every_job_runs_as_it_stands_and_a_second_time_finds_nothing_to_do(string name)
    {
        using var folder = new TempFolder();
        var job = JobFile.Read(Shared.InRepo($"pipelines/{name}"));
        job = job with { Store = folder["store"], Output = job.Output is null ? null : folder["output.jsonl"] };
        var first = Pipeline.Run(job, cancellation: TestContext.Current.CancellationToken);
        Assert.True(first.Counts.Read > 0);
        Assert.DoesNotContain(first.Skipped, file => file.Obstacle == VanBan.Reading.Obstacle.Failed);
        var second = Pipeline.Run(job, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(0, second.Counts.Read);
        Assert.Equal(first.Counts.Read, second.Counts.Unchanged);
    }
}
