using System.Text.RegularExpressions;
using VanBan.Tests.House;
using Xunit;

namespace VanBan.Tests.Notation;

/// <summary>A printed form has one reader: what tells such a reader apart stands nowhere above its floor.</summary>
public partial class OneReaderTests
{
    [Fact]
    public void Which_years_a_text_can_name_is_decided_in_one_place() => Assert.Empty(Lines(YearBound()));

    [Fact]
    public void Roman_numerals_are_read_in_one_place() => Assert.Empty(Lines(RomanLabel()));

    [Fact]
    public void Characters_that_stand_for_others_are_listed_in_one_place() => Assert.Empty(Lines(DashRange()));

    [Fact]
    public void Dates_that_people_write_are_read_in_one_place() =>
        Assert.DoesNotContain(
            Lines(ExactDate()),
            line => !line.Contains("\"yyyy-MM-dd\"", StringComparison.Ordinal) && !line.Contains("\"yyyyMMdd\"", StringComparison.Ordinal));

    private static IEnumerable<string> Lines(Regex pattern) =>
        from source in Sources.All
        where source.Folder is not ("VanBan.Notation" or "VanBan.Text" or "VanBan.Reading.Formats.Pdf")
        from line in source.Lines.Index()
        where pattern.IsMatch(line.Item)
        select $"{source.Path}({line.Index + 1}): {line.Item.Trim()}";

    [GeneratedRegex(@"(?:[<>]=?) (?:19\d\d|20(?!00\b)\d\d|2[12]\d\d)\b", RegexOptions.CultureInvariant)]
    private static partial Regex YearBound();

    [GeneratedRegex(@"""[Vv][Ii][Ii]""", RegexOptions.CultureInvariant)]
    private static partial Regex RomanLabel();

    [GeneratedRegex(@">= '\\u2010'", RegexOptions.CultureInvariant)]
    private static partial Regex DashRange();

    [GeneratedRegex(@"DateOnly\.TryParseExact", RegexOptions.CultureInvariant)]
    private static partial Regex ExactDate();
}
