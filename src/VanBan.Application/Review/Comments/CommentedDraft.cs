using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using VanBan.Application.Questions;
using VanBan.Application.Wording;
using VanBan.Reading;
using VanBan.Store;

namespace VanBan.Application.Review.Comments;

/// <summary>
/// A copy of a DOCX draft with each finding as a Word comment at its place. The draft's own words stay as they are:
/// only runs are parted where a comment begins or ends. What stands where Word allows no comment, in a note or a text
/// box, is told at the first paragraph.
/// </summary>
internal static class CommentedDraft
{
    private const string Author = "VanBan";

    /// <summary>Writes the copy.</summary>
    /// <exception cref="UsageException">The draft is no DOCX that can be opened for writing.</exception>
    public static void Write(Stream output, CheckedFile file, DateOnly today)
    {
        using var copy = new MemoryStream();
        try
        {
            copy.Write(File.ReadAllBytes(file.Path));
            using (var document = WordprocessingDocument.Open(copy, isEditable: true))
                Add(document, file, today);
        }
        catch (Exception e) when (e is IOException or OpenXmlPackageException or InvalidDataException
            or FileFormatException or UnauthorizedAccessException)
        {
            throw new UsageException($"{file.Name}: không mở được để ghi nhận xét ({FaultWords.Of(e)}).");
        }
        copy.Position = 0;
        copy.CopyTo(output);
    }

    private static void Add(WordprocessingDocument document, CheckedFile file, DateOnly today)
    {
        if (document.MainDocumentPart is not { Document.Body: { } body } main)
            throw new InvalidDataException("không có phần thân văn bản");
        var part = main.WordprocessingCommentsPart ?? main.AddNewPart<WordprocessingCommentsPart>();
        var comments = part.Comments ??= new DocumentFormat.OpenXml.Wordprocessing.Comments();
        var number = comments.Elements<Comment>()
            .Select(comment => int.TryParse(comment.Id?.Value, out var id) ? id : 0).DefaultIfEmpty(-1).Max();
        foreach (var finding in file.Findings)
        {
            var id = (++number).ToString(CultureInfo.InvariantCulture);
            var isAtPlace = CommentPlace.Mark(body, file.Facts.Document.Text, finding.Span, id);
            comments.Append(CommentOf(finding, file, id, today, isAtPlace));
        }
        comments.Save();
        main.Document.Save();
    }

    private static Comment CommentOf(
        ReviewFinding finding, CheckedFile file, string id, DateOnly today, bool isAtPlace)
    {
        var comment = new Comment
        {
            Id = id,
            Author = Author,
            Initials = "VB",
            Date = today.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
        };
        comment.Append(Line($"{SeverityWords.Of(finding.Severity)}: {finding.Message}"));
        if (!isAtPlace)
            comment.Append(Line($"Chỗ: “{finding.Quote}”"));
        if (finding.Suggestion is { } suggestion)
            comment.Append(Line($"Đề nghị: {suggestion}"));
        if (finding.Evidence is { } evidence)
            comment.Append(Line($"Căn cứ: {EvidenceWords.Of(evidence, file.Path)}"));
        return comment;
    }

    private static Paragraph Line(string words) =>
        new(
            new Run(
                new DocumentFormat.OpenXml.Wordprocessing.Text(words) { Space = SpaceProcessingModeValues.Preserve }));
}
