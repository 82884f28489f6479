using System.Text;
using VanBan.Store.Ingest;
using Xunit;

namespace VanBan.Tests.Store.Ingest;

public class GlobTests
{
    [Theory]
    [InlineData("*.docx", "a.docx", true)]
    [InlineData("*.docx", "x/y/A.DOCX", true)]
    [InlineData("*.docx", "a.docx.pdf", false)]
    [InlineData("BÁO*", "báo cáo.pdf", true)]
    [InlineData("?.pdf", "ế.pdf", true)]
    [InlineData("?.pdf", "ab.pdf", false)]
    [InlineData("2023/*.pdf", "2023/a.pdf", true)]
    [InlineData("2023/*.pdf", "2023/x/a.pdf", false)]
    [InlineData("2023/*.pdf", "x/2023/a.pdf", false)]
    [InlineData("2023/**/*.pdf", "2023/a.pdf", true)]
    [InlineData("2023/**/*.pdf", "2023/x/y/a.pdf", true)]
    [InlineData("**/cũ/**", "a/cũ/b/c.pdf", true)]
    [InlineData("**/cũ/**", "cũ/c.pdf", true)]
    [InlineData("**/cũ/**", "a/cũ.pdf", false)]
    [InlineData("cũ/", "cũ/b/c.pdf", true)]
    [InlineData("./a/*.pdf", "a/b.pdf", true)]
    [InlineData("a\\*.pdf", "a/b.pdf", true)]
    [InlineData("**", "a/b/c", true)]
    public void A_pattern_matches_paths_below_the_folder(string pattern, string path, bool matches) => Assert.Equal(matches, new Glob(pattern).Matches(path));

    [Theory]
    [InlineData("báo cáo*.txt", "quý/Báo cáo 1.txt")]
    [InlineData("tờ trình/**", "Tờ trình/ế.txt")]
    [InlineData("?ế.txt", "ếế.txt")]
    public void A_letter_is_the_same_as_one_character_and_as_several(string pattern, string path)
    {
        NormalizationForm[] forms = [NormalizationForm.FormC, NormalizationForm.FormD];
        Assert.All(forms, one => Assert.All(forms, other => Assert.True(new Glob(pattern.Normalize(one)).Matches(path.Normalize(other)))));
    }

    [Fact]
    public void A_pattern_of_many_stars_is_answered_at_once() => Assert.False(new Glob(string.Concat(Enumerable.Repeat("*a", 100)) + "b").Matches(new string('a', 10_000)));

    [Fact]
    public void A_pattern_of_many_folders_is_answered_at_once() =>
        Assert.False(new Glob(string.Concat(Enumerable.Repeat("**/a/", 50)) + "b").Matches(string.Concat(Enumerable.Repeat("a/", 1000)) + "c"));
}
