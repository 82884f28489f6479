namespace VanBan.Reading.Formats.Docx;

/// <summary>How a story gets at the other parts of its file that it names.</summary>
/// <param name="ReadChunk">The blocks of a document put in whole (<c>w:altChunk</c>), by its relationship.</param>
/// <param name="ReadDiagram">The words of a diagram, by the relationship of its data.</param>
internal sealed record StoryParts(
    Func<string, IReadOnlyList<StoryBlock>> ReadChunk, Func<string, IReadOnlyList<StoryBlock>> ReadDiagram);
