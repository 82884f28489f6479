using System.Globalization;
using Spectre.Console;
using VanBan.Facts;
using VanBan.Graph;
using VanBan.Knowledge;
using VanBan.Store.Search;

namespace VanBan.Cli.Render;

/// <summary>The answer of a search, for people.</summary>
internal static class SearchText
{
    private const int FacetValues = 5;

    /// <summary>Writes the hits in order, and below them how they divide.</summary>
    public static void Write(Terminal terminal, SearchResults results)
    {
        var text = terminal.Text;
        foreach (var remark in results.Remarks)
            text.Line(remark, Styles.Warning);
        if (results.DidYouMean is { } meant)
            text.Line($"Có phải ý bạn là: {meant}", Styles.Warning);
        if (results.TimedOut)
            text.Line("Hết thời gian trước khi xem hết kho: có thể còn văn bản khác. Hãy hỏi hẹp hơn.", Styles.Warning);
        if (results.Hits.Count == 0)
        {
            text.Line(results.Total == 0 ? "Không tìm thấy văn bản nào." : $"Chỉ có {Count(results)}, trang này không còn gì.");
            return;
        }
        var last = results.Hits[^1].Rank;
        var found = $"Tìm thấy {Count(results)}";
        text.Line(results.Hits.Count == results.Documents ? found : $"{found}, đây là từ {Vietnamese.Count(results.Hits[0].Rank)} đến {Vietnamese.Count(last)}");
        var margin = last.ToString(CultureInfo.InvariantCulture).Length + 2;
        foreach (var hit in results.Hits)
            WriteHit(text, hit, margin);
        WriteFacets(text, results.Facets);
    }

    /// <summary>Writes what is new in a saved search.</summary>
    public static void WriteNews(Terminal terminal, string name, SearchResults results)
    {
        var text = terminal.Text;
        text.Heading($"{name}: {(results.Total == 0 ? "không có gì mới" : $"{Vietnamese.Count(results.Total)} văn bản mới")}");
        foreach (var hit in results.Hits)
            WriteHit(text, hit, hit.Rank.ToString(CultureInfo.InvariantCulture).Length + 2);
        if (results.Hits.Count > 0 && results.Hits[^1].Rank < results.Total)
            text.Line($"  … và {Vietnamese.Count(results.Total - results.Hits[^1].Rank)} văn bản khác.");
    }

    // A draft and its signed copy are one document and two files.
    private static string Count(SearchResults results) =>
        results.Documents is not { } documents ? $"{Vietnamese.Count(results.Total)} tệp văn bản"
        : documents == results.Total ? $"{Vietnamese.Count(documents)} văn bản"
        : $"{Vietnamese.Count(documents)} văn bản ({Vietnamese.Count(results.Total)} tệp)";

    private static void WriteHit(IAnsiConsole text, SearchHit hit, int margin)
    {
        text.Line("");
        var rank = $"{hit.Rank.ToString(CultureInfo.InvariantCulture)}.".PadRight(margin);
        text.Line(rank + Name(hit), Styles.Strong);
        if (hit.Number is not null && hit.Title is { } title)
            text.Line(Vietnamese.OneLine(title), indent: margin);
        if (hit.Passages is [var passage, ..])
            text.Write(new Padder(Marked(passage), new Padding(margin, 0, 0, 0)));
        var place = string.Join(" · ", new[] { hit.Page is { } page ? $"trang {Vietnamese.Count(page)}" : null, hit.Section, FilePath.Shown(hit.File) }.OfType<string>());
        text.Line(place, Styles.Quiet, indent: margin);
        if (hit.Validity is { } validity)
            WriteValidity(text, validity, margin);
        foreach (var other in hit.OtherFiles)
            text.Line($"cũng ở {FilePath.Shown(other)}", Styles.Quiet, indent: margin);
    }

    // Only what a person has to know before relying on the document: what was done to it, what is coming, that it has no effect yet.
    private static void WriteValidity(IAnsiConsole text, HitValidity hit, int margin)
    {
        var told = new List<string>();
        var causes = hit.Validity.Causes(hit.Day).ToList();
        if (causes.Count > 0)
            told.Add($"{Vietnamese.Word(hit.State)} bởi {string.Join(", ", causes.Select(Shown).Distinct())}");
        else if (hit.State == ValidityState.NotYetEffective)
            told.Add($"chưa có hiệu lực: từ {Vietnamese.Day(hit.Validity.EffectiveFrom!.Value)}");
        foreach (var change in hit.Validity.Coming(hit.Day))
            told.Add($"sẽ {Vietnamese.Word(change.State)} bởi {Shown(change)}");
        if (told.Count > 0)
            text.Line($"Theo kho: {string.Join("; ", told)}", Styles.Warning, indent: margin);

        static string Shown(ValidityChange change)
        {
            var name = string.Join(' ', new[] { Vietnamese.Type(change.By.Type), change.ByNumber ?? change.By.Designation }.OfType<string>());
            return change.Since is { } day ? $"{name} (từ {Vietnamese.Day(day)})" : name;
        }
    }

    // Kind, number, day and issuer; what bears no number is called by its title, or by its file.
    private static string Name(SearchHit hit)
    {
        var details = string.Join(", ", new[] { hit.Date is { } day ? Vietnamese.Day(day) : null, hit.Issuer }.OfType<string>());
        var name = hit.Number is not null ? string.Join(' ', new[] { Vietnamese.Type(hit.Type), hit.Number }.OfType<string>())
            : hit.Title is { } title ? Vietnamese.OneLine(title) : Path.GetFileName(hit.File);
        return details.Length == 0 ? name : $"{name} ({details})";
    }

    private static Paragraph Marked(Passage passage)
    {
        var paragraph = new Paragraph(passage.Begins ? "" : "… ");
        var at = 0;
        foreach (var mark in passage.Marks)
        {
            paragraph.Append(passage.Text[at..mark.Start]).Append(passage.Text[mark.Start..mark.End], Styles.Found);
            at = mark.End;
        }
        return paragraph.Append(passage.Text[at..] + (passage.Ends ? "" : " …"));
    }

    private static void WriteFacets(IAnsiConsole text, SearchFacets facets)
    {
        text.Line("");
        var table = new TextTable();
        Row("Loại", facets.Type, slug => Vietnamese.Type(slug)!);
        Row("Cơ quan", facets.Issuer, name => name);
        Row("Năm", facets.Year, year => year);
        Row("Tỉnh, thành", facets.Province, slug => Province.All.FirstOrDefault(province => province.Slug == slug)?.Name ?? slug);
        Row("Dạng tệp", facets.Format, format => format);
        Row("Hiệu lực (theo kho)", facets.Validity, state => Vietnamese.Word(EnumName.Parse<ValidityState>(state)));
        table.WriteTo(text);

        void Row(string name, IReadOnlyList<FacetCount> counts, Func<string, string> shown)
        {
            if (counts.Count == 0)
                return;
            var values = counts.Take(FacetValues).Select(facet => $"{shown(facet.Value)} {Vietnamese.Count(facet.Count)}");
            table.Add(new Cell(name, Styles.Quiet), string.Join(" · ", values) + (counts.Count > FacetValues ? $" · {Vietnamese.Count(counts.Count - FacetValues)} mục khác" : ""));
        }
    }
}
