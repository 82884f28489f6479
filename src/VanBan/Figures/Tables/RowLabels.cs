using VanBan.Figures.Indicators;
using VanBan.Figures.Periods;
using VanBan.Figures.Quantities;
using VanBan.Text;

namespace VanBan.Figures.Tables;

/// <summary>
/// The names of the rows of a table, read from the top down: <c>- Công nghiệp</c> below <c>Cơ cấu kinh tế</c> is 'Cơ
/// cấu kinh tế, Công nghiệp', since the name alone would not say what is measured.
/// </summary>
internal sealed class RowLabels(FoldedText text)
{
    private static readonly string[] Dittos = ["\"", "\"\"", "”", "“", "″", "''", "nt", "-nt-"];

    private readonly List<RowLabel> above = [];
    private string? lastUnit;

    /// <summary>The name of the row that was read last; <see langword="null"/> before the first.</summary>
    public RowLabel? Last { get; private set; }

    /// <summary>The unit of that row.</summary>
    public Quantity? LastUnit { get; private set; }

    /// <summary>Reads the name of the next row.</summary>
    /// <param name="index">Its cell in the column of numbers (<c>I</c>, <c>1</c>, <c>-</c>), empty where there is
    /// none.</param>
    /// <param name="cell">The cell that names it.</param>
    /// <param name="isNumbered">The table numbers its rows.</param>
    public RowLabel Read(string index, TextSpan cell, bool isNumbered)
    {
        var printed = OneLine.Of(cell.In(text.Text));
        var mark = printed.Length > 1
            && RowLevel.Marks.Contains(printed[0])
            ? printed[..1] : index;
        var name = printed.TrimStart([.. RowLevel.Marks, ' ']);
        var isPart = ClauseWords.TryThereof(ref name);
        var level = isPart ? RowLevel.Part : RowLevel.Of(mark, isNumbered);
        var label = RowLabel.Read(name, level, cell);
        if (ParentOf(level, isPart) is { } parent && level > RowLevel.Numbered)
            label = label.Under(parent);
        if (level != RowLevel.Part || isPart)
            above.Add(label);
        LastUnit = null;
        return Last = label;
    }

    // The row under which one of the level stands, those beside and below it being over.
    private RowLabel? ParentOf(int level, bool isPart)
    {
        while (above.Count > 0
            && above[^1].Level >= level
            && !(isPart && above[^1].Level == level))
            above.RemoveAt(above.Count - 1);
        return above.Count > 0 ? above[^1] : null;
    }

    /// <summary>The unit in the row's cell of a column of units; a ditto mark repeats the one above.</summary>
    public Quantity? Unit(TextSpan cell)
    {
        var printed = OneLine.Of(cell.In(text.Text));
        if (Dittos.Contains(printed))
            printed = lastUnit ?? "";
        lastUnit = printed.Length > 0 ? printed : lastUnit;
        var unit = new FoldedText(printed.Trim('(', ')', ' '));
        return LastUnit = PrintedUnit.Between(unit, 0, unit.Length)
            ?? (
                printed.Length is > 1 and <= 30 && char.IsLetter(printed[0])
                    ? new Quantity(0, printed.Length, 1, printed) { NounStart = -1, WholeStart = -1 } : null);
    }
}

/// <summary>How deep a row stands, by the mark before its name.</summary>
internal static class RowLevel
{
    /// <summary>Marks before the name of a row that is a part of the one above.</summary>
    public const string Marks = "-+*•–";

    /// <summary>Rows without a mark among numbered ones.</summary>
    public const int Part = 8;

    /// <summary>The deepest level whose rows are known by their own names: <c>A</c>, <c>I</c>, <c>1</c>.</summary>
    public const int Numbered = 2;

    /// <summary>The level of a row marked <paramref name="mark"/>.</summary>
    public static int Of(string mark, bool isNumbered)
    {
        var name = mark.Trim().TrimEnd('.', ')');
        if (name.Length == 0)
            return isNumbered ? Part : Numbered;
        if (char.IsAsciiDigit(name[0]))
            return Numbered + name.Count(c => c == '.');
        if (name.AsSpan().IndexOfAnyExcept("IVX") < 0)
            return 1;
        return name switch
        {
            "-" or "–" => 6,
            "+" or "*" or "•" => 7,
            [>= 'A' and <= 'Z'] => 0,
            [>= 'a' and <= 'z'] => 5,
            _ => Numbered,
        };
    }
}

/// <summary>The name of a row.</summary>
/// <param name="Name">What is measured, with the name of the row above where it needs it.</param>
/// <param name="Level">How deep it stands; see <see cref="RowLevel"/>.</param>
/// <param name="Unit">The unit printed in it, for this row and those below it.</param>
/// <param name="Period">The period that it names.</param>
/// <param name="Cell">The cell.</param>
internal sealed record RowLabel(string Name, int Level, Quantity? Unit, string? Period, TextSpan Cell)
{
    // 'Tỷ lệ hộ nghèo (%)', 'Số km đường sắt'
    public static RowLabel Read(string printed, int level, TextSpan cell)
    {
        var text = new FoldedText(printed);
        var unit = printed.EndsWith(')')
            ? PrintedUnit.InBrackets(text, out var open, out _) : PrintedUnit.InBrackets(
                text, out open, out _) is { Measure: not null } inner ? inner : null;
        var name = unit is not null
            && printed.EndsWith(')')
            ? printed[..open].TrimEnd() : printed;
        if (unit is null && ClauseWords.CountedAtStart(text) is { } counted)
            unit = counted;
        return new RowLabel(name.TrimEnd(':', ' '), level, unit, PeriodFinder.InLabel(name), cell);
    }

    /// <summary>The same row below <paramref name="parent"/>.</summary>
    public RowLabel Under(RowLabel parent) => this with
    {
        Name = ClauseWords.StandsAlone(Name) ? Name : parent.Name + ", " + Name,
        Unit = Unit ?? parent.Unit,
        Period = Period ?? parent.Period,
    };
}
