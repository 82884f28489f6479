using VanBan.Store.Search.Language;

namespace VanBan.Store.Search.Answers;

/// <summary>One state of an index, as one search or completion sees it: what an engine gives to those who answer. Not
/// for several threads.</summary>
internal abstract class IndexView
{
    /// <summary>The terms.</summary>
    public abstract TermSource Terms { get; }

    /// <summary>How many documents there are.</summary>
    public abstract int Documents { get; }

    /// <summary>Takes in what narrows every question that follows; a value that cannot be read narrows nothing and is
    /// remarked on.</summary>
    /// <returns>Whether anything does.</returns>
    public abstract bool Narrow(SearchRequest request, DateOnly today, List<string> remarks);

    /// <summary>Finds the files that fit.</summary>
    public abstract FoundFiles Find(IndexQuestion question, CancellationToken cancellation);

    /// <summary>What tells whether a file found is the same document as another one.</summary>
    public abstract FileFace FaceOf(FoundFile file);

    /// <summary>What is kept of a file found.</summary>
    public abstract StoredEntry Read(FoundFile file);

    /// <summary>What is kept of a provision found.</summary>
    public abstract StoredProvision Read(int provision);

    /// <summary>The best provisions of files that the last question found, by <see cref="FoundFile.Handle"/>, the best
    /// first.</summary>
    public abstract IReadOnlyDictionary<int, IReadOnlyList<FoundProvision>> Provisions(
        IEnumerable<FoundFile> files, int most);

    /// <summary>What is kept of the file with this path and its whole text; <see langword="null"/> if it is not in the index.</summary>
    public abstract StoredEntry? Read(string path);

    /// <summary>Whether a document bears this number and, where a day is told, was issued on it or on a day that is not
    /// known.</summary>
    public abstract bool IsBorne(AskedCode code);

    /// <summary>In how many files this number stands, of the year and the kind that were typed.</summary>
    public abstract int Naming(AskedCode code);

    /// <summary>A number as printed on a document that bears it.</summary>
    /// <param name="form">The number as an own number of the index.</param>
    /// <param name="type">Slug of the kind of document; <see langword="null"/> for any.</param>
    public abstract string? NumberOf(string form, string? type);

    /// <summary>The titles that hold all of <paramref name="words"/> and one of <paramref name="lasts"/>, the best
    /// first.</summary>
    public abstract IEnumerable<string> Titles(
        IReadOnlyList<QuerySyllable> words, IReadOnlyList<TermVariant> lasts, int most);
}

/// <summary>A question to an index.</summary>
/// <param name="Tree">What is asked; <see langword="null"/>: no words.</param>
/// <param name="Request">How: order, facets, time limit.</param>
/// <param name="Today">The day for which validity is told.</param>
internal sealed record IndexQuestion(QueryNode? Tree, SearchRequest Request, DateOnly Today)
{
    /// <summary>How many of the plain words a document has to hold, from 0 (one) to 1 (all).</summary>
    public double Share { get; init; } = 1;

    /// <summary>Whether document numbers are looked for among the words.</summary>
    public bool UsesCodes { get; init; } = true;

    /// <summary>What the documents have to be like; <see langword="null"/>: nothing.</summary>
    public Likeness? Like { get; init; }

    /// <summary>Whether <see cref="FoundFiles.CountFrom"/> will be asked for.</summary>
    public bool CountsByScore { get; init; }

    /// <summary>How many of the best are kept.</summary>
    public int Most { get; init; }

    /// <summary>Takes in what was faulty.</summary>
    public required List<string> Remarks { get; init; }

    /// <summary>Takes in what is to be marked.</summary>
    public required Highlights Highlights { get; init; }
}

/// <summary>What was found.</summary>
internal abstract class FoundFiles
{
    /// <summary>How many files fit.</summary>
    public int Total { get; protected set; }

    /// <summary>Whether the time was over before all files were seen.</summary>
    public bool TimedOut { get; protected set; }

    /// <summary>The document numbers that were found among the words, each as typed.</summary>
    public IReadOnlyList<(AskedCode Code, string Typed)> Codes { get; set; } = [];

    /// <summary>The best files, the best first.</summary>
    public abstract IReadOnlyList<FoundFile> Best();

