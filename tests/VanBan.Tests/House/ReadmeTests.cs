using System.Text.RegularExpressions;
using VanBan.Tests.Support;
using Xunit;

namespace VanBan.Tests.House;

public partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Shared.InRepo("README.md"));

    [Fact]
    public void The_first_command_is_the_demonstration() =>
        Assert.Equal("./vanban run pipelines/demo.yaml", Readme.Split('\n').First(line => line.StartsWith("./", StringComparison.Ordinal)).Split('#')[0].TrimEnd());

    [Fact]
    public void Every_path_it_names_is_there()
    {
        var paths = Code.Matches(Readme).SelectMany(code => PathName.Matches(code.Value)).Select(match => match.Groups["path"].Value).Distinct().ToList();
        Assert.Contains("src/VanBan", paths.Select(path => path.TrimEnd('/')));
        Assert.DoesNotContain(paths, path => !IsThere(path));
    }

    private static bool IsThere(string path)
    {
        var clean = path.TrimEnd('/');
        if (!clean.Contains('*', StringComparison.Ordinal))
            return Path.Exists(Shared.InRepo(clean));
        var folder = Shared.InRepo(Path.GetDirectoryName(clean) ?? "");
        return Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder, Path.GetFileName(clean)).Any();
    }

    [GeneratedRegex(@"^```.*?^```|`[^`\n]+`|\]\([^)]+\)", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Code { get; }

    // A word with a slash, or with the ending of a file of ours. A document's number (01/NQ-CP) begins with a digit, a URN and an address have a colon.
    [GeneratedRegex(@"(?<![\w./:<-])(\./)?(?<path>[A-Za-z.][A-Za-z0-9_.*-]*/[A-Za-z0-9_.*/-]*|[A-Za-z][A-Za-z0-9_-]*\.(sh|cmd|yaml|tsv|props|sln|md|cs))(?![\w:])")]
    private static partial Regex PathName { get; }
}
