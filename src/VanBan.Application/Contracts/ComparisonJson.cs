using VanBan.Application.Compare;
using VanBan.Facts;

namespace VanBan.Application.Contracts;

/// <summary>The contract of <c>compare</c>: gains and losses.</summary>
public static class ComparisonJson
{
    /// <summary>Writes one object.</summary>
    public static void Write(Stream output, Comparison comparison) => JsonLine.Write(output, writer =>
    {
        writer.WriteNumber("same", comparison.Same);
        writer.WriteNumber("gained", comparison.Gained);
        writer.WriteNumber("lost", comparison.Lost);
        writer.WriteNumber("changed", comparison.Changed);
        writer.WriteList("documents", comparison.Documents, document =>
        {
            writer.WriteString("file", document.File);
            writer.WriteList("differences", document.Differences, difference =>
            {
                writer.WriteString("kind", EnumName.Of(difference.Kind));
                writer.WriteString("part", difference.Part);
                writer.WriteString("name", difference.Name);
                writer.WriteString("details", difference.Details);
            });
        });
    });
}
