using VanBan.Application.Compare;
using VanBan.Facts;

namespace VanBan.Cli.Render;

/// <summary>Gains and losses, for programs.</summary>
internal static class ComparisonJson
{
    /// <summary>Writes one object.</summary>
    public static void Write(Terminal terminal, Comparison comparison) => Json.Write(terminal, writer =>
    {
        writer.WriteNumber("same", comparison.Same);
        writer.WriteNumber("gained", comparison.Gained);
        writer.WriteNumber("lost", comparison.Lost);
        writer.WriteNumber("changed", comparison.Changed);
        Json.List(writer, "documents", comparison.Documents, document =>
        {
            writer.WriteString("file", document.File);
            Json.List(writer, "differences", document.Differences, difference =>
            {
                writer.WriteString("kind", EnumName.Of(difference.Kind));
                writer.WriteString("part", difference.Part);
                writer.WriteString("name", difference.Name);
                writer.WriteString("details", difference.Details);
            });
        });
    });
}
