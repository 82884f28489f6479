using System.Text;
using VanBan.Citations;
using VanBan.Documents;

namespace VanBan.Graph.Acts;

/// <summary>
/// The graph of acts as arrays. Files stand in the order of their paths, mentions in the order of files and text, acts
/// (nodes) in the order of designation and identifier, those without designation behind them in the order of paths.
/// Numbers refer from one array to another; what a mention says stands in the catalog, found by document and ordinal.
/// </summary>
public sealed record ActArrays
{
    /// <summary>Where each text begins, and the end of the last one.</summary>
    public required ActColumn<int> TextStarts { get; init; }

    /// <summary>All texts in UTF-8: paths, designations, slugs.</summary>
    public required ActColumn<byte> Texts { get; init; }

    /// <summary>Six numbers a key: texts of kind, body, province, designation (-1 for none), the day
    /// (<see cref="DateOnly.DayNumber"/>, -1 for none), the year where no day is known.</summary>
    public required ActColumn<int> Keys { get; init; }

    /// <summary>Text of the path of each file.</summary>
    public required ActColumn<int> FilePaths { get; init; }

    /// <summary>The number of each file's document in the catalog.</summary>
    public required ActColumn<long> FileIds { get; init; }

    /// <summary>The key of each file's document.</summary>
    public required ActColumn<int> FileKeys { get; init; }

    /// <summary>The act of each file.</summary>
    public required ActColumn<int> FileNodes { get; init; }

    /// <summary>The first mention of each file, and the end of the last one's.</summary>
    public required ActColumn<int> FileMentions { get; init; }

    /// <summary>The file of each mention.</summary>
    public required ActColumn<int> MentionFiles { get; init; }

    /// <summary>The key that each mention tells.</summary>
    public required ActColumn<int> MentionKeys { get; init; }

    /// <summary>The act that each mention leads to; -1 for one without designation.</summary>
    public required ActColumn<int> MentionNodes { get; init; }

    /// <summary>The ordinal of each mention among the citations of its document.</summary>
    public required ActColumn<int> MentionOrdinals { get; init; }

    /// <summary>Where each mention begins in the text.</summary>
    public required ActColumn<int> MentionStarts { get; init; }

    /// <summary>Length and hash of what is printed, two numbers a mention.</summary>
    public required ActColumn<int> MentionQuotes { get; init; }

    /// <summary>Relation (<see cref="Relation"/>) and status (<see cref="EdgeStatus"/>), two bytes a mention.</summary>
    public required ActColumn<byte> MentionMarks { get; init; }

    /// <summary>The key of each act.</summary>
    public required ActColumn<int> NodeKeys { get; init; }

    /// <summary>Status, and whether a mention that fits several may mean it, two bytes an act.</summary>
    public required ActColumn<byte> NodeMarks { get; init; }

    /// <summary>Where the files of each act begin in <see cref="NodeFiles"/>, and the end of the last one's.</summary>
    public required ActColumn<int> NodeFileStarts { get; init; }

    /// <summary>The files of the acts.</summary>
    public required ActColumn<int> NodeFiles { get; init; }

    /// <summary>Where the mentions of each act begin in <see cref="Incoming"/>, and the end of the last one's.</summary>
    public required ActColumn<int> IncomingStarts { get; init; }

    /// <summary>The mentions that lead to the acts, in order.</summary>
    public required ActColumn<int> Incoming { get; init; }

    /// <summary>Texts of the designations, ordered.</summary>
    public required ActColumn<int> Designations { get; init; }

    /// <summary>The first act of each designation, and the end of the last one's.</summary>
    public required ActColumn<int> DesignationNodes { get; init; }

    /// <summary>The number of files.</summary>
    public int FileCount => FilePaths.Count;

    /// <summary>The number of mentions.</summary>
    public int MentionCount => MentionFiles.Count;

    /// <summary>The number of acts.</summary>
    public int NodeCount => NodeKeys.Count;

    /// <summary>The acts that have a designation come first.</summary>
    public int DesignatedNodes => DesignationNodes[Designations.Count];

    /// <summary>All arrays, in the order in which they are kept.</summary>
    public IReadOnlyList<IActColumn> Columns =>
    [
        TextStarts, Texts, Keys, FilePaths, FileIds, FileKeys, FileNodes, FileMentions, MentionFiles, MentionKeys,
        MentionNodes, MentionOrdinals, MentionStarts, MentionQuotes, MentionMarks, NodeKeys, NodeMarks, NodeFileStarts,
        NodeFiles, IncomingStarts, Incoming, Designations, DesignationNodes,
    ];

    /// <summary>Gives back the memory of what can be had again.</summary>
    public void Release()
    {
        foreach (var column in Columns)
            column.Release();
    }

    /// <summary>A text.</summary>
    public string Text(int number)
    {
        var (start, end) = (TextStarts[number], TextStarts[number + 1]);
        return Encoding.UTF8.GetString(Texts.Slice(start, end - start));
    }

    /// <summary>The path of a file.</summary>
    public string Path(int file) => Text(FilePaths[file]);

    /// <summary>A key.</summary>
    public DocumentKey Key(int number)
    {
        var parts = Keys.Slice(number * ActKeys.Parts, ActKeys.Parts);
        return ActKeys.Read(parts, text => text < 0 ? null : Text(text));
    }

    /// <summary>The number of the file with this path; negative where there is none.</summary>
    public int FileAt(string path) => Find(FilePaths, path);

    /// <summary>The number of a designation; negative where there is none, <c>~</c> of where it would stand.</summary>
    public int DesignationAt(string designation) => Find(Designations, designation);

    private int Find(ActColumn<int> ordered, string text)
    {
        var (low, high) = (0, ordered.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = string.CompareOrdinal(Text(ordered[middle]), text);
            if (order == 0)
                return middle;
            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return ~low;
    }
}

/// <summary>Keys as six numbers.</summary>
internal static class ActKeys
{
    /// <summary>Numbers of a key.</summary>
    public const int Parts = 6;

    /// <summary>Which of them is the text of the designation.</summary>
    public const int Designation = 3;

    /// <summary>Puts a key into numbers.</summary>
    public static void Write(DocumentKey key, Span<int> parts, Func<string?, int> text)
    {
        parts[0] = text(key.Type);
        parts[1] = text(key.Issuer);
        parts[2] = text(key.Province);
        parts[3] = text(key.Designation);
        parts[4] = key.Date?.DayNumber ?? -1;
        parts[5] = key.Date is null ? key.Year ?? -1 : -1;
    }

    /// <summary>The key that numbers say.</summary>
    public static DocumentKey Read(ReadOnlySpan<int> parts, Func<int, string?> text) => new()
    {
        Type = text(parts[0]),
        Issuer = text(parts[1]),
        Province = text(parts[2]),
        Designation = text(parts[3]),
        Date = parts[4] < 0 ? null : DateOnly.FromDayNumber(parts[4]),
        Year = parts[5] < 0 ? null : parts[5],
    };
}
