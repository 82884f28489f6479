using Lucene.Net.Codecs;
using Lucene.Net.Codecs.Compressing;
using Lucene.Net.Codecs.Lucene46;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace VanBan.Store.Search.LuceneIndex;

/// <summary>How the fields are kept by Lucene, and the version that all of it has.</summary>
internal static class IndexSchema
{
    /// <summary>Raised with every change of what is written: an index of another version is emptied and filled again
    /// from the catalog.</summary>
    public const int Version = 9;

    public const LuceneVersion Lucene = LuceneVersion.LUCENE_48;

    private const string VersionKey = "vanban.schema";
    private const string SequenceKey = "vanban.sequence";

    static IndexSchema() => Codec.SetCodecFactory(new Codecs());

    /// <summary>Syllables whose places are known, for phrases and NEAR.</summary>
    public static FieldType Syllables { get; } = Frozen(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, norms: true);

    /// <summary>Pairs: only how often they stand in a document.</summary>
    public static FieldType Pairs { get; } = Frozen(IndexOptions.DOCS_AND_FREQS, norms: true);

    /// <summary>Syllables that are searched as filters, not ranked by length.</summary>
    public static FieldType Names { get; } = Frozen(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, norms: false);

    /// <summary>BM25 with the parameters that serve short queries and whole questions alike.</summary>
    public static Similarity Similarity { get; } = new BM25Similarity(0.5f, 0.6f);

    public static Codec Codec { get; } = new PackedCodec();

    /// <summary>
    /// The folder of an index. Not by <c>FSDirectory.Open</c>: the memory-mapped directory it gives can take the
    /// process down under concurrent searches. Every way to an index leads through here, so the codec is known before a
    /// segment is read.
    /// </summary>
    public static NIOFSDirectory OpenFolder(string folder) => new(folder);

    /// <summary>Whether an exception says that a file of the index is gone or broken; what Lucene throws then depends
    /// on where the damage is.</summary>
    public static bool IsDamage(Exception exception) =>
        exception is (IOException and not LockObtainFailedException) or ArgumentException or FormatException
            or IndexOutOfRangeException
            or InvalidOperationException or OverflowException;

    public static bool HoldsPairs(string field) =>
        field is IndexFields.TextPairs or IndexFields.TitlePairs or IndexFields.ProvisionTitlePairs;

    public static IDictionary<string, string> CommitData(long sequence) =>
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [VersionKey] = Version.ToString(System.Globalization.CultureInfo.InvariantCulture),
            [SequenceKey] = sequence.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };

    /// <summary>The last sequence of a commit; <see langword="null"/> where it was written with another
    /// schema.</summary>
    public static long? SequenceOf(IDictionary<string, string> commitData) =>
        commitData.TryGetValue(VersionKey, out var version)
            && version == Version.ToString(System.Globalization.CultureInfo.InvariantCulture)
        && commitData.TryGetValue(SequenceKey, out var text)
        && long.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var sequence)
            ? sequence : null;

    /// <summary>Whether a commit was written with another schema.</summary>
    public static bool IsOfAnotherVersion(IDictionary<string, string> commitData) =>
        commitData.TryGetValue(VersionKey, out var version)
            && version != Version.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static FieldType Frozen(IndexOptions options, bool norms)
    {
        var type = new FieldType { IsIndexed = true, IsTokenized = true, IndexOptions = options, OmitNorms = !norms };
        type.Freeze();
        return type;
    }

    private sealed class Codecs : DefaultCodecFactory
    {
        protected override void Initialize()
        {
            base.Initialize();
            PutCodecType(typeof(PackedCodec));
        }
    }
}

/// <summary>
/// Lucene's codec with the stored texts deflated in blocks of 32 KB, a third smaller than its own LZ4 in blocks of 16
/// KB: texts are read for the few hits of a page only.
/// </summary>
[CodecName("VanBanPacked")]
internal sealed class PackedCodec() : FilterCodec(new Lucene46Codec())
{
    public override StoredFieldsFormat StoredFieldsFormat { get; } =
        new CompressingStoredFieldsFormat("VanBanStoredFields", CompressionMode.HIGH_COMPRESSION, 1 << 15);
}
