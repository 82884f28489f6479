using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using VanBan.Documents;
using VanBan.Facts;
using VanBan.Reading.Containers;
using VanBan.Text;

namespace VanBan.Reading.Workers;

/// <summary>What a worker is asked for.</summary>
/// <param name="File">The file and its bytes: the very ones whose hash is kept.</param>
/// <param name="Options">What its reader may do.</param>
internal sealed record ReadRequest(SourceFile File, ReadingOptions Options)
{
    /// <summary>The folder into which to take out what lies in the file; <see langword="null"/> to read it.</summary>
    public string? UnpackTo { get; init; }

    /// <summary>How much may be taken out.</summary>
    public ContainerLimits Limits { get; init; } = new();
}

/// <summary>What a worker says: that it is alive, or what became of the file.</summary>
/// <param name="MoreTime">For a sign of life: time that an outside program may need besides.</param>
/// <param name="Outcome">The answer; <see langword="null"/> for a sign of life.</param>
internal sealed record WorkerMessage(TimeSpan MoreTime, Outcome<Document>? Outcome)
{
    /// <summary>The answer, where something was to be taken out of the file.</summary>
    public Unpacked? Unpacked { get; init; }
}

/// <summary>
/// The messages between the program and its workers: each a length (32 bits, little-endian) and so many bytes. Texts go
/// as UTF-16, since a damaged file may yield halves of surrogate pairs, which UTF-8 cannot hold.
/// </summary>
internal static class WorkerFrames
{
    private const int MostBytes = 1 << 30;

    private enum Kind : byte { Alive, Done, Skipped, Container, Unpacked }

