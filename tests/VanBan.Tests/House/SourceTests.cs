using System.Text.RegularExpressions;
using Xunit;

namespace VanBan.Tests.House;

public partial class SourceTests
{
    private const int MostLines = 350;

    [Fact]
    public void A_namespace_is_the_name_of_its_folder() =>
        Assert.Empty(
            from source in Sources.All
            from line in source.Lines
            let match = Sources.Namespace.Match(line)
            where match.Success && match.Groups["name"].Value != source.Folder
            select $"{source.Path}: {line}");

    [Fact]
    public void A_file_holds_one_idea_and_is_not_long() =>
        Assert.Empty(Sources.All.Where(source => source.Lines.Length > MostLines).Select(source => $"{source.Path}: {source.Lines.Length} lines"));

    [Fact]
    public void No_file_is_named_by_a_word_that_says_nothing() =>
        Assert.Empty(Sources.All.Where(source => EmptyName.IsMatch(Path.GetFileNameWithoutExtension(source.Path))).Select(source => source.Path));

    [GeneratedRegex("(Helpers?|Managers?|Utils?|Utilities)$")]
    private static partial Regex EmptyName { get; }
}
