using System.Buffers.Binary;
using VanBan.Documents;
using VanBan.Facts;
using VanBan.Reading.Containers;

namespace VanBan.Reading.Workers;

/// <summary>What a worker is asked for: the facts of a file, or of a document that was read before.</summary>
internal abstract record WorkerRequest
{
    private WorkerRequest() { }

    /// <summary>A file is to be read.</summary>
    /// <param name="File">The file and its bytes: the very ones whose hash is kept.</param>
    /// <param name="Options">What its reader may do.</param>
    public sealed record OfFile(SourceFile File, ReadingOptions Options) : WorkerRequest;

    /// <summary>Only the facts are to be extracted.</summary>
    /// <param name="Document">The document as it was read.</param>
    public sealed record OfDocument(Document Document) : WorkerRequest;

    /// <summary>What lies in a file is to be taken out.</summary>
    /// <param name="File">The file and its bytes.</param>
    /// <param name="Folder">The folder into which it is taken.</param>
    /// <param name="Limits">How much may be taken.</param>
    public sealed record OfParts(SourceFile File, string Folder, ContainerLimits Limits) : WorkerRequest;
}

/// <summary>What a worker says: that it is alive, or what became of what it was asked for.</summary>
/// <param name="MoreTime">For a sign of life: time that an outside program may need besides.</param>
/// <param name="Outcome">The answer; <see langword="null"/> for a sign of life.</param>
internal sealed record WorkerMessage(TimeSpan MoreTime, Outcome<DocumentFacts>? Outcome)
{
    /// <summary>The answer, where something was to be taken out of a file.</summary>
    public Unpacked? Unpacked { get; init; }

    /// <summary>Whether it only says that the worker is alive.</summary>
    public bool IsSign => Outcome is null && Unpacked is null;
}

/// <summary>The messages between the program and its workers: each a length (32 bits, little-endian) and so many
/// bytes.</summary>
internal static class WorkerFrames
{
    private const int MostBytes = 1 << 30;

    private enum Kind { Alive, Done, Skipped, Container, Unpacked }

    private enum Asked { File, Document, Parts }

    public static void Write(Stream stream, WorkerRequest request)
    {
        switch (request)
        {
            case WorkerRequest.OfFile(var file, var options):
                WriteFrame(stream, writer => Write(writer, file, options), file.Bytes.Span);
                break;
            case WorkerRequest.OfDocument(var document):
                WriteFrame(stream, writer =>
                {
                    writer.Kind(Asked.Document);
                    DocumentFrame.Write(writer, document);
                });
                break;
            case WorkerRequest.OfParts parts:
                WriteFrame(stream, writer => Write(writer, parts), parts.File.Bytes.Span);
                break;
        }
    }

    public static WorkerRequest? ReadRequest(Stream stream)
    {
        if (ReadFrame(stream) is not { } frame)
            return null;
        using var reader = new FrameReader(frame);
        return reader.Kind<Asked>() switch
        {
            Asked.Document => new WorkerRequest.OfDocument(DocumentFrame.Read(reader)),
            Asked.Parts => ReadPartsRequest(reader, frame),
            _ => ReadFileRequest(reader, frame),
        };
    }

    private static WorkerRequest.OfParts ReadPartsRequest(FrameReader reader, byte[] frame)
    {
        var (path, folder) = (reader.Text(), reader.Text());
        var limits = new ContainerLimits(reader.Number(), reader.Long());
        return new WorkerRequest.OfParts(new SourceFile(path, Rest(reader, frame)), folder, limits);
    }

    private static void Write(FrameWriter writer, WorkerRequest.OfParts request)
    {
        writer.Kind(Asked.Parts);
        writer.Text(request.File.Path);
        writer.Text(request.Folder);
        writer.Number(request.Limits.Entries);
        writer.Long(request.Limits.Bytes);
        writer.Number(request.File.Bytes.Length);
    }

    // The bytes of a file stand last, behind their number.
    private static ReadOnlyMemory<byte> Rest(FrameReader reader, byte[] frame)
    {
        var length = reader.Number();
        return frame.AsMemory(frame.Length - length);
    }

    private static WorkerRequest.OfFile ReadFileRequest(FrameReader reader, byte[] frame)
    {
        var path = reader.Text();
        var options = new ReadingOptions
        {
            Ocr = reader.Flag(),
            Boxes = reader.Flag(),
            OcrCache = reader.Word(),
            TempFolder = reader.Text(),
        };
        return new WorkerRequest.OfFile(new SourceFile(path, Rest(reader, frame)), options);
    }

