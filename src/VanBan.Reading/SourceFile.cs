using System.Security.Cryptography;

namespace VanBan.Reading;

/// <summary>A file as found: where it lies and its bytes.</summary>
/// <param name="Path">The path as given, with forward slashes.</param>
/// <param name="Bytes">All of its bytes.</param>
public sealed record SourceFile(string Path, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The file's name without its folder.</summary>
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>SHA-256 of the bytes, 64 lower-case hexadecimal digits: the identity of the content.</summary>
    public string Sha256 => field ??= Convert.ToHexStringLower(SHA256.HashData(Bytes.Span));
}
