using System.Buffers.Binary;
using VanBan.Graph.Acts;

namespace VanBan.Store.Acts;

/// <summary>
/// What came and went since the arrays were made, in a file beside theirs to which each who reads on from the catalog
/// adds what was not there: a head (mark, version, checksum and change of the arrays to which it belongs), then segments
/// (length, checksum, bytes), each from the change at which the one before ends. What a killed writer left half written
/// at the end does not have its checksum: it is passed over, read from the catalog, and written over.
/// </summary>
internal sealed class ActTail
{
    private const int HeadLength = 32;
    private const int SegmentHeadLength = 8;
    private static readonly byte[] Mark = "VBTAIL\n\0"u8.ToArray();

    private readonly ActFile file;
    private readonly string path;
    private readonly List<ActSegment> segments = [];
    private bool isOfAnother;

    private ActTail(ActFile file, string path) => (this.file, this.path) = (file, path);

    /// <summary>The last change of the catalog that arrays and segments hold.</summary>
    public long Sequence => segments is [.., var last] ? last.To : file.Sequence;

    /// <summary>The segment that was added last.</summary>
    public ActSegment? Last => segments is [.., var last] ? last : null;

    /// <summary>What came and went since the arrays were made.</summary>
    public ActChanges Changes => ActChanges.Of([.. segments.Select(segment => segment.Changes)]);

    /// <summary>How many files came or went, one that came twice counted twice.</summary>
    public int Count => segments.Sum(segment => segment.Changes.Count);

    /// <summary>The file beside that of the arrays.</summary>
    public static string PathOf(string arrays) => arrays + ".tail";

    /// <summary>Reads what stands beside arrays; nothing where it cannot be read or belongs to others.</summary>
    public static ActTail Read(ActFile file, string path)
    {
        var tail = new ActTail(file, path);
        try
        {
            if (File.Exists(path))
                tail.Take(ReadShared(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // As if there were none: the catalog tells.
        }
        return tail;
    }

    /// <summary>Forgets what was read, as another catalog's.</summary>
    public void Forget()
    {
        segments.Clear();
        isOfAnother = true;
    }

    /// <summary>Whether the last segment has been added and is not in the file.</summary>
    public bool IsNew { get; private set; }

    /// <summary>Adds a segment.</summary>
    public void Add(ActSegment segment)
    {
        segments.Add(segment);
        IsNew = true;
    }

    /// <summary>Writes the last segment behind those that are in the file, where nobody else did meanwhile.</summary>
    /// <param name="found">All mentions, with what was found out about them.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be written.</exception>
    public void Keep(IReadOnlyList<ActMentionRow> found)
    {
        var last = segments[^1].Changes;
        var documents = last.Files.Select(file => file.Id).ToHashSet();
        // The order of files is another one there, that of the mentions of one file the same.
        segments[^1] = segments[^1] with
        {
            Changes = last with { Mentions = [.. found.Where(mention => documents.Contains(mention.Document))] },
        };
        using var stream = new FileStream(
            path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        if (IsOfLater(bytes))
            return;
        var known = new ActTail(file, path);
        var end = isOfAnother ? 0 : known.Take(bytes);
        if (end == 0)
            Write(stream, 0, segments);
        else if (known.Sequence == segments[^1].From)
            Write(stream, end, segments[^1..]);
    }

    private void Write(FileStream stream, int end, List<ActSegment> added)
    {
        stream.SetLength(end);
        stream.Position = end;
        if (end == 0)
            stream.Write(Head());
        Span<byte> head = stackalloc byte[SegmentHeadLength];
        foreach (var one in added)
        {
            var bytes = one.ToBytes();
            BinaryPrimitives.WriteInt32LittleEndian(head, bytes.Length);
            BinaryPrimitives.WriteUInt32LittleEndian(head[4..], ActBlock.SumOf(bytes));
            stream.Write(head);
            stream.Write(bytes);
        }
    }

    private static byte[] ReadShared(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        return bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }

    // Up to the first that is not as it was written, or does not go on where the one before ended.
    private int Take(byte[] bytes)
    {
        if (bytes.Length < HeadLength || !bytes.AsSpan(0, HeadLength).SequenceEqual(Head()))
            return 0;
        var at = HeadLength;
        while (bytes.Length - at >= SegmentHeadLength)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at));
            var start = at + SegmentHeadLength;
            if (length < 0 || length > bytes.Length - start)
                break;
            var content = bytes[start..(start + length)];
            if (ActBlock.SumOf(content) != BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at + 4)))
                break;
            var segment = ActSegment.Of(content);
            if (segment.From != Sequence)
                break;
            segments.Add(segment);
            at = start + length;
        }
        return at;
    }

    // Somebody has made the arrays anew meanwhile.
    private bool IsOfLater(byte[] bytes) => bytes.Length >= HeadLength
        && bytes.AsSpan(0, Mark.Length).SequenceEqual(Mark)
        && BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(16)) > file.Sequence;

    private byte[] Head()
    {
        var head = new byte[HeadLength];
        Mark.CopyTo(head, 0);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(8), ActFile.Version);
        BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(12), file.Sum);
        BinaryPrimitives.WriteInt64LittleEndian(head.AsSpan(16), file.Sequence);
        return head;
    }
}
