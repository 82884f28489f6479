using System.Text.Json;
using System.Text.RegularExpressions;
using VanBan.Tests.Support;
using VanBan.Text;
using Xunit;

namespace VanBan.Tests.House;

public partial class CorpusTests
{
    [Fact]
    public void The_readme_of_the_corpus_lists_the_documents_that_there_are() => Assert.Equal(NamesIn("documents"), Listed());

    [Fact]
    public void Each_document_of_the_corpus_is_small_enough_to_be_kept_in_the_repository() =>
        Assert.All(Files("documents"), file => Assert.InRange(file.Length, 1, 500_000));

    [Fact]
    public void What_is_true_is_told_of_documents_that_are_in_the_corpus()
    {
        var documents = NamesIn("documents").Select(Stem).ToHashSet(StringComparer.Ordinal);
        Assert.All(Files("gold"), file =>
        {
            using var gold = JsonDocument.Parse(File.ReadAllBytes(file.FullName));
            var name = Letters.Compose(gold.RootElement.GetProperty("doc").GetString()!);
            Assert.Equal(Stem(Letters.Compose(file.Name)), name);
            Assert.Contains(name, documents);
        });
    }

    private static string[] Listed() =>
        [.. Row().Matches(File.ReadAllText(Shared.InRepo("corpus/README.md"))).Select(row => Letters.Compose(row.Groups["name"].Value)).Order(StringComparer.Ordinal)];

    // Some file systems give names in decomposed form.
    private static string[] NamesIn(string folder) => [.. Files(folder).Select(file => Letters.Compose(file.Name)).Order(StringComparer.Ordinal)];

    private static FileInfo[] Files(string folder) => new DirectoryInfo(Shared.InRepo("corpus/" + folder)).GetFiles();

    private static string Stem(string name) => Path.GetFileNameWithoutExtension(name);

    // The table of documents: the file name is the first cell of a row, as code.
    [GeneratedRegex(@"^\| `(?<name>[^`]+\.(docx|pdf|txt))` \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Row();
}
