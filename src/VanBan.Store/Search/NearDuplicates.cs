using Lucene.Net.Index;
using Lucene.Net.Search;

namespace VanBan.Store.Search;

/// <summary>
/// Which files are one document: those that state the same complete identity; and a file whose text is nearly that of another one, if nothing it says of itself differs and
/// one of them bears a number. Two resolutions of two years may differ in a few words only: they bear different numbers, and stay apart.
/// </summary>
internal sealed class NearDuplicates(IndexSearcher searcher)
{
    private static readonly string[] Fields = [IndexSchema.Identity, IndexSchema.NumberHash, IndexSchema.Date, IndexSchema.Fingerprint];

    private readonly NumericDocValues?[]?[] values = new NumericDocValues?[]?[searcher.IndexReader.Leaves.Count];

    private readonly record struct Face(long Key, long Number, long Date, long Print);

    /// <summary>The documents found in their order, each with the other files of it behind its best one.</summary>
    public List<List<HitCollector.Ranked>> Fold(List<HitCollector.Ranked> found)
    {
        var groups = new List<List<HitCollector.Ranked>>();
        var faces = new List<Face>();
        var byKey = new Dictionary<long, int>();
        foreach (var ranked in found)
        {
            var face = FaceOf(ranked.Doc);
            var group = face.Key != 0 && byKey.TryGetValue(face.Key, out var same) ? same : faces.FindIndex(other => AreOne(face, other));
            if (group >= 0)
            {
                groups[group].Add(ranked);
                // What one file leaves open another one tells.
                var known = faces[group];
                faces[group] = known with { Number = known.Number != 0 ? known.Number : face.Number, Date = known.Date != 0 ? known.Date : face.Date };
                continue;
            }
            if (face.Key != 0)
                byKey[face.Key] = groups.Count;
            groups.Add([ranked]);
            faces.Add(face);
        }
        return groups;
    }

    private static bool AreOne(Face one, Face other) =>
        (one.Number != 0 || other.Number != 0)
        && (one.Number == 0 || other.Number == 0 || one.Number == other.Number)
        && (one.Date == 0 || other.Date == 0 || one.Date == other.Date)
        && Fingerprint.Distance(one.Print, other.Print) <= Fingerprint.Near;

    private Face FaceOf(int doc)
    {
        var leaves = searcher.IndexReader.Leaves;
        var at = ReaderUtil.SubIndex(doc, leaves);
        var columns = values[at] ??= Array.ConvertAll(Fields, leaves[at].AtomicReader.GetNumericDocValues);
        return new Face(Value(0), Value(1), Value(2), Value(3));

        long Value(int field) => columns[field]?.Get(doc - leaves[at].DocBase) ?? 0;
    }
}
