using Xunit;
using Xunit.Sdk;

namespace VanBan.Tests.Support;

public class GoldenTests
{
    [Theory]
    [InlineData("a b c", "a b c", "")]
    [InlineData("a b c", "a x c", "  line 2     - b\n  line 2     + x\n")]
    [InlineData("a b c", "a b x c", "  line 3     + x\n")]
    [InlineData("a b c d e", "b c e", "  line 1     - a\n  line 4     - d\n")]
    [InlineData("a", "a b", "  line 2     + b\n")]
    public void The_difference_shows_only_the_lines_that_changed(string agreed, string said, string difference) =>
        Assert.Equal(difference, Golden.Difference(agreed.Split(' '), said.Split(' ')));

    [Fact]
    public void A_long_difference_is_cut_and_says_so()
    {
        var difference = Golden.Difference([.. Enumerable.Range(0, 3000).Select(i => $"a{i}")], [.. Enumerable.Range(0, 3000).Select(i => $"b{i}")]);
        Assert.Equal(41, difference.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.EndsWith("and 5960 lines more\n", difference, StringComparison.Ordinal);
    }

    [Fact]
    public void A_golden_file_that_is_missing_or_differs_fails_and_says_how_to_accept_the_answer()
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1", "Golden files are being rewritten.");
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            var missing = Assert.Throws<FailException>(() => Golden.Check("one\n", path));
            Assert.Contains("UPDATE_GOLDEN=1", missing.Message, StringComparison.Ordinal);
            File.WriteAllText(path, "one\r\ntwo\r\n");
            Golden.Check("one\ntwo", path);
            var differs = Assert.Throws<FailException>(() => Golden.Check("one\nthree", path));
            Assert.Contains("- two\n  line 2     + three\nIf the new answer is right", differs.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
