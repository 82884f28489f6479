using Spectre.Console;
using VanBan.Application.Compare;
using VanBan.Application.Wording;

namespace VanBan.Cli.Render;

/// <summary>Gains and losses, for people: <c>+</c> gained, <c>-</c> lost, <c>~</c> changed.</summary>
internal static class ComparisonText
{
    private static readonly (string Part, string Name)[] Parts =
        [("document", "Văn bản"), ("header", "Thể thức"), ("citation", "Viện dẫn"), ("figure", "Số liệu")];

    /// <summary>Writes the differences by document, and the totals last.</summary>
    public static void Write(Terminal terminal, Comparison comparison)
    {
        var text = terminal.Text;
        foreach (var document in comparison.Documents)
        {
            text.Heading(document.File);
            var table = new TextTable();
            foreach (var difference in document.Differences)
            {
                var style = StyleOf(difference.Kind);
                table.Add(
                    new Cell(
                        $"{Sign(difference.Kind)} {Parts.First(part => part.Part == difference.Part).Name.ToLowerInvariant()}", style),
                    new Cell(difference.Name, style),
                    difference.Details ?? "");
            }
            table.WriteTo(text);
        }
        text.Heading($"{comparison.Documents.Length} văn bản khác, {comparison.Same} văn bản giống");
        var totals = new TextTable("", "#Thêm", "#Mất", "#Đổi");
        foreach (var (part, name) in Parts)
        {
            totals.Add(
                name,
                Total(comparison, DifferenceKind.Gained, part),
                Total(comparison, DifferenceKind.Lost, part),
                Total(comparison, DifferenceKind.Changed, part));
        }
        totals.WriteTo(text);
    }

    private static Cell Total(Comparison comparison, DifferenceKind kind, string part) =>
        comparison.Count(kind, part) is > 0 and var count ? new Cell(Amount.Count(count), StyleOf(kind)) : "0";

    private static string Sign(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Gained => "+",
        DifferenceKind.Lost => "-",
        _ => "~",
    };

    private static Style StyleOf(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Gained => Styles.Good,
        DifferenceKind.Lost => Styles.Bad,
        _ => Styles.Warning,
    };
}
