namespace VanBan.Application;

/// <summary>A table of two columns that lies in this assembly: words, and what is done with them. Comments begin with
/// '#'; the first row names the columns.</summary>
internal static class EmbeddedTable
{
    /// <summary>The rows of a table.</summary>
    /// <param name="name">Its file, such as <c>code-words.tsv</c>.</param>
    public static IEnumerable<(string First, string Second)> Read(string name)
    {
        using var stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"{name} is not embedded.");
        using var reader = new StreamReader(stream);
        var isHead = true;
        while (reader.ReadLine() is { } line)
        {
            if (line is ['#', ..] || line.Split('\t') is not [var first, var second])
                continue;
            if (!isHead)
                yield return (first, second);
            isHead = false;
        }
    }
}
