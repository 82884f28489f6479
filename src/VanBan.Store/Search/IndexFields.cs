namespace VanBan.Store.Search;

/// <summary>The fields of the index: what of a document is searched, filtered, counted and kept.</summary>
internal static class IndexFields
{
    // Searched: syllables and pairs of the text, of the title, and of the headings.
    public const string Text = "t";
    public const string TextPairs = "tp";
    public const string Title = "h";
    public const string TitlePairs = "hp";
    public const string Headings = "m";

    // Of a provision: its own heading. A provision has its text in the fields of the text; the document that it is
    // part of has none there.
    public const string ProvisionTitle = "uh";
    public const string ProvisionTitlePairs = "uhp";

    public const string IssuerName = "i";
    public const string SignerName = "g";

    // Document numbers in all the forms in which they are asked for: the document's own, and all that stand in its
    // text.
    public const string OwnNumber = "own";
    public const string AnyNumber = "num";
    public const string Cites = "c";

    /// <summary>Begins the form of an own number that is all that was printed.</summary>
    public const string WholeNumber = "=";

    // What belongs together: the path of the file, on each provision and on the document behind them, which alone
    // bears the mark of a document.
    public const string Entry = "of";
    public const string IsDocument = "doc";

    // Exact values: filters, and as doc values facets and sort orders.
    public const string File = "file";
    public const string Type = "type";
    public const string Issuer = "issuer";
    public const string Year = "year";
    public const string Province = "province";
    public const string Format = "format";
    public const string Validity = "validity";
    public const string Date = "date";
    public const string Sequence = "seq";
    public const string NumberOrder = "order";
    public const string Fingerprint = "print";
    public const string FilePrint = "fprint";
    public const string Identity = "key";
    public const string NumberHash = "nohash";

    // Stored only.
    public const string Body = "x";
    public const string Layout = "l";
    public const string Sha256 = "sha";
    public const string Id = "id";
    public const string Number = "no";
    public const string Subject = "subject";
    public const string Correction = "corrected";
    public const string Section = "s";
    public const string Start = "at";
}
