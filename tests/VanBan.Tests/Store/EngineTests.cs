using System.Text.RegularExpressions;
using VanBan.Tests.House;
using Xunit;

namespace VanBan.Tests.Store;

public class EngineTests
{
    [Theory]
    [InlineData(@"\bLucene\.Net\b", "src/VanBan.Store/Search/LuceneIndex/")]
    [InlineData(@"\bMicrosoft\.Data\.Sqlite\b|\bSQLitePCL\b", "src/VanBan.Store/Catalog/Sqlite/")]
    [InlineData(@"\b(SELECT|INSERT INTO|UPDATE|DELETE FROM) [\w.]+ ", "src/VanBan.Store/Catalog/", "src/VanBan.Store/Catalog/Sqlite/")]
    [InlineData(@"VanBan\.Store\.(Catalog\.Sqlite|Search\.LuceneIndex)\b", "src/VanBan.Store/Engines/", "src/VanBan.Store/Catalog/Sqlite/", "src/VanBan.Store/Search/LuceneIndex/")]
    public void What_belongs_to_an_engine_is_known_in_its_folder_only(string pattern, params string[] folders) =>
        Assert.Empty(Sources.All
            .Where(source => !Array.Exists(folders, folder => source.Path.StartsWith(folder, StringComparison.Ordinal)))
            .SelectMany(source => source.Lines.Index().Where(line => Regex.IsMatch(line.Item, pattern)).Select(line => $"{source.Path}({line.Index + 1}): {line.Item.Trim()}")));
}
