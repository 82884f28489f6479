using System.Xml.Linq;
using VanBan.Application.Jobs;
using VanBan.Tests.Cli;
using VanBan.Tests.Store.Catalog;
using Xunit;

namespace VanBan.Tests.Application.Jobs;

public class ServiceUnitTests
{
    [Fact]
    public void What_systemd_would_read_otherwise_is_written_so_that_it_does_not()
    {
        var unit = ServiceUnit.Systemd("50% xong\n[Install]", "/home/a b", ["/usr/bin/dotnet", "/opt/a \"b\"/100%/$x.dll", "watch"], "lan");
        Assert.Contains("Description=VanBan: 50%% xong [Install]\n", unit.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("ExecStart=\"/usr/bin/dotnet\" \"/opt/a \\\"b\\\"/100%%/$$x.dll\" \"watch\"", unit, StringComparison.Ordinal);
        Assert.Contains("WorkingDirectory=/home/a b", unit, StringComparison.Ordinal);
    }

    [Fact]
    public void The_task_of_windows_is_xml()
    {
        var task = XDocument.Parse(ServiceUnit.Windows("a & b <c>", @"C:\Việc", [@"C:\vanban.exe", "watch", @"C:\a b\job.yaml"]));
        var ns = task.Root!.Name.Namespace;
        Assert.Equal("\"watch\" \"C:\\a b\\job.yaml\"", task.Descendants(ns + "Arguments").Single().Value);
        Assert.Equal("VanBan: a & b <c>", task.Descendants(ns + "Description").Single().Value);
    }

    [Theory]
    [InlineData("systemd", "ExecStart=")]
    [InlineData("windows", "<Command>")]
    public void The_definition_is_printed_with_full_paths_and_nothing_is_run(string kind, string wanted)
    {
        using var folder = new TempFolder();
        folder.Write("in/a.txt", "x");
        File.WriteAllText(folder["job.yaml"], "source: in\nstore: store");
        var answer = Vanban.Run("watch", folder["job.yaml"], "--unit", kind);
        Assert.Equal(0, answer.Code);
        Assert.Contains(wanted, answer.Output, StringComparison.Ordinal);
        Assert.Contains(folder["job.yaml"], answer.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["store"]));
    }
}
