using System.Collections.Frozen;
using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Documents.Head;

/// <summary>What words of <c>head-words.tsv</c> do on the page (column <c>use</c>).</summary>
internal enum HeadWord
{
    /// <summary>The name of a body begins with them; any other line of capitals goes on with the name above it.</summary>
    Body,

    /// <summary>A name is not complete with these alone: what follows belongs to it, even where it could begin a name.</summary>
    OpenName,

    /// <summary>An organ of a body whose name follows on the next line.</summary>
    OrganOf,

    /// <summary>The title of something attached, or of a form: no body.</summary>
    Attached,

    /// <summary>An office of the body above it, no body that an organ above it could belong to.</summary>
    OfficeOf,

    /// <summary>Joins the parts of a name.</summary>
    Joint,

    /// <summary>Says that a body is one of a province, whose name tells the rest.</summary>
    Provincial,

    /// <summary>Ends the name of a body that the name of its unit follows at once.</summary>
    UnitFollows,

    /// <summary>Looks like the kind of a unit and is none.</summary>
    NoUnit,

    /// <summary>Words of the field that a body works in; capitals hide that they are no names.</summary>
    Field,

    /// <summary>The kind of a territorial unit, before its name.</summary>
    Unit,

    /// <summary>Độ khẩn.</summary>
    Urgency,

    /// <summary>Độ mật.</summary>
    Secrecy,

    /// <summary>Marks a draft.</summary>
    Draft,

    /// <summary>Marks a copy.</summary>
    CopyMark,

    /// <summary>Begins a heading of the gazette.</summary>
    Gazette,

    /// <summary>The stamp of who received the document.</summary>
    Receipt,

    /// <summary>A further line of that stamp.</summary>
    ReceiptLine,

    /// <summary>A line that signing by electronic means leaves.</summary>
    Signing,

    /// <summary>With these the body of the text begins, and no line of a subject does.</summary>
    Opening,

    /// <summary>With these, in a line that begins large, the body of the text begins where nothing parts it from the subject.</summary>
    LikelyOpening,

    /// <summary>In parentheses: what an attachment is attached to.</summary>
    AttachedNote,

    /// <summary>Quốc hiệu, or its counterpart on documents of the Party.</summary>
    National,

    /// <summary>Stands in the place of Quốc hiệu where a body stands above or left of it.</summary>
    RightColumn,

    /// <summary>Belongs to the kind of document that it follows.</summary>
    KindRest,

    /// <summary>Begins a subject.</summary>
    Subject,

    /// <summary>Tiêu ngữ.</summary>
    Motto,

    /// <summary>Trích yếu of an official letter.</summary>
    About,

    /// <summary>Kính gửi.</summary>
    Addressee,

    /// <summary>Behind 'QUY ĐỊNH': a chapter's title, no kind of document.</summary>
    ChapterRest,

    /// <summary>Before a colon: opens the articles, and is no kind of document.</summary>
    Decides,

    /// <summary>Term and session below the council that decides.</summary>
    Session,

    /// <summary>Nơi nhận.</summary>
    Recipients,

    /// <summary>An item of Nơi nhận without a dash.</summary>
    Recipient,

    /// <summary>The item of Nơi nhận that tells where the document is filed: the last.</summary>
    Filed,

    /// <summary>Ends the foot: something attached begins.</summary>
    NewPart,

    /// <summary>Stands for the signature on a copy.</summary>
    Signed,
}

/// <summary>The words that head and foot are told by, rows of <c>head-words.tsv</c>.</summary>
internal static class HeadWords
{
    // Behind a phrase that ends with this, a number must follow.
    private const char Number = '#';

    private static readonly FrozenDictionary<HeadWord, string[]> Words = KnowledgeTable.Read("head-words.tsv").Rows
        .GroupBy(static row => UseOf(row["use"]), static row => row["words"])
        .ToFrozenDictionary(static use => use.Key, static use => use.ToArray());

    private static readonly FrozenDictionary<HeadWord, PhraseTable<string>> Tables = Words
        .ToFrozenDictionary(static use => use.Key, static use => new PhraseTable<string>(use.Value.Select(static words => (words.TrimEnd(Number, ' '), words))));

    /// <summary>The use that a row names: 'likely-opening' is <see cref="HeadWord.LikelyOpening"/>.</summary>
    public static HeadWord UseOf(string name) => Enum.Parse<HeadWord>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    /// <summary>The phrases of a use, as printed.</summary>
    public static string[] Of(HeadWord use) => Words[use];

    /// <summary>The offset after the words of <paramref name="use"/> at the cursor, which is the start of a word; -1 where none stand there. Tones and hats are compared, as far as they are printed.</summary>
    public static int Match(HeadWord use, TextCursor at, out string? words)
    {
        var end = Tables[use].Match(at.Folded, at.At, out words);
        if (end < 0 || !Spelling.MayBe(at.Printed[at.At..end], words!.AsSpan().TrimEnd([Number, ' '])))
            return -1;
        return words[^1] != Number || (end + 1 < at.Folded.Length && char.IsAsciiDigit(at.Folded[end + 1])) ? end : -1;
    }

    /// <summary>Whether <paramref name="printed"/> begins with words of <paramref name="use"/>.</summary>
    public static bool Begins(HeadWord use, ReadOnlySpan<char> printed) => Begins(use, printed, Letters.Fold(printed.ToString()));

    /// <summary>Whether <paramref name="printed"/>, of which <paramref name="folded"/> is the shadow, begins with words of <paramref name="use"/>.</summary>
    public static bool Begins(HeadWord use, ReadOnlySpan<char> printed, ReadOnlySpan<char> folded) => Match(use, new TextCursor(printed, folded), out _) > 0;

    /// <summary>Whether <paramref name="printed"/> ends with words of <paramref name="use"/>.</summary>
    public static bool Ends(HeadWord use, string printed) => StartOfEnd(use, printed) >= 0;

    /// <summary>Where the words of <paramref name="use"/> begin with which <paramref name="printed"/> ends; -1 for none.</summary>
    public static int StartOfEnd(HeadWord use, string printed) => Tables[use].MatchEndingAt(Letters.Fold(printed), printed.Length, out _);

    /// <summary>Whether <paramref name="printed"/> is words of <paramref name="use"/> and nothing else.</summary>
    public static bool Is(HeadWord use, string printed) => Match(use, new TextCursor(printed, Letters.Fold(printed)), out _) == printed.Length;
}

/// <summary>Compares what is printed with how a word is spelt, where print may lack marks.</summary>
internal static class Spelling
{
    /// <summary>
    /// Whether <paramref name="printed"/> may be <paramref name="spelt"/>, which has the same letters when folded. A scan loses tones and hats, but does not put one in
    /// another's place: 'SỎ' may be 'sở', 'TỜ' is not 'tổ'. Of several words the letters alone tell enough.
    /// </summary>
    public static bool MayBe(ReadOnlySpan<char> printed, ReadOnlySpan<char> spelt)
    {
        if (spelt.Contains(' ') || printed.Length != spelt.Length)
            return true;
        int tone = None, wanted = None;
        for (var i = 0; i < printed.Length; i++)
        {
            var (letter, itsTone) = Letters.Split(char.ToLowerInvariant(printed[i]));
            var (other, wantedTone) = Letters.Split(char.ToLowerInvariant(spelt[i]));
            if (letter != other && letter != Letters.Fold(other))
                return false;
            (tone, wanted) = (Math.Max(tone, itsTone), Math.Max(wanted, wantedTone));
        }
        return tone == None || tone == wanted;
    }

    private const int None = -1;
}
