using System.Globalization;
using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Figures.Quantities;

/// <summary>A unit of measurement, a row of <c>units.tsv</c>.</summary>
/// <param name="Name">What a figure carries, such as <c>m2</c>.</param>
/// <param name="Dimension">Units of one dimension can be compared, such as <c>area</c>.</param>
/// <param name="Factor">How many base units of the dimension one is: 10000 for <c>ha</c>.</param>
public sealed record Unit(string Name, string Dimension, decimal Factor)
{
    /// <summary>Whether it counts days, months, hours: a figure only where it is a limit.</summary>
    internal bool IsTime => Dimension is "time" or "working-time";
}

/// <summary>The units of <c>units.tsv</c> and the words of <c>scales.tsv</c> that multiply the number before
/// them.</summary>
public static class UnitTable
{
    // A word this short is soon another word once its diacritics are gone: 'ngàn' and 'ngân', 'tạ' and 'tả'.
    private const int Short = 4;

    private static readonly PrintedPhrases<Unit> Units = new();
    private static readonly PrintedPhrases<decimal> Scales = new();
    private static readonly Dictionary<string, Unit> ByName = new(StringComparer.OrdinalIgnoreCase);

    static UnitTable()
    {
        foreach (var row in KnowledgeTable.Read("units.tsv").Rows)
        {
            var unit = new Unit(
                row["unit"], row["dimension"],
                decimal.Parse(row["factor"], NumberStyles.Float, CultureInfo.InvariantCulture));
            ByName.TryAdd(unit.Name, unit);
            foreach (var form in row.List("forms"))
                Units.Add(form, unit, IsStrict(form));
        }
        foreach (var row in KnowledgeTable.Read("scales.tsv").Rows)
        {
            foreach (var form in row.List("forms"))
                Scales.Add(form, decimal.Parse(row["factor"], CultureInfo.InvariantCulture), IsStrict(form));
        }
    }

    /// <summary>
    /// The unit that figures carry under <paramref name="name"/>; <see langword="null"/> for a counted noun or a
    /// compound such as <c>tạ/ha</c>.
    /// </summary>
    public static Unit? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>The unit printed at the word that begins at <paramref name="at"/>.</summary>
    /// <param name="forgiving">A scale word stands before it, so that <c>triệu đông</c> can only be <c>triệu
    /// đồng</c>.</param>
    internal static bool TryUnit(FoldedText text, int at, bool forgiving, out int end, out Unit unit)
    {
        if (Units.TryMatch(text, at, out end, out unit, forgiving))
            return unit.Name != "lần" || text.WordAfter(end).Printed is not "lượt"; // 'năm 2023 lần lượt đạt'
        // The mark of a footnote clings to the last word: 'đồng2'.
        var word = text.WordEnd(at);
        var letters = word;
        while (letters > at + 1 && char.IsAsciiDigit(text[letters - 1]))
            letters--;
        return letters < word
            && letters > at + 2
            && Units.TryMatchWord(text, at, letters, out end, out unit);
    }

    /// <summary>The scale word printed at the word that begins at <paramref name="at"/>; not the <c>tỷ</c> of <c>tỷ
    /// lệ</c>.</summary>
    internal static bool TryScale(FoldedText text, int at, out int end, out decimal scale)
    {
        if (!Scales.TryMatch(text, at, out end, out scale))
            return false;
        return scale != 1_000_000_000m || text.NextWord(end) is not (>= 0 and var next)
            || text.Word(next, text.WordEnd(next)) is not ("le" or "suat" or "trong" or "gia");
    }

    private static bool IsStrict(string form) => form.Length <= Short
        && !form.Contains(' ');
}
