using System.Text.RegularExpressions;
using VanBan.Tests.Support;

namespace VanBan.Tests.House;

/// <summary>The source files of <c>src</c>, as the tests of the house look at them.</summary>
internal static partial class Sources
{
    public static IReadOnlyList<SourceText> All { get; } = [.. Directory
        .EnumerateFiles(Shared.InRepo("src"), "*.cs", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Shared.Root, path).Replace('\\', '/'))
        .Where(path => !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(path => new SourceText(path, File.ReadAllLines(Shared.InRepo(path))))];

    [GeneratedRegex(@"^\s*(global\s+)?using\s+(static\s+)?(\w+\s*=\s*)?(?<name>VanBan(\.\w+)*)")]
    public static partial Regex Using { get; }

    [GeneratedRegex(@"^namespace\s+(?<name>[\w.]+)")]
    public static partial Regex Namespace { get; }
}

/// <summary>A source file.</summary>
/// <param name="Path">From the root of the checkout, with forward slashes.</param>
/// <param name="Lines">Its lines.</param>
internal sealed record SourceText(string Path, string[] Lines)
{
    /// <summary>The namespace that its folder calls for, such as <c>VanBan.Reading</c>.</summary>
    public string Folder { get; } = string.Join('.', Path.Split('/')[1..^1]);
}
