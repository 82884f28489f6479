using Spectre.Console;
using VanBan.Archive.Search;

namespace VanBan.Cli.Render;

/// <summary>The answer to a search, for people.</summary>
internal static class SearchText
{
    private const int Indent = 4;
    private const int FacetValues = 6;

    /// <summary>Writes the hits, each as a few lines, and how they spread.</summary>
    public static void Write(Terminal terminal, SearchResults results)
    {
        var text = terminal.Text;
        var asked = results.Query.Length > 0 ? $" cho '{results.Query}'" : "";
        if (results.DidYouMean is { } meant)
            text.Line($"Có phải ý bạn là: {meant}", Styles.Warning);
        text.Line(results.Total == 0 ? $"Không tìm thấy văn bản nào{asked}." : $"Tìm thấy {Vietnamese.Count(results.Total)} tệp{asked}", Styles.Strong);
        foreach (var hit in results.Hits)
            Write(text, hit);
        if (results.Hits.Count > 0)
            WriteFacets(text, results);
        if (results.TimedOut)
            text.Line("Hết thời gian tìm: có thể còn kết quả khác, sát hơn. Hãy thêm từ hoặc bộ lọc.", Styles.Warning);
    }

    private static void Write(IAnsiConsole text, SearchHit hit)
    {
        text.Line("");
        var number = $"{hit.Rank}.".PadRight(Indent);
        text.Line(number + Name(hit), Styles.Strong);
        if (hit.Title is { } title && Name(hit) != title)
            text.Line(Vietnamese.OneLine(title), indent: Indent);
        if (hit.Passages is [var passage, ..])
            text.Write(new Padder(Marked(passage), new Padding(Indent, 0, 0, 0)));
        var place = string.Join(", ", new[] { FilePath.Shown(hit.File), hit.Page is { } page ? $"trang {page}" : null }.OfType<string>());
        text.Line(place, Styles.Quiet, indent: Indent);
        foreach (var file in hit.OtherFiles)
            text.Line(FilePath.Shown(file), Styles.Quiet, indent: Indent);
    }

    private static string Name(SearchHit hit)
    {
        var name = string.Join(' ', new[] { Vietnamese.Type(hit.Type), hit.Number }.OfType<string>());
        var details = string.Join(", ", new[] { hit.Date is { } date ? Vietnamese.Day(date) : null, hit.Issuer }.OfType<string>());
        return name.Length == 0 ? hit.Title ?? Path.GetFileName(hit.File) : details.Length == 0 ? name : $"{name} ({details})";
    }

    private static Paragraph Marked(Passage passage)
    {
        var line = new Paragraph(passage.Begins ? "" : "… ");
        var at = 0;
        foreach (var mark in passage.Marks)
        {
            line.Append(passage.Text[at..mark.Start]).Append(passage.Text[mark.Start..mark.End], Styles.Found);
            at = mark.End;
        }
        return line.Append(passage.Text[at..]).Append(passage.Ends ? "" : " …");
    }

    private static void WriteFacets(IAnsiConsole text, SearchResults results)
    {
        text.Line("");
        var table = new TextTable();
        Row("Loại", results.Facets.Type, Vietnamese.Type);
        Row("Cơ quan", results.Facets.Issuer, static value => value);
        Row("Năm", results.Facets.Year, static value => value);
        table.WriteTo(text);

        void Row(string name, IReadOnlyList<FacetCount> values, Func<string, string?> called)
        {
            if (values.Count > 1)
            {
                var more = values.Count > FacetValues ? ", …" : "";
                table.Add(new Cell(name, Styles.Quiet), string.Join(", ", values.Take(FacetValues).Select(value => $"{called(value.Value)} ({Vietnamese.Count(value.Count)})")) + more);
            }
        }
    }
}
