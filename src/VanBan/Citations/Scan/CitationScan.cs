using VanBan.Documents;
using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Citations.Scan;

/// <summary>
/// One pass over a text from left to right. It stops at two kinds of place: a word for a kind of document, which opens
/// a citation (or names a law), and a digit, at which a number may begin. A number takes the type word that stands
/// right before it; without one it continues the enumeration that the last type word opened.
/// </summary>
internal sealed class CitationScan
{
    // 'Thư' is too common a syllable to stop at each; a letter is found by its number.
    private static readonly WordStarts TypeWords = new(
        DocumentType.Words.Phrases.Where(phrase => phrase.Length > "thu".Length).Concat(LawShortName.All.Phrases),
        letters: 4, stopsAtDigits: true);

    private readonly NormalizedText text;
    private readonly DocumentType? own;
    private readonly List<CitedPlace> mentions = [];
    private readonly Aliases aliases;
    private readonly NumberedScanner numbers;

    /// <summary>A pass over <paramref name="text"/>, whose head says <paramref name="header"/>.</summary>
    public CitationScan(NormalizedText text, Header header)
    {
        (this.text, own) = (text, header.Type);
        aliases = new Aliases(text);
        numbers = new NumberedScanner(text, mentions, aliases);
    }

    /// <summary>Type words in capitals that named no document: what points back must not reach over them.</summary>
    public List<(int Start, DocumentType Type)> Unrecognised { get; } = [];

    /// <summary>The mentions, in the order of the text.</summary>
    public List<CitedPlace> Run()
    {
        for (var at = TypeWords.Next(text.Folded, 0); at < text.Length;)
        {
            at = char.IsAsciiDigit(text.Folded[at]) ? ReadNumber(at) : ReadWord(at);
            at = TypeWords.Next(text.Folded, at);
        }
        return mentions;
    }

    // Where the scan goes on behind the word at 'start'.
    private int ReadWord(int start)
    {
        var cursor = new TextCursor(text, start);
        if (cursor.AtWordStart
            && DocumentType.Words.Match(text.Folded, start, out var type) is > 0 and var end
            && !IsOtherWord(type!, start, end))
            cursor.At = Read(new TypeWord(type!, start, end));
        else if (cursor.AtWordStart && LawReader.ReadShort(text, start) is { } law)
            cursor.At = Add(law);
        return Math.Max(cursor.At, start + 1);
    }

    // 'thực hiện Pháp lệnh' is no 'Hiến pháp', which has nothing beside the word to tell that it is meant.
    private bool IsOtherWord(DocumentType type, int start, int end) =>
        type.NamedBy == NameUse.Itself
            && !text.Text[start..end].Equals(type.Name, StringComparison.OrdinalIgnoreCase)
            && !text.Text[start..end].Equals(text.Folded[start..end], StringComparison.OrdinalIgnoreCase);

    // Where the scan goes on behind the digits at 'start'.
    private int ReadNumber(int start)
    {
        var cursor = new TextCursor(text, start);
        if (!numbers.TryRead(ref cursor))
            cursor.At = start;
        while (char.IsAsciiDigit(cursor.CurrentFolded))
            cursor.At++;
        return cursor.At;
    }

    // A word for a kind of document: it opens a citation, points back, or names a document.
    private int Read(TypeWord word)
    {
        numbers.Open(word);
        if (BackReference.Read(text, word) is { } back)
            return Add(back);
        if (aliases.Define(word, mentions) is > 0 and var close)
            return close;
        // A number follows: it is read when the scan comes to it, and finds this word behind it. A law's number is read
        // with its name.
        if (word.Type.NamedBy != NameUse.Itself && IsBeforeNumber(word.End))
            return word.End;
        if ((NameReader.Read(text, word, own) ?? aliases.Read(word) ?? BackReference.ReadSame(text, word)) is { } named)
            return Add(named);
        if (char.IsUpper(text.Text[word.Start]))
            Unrecognised.Add((word.Start, word.Type));
        return word.End;
    }

    private int Add(CitedPlace mention)
    {
        mentions.Add(mention);
        return mention.End;
    }

    private bool IsBeforeNumber(int end)
    {
        var cursor = new TextCursor(text, end);
        cursor.SkipBlanksOfCell();
        return char.IsAsciiDigit(cursor.CurrentFolded) || NumberLead.TryRead(ref cursor);
    }
}
