using VanBan.Store;
using VanBan.Store.Ingest;
using VanBan.Tests.Support;
using Xunit;

namespace VanBan.Tests.Store.Ingest;

public class JobFileTests
{
    private static readonly string Here = Path.GetFullPath("pipelines");

    [Fact]
    public void Paths_are_told_from_the_job_files_folder()
    {
        var job = JobFile.Parse(
            """
            name: thử
            source: [../corpus, "a b.pdf"]
            store: ../kho
            include: "*.pdf"
            exclude: ["x/**"]
            output: out.jsonl
            vanished: remove
            """,
            Path.Combine(Here, "thu.yaml"));
        Assert.Equal("thử", job.Name);
        Assert.Equal([Path.GetFullPath("corpus"), Path.Combine(Here, "a b.pdf")], job.Sources);
        Assert.Equal((Path.GetFullPath("kho"), Path.Combine(Here, "out.jsonl"), Here, true), (job.Store, job.Output, job.Folder, job.RemoveVanished));
        Assert.Equal("*.pdf", Assert.Single(job.Include));
        Assert.Equal("x/**", Assert.Single(job.Exclude));
    }

    [Fact]
    public void What_is_not_said_of_reading_is_left_to_the_program_and_what_is_said_is_kept()
    {
        Assert.Equal((new JobReading(), null), (JobFile.Parse("source: a\nstore: b", "x.yaml").Reading, JobFile.Parse("source: a\nstore: b", "x.yaml").Parallel));
        var job = JobFile.Parse("source: a\nstore: b\nparallel: 3\nreading: {ocr: off, timeout: 90, memory: 512, isolation: no}\nschedule: {poll: 2m, at: 2:30}", "x.yaml");
        Assert.Equal(new JobReading(false, TimeSpan.FromSeconds(90), 512L << 20, false), job.Reading);
        Assert.Equal(3, job.Parallel);
        Assert.Equal((TimeSpan.FromMinutes(2), new TimeOnly(2, 30)), (job.Schedule.Poll, Assert.Single(job.Schedule.At)));
    }

    [Fact]
    public void A_job_without_name_is_called_by_its_file() => Assert.Equal("hang-ngay", JobFile.Parse("source: a\nstore: b", "hang-ngay.yaml").Name);

    [Theory]
    [InlineData("source: a\nstore: b\nexlude: c", "x.yaml(3): 'exlude' không phải là một mục của công việc. Có phải 'exclude' không? Các từ dùng được: name, source, list, store, include, exclude, reading, facts, output, graph, parallel, schedule, vanished.")]
    [InlineData("source: a\nstore: b\n\nvanished: removed", "x.yaml(4): 'removed' không dùng được cho 'vanished'. Có phải 'remove' không? Các từ dùng được: keep, remove.")]
    [InlineData("source: a\nstore: [b]", "x.yaml(2): 'store' phải là một giá trị.")]
    [InlineData("source:\n  - {a: b}\nstore: b", "x.yaml(2): 'source' phải là một giá trị hoặc một danh sách giá trị.")]
    [InlineData("- a", "x.yaml(1): một công việc gồm các dòng 'từ: giá trị'.")]
    [InlineData("source: a", "x.yaml: thiếu 'store'")]
    [InlineData("store: a", "x.yaml: thiếu 'source'")]
    [InlineData("source: a\nstore: b\nreading:\n  ocrr: no", "x.yaml(4): 'ocrr' không phải là một mục của mục 'reading'. Có phải 'ocr' không? Các từ dùng được: ocr, timeout, memory, isolation.")]
    [InlineData("source: a\nstore: b\nreading: {ocr: maybe}", "x.yaml(3): 'maybe' không dùng được cho 'ocr'.")]
    [InlineData("source: a\nstore: b\nreading:\n  timeout: 5 phút", "x.yaml(4): '5 phút' không dùng được cho 'timeout': cần một khoảng thời gian như 30s, 5m hoặc 2h.")]
    [InlineData("source: a\nstore: b\nreading:\n  timeout: 99999999h", "x.yaml(4): '99999999h' không dùng được cho 'timeout'")]
    [InlineData("source: a\nstore: b\nreading: true", "x.yaml(3): một mục 'reading' gồm các dòng 'từ: giá trị'.")]
    [InlineData("source: a\nstore: b\nparallel: 0", "x.yaml(3): '0' không dùng được cho 'parallel': cần một số nguyên từ 1 trở lên.")]
    [InlineData("source: a\nstore: b\nfacts: [citations, figure]", "x.yaml(3): 'figure' không dùng được cho 'facts'. Có phải 'figures' không?")]
    [InlineData("source: a\nstore: b\nschedule:\n  at: [\"25:00\"]", "x.yaml(4): '25:00' không dùng được cho 'at': cần giờ trong ngày như 02:00.")]
    [InlineData("source: a\nlist: none.txt\nstore: b", "x.yaml(2): không đọc được danh sách ")]
    [InlineData("source: a\nstore: b\noutput: kq.xlsx", "x.yaml(3): 'kq.xlsx' không dùng được cho 'output': kết quả là các dòng JSON")]
    [InlineData("source: a\nstore: b\noutput: kq", "x.yaml(3): 'kq' không dùng được cho 'output'")]
    [InlineData("", "x.yaml: tệp rỗng.")]
    [InlineData("source: a\nstore: \"b", "x.yaml(2): không phải YAML đúng cú pháp")]
    [InlineData("source: a\nsource: b\nstore: c", "x.yaml(2): không phải YAML đúng cú pháp")]
    [InlineData("source: [src, \nstore: st", "x.yaml: không phải YAML đúng cú pháp")]
    [InlineData("name: a\nsource: \"D:\\VanBan\"", "x.yaml(2): không phải YAML đúng cú pháp: 'source: \"D:\\VanBan\"'. Đường dẫn có dấu \\ để trong nháy đơn")]
    public void What_is_wrong_is_told_with_its_place_and_what_to_write_instead(string yaml, string message) =>
        Assert.StartsWith(message, Assert.Throws<UsageException>(() => JobFile.Parse(yaml, "x.yaml")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_job_file_that_is_not_there_is_told() => Assert.Throws<UsageException>(() => JobFile.Read(Shared.InRepo("pipelines/none.yaml")));

    [Fact]
    public void Every_job_of_the_project_reads()
    {
        var jobs = Directory.GetFiles(Shared.InRepo("pipelines"), "*.yaml");
        Assert.NotEmpty(jobs);
        Assert.All(jobs, path => Assert.NotEmpty(JobFile.Read(path).Sources));
    }
}
