using System.Buffers;
using System.Text;
using VanBan.Text;

namespace VanBan.Reading.Formats.Docx;

/// <summary>The text of a paragraph as it is put together from runs.</summary>
internal sealed class ParagraphText
{
    private static readonly SearchValues<char> Invisible = SearchValues.Create(
        "\u00AD\u200B\u2060\uFEFF"
            + string.Concat(Enumerable.Range(0, ' ').Select(c => (char)c).Where(c => c is not ('\t' or '\n'))));

    private readonly StringBuilder text = new();

    // Word parts runs anywhere, also between a vowel of VNI and its mark, so runs of one old font are converted
    // together.
    private readonly StringBuilder pending = new();
    private LegacyEncoding? encoding;
    private bool capitals;

    /// <summary>What stands before the text: the number of a list item.</summary>
    public WordNumbering.Label? Label { get; set; }

    /// <summary>Whether the paragraph's end was deleted: its text runs on into the next paragraph.</summary>
    public bool RunsOn { get; set; }

    /// <summary>The look of runs that say nothing themselves.</summary>
    public RunLook Look { get; set; }

    /// <summary>The text boxes that hang on the paragraph; they are printed behind it.</summary>
    public List<StoryBlock> Anchored { get; } = [];

    public void Append(string run, RunLook look)
    {
        // The mark of a note behind a number: '126/2024/NĐ-CP¹' stays apart from the symbol. Other raised digits are
        // units: 'm2'.
        if (look.Raised == true
            && EndsInSymbol
            && !run.AsSpan().ContainsAnyExceptInRange('0', '9'))
            run = string.Concat(run.Select(static digit => "⁰¹²³⁴⁵⁶⁷⁸⁹"[digit - '0']));
        if (Symbols.IsSymbolFont(look.Font)
            && run.AsSpan().ContainsAnyInRange('\uF020', '\uF0FF'))
            run = string.Concat(
                run.Select(
                    c => c is >= '\uF020' and <= '\uF0FF' ? Symbols.Of(look.Font, c)?.ToString() : c.ToString()));
        var runEncoding = LegacyEncoding.ForFont(look.Font);
        var runCapitals = look.Capitals == true;
        if (runEncoding != encoding || runCapitals != capitals)
        {
            Flush();
            (encoding, capitals) = (runEncoding, runCapitals);
        }
        if (runEncoding is null && !runCapitals)
            AppendVisible(run);
        else
            pending.Append(run);
    }

    /// <summary>The text without its label.</summary>
    public string Take()
    {
        Flush();
        return text.ToString();
    }

    private void Flush()
    {
        if (pending.Length == 0)
            return;
        var run = pending.ToString();
        if (encoding is not null)
            run = encoding.Convert(run);
        if (capitals)
            run = Letters.Compose(run).ToUpperInvariant();
        AppendVisible(run);
        pending.Clear();
    }

    // Characters that are not seen part words for those who search them. In TCVN3 the soft hyphen is 'ư': it is a
    // letter by now.
    private void AppendVisible(ReadOnlySpan<char> run)
    {
        for (int at; (at = run.IndexOfAny(Invisible)) >= 0; run = run[(at + 1)..])
            text.Append(run[..at]);
        text.Append(run);
    }

    // 'NĐ-CP' behind a stroke.
    private bool EndsInSymbol
    {
        get
        {
            var last = pending.Length > 0 ? pending : text;
            if (last.Length == 0 || !char.IsUpper(last[^1]))
                return false;
            var at = last.Length - 1;
            while (at > 0
                && last[at] != '/'
                && !char.IsWhiteSpace(last[at]))
                at--;
            return last[at] == '/';
        }
    }
}
