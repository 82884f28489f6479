using System.Globalization;
using Spectre.Console;
using VanBan.Application.Questions;
using VanBan.Application.Wording;
using VanBan.Facts;
using VanBan.Graph;
using VanBan.Store.Search;

namespace VanBan.Cli.Render;

/// <summary>The answer of a search, for people.</summary>
internal static class SearchText
{
    private const int FacetValues = 5;
    private const int MostFiles = 2;

    /// <summary>Writes the hits in order, and below them how they divide.</summary>
    public static void Write(Terminal terminal, SearchResults results)
    {
        var text = terminal.Text;
        foreach (var remark in results.Remarks)
            text.Line(remark, Styles.Warning);
        if (results.DidYouMean is { } meant)
            text.Line(
                results.MeantTotal is { } total
                    ? $"Có phải ý bạn là: {meant} ({Amount.Count(total)} tệp văn bản)" : $"Có phải ý bạn là: {meant}",
                Styles.Warning);
        if (results.TimedOut)
            text.Line("Hết thời gian trước khi xem hết kho: có thể còn văn bản khác. Hãy hỏi hẹp hơn.", Styles.Warning);
        if (results.Hits.Count == 0)
        {
            text.Line(
                results.Total == 0
                    ? "Không tìm thấy văn bản nào." : $"Chỉ có {Count(results)}, trang này không còn gì.");
            return;
        }
        var last = results.Hits[^1].Rank;
        var found = $"Tìm thấy {Count(results)}{(results.CountsAnswers ? " sát câu hỏi" : "")}";
        text.Line(
            results.Hits.Count == results.Documents
                ? found : $"{found}, đây là từ {Amount.Count(results.Hits[0].Rank)} đến {Amount.Count(last)}");
        var margin = last.ToString(CultureInfo.InvariantCulture).Length + 2;
        foreach (var hit in results.Hits)
            WriteHit(text, hit, margin);
        WriteFacets(text, results.Facets);
    }

    /// <summary>Writes what is new in a saved search.</summary>
    public static void WriteNews(Terminal terminal, SearchNews news)
    {
        var (text, results) = (terminal.Text, news.Results);
        text.Heading(
            $"{news.Name}: {(results.Total == 0 ? "không có gì mới" : $"{Amount.Count(results.Total)} văn bản mới")}");
        foreach (var hit in results.Hits)
            WriteHit(text, hit, hit.Rank.ToString(CultureInfo.InvariantCulture).Length + 2);
        if (results.Hits.Count > 0 && results.Hits[^1].Rank < results.Total)
            text.Line($"  … và {Amount.Count(results.Total - results.Hits[^1].Rank)} văn bản khác.");
    }

    // A draft and its signed copy are one document and two files.
    private static string Count(SearchResults results) =>
        results.Documents is not { } documents ? $"{Amount.Count(results.Total)} tệp văn bản"
        : documents == results.Total ? $"{Amount.Count(documents)} văn bản"
        : $"{Amount.Count(documents)} văn bản ({Amount.Count(results.Total)} tệp)";

    private static void WriteHit(IAnsiConsole text, SearchHit hit, int margin)
    {
        text.Line("");
        var rank = $"{hit.Rank.ToString(CultureInfo.InvariantCulture)}.".PadRight(margin);
        text.Line(rank + Name(hit), Styles.Strong);
        if (hit.Number is not null && hit.Title is { } title)
            text.Line(SingleLine.Of(title), indent: margin);
        if (hit.Passages is [var passage, ..])
            text.Write(new Padder(Marked(passage), new Padding(margin, 0, 0, 0)));
        var place = string.Join(
            " · ",
            new[] { hit.Page is { } page
                ? $"trang {Amount.Count(page)}" : null, hit.Section,
                    FilePath.Shown(hit.File) }.OfType<string>());
        text.Line(place, Styles.Quiet, indent: margin);
        foreach (var other in hit.Passages.Skip(1).Where(other => other.Section is not null))
            text.Line($"xem thêm: {other.Section}", Styles.Quiet, indent: margin);
        if (VanishedWords.Of(hit.Vanished) is { } vanished)
            text.Line(vanished, Styles.Warning, indent: margin);
        if (CorrectionWords.Of(hit.Correction) is { } corrected)
            text.Line(corrected, Styles.Quiet, indent: margin);
        if (hit.Validity is { } validity)
            WriteValidity(text, validity, margin);
        foreach (var other in hit.OtherFiles.Take(MostFiles))
            text.Line($"cũng ở {FilePath.Shown(other)}", Styles.Quiet, indent: margin);
        if (hit.OtherFiles.Length > MostFiles)
            text.Line($"còn {Amount.Count(hit.OtherFiles.Length - MostFiles)} tệp khác", Styles.Quiet, indent: margin);
    }

