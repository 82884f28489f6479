using Lucene.Net.Index;
using VanBan.Reading;

namespace VanBan.Store.Search.LuceneIndex;

/// <summary>Whether the files of an index are as Lucene wrote them: its own check, which reads all of them and compares
/// their checksums.</summary>
internal static class LuceneVerification
{
    /// <summary>What is wrong with the index in a folder; nothing where there is none.</summary>
    public static IEnumerable<StoreDamage> Of(string folder)
    {
        if (!System.IO.Directory.Exists(folder))
            return [];
        using var directory = IndexSchema.OpenFolder(folder);
        try
        {
            if (!DirectoryReader.IndexExists(directory))
                return [];
            var status = new CheckIndex(directory).DoCheckIndex();
            return status.Clean ? [] : [Broken(string.Join(' ', status.SegmentsFileName, status.NumBadSegments))];
        }
        catch (Exception e) when (IndexSchema.IsDamage(e))
        {
            return [Broken(FaultWords.Of(e))];
        }
    }

    private static StoreDamage Broken(string what) => new(StorePart.Index, StoreFault.Broken, what.Trim());
}
