using System.Globalization;

namespace VanBan.Archive.Search;

/// <summary>A stub until the index is here: it keeps which sequence number each file came with, and nothing of what is in it.</summary>
public sealed class SearchIndex : IDisposable
{
    private readonly string stub;
    private readonly SortedDictionary<string, long> files = new(StringComparer.Ordinal);

    private SearchIndex(string stub) => this.stub = stub;

    /// <summary>The last catalog sequence committed; 0 when new.</summary>
    public long LastSequence { get; private set; }

    /// <summary>Opens the index in a folder and makes it if there is none.</summary>
    public static SearchIndex Open(string folder)
    {
        Directory.CreateDirectory(folder);
        var index = new SearchIndex(Path.Combine(folder, "stub"));
        if (!File.Exists(index.stub))
            return index;
        var lines = File.ReadAllLines(index.stub);
        index.LastSequence = long.Parse(lines[0], CultureInfo.InvariantCulture);
        foreach (var line in lines[1..])
            index.files[line.Split('\t')[1]] = long.Parse(line.Split('\t')[0], CultureInfo.InvariantCulture);
        return index;
    }

    /// <summary>Adds or replaces the document of a file.</summary>
    public void Put(IndexEntry entry) => files[entry.File] = entry.Sequence;

    /// <summary>Takes out the document of a file.</summary>
    public void Remove(string file, long sequence)
    {
        _ = sequence;
        files.Remove(file);
    }

    /// <summary>Makes all changes so far lasting.</summary>
    public void Commit(long sequence)
    {
        LastSequence = sequence;
        File.WriteAllLines(stub, [sequence.ToString(CultureInfo.InvariantCulture), .. files.Select(file => $"{file.Value}\t{file.Key}")]);
    }

    /// <summary>Closes the index; what was not committed is lost.</summary>
    public void Dispose() => files.Clear();
}
