using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace VanBan.House;

/// <summary>A method, constructor, operator, accessor or local function with a body, and how much it decides.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Name">Its type and name: <c>Letters.Fold</c>; a local function is named after the method around it.</param>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Lines">The lines from its first to its last, local functions included.</param>
/// <param name="Branches">
/// Its cyclomatic number (McCabe 1976): one, and one for each <c>if</c>, loop, <c>catch</c>, <c>case</c>, switch arm, <c>when</c>, <c>?:</c>, <c>?.</c>, <c>??</c>,
/// <c>&amp;&amp;</c>, <c>||</c>, and each <c>or</c> and <c>and</c> of a pattern. Lambdas count in the method that holds them, local functions by themselves.
/// </param>
public sealed record Method(string Path, string Name, int Line, int Lines, int Branches)
{
    /// <summary>The methods of a file, in order.</summary>
    public static IEnumerable<Method> In(SourceFile file) =>
        file.Tree.GetRoot().DescendantNodes().Where(IsMethod).Select(node => Of(file, node));

    private static Method Of(SourceFile file, SyntaxNode node)
    {
        var span = node.GetLocation().GetLineSpan();
        return new Method(
            file.Path,
            $"{TypeOf(node)}.{NameOf(node)}",
            span.StartLinePosition.Line + 1,
            span.EndLinePosition.Line - span.StartLinePosition.Line + 1,
            node.DescendantNodesAndTokens(child => child == node || child is not LocalFunctionStatementSyntax).Sum(Weight) + 1);
    }

    private static bool IsMethod(SyntaxNode node) => node switch
    {
        BaseMethodDeclarationSyntax method => method.Body is not null || method.ExpressionBody is not null,
        AccessorDeclarationSyntax accessor => accessor.Body is not null || accessor.ExpressionBody is not null,
        PropertyDeclarationSyntax property => property.ExpressionBody is not null,
        IndexerDeclarationSyntax indexer => indexer.ExpressionBody is not null,
        LocalFunctionStatementSyntax => true,
        _ => false,
    };

    private static int Weight(SyntaxNodeOrToken item) => item.Kind() switch
    {
        SyntaxKind.IfStatement or SyntaxKind.ForStatement or SyntaxKind.ForEachStatement or SyntaxKind.ForEachVariableStatement => 1,
        SyntaxKind.WhileStatement or SyntaxKind.DoStatement or SyntaxKind.CatchClause or SyntaxKind.CatchFilterClause => 1,
        SyntaxKind.CaseSwitchLabel or SyntaxKind.CasePatternSwitchLabel or SyntaxKind.SwitchExpressionArm or SyntaxKind.WhenClause => 1,
        SyntaxKind.ConditionalExpression or SyntaxKind.ConditionalAccessExpression or SyntaxKind.CoalesceExpression => 1,
        SyntaxKind.CoalesceAssignmentExpression or SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression => 1,
        SyntaxKind.OrPattern or SyntaxKind.AndPattern => 1,
        _ => 0,
    };

    private static string TypeOf(SyntaxNode node) => node.Ancestors().OfType<BaseTypeDeclarationSyntax>().FirstOrDefault()?.Identifier.Text ?? "";

    private static string NameOf(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.Text,
        ConstructorDeclarationSyntax => "new",
        PropertyDeclarationSyntax property => property.Identifier.Text,
        AccessorDeclarationSyntax { Parent.Parent: PropertyDeclarationSyntax property } accessor => $"{property.Identifier.Text}.{accessor.Keyword.Text}",
        LocalFunctionStatementSyntax local => $"{node.Ancestors().Where(IsMethod).Select(NameOf).FirstOrDefault()}.{local.Identifier.Text}",
        _ => node.Kind().ToString(),
    };
}
