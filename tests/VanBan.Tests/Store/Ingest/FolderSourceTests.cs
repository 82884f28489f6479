using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using VanBan.Store;
using VanBan.Store.Ingest;
using VanBan.Tests.Store.Catalog;
using Xunit;

namespace VanBan.Tests.Store.Ingest;

public sealed class FolderSourceTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Files_come_in_the_ordinal_order_of_their_relative_paths()
    {
        string[] paths = ["a/b", "a-b", "a.txt", "a/Z/1", "B", "a/c/1", "ă", "a0/x"];
        foreach (var path in paths)
            folder.Write(path, "x");
        Assert.Equal(paths.Order(StringComparer.Ordinal), Relative(Job()));
    }

    [Fact]
    public void Hidden_and_temporary_files_are_passed_over()
    {
        foreach (var path in (string[])["a.docx", "~$a.docx", ".hidden", ".git/config", "~WRL0001.tmp", ".~lock.a.docx#", "~a.txt"])
            folder.Write(path, "x");
        Assert.Equal(["a.docx", "~a.txt"], Relative(Job()));
    }

    [Fact]
    public void Links_are_told_and_not_followed()
    {
        using var outside = new TempFolder();
        outside.Write("secret.txt", "x");
        folder.Write("in/a.txt", "x");
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege on Windows.");
        Directory.CreateSymbolicLink(folder["out"], outside.Path);
        Directory.CreateSymbolicLink(folder["in/loop"], folder.Path);
        File.CreateSymbolicLink(folder["secret.txt"], outside["secret.txt"]);
        var files = new FolderSource(Job()).Files(TestContext.Current.CancellationToken).ToList();
        Assert.Equal(["in/a.txt", "in/loop", "out", "secret.txt"], files.Select(static file => file.RelativePath));
        Assert.All(files[1..], static file => Assert.Contains("liên kết", file.Problem, StringComparison.Ordinal));
        Assert.Null(files[0].Problem);
    }

    [Fact]
    public void What_systems_leave_in_folders_is_passed_over()
    {
        foreach (var path in (string[])["Thumbs.db", "in/desktop.ini", "in/THUMBS.DB", "in/a.txt"])
            folder.Write(path, "x");
        Assert.Equal(["in/a.txt"], Relative(Job()));
    }

    [Fact]
    public void Pipes_and_sockets_are_told_and_never_opened()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has none in folders.");
        folder.Write("a.txt", "x");
        folder.Write("empty.txt", "");
        Shell("mkfifo pipe.txt");
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(folder["socket.txt"]));
        var files = new FolderSource(Job()).Files(TestContext.Current.CancellationToken).ToList();
        Assert.Equal(["a.txt", "empty.txt", "pipe.txt", "socket.txt"], files.Select(static file => file.RelativePath));
        Assert.Equal([null, null], files[..2].Select(static file => file.Problem));
        Assert.Contains("FIFO", files[2].Problem, StringComparison.Ordinal);
        Assert.Contains("socket", files[3].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_whose_names_cannot_be_decoded_are_told_each()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Names are bytes on Linux alone.");
        using var store = new TempFolder();
        folder.Write("a.txt", "x");
        Shell("printf x > \"$(printf 'b\\377\\376.txt')\"; printf y > \"$(printf 'b\\376\\377.txt')\"");
        var files = new FolderSource(Job()).Files(TestContext.Current.CancellationToken).ToList();
        Assert.Equal(3, files.Select(static file => file.Path).Distinct().Count());
        Assert.All(files[1..], static file => Assert.Contains("UTF-8", file.Problem, StringComparison.Ordinal));
        var job = Job() with { Store = store.Path };
        var report = Pipeline.Run(job, new RunOptions(), TestContext.Current.CancellationToken);
        Assert.Equal((1, 2), (report.Counts.Read, report.Counts.Skipped));
        Assert.Empty(report.Vanished);
        // The runtime cannot delete them either.
        Shell("rm -f b*");
    }

    private void Shell(string command)
    {
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", command]) { WorkingDirectory = folder.Path })!;
        shell.WaitForExit();
        Assert.Equal(0, shell.ExitCode);
    }

    [Fact]
    public void Patterns_choose_what_is_taken()
    {
        foreach (var path in (string[])["a.docx", "b.pdf", "cũ/c.docx", "d.txt"])
            folder.Write(path, "x");
        var job = Job() with { Include = ["*.docx", "*.pdf"], Exclude = ["cũ/**"] };
        Assert.Equal(["a.docx", "b.pdf"], Relative(job));
        var source = new FolderSource(job);
        Assert.True(source.Takes(source.Roots[0] + "/x/new.pdf"));
        Assert.False(source.Takes(source.Roots[0] + "/cũ/new.pdf"));
        Assert.False(source.Takes(source.Roots[0] + "0/new.pdf"));
    }

    [Fact]
    public void A_pattern_that_matches_nothing_is_known_though_another_one_decided()
    {
        foreach (var path in (string[])["a.docx", "b.pdf", "cũ/c.docx"])
            folder.Write(path, "x");
        var source = new FolderSource(Job() with { Include = ["*.docx", "a.*", "*.dcox"], Exclude = ["cũ/", "củ/"] });
        Assert.Equal(["a.docx"], source.Files(TestContext.Current.CancellationToken).Select(file => file.RelativePath));
        Assert.Equal(["*.dcox", "củ/"], source.Unmatched);
    }

    [Theory]
    [InlineData(NormalizationForm.FormC, NormalizationForm.FormD)]
    [InlineData(NormalizationForm.FormD, NormalizationForm.FormC)]
    public void A_source_is_found_whichever_way_its_letters_are_written(NormalizationForm onDisk, NormalizationForm named)
    {
        folder.Write($"Tờ trình/{"quyết định.txt".Normalize(onDisk)}".Normalize(onDisk), "x");
        Assert.Equal(["quyết định.txt".Normalize(onDisk)], Relative(Job(folder["Tờ trình".Normalize(named)])));
        Assert.Single(Relative(Job(folder["Tờ trình/quyết định.txt".Normalize(named)])));
    }

    [Fact]
    public void Many_single_files_are_sources_in_no_time()
    {
        for (var i = 0; i < 3000; i++)
            folder.Write($"{i % 50}/{i}.txt", "x");
        var files = Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories);
        Assert.Equal(3000, Relative(Job([.. files, folder["1"], folder["2"] + "/"])).Distinct().Count());
    }

    [Fact]
    public void What_office_programs_and_systems_leave_behind_is_passed_over()
    {
        foreach (var path in (string[])["a.docx", "~$a.docx", "Thumbs.db", "THUMBS.DB", "ehthumbs.db", "desktop.ini", "Desktop.ini", ".DS_Store", "._a.docx", "x/~$b.docx", "x/Thumbs.db", "~WRL0001.tmp"])
            folder.Write(path, "x");
        Assert.Equal(["a.docx"], Relative(Job()));
    }

    [Fact]
    public void A_listed_file_that_is_not_there_is_told_with_its_place_in_the_list_and_stops_nothing()
    {
        folder.Write("a.txt", "x");
        folder.Write("ds.txt", "a.txt\n\n# ghi chú\nnăm 2023/b.txt\n");
        var job = JobFile.Parse("list: ds.txt\nstore: kho", folder["job.yaml"]);
        var files = new FolderSource(job).Files(TestContext.Current.CancellationToken).ToList();
        Assert.Equal(["a.txt", "b.txt"], files.Select(file => file.RelativePath));
        Assert.Equal((null, "Không có tệp này (ghi ở ds.txt(4))."), (files[0].Problem, files[1].Problem));
    }

    [Fact]
    public void A_file_that_several_sources_hold_comes_once()
    {
        folder.Write("a/1", "x");
        folder.Write("ab/2", "x");
        Assert.Equal(["1", "2"], Relative(Job(folder["a"], folder["a"], folder["a/1"], folder["ab/2"])));
    }

    [Fact]
    public void The_jobs_own_store_and_output_are_no_sources()
    {
        foreach (var path in (string[])["a.txt", "store/catalog.db", "store/index/_0.cfs", "storey/b.txt", "out.jsonl", "out.jsonl.part", "sub/out.jsonl"])
            folder.Write(path, "x");
        Assert.Equal(["a.txt", "storey/b.txt", "sub/out.jsonl"], Relative(Job() with { Output = folder["out.jsonl"] }));
    }

    [Fact]
    public void A_source_that_is_not_there_is_an_error_and_not_an_empty_folder() => Assert.Throws<UsageException>(() => new FolderSource(Job(folder["none"])));

    [Fact]
    public void A_folder_that_cannot_be_listed_is_told_and_the_rest_goes_on()
    {
        folder.Write("closed/a", "x");
        folder.Write("open/b", "x");
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            Assert.Skip("The folder cannot be closed to a privileged process.");
            return;
        }
        File.SetUnixFileMode(folder["closed"], UnixFileMode.None);
        try
        {
            Assert.Equal([("closed/", true), ("open/b", false)], new FolderSource(Job()).Files(TestContext.Current.CancellationToken).Select(file => (file.RelativePath, file.Problem is not null)));
        }
        finally
        {
            File.SetUnixFileMode(folder["closed"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private Job Job(params string[] sources) => new("test", sources is [] ? [folder.Path] : [.. sources], folder["store"]);

    private static IEnumerable<string> Relative(Job job) => new FolderSource(job).Files().Select(file => file.RelativePath);
}
