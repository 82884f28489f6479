using System.Text;
using VanBan.Reading;

namespace VanBan.Benchmarks;

/// <summary>What benchmarks read: the sample corpus, or the files of a folder that a variable names.</summary>
internal static class SampleTexts
{
    /// <summary>The files with this ending in the folder that <paramref name="variable"/> names; without it, those of the sample corpus.</summary>
    public static SourceFile[] Files(string variable, string ending) =>
        [.. Directory.GetFiles(Environment.GetEnvironmentVariable(variable) ?? Corpus(), "*" + ending).Order(StringComparer.Ordinal)
            .Select(static path => new SourceFile(path.Replace('\\', '/'), File.ReadAllBytes(path)))];

    /// <summary>The texts of <paramref name="folder"/>, or of the sample corpus.</summary>
    public static string[] All(string? folder = null) => [.. Directory.GetFiles(folder ?? Corpus(), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    /// <summary>At least <paramref name="characters"/> characters of running text.</summary>
    public static string OfLength(int characters) => OfLength(All(), characters);

    /// <summary>The texts one after the other, again and again, up to at least <paramref name="characters"/> characters.</summary>
    public static string OfLength(string[] texts, int characters)
    {
        var text = new StringBuilder();
        for (var i = 0; text.Length < characters; i++)
            text.Append(texts[i % texts.Length]).Append('\n');
        return text.ToString();
    }

    private static string Corpus()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Pipeline.sln")))
            folder = folder.Parent;
        return Path.Combine(folder!.FullName, "corpus", "documents");
    }
}
