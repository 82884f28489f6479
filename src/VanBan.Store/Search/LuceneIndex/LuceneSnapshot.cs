using Lucene.Net.Index;

namespace VanBan.Store.Search.LuceneIndex;

/// <summary>Copies an index while another process writes to it. Files of an index are written once and then only
/// deleted: those that one commit names are a whole index.</summary>
internal static class LuceneSnapshot
{
    private const int Tries = 5;

    /// <summary>Copies the last commit.</summary>
    /// <param name="folder">The index.</param>
    /// <param name="to">An empty folder.</param>
    /// <returns>Whether there was an index that could be copied; it can be made anew from the catalog.</returns>
    public static bool Copy(string folder, string to)
    {
        for (var i = 0; i < Tries && System.IO.Directory.Exists(folder); i++)
        {
            if (TryCopy(folder, to))
                return true;
            foreach (var file in System.IO.Directory.EnumerateFiles(to))
                File.Delete(file);
        }
        return false;
    }

    // A commit may go while it is copied: then the one after it is copied.
    private static bool TryCopy(string folder, string to)
    {
        using var directory = IndexSchema.OpenFolder(folder);
        try
        {
            if (!DirectoryReader.IndexExists(directory))
                return false;
            foreach (var name in DirectoryReader.ListCommits(directory)[^1].FileNames)
                File.Copy(Path.Combine(folder, name), Path.Combine(to, name));
            return true;
        }
        catch (Exception e) when (e is IOException || IndexSchema.IsDamage(e))
        {
            return false;
        }
    }
}
