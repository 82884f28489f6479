using System.Collections.Immutable;
using VanBan.Documents;

namespace VanBan.Reading.Formats.Pdf;

/// <summary>What a person should know of what lies over a page and was not taken as its text.</summary>
internal static class PageRemarks
{
    private const int MostShown = 120;

    /// <summary>Adds a remark for each kind of note on page <paramref name="number"/>.</summary>
    public static void Add(int number, List<PageNote> notes, ImmutableArray<Diagnostic>.Builder remarks)
    {
        foreach (var kind in notes.GroupBy(static note => note.Kind).OrderBy(static kind => kind.Key))
        {
            var said = Short(string.Join("”, “", kind.Select(static note => note.Words)
                .Where(static words => words.Length > 0)));
            var (code, message) = kind.Key switch
            {
                PageNoteKind.Comment => ("comments",
                    $"Trang {number} có {kind.Count()} nhận xét, không tính vào nội dung văn bản: “{said}”."),
                PageNoteKind.Struck => ("text-struck",
                    $"Trang {number} có chữ được đánh dấu gạch bỏ; chữ đó vẫn được đọc."),
                _ => ("notes-on-page",
                    $"Trang {number} có {kind.Count()} ghi chú đè lên trang, không tính vào nội dung: “{said}”."),
            };
            remarks.Add(new Diagnostic(code, message, number));
        }
    }

    private static string Short(string text) => text.Length > MostShown ? text[..MostShown] + "…" : text;
}