    // Only what a person has to know before relying on the document: what was done to it, what is coming, that it has
    // no effect yet.
    private static void WriteValidity(IAnsiConsole text, HitValidity hit, int margin)
    {
        var remarks = new List<string>();
        var causes = hit.Validity.Causes(hit.Day).ToList();
        if (hit.Validity.StatedOn(hit.Day) is { } stated)
            remarks.Add(ValidityPhrases.Of(stated));
        else if (causes.Count > 0)
            remarks.Add($"{CodeWords.Of(hit.State)} bởi {string.Join(", ", causes.Select(Shown).Distinct())}");
        else if (hit.State == ValidityState.NotYetEffective)
            remarks.Add(ValidityPhrases.NotYet(hit.Validity, hit.Day, null));
        foreach (var change in hit.Validity.Coming(hit.Day))
            remarks.Add($"sẽ {CodeWords.Of(change.State)} bởi {Shown(change)}");
        if (remarks.Count > 0)
            text.Line($"Theo kho: {string.Join("; ", remarks)}", Styles.Warning, indent: margin);
        foreach (var (change, told) in hit.Validity.Changes.Zip(hit.Evidence))
        {
            if (told.Quote is { } quote && (causes.Contains(change) || change.Since > hit.Day))
                text.Line($"“{quote}” ({Place(told)})", Styles.Quiet, indent: margin);
        }

        static string Place(HitEvidence told) => FilePath.Shown(told.File!)
            + (told.Page is { } number ? $", trang {Amount.Count(number)}" : "");

        static string Shown(ValidityChange change)
        {
            var name = string.Join(
                ' ',
                new[] { DocumentName.OfKind(change.By.Type), change.ByNumber
                    ?? change.By.Designation }.OfType<string>());
            return change.Since is { } day ? $"{name} (từ {DayWords.Day(day)})" : name;
        }
    }

    // Kind, number, day and issuer; what bears no number is called by its title, or by its file.
    private static string Name(SearchHit hit)
    {
        var details =
            string.Join(", ", new[] { hit.Date is { } day ? DayWords.Day(day) : null, hit.Issuer }.OfType<string>());
        var name = hit.Number is not null
            ? string.Join(' ', new[] { DocumentName.OfKind(hit.Type), hit.Number }.OfType<string>())
            : hit.Title is { } title ? SingleLine.Of(title) : Path.GetFileName(hit.File);
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
        Row("Loại", facets.Type, slug => DocumentName.OfKind(slug)!);
        Row("Cơ quan", facets.Issuer, name => name);
        Row("Năm", facets.Year, year => year);
        Row("Tỉnh, thành", facets.Province, DocumentName.OfProvince);
        Row("Dạng tệp", facets.Format, format => format);
        Row("Hiệu lực (theo kho)", facets.Validity, state => CodeWords.Of(EnumName.Parse<ValidityState>(state)));
        table.WriteTo(text);

        void Row(string name, IReadOnlyList<FacetCount> counts, Func<string, string> shown)
        {
            if (counts.Count == 0)
                return;
            var values = counts.Take(FacetValues).Select(facet => $"{shown(facet.Value)} {Amount.Count(facet.Count)}");
            var others = counts.Count > FacetValues ? $" · {Amount.Count(counts.Count - FacetValues)} mục khác" : "";
            table.Add(new Cell(name, Styles.Quiet), string.Join(" · ", values) + others);
        }
    }
}
