namespace VanBan.Store.Search.Answers;

/// <summary>
/// Which files are one document: those that state the same complete identity; and a file whose text is nearly that of
/// another one, if nothing it says of itself differs and one of them bears a number. Two resolutions of two years may
/// differ in a few words only: they bear different numbers, and stay apart.
/// </summary>
internal static class NearDuplicates
{
    /// <summary>The documents found in their order, each with the other files of it behind its best one.</summary>
    public static List<List<FoundFile>> Fold(IReadOnlyList<FoundFile> found, IndexView index)
    {
        var groups = new List<List<FoundFile>>();
        var faces = new List<FileFace>();
        var byKey = new Dictionary<long, int>();
        foreach (var file in found)
        {
            var face = index.FaceOf(file);
            var group = face.Key != 0 && byKey.TryGetValue(face.Key, out var same)
                ? same : faces.FindIndex(other => AreOne(face, other));
            if (group >= 0)
            {
                groups[group].Add(file);
                // What one file leaves open another one tells.
                var known = faces[group];
                faces[group] = known with
                {
                    Number = known.Number != 0 ? known.Number : face.Number,
                    Date = known.Date != 0
                    ? known.Date : face.Date
                };
                continue;
            }
            if (face.Key != 0)
                byKey[face.Key] = groups.Count;
            groups.Add([file]);
            faces.Add(face);
        }
        return groups;
    }

    private static bool AreOne(FileFace one, FileFace other) =>
        (one.Number != 0 || other.Number != 0)
        && (one.Number == 0 || other.Number == 0 || one.Number == other.Number)
        && (one.Date == 0 || other.Date == 0 || one.Date == other.Date)
        && Fingerprint.Distance(one.Print, other.Print) <= Fingerprint.Near;
}
