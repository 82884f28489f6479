using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using VanBan.Reading.Formats.Office;
using VanBan.Reading.Formats.Plain;

namespace VanBan.Reading.Formats.Mail;

/// <summary>The properties of a letter, or of what is attached to it, in an Outlook file ([MS-OXMSG], 2.4): long ones
/// are streams named by their number and type, short ones stand together in one stream.</summary>
internal sealed class OutlookProperties
{
    private const string Prefix = "__substg1.0_";
    private const int Unicode = 0x001F, OldText = 0x001E, Binary = 0x0102, Integer = 0x0003, Moment = 0x0040;
    private const int EntryLength = 16;

    private readonly CompoundStorage storage;
    private readonly Dictionary<(int Number, int Type), ulong> shorts = [];

    private OutlookProperties(CompoundStorage storage) => this.storage = storage;

    /// <summary>The properties in a storage.</summary>
    /// <param name="storage">The storage.</param>
    /// <param name="head">Bytes before the short ones.</param>
    public static OutlookProperties Of(CompoundStorage storage, int head)
    {
        var properties = new OutlookProperties(storage);
        var bytes = storage.Stream(CompoundFile.OutlookProperties) ?? [];
        for (var at = head; at + EntryLength <= bytes.Length; at += EntryLength)
        {
            var entry = bytes.AsSpan(at, EntryLength);
            var (type, number) =
                (BinaryPrimitives.ReadUInt16LittleEndian(entry), BinaryPrimitives.ReadUInt16LittleEndian(entry[2..]));
            properties.shorts[(number, type)] = BinaryPrimitives.ReadUInt64LittleEndian(entry[8..]);
        }
        return properties;
    }

    /// <summary>The name of the stream or storage of a long property.</summary>
    public static string NameOf(int number, int type) =>
        string.Create(CultureInfo.InvariantCulture, $"{Prefix}{number:X4}{type:X4}");

    /// <summary>A text; <see langword="null"/> where there is none.</summary>
    public string? Text(int number) => storage.Stream(NameOf(number, Unicode)) is { } wide
        ? Encoding.Unicode.GetString(wide).TrimEnd('\0')
        : storage.Stream(NameOf(number, OldText)) is { } old ? TextDecoder.Decode(TrimEnd(old)) : null;

    /// <summary>Bytes; <see langword="null"/> where there are none.</summary>
    public byte[]? Bytes(int number) => storage.Stream(NameOf(number, Binary));

    /// <summary>A whole number.</summary>
    public int? Number(int number) => shorts.TryGetValue((number, Integer), out var value) ? (int)(uint)value : null;

    /// <summary>A moment: tenths of microseconds since 1601, UTC.</summary>
    public DateTimeOffset? Time(int number) =>
        shorts.TryGetValue((number, Moment), out var value) && value is > 0 and < (ulong)(long.MaxValue / 4)
            ? new DateTimeOffset(DateTime.FromFileTimeUtc((long)value)) : null;

    private static byte[] TrimEnd(byte[] text) => text.AsSpan().TrimEnd((byte)0).ToArray();
}
