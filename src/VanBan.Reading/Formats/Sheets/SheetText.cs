using System.Text;
using VanBan.Text;

namespace VanBan.Reading.Formats.Sheets;

/// <summary>The text of a cell as it is written: runs, each with the font it names for itself.</summary>
/// <param name="Runs">The runs; a run's font is <see langword="null"/> where it has the font of the cell.</param>
/// <param name="HasStruckText">Whether runs were left out because they are struck out.</param>
internal readonly record struct SheetText(List<(string Text, string? Font)> Runs, bool HasStruckText)
{
    /// <summary>What it shows in a cell of <paramref name="font"/>, on one line: old fonts draw other letters.</summary>
    public string Shown(string? font)
    {
        if (Runs is [(var only, var itsFont)])
            return SingleLine.Of(Drawn(only, itsFont ?? font));
        var text = new StringBuilder();
        foreach (var (run, own) in Runs)
            text.Append(Drawn(run, own ?? font));
        return SingleLine.Of(text.ToString());
    }

    private static string Drawn(string text, string? font) =>
        LegacyEncoding.ForFont(font)?.Convert(text) ?? text;
}