    public static void Write(Stream stream, ReadRequest request)
    {
        using var head = new MemoryStream();
        using var writer = new BinaryWriter(head);
        Write(writer, request.File.Path);
        writer.Write(request.Options.Ocr);
        writer.Write(request.Options.Boxes);
        Write(writer, request.Options.OcrCache ?? "");
        Write(writer, request.Options.TempFolder);
        Write(writer, request.UnpackTo ?? "");
        writer.Write(request.Limits.Entries);
        writer.Write(request.Limits.Bytes);
        writer.Write(request.File.Bytes.Length);
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, checked((int)head.Length + request.File.Bytes.Length));
        stream.Write(length);
        stream.Write(head.GetBuffer().AsSpan(0, (int)head.Length));
        stream.Write(request.File.Bytes.Span);
        stream.Flush();
    }

    public static ReadRequest? ReadRequest(Stream stream)
    {
        if (ReadFrame(stream) is not { } frame)
            return null;
        using var reader = new BinaryReader(new MemoryStream(frame));
        var path = ReadText(reader);
        var options = new ReadingOptions
        {
            Ocr = reader.ReadBoolean(),
            Boxes = reader.ReadBoolean(),
            OcrCache = ReadText(reader) is { Length: > 0 } cache ? cache : null,
            TempFolder = ReadText(reader),
        };
        var folder = ReadText(reader) is { Length: > 0 } named ? named : null;
        var limits = new ContainerLimits(reader.ReadInt32(), reader.ReadInt64());
        var length = reader.ReadInt32();
        return new ReadRequest(new SourceFile(path, frame.AsMemory(frame.Length - length)), options)
        {
            UnpackTo = folder,
            Limits = limits,
        };
    }

    public static void WriteAlive(Stream stream, TimeSpan moreTime) => WriteFrame(stream, writer =>
    {
        writer.Write((byte)Kind.Alive);
        writer.Write(moreTime.Ticks);
    });

    public static void Write(Stream stream, Outcome<Document> outcome) => WriteFrame(stream, writer =>
    {
        switch (outcome)
        {
            case Outcome<Document>.Skipped(var obstacle, var reason):
                writer.Write((byte)Kind.Skipped);
                writer.Write((byte)obstacle);
                Write(writer, reason);
                break;
            case Outcome<Document>.Done(var document):
                writer.Write((byte)Kind.Done);
                Write(writer, document);
                break;
            case Outcome<Document>.Container:
                writer.Write((byte)Kind.Container);
                break;
        }
    });

    public static void Write(Stream stream, Unpacked unpacked) => WriteFrame(stream, writer =>
    {
        writer.Write((byte)Kind.Unpacked);
        Write(writer, unpacked.Obstacle, unpacked.Reason);
        writer.Write(unpacked.Parts.Length);
        foreach (var part in unpacked.Parts)
        {
            Write(writer, part.Name);
            Write(writer, part.File ?? "");
            writer.Write(part.Size);
            Write(writer, part.Obstacle, part.Reason);
        }
    });

    /// <summary>The next message of a worker; <see langword="null"/> where it says no more.</summary>
    public static WorkerMessage? ReadMessage(Stream stream)
    {
        if (ReadFrame(stream) is not { } frame)
            return null;
        using var reader = new BinaryReader(new MemoryStream(frame));
        return (Kind)reader.ReadByte() switch
        {
            Kind.Alive => new WorkerMessage(new TimeSpan(reader.ReadInt64()), null),
            Kind.Skipped =>
                new WorkerMessage(
                    default, new Outcome<Document>.Skipped((Obstacle)reader.ReadByte(), ReadText(reader))),
            Kind.Container => new WorkerMessage(default, new Outcome<Document>.Container()),
            Kind.Unpacked => new WorkerMessage(default, null) { Unpacked = ReadUnpacked(reader) },
            _ => new WorkerMessage(default, new Outcome<Document>.Done(ReadDocument(reader))),
        };
    }

    private static void Write(BinaryWriter writer, Obstacle? obstacle, string? reason)
    {
        writer.Write(obstacle is { } known ? (int)known : -1);
        Write(writer, reason ?? "");
    }

    private static (Obstacle?, string?) ReadObstacle(BinaryReader reader)
    {
        var number = OrNull(reader.ReadInt32());
        var reason = ReadText(reader);
        return number is { } obstacle ? ((Obstacle)obstacle, reason) : (null, null);
    }

    private static Unpacked ReadUnpacked(BinaryReader reader)
    {
        var (obstacle, reason) = ReadObstacle(reader);
        return new Unpacked(ReadMany(reader, ReadPart), obstacle, reason);
    }

    private static UnpackedPart ReadPart(BinaryReader reader)
    {
        var part = new UnpackedPart(
            ReadText(reader), ReadText(reader) is { Length: > 0 } file ? file : null, reader.ReadInt64());
        var (obstacle, reason) = ReadObstacle(reader);
        return part with { Obstacle = obstacle, Reason = reason };
    }

    private static void Write(BinaryWriter writer, Document document)
    {
        Write(writer, document.Name);
        Write(writer, document.Text);
        writer.Write(document.Format);
        writer.Write(document.PageCount ?? -1);
        writer.Write(document.HasParts);
        writer.Write(LayoutJson.Write(document.Pages));
        writer.Write(LayoutJson.Write(document.Tables));
        writer.Write(LayoutJson.Write(document.Footnotes));
        writer.Write(LayoutJson.Write(document.OcrPages));
        writer.Write(LayoutJson.Write(document.Doubtful));
        writer.Write(document.Words.Length);
        foreach (var word in document.Words)
            Write(writer, word);
        writer.Write(document.Furniture.Length);
        foreach (var item in document.Furniture)
        {
            writer.Write(item.Page);
            Write(writer, item.Text);
        }
        writer.Write(document.Diagnostics.Length);
        foreach (var item in document.Diagnostics)
        {
            writer.Write(item.Code);
            Write(writer, item.Message);
            writer.Write(item.Page ?? -1);
        }
    }

    private static Document ReadDocument(BinaryReader reader) => new(ReadText(reader), ReadText(reader))
    {
        Format = reader.ReadString(),
        PageCount = OrNull(reader.ReadInt32()),
        HasParts = reader.ReadBoolean(),
        Pages = LayoutJson.Pages(reader.ReadString()),
        Tables = LayoutJson.Tables(reader.ReadString()),
        Footnotes = LayoutJson.Spans(reader.ReadString()),
        OcrPages = LayoutJson.Numbers(reader.ReadString()),
        Doubtful = LayoutJson.Spans(reader.ReadString()),
        Words = ReadMany(reader, ReadWordBox),
        Furniture = ReadMany(reader, static reader => new PageFurniture(reader.ReadInt32(), ReadText(reader))),
        Diagnostics =
            ReadMany(
                reader, static reader =>
                    new Diagnostic(reader.ReadString(), ReadText(reader), OrNull(reader.ReadInt32()))),
    };

    private static void Write(BinaryWriter writer, WordBox word)
    {
        writer.Write(word.Span.Start);
        writer.Write(word.Span.End);
        writer.Write(word.Box.Page);
        writer.Write(word.Box.Left);
        writer.Write(word.Box.Top);
        writer.Write(word.Box.Right);
        writer.Write(word.Box.Bottom);
    }

    private static WordBox ReadWordBox(BinaryReader reader) => new(
        new TextSpan(reader.ReadInt32(), reader.ReadInt32()),
        new PageBox(
            reader.ReadInt32(), reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle()));

    private static int? OrNull(int number) => number < 0 ? null : number;

    private static ImmutableArray<T> ReadMany<T>(BinaryReader reader, Func<BinaryReader, T> read)
    {
        var items = ImmutableArray.CreateBuilder<T>(reader.ReadInt32());
        while (items.Count < items.Capacity)
            items.Add(read(reader));
        return items.MoveToImmutable();
    }

    private static void Write(BinaryWriter writer, string text)
    {
        writer.Write(text.Length);
        writer.Write(MemoryMarshal.AsBytes(text.AsSpan()));
    }

    // Not by an encoding, which would replace half pairs.
    private static string ReadText(BinaryReader reader) =>
        new(MemoryMarshal.Cast<byte, char>(reader.ReadBytes(2 * reader.ReadInt32())));

    private static void WriteFrame(Stream stream, Action<BinaryWriter> write)
    {
        using var frame = new MemoryStream();
        using var writer = new BinaryWriter(frame);
        writer.Write(0);
        write(writer);
        var bytes = frame.GetBuffer().AsSpan(0, (int)frame.Length);
        BinaryPrimitives.WriteInt32LittleEndian(bytes, bytes.Length - 4);
        // Signs of life come from several threads.
        lock (stream)
        {
            stream.Write(bytes);
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
