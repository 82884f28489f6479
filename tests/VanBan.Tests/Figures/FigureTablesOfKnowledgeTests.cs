using VanBan.Documents;
using VanBan.Figures;
using VanBan.Figures.Checks;
using VanBan.Figures.Indicators;
using VanBan.Figures.Quantities;
using VanBan.Figures.Tables;
using VanBan.Knowledge;
using VanBan.Text;
using Xunit;

namespace VanBan.Tests.Figures;

public class FigureTablesOfKnowledgeTests
{
    public static TheoryData<string, string, string> Rows(string table, string column)
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var row in KnowledgeTable.Read(table).Rows)
            rows.Add(row[table is "units.tsv" ? "unit" : table is "counted-nouns.tsv" ? "noun" : table is "scales.tsv" ? "forms" : "words"], row[column], row["example"]);
        return rows;
    }

    [Theory, MemberData(nameof(Rows), "units.tsv", "dimension")]
    public void Every_unit_is_read_in_its_example(string unit, string dimension, string example)
    {
        var figure = Assert.Single(FigureExtractor.Extract(new Document("example", "Mức đạt " + example + ".")));
        Assert.Contains(unit, figure.Unit.Split('/'), StringComparer.Ordinal);
        Assert.Equal(dimension, UnitTable.Find(unit)!.Dimension);
    }

    [Theory, MemberData(nameof(Rows), "scales.tsv", "factor")]
    public void Every_scale_word_multiplies_in_its_example(string forms, string factor, string example)
    {
        Assert.NotEmpty(forms);
        var figure = Assert.Single(FigureExtractor.Extract(new Document("example", "Có " + example + ".")));
        Assert.Equal(0, figure.Value % decimal.Parse(factor, System.Globalization.CultureInfo.InvariantCulture));
        Assert.NotEqual(0, figure.Value);
    }

    [Theory, MemberData(nameof(Rows), "counted-nouns.tsv", "group")]
    public void Every_noun_is_counted_in_its_example(string noun, string group, string example)
    {
        var figures = FigureExtractor.Extract(new Document("example", example));
        if (group == "name")
            Assert.Empty(figures);
        else
            Assert.Equal(noun, Assert.Single(figures).Unit);
    }

    [Theory, MemberData(nameof(Rows), "approximations.tsv", "approximation")]
    public void Every_word_of_approximation_works_in_its_example(string words, string approximation, string example)
    {
        var figure = Assert.Single(FigureExtractor.Extract(new Document("example", example)));
        Assert.Equal(approximation, figure.Approximation.ToString());
        Assert.Contains(words, example, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Rows), "changes.tsv", "change")]
    public void Every_word_of_change_works_in_its_example(string words, string change, string example)
    {
        var figure = Assert.Single(FigureExtractor.Extract(new Document("example", example)));
        Assert.Equal(change, figure.Change.ToString());
        Assert.Equal("Sản lượng", figure.Indicator);
        Assert.Contains(words, example, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Rows), "figure-words.tsv", "role")]
    public void Every_word_before_a_figure_is_kept_out_of_what_it_measures(string words, string role, string example)
    {
        var figure = Assert.Single(FigureExtractor.Extract(new Document("example", example)));
        if (role == "comparison")
            Assert.Equal(words, figure.ComparedWith);
        else
            Assert.Equal("Sản lượng lúa", figure.Indicator);
    }

    [Theory, MemberData(nameof(Rows), "number-labels.tsv", "source")]
    public void A_number_after_a_label_is_no_figure(string words, string source, string example)
    {
        Assert.NotEmpty(source);
        Assert.Contains(words, example, StringComparison.Ordinal);
        Assert.Empty(FigureExtractor.Extract(new Document("example", example)));
    }

    [Theory, MemberData(nameof(Rows), "check-words.tsv", "role")]
    public void Every_word_of_a_check_tells_the_contradiction_in_its_example(string words, string role, string example)
    {
        var document = new Document("example", example);
        Assert.NotEmpty(role);
        Assert.Contains(words, example, StringComparison.Ordinal);
        Assert.Single(FigureCheck.Within(document, FigureExtractor.Extract(document)));
    }

    public static TheoryData<string, string, string> Parts(string table, string one, string others)
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var row in KnowledgeTable.Read(table).Rows)
            rows.Add(row[one], row[others], row["example"]);
        return rows;
    }

    [Theory]
    [MemberData(nameof(Parts), "opposites.tsv", "one", "other")]
    [MemberData(nameof(Parts), "kind-units.tsv", "unit", "kinds")]
    public void Every_row_on_parts_tells_the_contradiction_in_its_example(string one, string others, string example)
    {
        Assert.Contains(one, example, StringComparison.Ordinal);
        Assert.Contains(others.Split('|'), other => example.Contains(other, StringComparison.Ordinal));
        Assert.Equal(1, Told(example));
    }

    [Theory, MemberData(nameof(Rows), "sum-words.tsv", "role")]
    public void Every_word_around_a_list_of_parts_tells_or_silences_a_contradiction(string words, string role, string example)
    {
        Assert.Contains(words, example, StringComparison.OrdinalIgnoreCase);
        if (role == "Total")
        {
            Assert.True(SumWords.IsTotal(Letters.Fold(example)));
            Assert.False(SumWords.IsTotal(Letters.Fold(example + " thu")));
            return;
        }
        if (role == "PerOne")
        {
            Assert.True(SumWords.IsPerOne(Letters.Fold(example)));
            Assert.False(SumWords.IsPerOne(Without(Letters.Fold(words), Letters.Fold(example))));
            return;
        }
        var told = role is "All" or "Some" ? 1 : 0;
        Assert.Equal(told, Told(example));
        Assert.Equal(1 - told, Told(role is "All" or "Some" ? example.Replace(words, "là", StringComparison.Ordinal) : Without(words, example)));
    }

    // Within a list the first of the word may open it.
    private static string Without(string words, string example)
    {
        var at = example.LastIndexOf(words, StringComparison.Ordinal);
        return example[..at] + (words == "…" ? "." : "") + example[(at + words.Length)..];
    }

    private static int Told(string text)
    {
        var document = new Document("example", text);
        return FigureCheck.Within(document, FigureExtractor.Extract(document)).Length;
    }

    [Theory, MemberData(nameof(Rows), "grammar-words.tsv", "role")]
    public void Every_word_of_grammar_stands_in_its_example_and_in_its_set(string words, string role, string example)
    {
        Assert.Contains(words, example, StringComparison.Ordinal);
        var set = GrammarWords.Of(role);
        Assert.True(set.Contains(words));
    }

    [Theory, MemberData(nameof(Rows), "column-words.tsv", "role")]
    public void Every_word_at_the_head_of_a_column_is_read_in_its_example(string words, string role, string example)
    {
        Assert.Contains(words, example, StringComparison.Ordinal);
        var column = ColumnHead.Read([example, .. role == "Comparison" ? ["Dự toán"] : Array.Empty<string>()]);
        var kind = role switch { "Index" => ColumnKind.Index, "Unit" => ColumnKind.Unit, "Name" or "NameStart" or "NamePart" => ColumnKind.Names, _ => ColumnKind.Values };
        Assert.Equal(kind, column.Kind);
        Assert.Equal(role switch { "Plan" => words, "Comparison" => "Dự toán", _ => null }, column.ComparedWith);
        Assert.Equal(role == "Giver" ? example : "", column.Name);
    }

    [Theory, MemberData(nameof(Rows), "clause-words.tsv", "role")]
    public void Every_word_of_a_clause_does_its_part_in_its_example(string words, string role, string example)
    {
        if (role is "Task" or "Result")
        {
            Assert.True(ClauseWords.SpeaksOf(role == "Task" ? ClauseWords.Tasks : ClauseWords.Results, example));
            return;
        }
        if (role == "Index")
        {
            Assert.True(ClauseWords.IsIndex(example[2..]));
            return;
        }
        if (role is "Measure" or "Count")
        {
            var name = example[(example.LastIndexOf("- ", StringComparison.Ordinal) + 2)..example.LastIndexOf(':')];
            Assert.StartsWith(words, name, StringComparison.OrdinalIgnoreCase);
            Assert.True(ClauseWords.StandsAlone(name));
            Assert.Equal(role == "Count" ? "hợp tác xã" : null, ClauseWords.CountedAtStart(new FoldedText(name))?.Unit);
            return;
        }
        var figures = FigureExtractor.Extract(new Document("example", example.Replace(" | ", "\n", StringComparison.Ordinal)));
        if (role == "Heading")
        {
            Assert.Equal("Sản lượng lúa", Assert.Single(figures).Indicator);
            Assert.Contains(figures[0].Period!, example, StringComparison.OrdinalIgnoreCase);
            return;
        }
        if (role == "Plan")
        {
            Assert.Equal(words, Assert.Single(figures).ComparedWith, StringComparer.Ordinal);
            return;
        }
        if (role == "Field")
        {
            Assert.Equal("thứ", Assert.Single(figures).Unit);
            return;
        }
        if (role is "SharedEnd" or "SharedSkip")
        {
            Assert.Equal("hộ nghèo dùng nước sạch", Assert.Single(figures).Indicator);
            return;
        }
        if (role == "Granted")
        {
            Assert.Equal(example.Replace(" 50%", "", StringComparison.Ordinal).TrimEnd('.'), Assert.Single(figures).Indicator);
            return;
        }
        if (role == "Aged")
        {
            Assert.Equal(65, Assert.Single(figures).Value);
            return;
        }
        if (role == "State")
        {
            Assert.Equal("hồ sơ " + words, figures[^1].Indicator);
            return;
        }
        if (role is "Part" or "Contribution")
        {
            Assert.Equal(role == "Part" ? "Sản lượng lúa, " + words + " A" : "Sản lượng lúa, " + words, figures[^1].Indicator);
            return;
        }
        var figure = role == "Adverb" ? figures[0] : figures[^1];
        var (indicator, change) = role switch
        {
            "Allocation" or "Share" => ("nguồn dự trữ", (Direction?)null),
            "Attribute" => ("hợp tác xã, " + words, null),
            "Increase" => ("chi sự nghiệp", Direction.Increase),
            "Decrease" => ("chi sự nghiệp", Direction.Decrease),
            "Stop" or "Adverb" => ("dự án mới", null),
            "Sum" => ("Sản lượng lúa " + words + " năm", null),
            "Kept" => ("Sản lượng lúa " + words, null),
            "Pair" or "Compound" => ("Sản lượng " + words, null),
            "Connector" or "Action" or "Place" => ("sản lượng lúa", null),
            _ => ("Sản lượng lúa", null),
        };
        Assert.EndsWith(indicator, figure.Indicator, StringComparison.Ordinal);
        Assert.DoesNotContain("Hội nghị", figure.Indicator, StringComparison.Ordinal);
        Assert.Equal(change, figure.Change);
    }
}
