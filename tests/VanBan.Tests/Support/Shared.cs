using Xunit;

namespace VanBan.Tests.Support;

/// <summary>Where the tests find their files: the checkout, and beside it the folder of real documents, which may be absent.</summary>
internal static class Shared
{
    /// <summary>The root of the checkout, with a separator at its end.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A file or folder of the checkout.</summary>
    public static string InRepo(string path) => Path.Combine(Root, path);

    /// <summary>A file or folder of real documents; skips the test, saying so, where there are none.</summary>
    public static string Real(string path)
    {
        var full = Path.GetFullPath(Path.Combine(Root, "../shared", path));
        Assert.SkipUnless(Path.Exists(full), $"The real documents are not beside the checkout: shared/{path} is absent.");
        return full;
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Pipeline.sln")))
                return folder.FullName + Path.DirectorySeparatorChar;
        }
        throw new InvalidOperationException($"No Pipeline.sln above {AppContext.BaseDirectory}.");
    }
}
