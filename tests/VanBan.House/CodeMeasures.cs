using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace VanBan.House;

/// <summary>How dense a body of code is.</summary>
/// <param name="Name">What was measured: a project, or all of them.</param>
/// <param name="Lines">Lines of source, blank ones and comments included.</param>
/// <param name="Methods">Its methods; see <see cref="Method"/>.</param>
/// <param name="Literals">String literals, interpolated strings counted as one each.</param>
/// <param name="LongLines">Lines of more than <see cref="LongLine"/> characters.</param>
/// <param name="Slugs">String literals outside of <c>Knowledge</c> that are the slug of a kind of document.</param>
public sealed record CodeMeasures(string Name, int Lines, IReadOnlyList<Method> Methods, int Literals, int LongLines, IReadOnlyList<string> Slugs)
{
    /// <summary>A line past this is long.</summary>
    public const int LongLine = 140;

    /// <summary>The most branches of a method that can be kept in mind.</summary>
    public const int MostBranches = 15;

    /// <summary>The methods of more than <see cref="MostBranches"/> branches.</summary>
    public IEnumerable<Method> Dense => Methods.Where(method => method.Branches > MostBranches);

    /// <summary>Measures <paramref name="files"/>.</summary>
    /// <param name="name">What to call them.</param>
    /// <param name="files">The files.</param>
    /// <param name="slugs">The slugs of all kinds of document.</param>
    public static CodeMeasures Of(string name, IReadOnlyCollection<SourceFile> files, IReadOnlySet<string> slugs) => new(
        name,
        files.Sum(file => file.Lines.Count),
        [.. files.SelectMany(Method.In)],
        files.Sum(file => LiteralsIn(file).Count()),
        files.Sum(file => file.Lines.Count(line => line.Length > LongLine)),
        [.. files.Where(file => !file.Folder.StartsWith("VanBan.Knowledge", StringComparison.Ordinal)).SelectMany(file => SlugsIn(file, slugs))]);

    /// <summary>The names of the figures of <see cref="Row"/>.</summary>
    public static string Heads { get; } = string.Create(CultureInfo.InvariantCulture, $"{"",-20}{"lines",8}{"methods",9}{$"> {MostBranches}",6}{"share",8}{"a line",8}{"literals",10}{$"> {LongLine}",8}{"slugs",7}");

    /// <summary>The figures in a row: lines, methods, dense methods and their share, branches a line of method, literals in 1,000 lines, share of long lines, slugs.</summary>
    public string Row()
    {
        var inMethods = Math.Max(1, Methods.Sum(method => method.Lines));
        var dense = Dense.Count();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Name,-20}{Lines,8}{Methods.Count,9}{dense,6}{(double)dense / Methods.Count,8:P1}{(double)Methods.Sum(method => method.Branches) / inMethods,8:0.00}{1000.0 * Literals / Lines,10:0}{(double)LongLines / Lines,8:P1}{Slugs.Count,7}");
    }

    private static IEnumerable<SyntaxNode> LiteralsIn(SourceFile file) =>
        file.Tree.GetRoot().DescendantNodes().Where(node => node.Kind() is SyntaxKind.StringLiteralExpression or SyntaxKind.InterpolatedStringExpression or SyntaxKind.Utf8StringLiteralExpression);

    private static IEnumerable<string> SlugsIn(SourceFile file, IReadOnlySet<string> slugs) =>
        from node in LiteralsIn(file)
        let token = node.GetFirstToken()
        where token.Value is string text && slugs.Contains(text)
        select $"{file.Path}({node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}): \"{token.ValueText}\"";
}
