using System.Collections.Immutable;
using VanBan.Text;

namespace VanBan.Documents.Head;

/// <summary>Gathers 'Nơi nhận' line by line: items begin with a dash and end with a semicolon, the last is 'Lưu: …'
/// (Nghị định 30/2020/NĐ-CP, Phụ lục I.II.9).</summary>
internal sealed class RecipientList
{
    private const int LongestLine = 110;

    private readonly List<string> items = [];
    private bool isComplete;

    /// <summary>Whether 'Nơi nhận' was met.</summary>
    public bool IsOpened { get; private set; }

    /// <summary>The items.</summary>
    public ImmutableArray<string> Items => [.. items.Select(Clean).Where(static item => item.Length > 1)];

    /// <summary>Whether the item was met that tells where the document is filed: the last.</summary>
    public bool IsFiled { get; private set; }

    public void Open() => IsOpened = true;

    /// <summary>Whether the line begins an item or goes on with one.</summary>
    public bool Takes(string line)
    {
        if (IsItem(line))
            return !IsFiled
                || !isComplete
                || line[0] is '-' or '–';
        return IsBareItem(line) || GoesOn(line);
    }

    // Converters lose the dashes that a word processor numbers by itself.
    private bool IsBareItem(string line) =>
        !IsFiled
            && (items.Count == 0 || isComplete)
            && line[^1] is ';' or '.'
            && line.Length <= LongestLine;

    // The filing item is the last: only an open comma or a small letter leads on.
    private bool GoesOn(string line)
    {
        if (items.Count == 0
            || isComplete
            || line.Length > LongestLine
            || Capitals.Fill(line))
            return false;
        return IsFiled
            ? char.IsLower(line[0])
                || items[^1][^1] is ',' or '-' : char.IsLetterOrDigit(line[0])
                || line[0] == '(';
    }

    /// <summary>Whether the line begins an item.</summary>
    public static bool IsItem(string line) =>
        (line.Length > 2 && "-–—+•·*“\"~".Contains(line[0], StringComparison.Ordinal))
            || HeadWords.Begins(HeadWord.Recipient, line);

    public void Add(string line)
    {
        var cut = line.Trim();
        // What follows the closing semicolon belongs to the other column.
        var semicolon = cut.LastIndexOf(';');
        if (semicolon > 2
            && cut.Length - semicolon > 1
            && IsDebris(cut.AsSpan(semicolon + 1)))
            cut = cut[..(semicolon + 1)];
        if (cut.Length < 2)
            return;
        if (IsItem(cut) || items.Count == 0 || isComplete)
            items.Add(cut);
        else
            items[^1] = $"{items[^1]} {cut}";
        isComplete = cut[^1] is ';' or '.';
        IsFiled |= TellsFile(cut);
    }

    private static bool TellsFile(string item)
    {
        var at = new TextCursor(item, Letters.Fold(item));
        for (; !at.IsAtEnd; at.At++)
        {
            if (at.AtWordStart && HeadWords.Match(HeadWord.Filed, at, out _) > 0)
                return true;
        }
        return false;
    }

    // Strokes of a signature, remains of a seal: signs that no name of a body holds, or hardly a word.
    private static bool IsDebris(ReadOnlySpan<char> text)
    {
        int letters = 0, words = 0, longest = 0, length = 0;
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c)
                && !" ,.-()/:".Contains(c, StringComparison.Ordinal))
                return true;
            length = char.IsLetter(c) ? length + 1 : 0;
            letters += length > 0 ? 1 : 0;
            words += length == 1 ? 1 : 0;
            longest = Math.Max(longest, length);
        }
        return letters <= 3
            || longest < 3
            || letters < words * 2
            || Capitals.Fill(text);
    }

    private static string Clean(string item) =>
        item.TrimStart('-', '–', '—', '+', '•', '·', '*', '“', '"', '~', ' ').TrimEnd(';', '.', '/', ' ', ',', '_');
}
