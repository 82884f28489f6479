using System.Collections.Immutable;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using VanBan.House;
using VanBan.Tests.Support;
using Xunit;

namespace VanBan.Tests.House;

/// <summary>What keeps the code easy to read. What is not yet as it should be stands in <c>ratchet.tsv</c>: its figures may only fall.</summary>
public partial class DensityTests
{
    private const int LongestLine = 160;

    private static readonly ImmutableArray<SourceFile> Files = [.. SourceFile.Under(Shared.Root)];
    private static readonly CodeMeasures Measures = CodeMeasures.Of("src", Files, DocumentSlugs.In(Shared.Root));

    [Fact]
    public void A_method_that_decides_too_much_is_an_exception_that_is_known() =>
        Check("dense", Measures.Dense.Select(method => $"{method.Path[..method.Path.LastIndexOf('/')]} {method.Name}").Distinct());

    [Fact]
    public void No_kind_of_document_is_named_in_code_outside_of_its_table() =>
        Check("slugs", Measures.Slugs.Select(place => place[..place.IndexOf('(', StringComparison.Ordinal)]).Distinct());

    [Fact]
    public void No_line_is_longer_than_a_screen() =>
        Check("long", Files.Where(file => file.Lines.Any(line => line.Length > LongestLine)).Select(file => file.Path));

    [Fact]
    public void No_two_public_types_share_a_name() =>
        Check("twins", AssemblyLoadContext.Default.Assemblies
            .Where(assembly => assembly.GetName().Name is { } name && Files.Any(file => file.Project == name))
            .SelectMany(assembly => assembly.ExportedTypes)
            .Where(type => !type.IsNested)
            .GroupBy(type => type.Name.Split('`')[0], StringComparer.Ordinal)
            .Where(types => types.Count() > 1)
            .Select(types => types.Key));

    [Fact]
    public void No_option_of_a_door_is_named_below_the_doors()
    {
        var options = Files.Where(IsDoor).SelectMany(OptionsIn).Where(option => !option.Contains(' ', StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        Assert.Contains("--format", options);
        Check("options", Files.Where(file => !IsDoor(file) && OptionsIn(file).SelectMany(text => Option.Matches(text)).Any(match => options.Contains(match.Value))).Select(file => file.Path));
    }

    private static bool IsDoor(SourceFile file) => file.Project is "VanBan.Cli" or "VanBan.Web";

    private static IEnumerable<string> OptionsIn(SourceFile file) =>
        file.Tree.GetRoot().DescendantTokens().Select(token => token.ValueText).Where(text => text.Contains("--", StringComparison.Ordinal));

    // Every exception found must be known, and every known one must still be found: what was mended leaves the list.
    private static void Check(string rule, IEnumerable<string> found)
    {
        var known = File.ReadAllLines(Shared.InRepo("tests/VanBan.Tests/House/ratchet.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .Where(line => line[0] == rule)
            .Select(line => line[1])
            .ToHashSet(StringComparer.Ordinal);
        var all = found.ToHashSet(StringComparer.Ordinal);
        if (Environment.GetEnvironmentVariable("SHRINK_RATCHET") == "1")
            Shrink(rule, all);
        else
            Assert.Empty(all.Except(known).Select(one => $"new: {one}").Concat(known.Except(all).Select(one => $"mended, take it out of the list (SHRINK_RATCHET=1 does): {one}")));
    }

    // Takes out what is mended; never puts anything in.
    private static void Shrink(string rule, HashSet<string> found)
    {
        lock (typeof(DensityTests))
        {
            var path = Shared.InRepo("tests/VanBan.Tests/House/ratchet.tsv");
            File.WriteAllLines(path, [.. File.ReadAllLines(path).Where(line => !line.StartsWith(rule + '\t', StringComparison.Ordinal) || found.Contains(line.Split('\t')[1]))]);
        }
    }

    [GeneratedRegex(@"(?<![\w-])--[a-z][a-z-]+")]
    private static partial Regex Option { get; }
}
