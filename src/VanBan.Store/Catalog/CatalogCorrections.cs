using System.Security.Cryptography;
using System.Text;
using VanBan.Facts.Corrections;

namespace VanBan.Store.Catalog;

/// <summary>What persons say against the machine's reading: kept apart from it, and put to it each time a document is
/// put into the catalog.</summary>
public abstract class CatalogCorrections
{
    /// <summary>All corrections, the undone ones too, in the order in which they were made.</summary>
    public abstract IReadOnlyList<Correction> All { get; }

    /// <summary>Those that hold for a document, and those that hold for every one.</summary>
    /// <param name="textHash">SHA-256 of its text.</param>
    /// <param name="fileHash">SHA-256 of the bytes of its file.</param>
    public abstract IReadOnlyList<Correction> For(string textHash, string? fileHash);

    /// <summary>Keeps a correction, in place of the one with its name.</summary>
    public abstract void Put(Correction correction);

    /// <summary>The files whose documents a correction touches, or has touched.</summary>
    public abstract IReadOnlyList<string> FilesOf(Correction correction);

    /// <summary>What a text is known by, wherever its file lies.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
