using VanBan.Facts;
using VanBan.Reading;
using VanBan.Reading.Containers;

namespace VanBan.Store.Ingest;

/// <summary>The files that were read in a run to the end of all that lies in them: what the store knows to lie there
/// and did not meet is no longer there. Where reading broke off for a reason that is not the file's own, nothing is
/// concluded.</summary>
internal sealed class SettledFiles
{
    private readonly HashSet<string> read = new(StringComparer.Ordinal);
    private readonly HashSet<string> broken = new(StringComparer.Ordinal);
    private readonly HashSet<string> parts = new(StringComparer.Ordinal);

    /// <summary>Notes what became of a file, or of something in it.</summary>
    public void Meet(FileResult result)
    {
        var file = EntryPath.FileOf(result.Version.Path);
        if (result.Outcome is not null && file == result.Version.Path)
            read.Add(file);
        else if (file != result.Version.Path)
            parts.Add(result.Version.Path);
        // What cannot be seen in a file that is cut off or locked is not gone.
        if (result.Ended is { Obstacle: not null and not Obstacle.Empty })
            broken.Add(file);
        else if (result.Outcome is Outcome<DocumentFacts>.Skipped(var obstacle, _)
            && (file == result.Version.Path || IsNotOfFile(obstacle)))
            broken.Add(file);
    }

    /// <summary>Whether a document that lay in <paramref name="file"/> at <paramref name="path"/> lies there no
    /// more.</summary>
    public bool IsGone(string file, string path) =>
        !parts.Contains(path) && read.Contains(file) && !broken.Contains(file);

    private static bool IsNotOfFile(Obstacle obstacle) => obstacle.IsOfMachine()
        || obstacle is Obstacle.TimedOut or Obstacle.Crashed or Obstacle.Failed;
}
