using System.Xml.Linq;
using VanBan.House;
using VanBan.Tests.Support;
using Xunit;

namespace VanBan.Tests.House;

public class ArrowTests
{
    // From the ground up. Folders on one floor do not know each other; a folder inside another one belongs to its floor, unless it has one of its own.
    private static readonly string[][] Floors =
    [
        ["VanBan.Text"],
        ["VanBan.Knowledge"],
        ["VanBan.Notation"],
        ["VanBan.Documents"],
        ["VanBan.Citations", "VanBan.Figures"],
        ["VanBan.Tasks"],
        ["VanBan.Facts"],
        ["VanBan.Graph"],
        ["VanBan.Reading"],
        ["VanBan.Store"],
        ["VanBan.Store.Catalog", "VanBan.Store.Search"],
        ["VanBan.Store.Acts"],
        ["VanBan.Store.Engines"],
        ["VanBan.Store.Ingest", "VanBan.Store.Backup"],
        ["VanBan.Application"],
        ["VanBan.Cli.Render"],
        ["VanBan.Cli.Commands"],
        ["VanBan.Cli"],
    ];

    private static readonly Lazy<IReadOnlyList<Arrow>> Arrows = new(() => Arrow.Between(SourceFile.Under(Shared.Root), References()));

    [Fact]
    public void Every_folder_stands_on_a_floor() =>
        Assert.Empty(SourceFile.Under(Shared.Root).Where(file => FloorOf(file.Folder) is null).Select(file => $"{file.Path}: no floor for {file.Folder}"));

    [Fact]
    public void Arrows_point_down_only()
    {
        Assert.Contains(Arrows.Value, arrow => arrow is { From: "VanBan.Graph", To: "VanBan.Documents" });
        Assert.Empty(Arrows.Value.Where(arrow => !IsDown(arrow.From, arrow.To)).Select(arrow => $"{arrow.Place}: {arrow.From} -> {arrow.To}"));
    }

    [Theory]
    [InlineData("VanBan.Facts", "VanBan.Citations", true)]
    [InlineData("VanBan.Citations", "VanBan.Figures", false)]
    [InlineData("VanBan.Text", "VanBan.Documents", false)]
    [InlineData("VanBan.Reading.Formats.Pdf", "VanBan.Reading", true)]
    [InlineData("VanBan.Store.Catalog", "VanBan.Store.Search", false)]
    [InlineData("VanBan.Graph", "VanBan.Store", false)]
    [InlineData("VanBan.Cli.Commands", "VanBan.Store.Ingest", true)]
    [InlineData("VanBan.Store.Ingest", "VanBan.Unknown", false)]
    public void An_arrow_is_judged_by_its_floors(string from, string to, bool isDown) => Assert.Equal(isDown, IsDown(from, to));

    [Fact]
    public void No_using_of_ours_is_global() =>
        Assert.Empty(Sources.All.SelectMany(source => source.Lines.Where(line => line.StartsWith("global using", StringComparison.Ordinal)).Select(line => $"{source.Path}: {line}")));

    [Theory]
    [InlineData("VanBan")]
    [InlineData("VanBan.Reading", "VanBan")]
    [InlineData("VanBan.Store", "VanBan.Reading")]
    [InlineData("VanBan.Application", "VanBan.Store")]
    [InlineData("VanBan.Cli", "VanBan.Application")]
    public void Projects_refer_only_to_the_one_below(string project, params string[] references)
    {
        var file = XDocument.Load(Shared.InRepo($"src/{project}/{project}.csproj"));
        Assert.Equal(references, file.Descendants("ProjectReference").Select(item => Path.GetFileNameWithoutExtension((string)item.Attribute("Include")!)));
    }

    [Fact]
    public void The_core_has_no_packages() =>
        Assert.Empty(XDocument.Load(Shared.InRepo("src/VanBan/VanBan.csproj")).Descendants("PackageReference"));

    // What these tests themselves were loaded with, our own assemblies left out: ours are compiled from their sources.
    private static IEnumerable<string> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("VanBan", StringComparison.Ordinal));

    private static bool IsDown(string from, string to) =>
        FloorOf(from) is { } high && FloorOf(to) is { } low && (low.Floor < high.Floor || low == high);

    private static (int Floor, string Name)? FloorOf(string name)
    {
        for (var whole = name; whole.Length > 0; whole = whole[..Math.Max(0, whole.LastIndexOf('.'))])
        {
            for (var floor = 0; floor < Floors.Length; floor++)
            {
                // The namespaces of a project's root would take in every folder that has no floor of its own.
                if (Floors[floor].Contains(whole) && (whole == name || whole is not ("VanBan.Store" or "VanBan.Cli")))
                    return (floor, whole);
            }
        }
        return null;
    }
}
