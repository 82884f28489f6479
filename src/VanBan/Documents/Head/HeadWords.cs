using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Documents.Head;

/// <summary>What words of <c>head-words.tsv</c> do on the page (column <c>use</c>).</summary>
internal enum HeadWord
{
    /// <summary>The name of a body begins with them; any other line of capitals goes on with the name above
    /// it.</summary>
    Body,

    /// <summary>A name is not complete with these alone: what follows belongs to it, even where it could begin a
    /// name.</summary>
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

    /// <summary>The State, whose name an organ may carry behind its own.</summary>
    State,

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

    /// <summary>With these, in a line that begins large, the body of the text begins where nothing parts it from the
    /// subject.</summary>
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
    private static readonly WordTable<HeadWord> Table = new("head-words.tsv");

    /// <summary>The phrases of a use, as printed.</summary>
    public static string[] Of(HeadWord use) => Table.Of(use);

    /// <inheritdoc cref="WordTable{TUse}.Match"/>
    public static int Match(HeadWord use, TextCursor at, out string? words)
    {
        var end = Table.Match(use, at, out words);
        return end > 0
            && use == HeadWord.Body
            && !words!.Contains(' ', StringComparison.Ordinal)
            && Spelling.LacksTone(at.Printed[at.At..end], words, at.Printed)
            ? -1 : end;
    }

    /// <inheritdoc cref="WordTable{TUse}.Begins(TUse, ReadOnlySpan{char})"/>
    public static bool Begins(HeadWord use, ReadOnlySpan<char> printed)
    {
        var start = printed[..Math.Min(printed.Length, WordTable.Longest)];
        return Begins(use, start, Letters.Fold(start.ToString()));
    }

    /// <inheritdoc cref="WordTable{TUse}.Begins(TUse, ReadOnlySpan{char}, ReadOnlySpan{char})"/>
    public static bool Begins(HeadWord use, ReadOnlySpan<char> printed, ReadOnlySpan<char> folded) =>
        Match(use, new TextCursor(printed, folded), out _) > 0;

    /// <inheritdoc cref="WordTable{TUse}.Ends"/>
    public static bool Ends(HeadWord use, string printed) => Table.Ends(use, printed);

    /// <inheritdoc cref="WordTable{TUse}.StartOfEnd"/>
    public static int StartOfEnd(HeadWord use, string printed) => Table.StartOfEnd(use, printed);

    /// <inheritdoc cref="WordTable{TUse}.Is"/>
    public static bool Is(HeadWord use, string printed) =>
        Match(use, new TextCursor(printed, Letters.Fold(printed)), out _) == printed.Length;
}
