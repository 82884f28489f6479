using System.Text;
using VanBan.Documents;
using VanBan.Facts;

namespace VanBan.Reading;

/// <summary>From a file to the facts of its document, under the limits that the process has.</summary>
public static class FactReader
{
    /// <summary>Reads a file and extracts the facts of its document.</summary>
    public static Outcome<DocumentFacts> Read(SourceFile file, ReadingOptions options) =>
        DocumentReader.Read(file, options).Then(Extract);

    /// <summary>The facts of a document; its text is first made one that can be kept.</summary>
    public static DocumentFacts Extract(Document document) => FactExtractor.Extract(Storable(document)).WithPrints();

    /// <summary>The document with a text that can be kept: UTF-8 has no half surrogates and a database no NUL; one
    /// character takes the place of each, so that the offsets of every fact hold.</summary>
    public static Document Storable(Document document)
    {
        var text = document.Text;
        var bad = IndexOfUnstorable(text, 0);
        if (bad < 0)
            return document;
        var clean = new StringBuilder(text);
        for (; bad >= 0; bad = IndexOfUnstorable(text, bad + 1))
            clean[bad] = '\uFFFD';
        return document with { Text = clean.ToString() };
    }

    private static int IndexOfUnstorable(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (text[i] == '\0' || (char.IsSurrogate(text[i]) && !IsPaired(text, i)))
                return i;
        }
        return -1;
    }

    private static bool IsPaired(string text, int i) =>
        char.IsHighSurrogate(text[i])
            ? i + 1 < text.Length
                && char.IsLowSurrogate(text[i + 1]) : i > 0
                && char.IsHighSurrogate(text[i - 1]);
}
