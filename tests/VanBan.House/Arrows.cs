using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace VanBan.House;

/// <summary>A use in one folder of something that is declared in another one.</summary>
/// <param name="From">The namespace that the using file's folder calls for.</param>
/// <param name="To">The namespace of what is used.</param>
/// <param name="Place">The first such use: file, line, and what is used.</param>
public sealed record Arrow(string From, string To, string Place)
{
    /// <summary>
    /// The arrows between the folders of <c>src</c>, told by what each name stands for and not by <c>using</c> lines: a name in full, or one that needs no
    /// <c>using</c> since its namespace lies around the file's own, is an arrow too.
    /// </summary>
    /// <param name="files">The files of <c>src</c>.</param>
    /// <param name="references">Paths of the assemblies of the framework and of packages.</param>
    public static IReadOnlyList<Arrow> Between(IReadOnlyList<SourceFile> files, IEnumerable<string> references)
    {
        var compilation = CSharpCompilation.Create(
            "House",
            [.. files.Select(file => file.Tree), CSharpSyntaxTree.ParseText(GlobalUsings)],
            references.Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, allowUnsafe: true));
        return [.. files.AsParallel().SelectMany(file => Of(file, compilation)).DistinctBy(arrow => (arrow.From, arrow.To)).OrderBy(arrow => arrow.From, StringComparer.Ordinal).ThenBy(arrow => arrow.To, StringComparer.Ordinal)];
    }

    // As ImplicitUsings has them.
    private const string GlobalUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    private static IEnumerable<Arrow> Of(SourceFile file, CSharpCompilation compilation)
    {
        var model = compilation.GetSemanticModel(file.Tree);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in file.Tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
        {
            if (HomeOf(model.GetSymbolInfo(name).Symbol, compilation.Assembly) is { } home && home != file.Folder && seen.Add(home))
                yield return new Arrow(file.Folder, home, $"{file.Path}({name.GetLocation().GetLineSpan().StartLinePosition.Line + 1}): {name.Identifier.Text}");
        }
    }

    // The namespace in which a type or a member of ours is declared.
    private static string? HomeOf(ISymbol? symbol, IAssemblySymbol ours) => symbol switch
    {
        null or INamespaceSymbol or ILocalSymbol or IParameterSymbol or ITypeParameterSymbol or IRangeVariableSymbol => null,
        { ContainingNamespace: { IsGlobalNamespace: false } home } when SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, ours) => home.ToDisplayString(),
        _ => null,
    };
}
