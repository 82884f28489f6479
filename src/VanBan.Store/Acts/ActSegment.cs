using System.Text;
using VanBan.Citations;
using VanBan.Documents;
using VanBan.Graph.Acts;
using VanBan.Store.Catalog;

namespace VanBan.Store.Acts;

/// <summary>What came and went between two changes of the catalog, as it is kept beside the arrays.</summary>
/// <param name="From">The change behind which it begins.</param>
/// <param name="To">The change up to which it goes.</param>
/// <param name="Witnesses">Documents by which the catalog is known again.</param>
/// <param name="Changes">What came and went.</param>
internal sealed record ActSegment(long From, long To, IReadOnlyList<ActWitness> Witnesses, ActChanges Changes)
{
    /// <summary>As bytes.</summary>
    public byte[] ToBytes()
    {
        using var memory = new MemoryStream();
        using var writer = new ActSegmentWriter(memory);
        writer.Write(From);
        writer.Write(To);
        writer.Each(Witnesses, witness =>
        {
            writer.Write(witness.Sequence);
            writer.Write(witness.Ingested);
            writer.Write(witness.Path);
        });
        writer.Each(Changes.Gone, writer.Write);
        writer.Each(Changes.Files, file =>
        {
            writer.Write(file.Id);
            writer.Write(file.Path);
            writer.Key(file.Key);
        });
        writer.Each(Changes.Mentions, writer.Mention);
        writer.Flush();
        return memory.ToArray();
    }

    /// <summary>Of bytes that are as they were written.</summary>
    public static ActSegment Of(byte[] bytes)
    {
        using var reader = new ActSegmentReader(new MemoryStream(bytes));
        var (from, to) = (reader.ReadInt64(), reader.ReadInt64());
        return new ActSegment(
            from, to,
            reader.Each(() => new ActWitness(reader.ReadInt64(), reader.ReadString(), reader.ReadString())),
            new ActChanges(
                reader.Each(reader.ReadString),
                reader.Each(() => new ActFileRow(reader.ReadInt64(), reader.ReadString(), reader.Key())),
                reader.Each(reader.Mention)));
    }
}

/// <summary>Writes rows. A text or key is a number; where it is the next free one, what it stands for follows.</summary>
internal sealed class ActSegmentWriter(Stream stream) : BinaryWriter(stream, Encoding.UTF8)
{
    private readonly Dictionary<string, int> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<DocumentKey, int> keys = [];

    /// <summary>Rows behind their count.</summary>
    public void Each<T>(IReadOnlyCollection<T> rows, Action<T> write)
    {
        Write7BitEncodedInt(rows.Count);
        foreach (var row in rows)
            write(row);
    }

    /// <summary>A mention.</summary>
    public void Mention(ActMentionRow mention)
    {
        Write7BitEncodedInt64(mention.Document);
        Write7BitEncodedInt(mention.Ordinal);
        Write7BitEncodedInt(mention.Start);
        Write((byte)mention.Relation);
        Write7BitEncodedInt(mention.Quote.Length);
        Write(mention.Quote.Hash);
        Write(mention.Found);
        Key(mention.Key);
    }

    /// <summary>A key.</summary>
    public void Key(DocumentKey key)
    {
        if (!IsNew(keys, key))
            return;
        Text(key.Type);
        Text(key.Issuer);
        Text(key.Province);
        Text(key.Designation);
        Write(key.Date?.DayNumber ?? -1);
        Write(key.Date is null ? key.Year ?? -1 : -1);
    }

    private void Text(string? text)
    {
        Write(text is not null);
        if (text is not null && IsNew(texts, text))
            Write(text);
    }

    private bool IsNew<T>(Dictionary<T, int> numbers, T one) where T : notnull
    {
        var isNew = numbers.TryAdd(one, numbers.Count);
        Write7BitEncodedInt(numbers[one]);
        return isNew;
    }
}

/// <summary>Reads what <see cref="ActSegmentWriter"/> wrote.</summary>
internal sealed class ActSegmentReader(Stream stream) : BinaryReader(stream, Encoding.UTF8)
{
    private readonly List<string> texts = [];
    private readonly List<DocumentKey> keys = [];

    /// <summary>Rows behind their count.</summary>
    public T[] Each<T>(Func<T> read)
    {
        var rows = new T[Read7BitEncodedInt()];
        for (var i = 0; i < rows.Length; i++)
            rows[i] = read();
        return rows;
    }

    /// <summary>A mention.</summary>
    public ActMentionRow Mention()
    {
        var (document, ordinal, start) = (Read7BitEncodedInt64(), Read7BitEncodedInt(), Read7BitEncodedInt());
        var (relation, quote) = ((Relation)ReadByte(), new ActQuote(Read7BitEncodedInt(), ReadInt32()));
        var found = ReadInt32();
        return new ActMentionRow(document, ordinal, start, relation, quote, Key()) { Found = found };
    }

    /// <summary>A key.</summary>
    public DocumentKey Key() => Known(keys, () =>
    {
        var key = new DocumentKey { Type = Text(), Issuer = Text(), Province = Text(), Designation = Text() };
        var (day, year) = (ReadInt32(), ReadInt32());
        return day >= 0
            ? key with { Date = DateOnly.FromDayNumber(day) } : key with { Year = year < 0 ? null : year };
    });

    private string? Text() => ReadBoolean() ? Known(texts, ReadString) : null;

    private T Known<T>(List<T> known, Func<T> read)
    {
        var number = Read7BitEncodedInt();
        if (number == known.Count)
            known.Add(read());
        return known[number];
    }
}