    /// <summary>How many of the files found bear each value.</summary>
    public abstract SearchFacets Facets();

    /// <summary>Counts from now on only the files that score as much; where the question asked for
    /// it.</summary>
    public abstract void CountFrom(float least);
}

/// <summary>A file found. Of equal ones the latest document comes first, then the shorter one, of which the answer is
/// the greater part, then the file with the later name: people name files by year and number. So a page looks the same
/// each time, and whatever the history of the store.</summary>
/// <param name="Key">What the hits are ordered by, where it is not the score; the least first.</param>
/// <param name="Score">What it was ranked by.</param>
/// <param name="Day">Its day as a number; 0 for none.</param>
/// <param name="Length">How many provisions it has.</param>
/// <param name="Print">Has the order of the names of files.</param>
/// <param name="Handle">By what the engine finds it again, in the view that found it.</param>
internal readonly record struct FoundFile(long Key, float Score, long Day, int Length, long Print, int Handle) : IComparable<FoundFile>
{
    /// <summary>The least score of a document that bears a number asked for, and of one in which it stands: above what
    /// words can score, so that they only order documents of one rank.</summary>
    public const float BearsNumber = 10_000, NamesNumber = 2_000;

    private float Told => ToldOf(Score);

    /// <summary>What of a score parts two files: the same words give sums that differ in their last digits.</summary>
    public static float ToldOf(float score) => MathF.Round(score, 2);

    public int CompareTo(FoundFile other) =>
        Key != other.Key ? Key.CompareTo(other.Key)
        : Told != other.Told ? other.Told.CompareTo(Told)
        : Day != other.Day ? other.Day.CompareTo(Day)
        : Length != other.Length ? Length.CompareTo(other.Length)
        : Print != other.Print ? other.Print.CompareTo(Print)
        : other.Handle.CompareTo(Handle);
}

/// <summary>A provision found.</summary>
/// <param name="Handle">By what the engine finds it again, in the view that found it.</param>
/// <param name="Score">What its words gave it.</param>
internal readonly record struct FoundProvision(int Handle, float Score)
{
    /// <summary>What of it comes from its words alone, wherever they stand in it.</summary>
    public float Words { get; init; }
}

/// <summary>What an index keeps of a provision.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Start">Where they begin in the text of the file.</param>
/// <param name="Section">The headings above them; <see langword="null"/> for none, or where the layout of the file tells
/// them.</param>
internal sealed record StoredProvision(string Text, int Start, string? Section);

/// <summary>What a file says of itself, in numbers; 0 where it says nothing.</summary>
/// <param name="Key">Stands for the complete identity.</param>
/// <param name="Number">Stands for the document's number.</param>
/// <param name="Date">Its day.</param>
/// <param name="Print">The <see cref="Fingerprint"/> of its text.</param>
internal readonly record struct FileFace(long Key, long Number, long Date, long Print);

/// <summary>What an index keeps of a file.</summary>
/// <param name="File">Its path.</param>
/// <param name="Text">The text; empty for a file that was found by its provisions.</param>
internal sealed record StoredEntry(string File, string Text)
{
    public string? Id { get; init; }

    public string? Type { get; init; }

    public string? Number { get; init; }

    public DateOnly? Date { get; init; }

    public string? Issuer { get; init; }

    public string? Subject { get; init; }

    public string? Title { get; init; }

    /// <summary>As <see cref="Documents.CorrectionMark"/> writes it.</summary>
    public string? Correction { get; init; }

    /// <summary>As <see cref="StoredValidity"/> writes it.</summary>
    public string? Validity { get; init; }

    public string Sha256 { get; init; } = "";

    /// <summary>As <see cref="StoredLayout"/> writes it.</summary>
    public ReadOnlyMemory<byte> Layout { get; init; }
}

/// <summary>What documents have to be like: pairs of syllables, each with its weight; those that hold most of them
/// first.</summary>
/// <param name="File">The file that they are to be like, itself left out.</param>
/// <param name="Pairs">Terms of <see cref="IndexFields.TextPairs"/>; where there are none, nothing is like it.</param>
internal sealed record Likeness(string File, IReadOnlyList<(string Term, float Weight)> Pairs);
