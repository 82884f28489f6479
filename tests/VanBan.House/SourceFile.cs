using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace VanBan.House;

/// <summary>A source file of the project, parsed.</summary>
/// <param name="Path">From the root of the checkout, with forward slashes: <c>src/VanBan/Text/Letters.cs</c>.</param>
/// <param name="Tree">Its syntax.</param>
public sealed record SourceFile(string Path, SyntaxTree Tree)
{
    /// <summary>The project's name, which is that of its folder: <c>VanBan.Store</c>.</summary>
    public string Project { get; } = Path.Split('/')[1];

    /// <summary>The namespace that its folder calls for, such as <c>VanBan.Store.Catalog</c>.</summary>
    public string Folder { get; } = string.Join('.', Path.Split('/')[1..^1]);

    /// <summary>Its lines.</summary>
    public IReadOnlyList<string> Lines { get; } = [.. Tree.GetText().Lines.Select(line => line.ToString())];

    /// <summary>The files of <c>src</c> below <paramref name="root"/>, ordered by path.</summary>
    public static IReadOnlyList<SourceFile> Under(string root)
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.None);
        return [.. Directory
            .EnumerateFiles(System.IO.Path.Combine(root, "src"), "*.cs", SearchOption.AllDirectories)
            .Select(path => System.IO.Path.GetRelativePath(root, path).Replace('\\', '/'))
            .Where(path => !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path, CSharpSyntaxTree.ParseText(File.ReadAllText(System.IO.Path.Combine(root, path)), options, path)))];
    }
}