    private static void Write(FrameWriter writer, SourceFile file, ReadingOptions options)
    {
        writer.Kind(Asked.File);
        writer.Text(file.Path);
        writer.Flag(options.Ocr);
        writer.Flag(options.Boxes);
        writer.Word(options.OcrCache);
        writer.Text(options.TempFolder);
        writer.Number(file.Bytes.Length);
    }

    public static void WriteAlive(Stream stream, TimeSpan moreTime) => WriteFrame(stream, writer =>
    {
        writer.Kind(Kind.Alive);
        writer.Long(moreTime.Ticks);
    });

    public static void Write(Stream stream, Outcome<DocumentFacts> outcome) => WriteFrame(stream, writer =>
    {
        switch (outcome)
        {
            case Outcome<DocumentFacts>.Skipped(var obstacle, var reason):
                writer.Kind(Kind.Skipped);
                writer.Kind(obstacle);
                writer.Text(reason);
                break;
            case Outcome<DocumentFacts>.Done(var facts):
                writer.Kind(Kind.Done);
                DocumentFrame.Write(writer, facts.Document);
                FactsFrame.Write(writer, facts);
                break;
            case Outcome<DocumentFacts>.Container:
                writer.Kind(Kind.Container);
                break;
        }
    });

    public static void Write(Stream stream, Unpacked unpacked) => WriteFrame(stream, writer =>
    {
        writer.Kind(Kind.Unpacked);
        writer.Maybe(unpacked.Obstacle, writer.Kind);
        writer.Text(unpacked.Reason ?? "");
        writer.Many(unpacked.Parts, part =>
        {
            writer.Text(part.Name);
            writer.Text(part.File ?? "");
            writer.Long(part.Size);
            writer.Maybe(part.Obstacle, writer.Kind);
            writer.Text(part.Reason ?? "");
        });
    });

    private static Unpacked ReadUnpacked(FrameReader reader)
    {
        var (obstacle, reason) = (reader.MaybeValue(reader.Kind<Obstacle>), reader.Text());
        var parts = reader.Many(() => new UnpackedPart(reader.Text(), OrNull(reader.Text()), reader.Long())
        {
            Obstacle = reader.MaybeValue(reader.Kind<Obstacle>),
            Reason = OrNull(reader.Text()),
        });
        return new Unpacked(parts, obstacle, OrNull(reason));
    }

    private static string? OrNull(string text) => text.Length > 0 ? text : null;

    /// <summary>The next message of a worker; <see langword="null"/> where it says no more.</summary>
    public static WorkerMessage? ReadMessage(Stream stream)
    {
        if (ReadFrame(stream) is not { } frame)
            return null;
        using var reader = new FrameReader(frame);
        return reader.Kind<Kind>() switch
        {
            Kind.Alive => new WorkerMessage(new TimeSpan(reader.Long()), null),
            Kind.Skipped => new WorkerMessage(
                default, new Outcome<DocumentFacts>.Skipped(reader.Kind<Obstacle>(), reader.Text())),
            Kind.Container => new WorkerMessage(default, new Outcome<DocumentFacts>.Container()),
            Kind.Unpacked => new WorkerMessage(default, null) { Unpacked = ReadUnpacked(reader) },
            _ => new WorkerMessage(
                default,
                new Outcome<DocumentFacts>.Done(FactsFrame.Read(reader, DocumentFrame.Read(reader)))),
        };
    }

    private static void WriteFrame(Stream stream, Action<FrameWriter> write, ReadOnlySpan<byte> rest = default)
    {
        using var frame = new MemoryStream();
        using var writer = new FrameWriter(frame);
        frame.SetLength(4);
        frame.Position = 4;
        write(writer);
        var bytes = frame.GetBuffer().AsSpan(0, (int)frame.Length);
        BinaryPrimitives.WriteInt32LittleEndian(bytes, checked(bytes.Length - 4 + rest.Length));
        // Signs of life come from several threads.
        lock (stream)
        {
            stream.Write(bytes);
            stream.Write(rest);
            stream.Flush();
        }
    }

    private static byte[]? ReadFrame(Stream stream)
    {
        Span<byte> length = stackalloc byte[4];
        try
        {
            if (stream.ReadAtLeast(length, 4, throwOnEndOfStream: false) < 4)
                return null;
            var count = BinaryPrimitives.ReadInt32LittleEndian(length);
            if (count is < 0 or > MostBytes)
                return null;
            var frame = new byte[count];
            return stream.ReadAtLeast(frame, count, throwOnEndOfStream: false) == count ? frame : null;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
