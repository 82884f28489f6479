using System.IO.Compression;
using System.Xml;
using VanBan.Reading.Formats.Docx;

namespace VanBan.Reading.Formats.Office;

/// <summary>
/// Makes a package that the SDK opens from one that it refuses. A link to a malformed address, or a picture that is
/// named and not there (Word itself writes
/// <c>../NULL</c>), makes the SDK refuse the whole file, and none of them matters to its text. The copy keeps the parts
/// of XML, and of the relationships
/// those that are followed here and lead somewhere.
/// </summary>
internal static class PackageRepair
{
    private const string Namespace = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly string[] Followed =
        ["officeDocument", "styles", "numbering", "footnotes", "endnotes", "header",
        "footer", "aFChunk", "worksheet", "sharedStrings", "slide"];

    /// <summary>The repaired copy, in memory.</summary>
    public static MemoryStream Repair(ReadOnlyMemory<byte> bytes)
    {
        var copy = new MemoryStream();
        using (var source = new ZipArchive(ByteStream.Over(bytes), ZipArchiveMode.Read))
        using (var target = new ZipArchive(copy, ZipArchiveMode.Create, leaveOpen: true))
        {
            var entries = new Dictionary<string, ZipArchiveEntry>(StringComparer.OrdinalIgnoreCase);
            foreach (var entry in source.Entries.Where(PackageSize.IsXml))
                entries.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
            // A part is what the first relationship to it says, and the one to the main part comes first.
            var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var (name, entry) in entries.OrderByDescending(entry => entry.Key == "_rels/.rels"))
            {
                using var input = entry.Open();
                using var output = target.CreateEntry(name, CompressionLevel.NoCompression).Open();
                if (name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
                    CopyRelationships(
                        input, output, Folder(name), path => entries.ContainsKey(path)
                            && taken.Add(path));
                else
                    input.CopyTo(output);
            }
        }
        copy.Position = 0;
        return copy;
    }

    private static void CopyRelationships(Stream input, Stream output, string folder, Func<string, bool> take)
    {
        using var reader = WordXml.Open(input, PackageSize.MaxCharactersInPart);
        using var writer = XmlWriter.Create(output);
        writer.WriteStartElement("Relationships", Namespace);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element
                || reader.LocalName != "Relationship"
                || reader.GetAttribute("TargetMode") is "External")
                continue;
            var (id, type, to) =
                (reader.GetAttribute("Id"), reader.GetAttribute("Type"), reader.GetAttribute("Target"));
            if (id is null
                || type is null
                || to is null
                || !Followed.Contains(type[(type.LastIndexOf('/') + 1)..]))
                continue;
            var path = Resolve(folder, to);
            if (!ids.Add(id) || !take(path))
                continue;
            writer.WriteStartElement("Relationship", Namespace);
            writer.WriteAttributeString("Id", id);
            writer.WriteAttributeString("Type", type);
            writer.WriteAttributeString("Target", "/" + path);
            writer.WriteEndElement();
        }
        writer.WriteEndElement();
    }

    // 'word/_rels/document.xml.rels' speaks of 'word/document.xml': its targets are relative to 'word'.
    private static string Folder(string name)
    {
        var rels = name.LastIndexOf("_rels/", StringComparison.OrdinalIgnoreCase);
        return rels < 0 ? "" : name[..rels];
    }

    private static string Resolve(string folder, string target)
    {
        var parts = new List<string>();
        foreach (var part in (target.StartsWith('/') ? target : folder + target).Replace('\\', '/')
            .Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "..")
            {
                if (parts.Count > 0)
                    parts.RemoveAt(parts.Count - 1);
            }
            else if (part != ".")
            {
                parts.Add(part);
            }
        }
        return string.Join('/', parts);
    }
}
