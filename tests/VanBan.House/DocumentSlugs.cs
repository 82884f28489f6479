namespace VanBan.House;

/// <summary>The slugs of all kinds of document, as the table of a checkout lists them.</summary>
public static class DocumentSlugs
{
    /// <summary>The first column of <c>document-types.tsv</c>.</summary>
    public static IReadOnlySet<string> In(string root) =>
        Directory.EnumerateFiles(Path.Combine(root, "src", "VanBan", "Knowledge"), "document-types.tsv", SearchOption.AllDirectories)
            .SelectMany(File.ReadLines)
            .Where(line => line.Length > 0 && line[0] != '#')
            .Skip(1)
            .Select(line => line.Split('\t')[0])
            .ToHashSet(StringComparer.Ordinal);
}
