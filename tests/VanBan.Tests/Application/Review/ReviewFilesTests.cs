using System.Diagnostics;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using VanBan.Tests.Cli;
using VanBan.Tests.Store.Catalog;
using VanBan.Tests.Support;
using Xunit;
using WordText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace VanBan.Tests.Application.Review;

/// <summary>What a person takes away: the draft with comments, the list of cited documents, two versions side by side.</summary>
public sealed class ReviewFilesTests : IDisposable
{
    private const string Resolution = "nghi-quyet-12-2023-nq-hdnd.docx";

    private readonly TempFolder folder = new();

    public ReviewFilesTests() => WriteFaulty(folder["du-thao.docx"]);

    [Fact]
    public void Comments_stand_at_their_places_and_the_words_of_the_draft_stay_as_they_are()
    {
        Assert.Equal(1, Vanban.Run("check", folder["du-thao.docx"], "--to", folder["gop-y.docx"]).Code);
        using var reviewed = WordprocessingDocument.Open(folder["gop-y.docx"], isEditable: false);
        var main = reviewed.MainDocumentPart!;
        Assert.Equal(TextOf(folder["du-thao.docx"]), main.Document!.Body!.InnerText);
        Assert.Empty(new OpenXmlValidator().Validate(reviewed, TestContext.Current.CancellationToken).Select(error => error.Description));
        var comment = Assert.Single(main.WordprocessingCommentsPart!.Comments!.Elements<Comment>(), one => one.InnerText.Contains("25/06/2015", StringComparison.Ordinal));
        Assert.Equal("Luật Ngân sách nhà nước ngày 26 tháng 6 năm 2015", Marked(main.Document.Body, comment.Id!.Value!));
    }

    [Fact]
    public void The_commented_draft_opens_without_repair()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/soffice"), "soffice is not installed, so the conversion was not tried.");
        Vanban.Run("check", folder["du-thao.docx"], "--to", folder["gop-y.docx"]);
        using var office = Process.Start(new ProcessStartInfo("/usr/bin/soffice", [$"-env:UserInstallation=file://{folder["office"]}", "--headless", "--convert-to", "pdf", "--outdir", folder[""], folder["gop-y.docx"]]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Assert.True(office.WaitForExit(TimeSpan.FromMinutes(5)));
        Assert.True(new FileInfo(folder["gop-y.pdf"]).Length > 1000);
    }

    [Fact]
    public void A_draft_that_is_no_Word_file_gives_a_list_and_says_so()
    {
        folder.Write("du-thao.txt", "Toàn tỉnh có 45/60 xã đạt chuẩn nông thôn mới, chiếm 85%.\n");
        var answer = Vanban.Run("check", folder["du-thao.txt"], "--to", folder["gop-y.docx"]);
        Assert.Contains("DOCX", answer.Error, StringComparison.Ordinal);
        Assert.Contains("chiếm 85%", TextOf(folder["gop-y.docx"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_is_never_written_over()
    {
        var before = File.ReadAllBytes(folder["du-thao.docx"]);
        Assert.Equal(2, Vanban.Run("check", folder["du-thao.docx"], "--to", folder["du-thao.docx"]).Code);
        Assert.Equal(before, File.ReadAllBytes(folder["du-thao.docx"]));
    }

    [Fact]
    public void The_list_of_cited_documents_names_each_once_with_where_it_is_cited_and_its_end()
    {
        var answer = Vanban.Run("dossier", Shared.InRepo($"corpus/documents/{Resolution}"), "--to", folder["danh-muc.docx"], "--format", "json");
        var documents = answer.Json.GetProperty("documents").EnumerateArray().ToList();
        var decree = Assert.Single(documents, one => Name(one).Contains("80/2021", StringComparison.Ordinal));
        Assert.Equal("2021-08-26", decree.GetProperty("date").GetString());
        Assert.Equal("Chính phủ", decree.GetProperty("issuer").GetString());
        Assert.Contains("căn cứ", Places(decree));
        Assert.Contains(Places(decree), place => place.EndsWith("Điều 2", StringComparison.Ordinal));
        Assert.Contains("80/2021/NĐ-CP", TextOf(folder["danh-muc.docx"]), StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_of_cited_documents_opens_as_a_workbook()
    {
        const string calc = "/usr/lib/libreoffice/program/libsclo.so";
        Assert.SkipUnless(File.Exists(calc), "LibreOffice Calc is not installed, so the workbook was not converted.");
        Vanban.Run("dossier", Shared.InRepo($"corpus/documents/{Resolution}"), "--to", folder["danh-muc.xlsx"]);
        using var office = Process.Start(new ProcessStartInfo("/usr/bin/soffice", [$"-env:UserInstallation=file://{folder["office"]}", "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76", "--outdir", folder[""], folder["danh-muc.xlsx"]]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Assert.True(office.WaitForExit(TimeSpan.FromMinutes(5)));
        Assert.Contains("80/2021/NĐ-CP", File.ReadAllText(folder["danh-muc.csv"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Căn cứ Nghị định số 45/2010/NĐ-CP ngày 21 tháng 4 năm 2010 của Chính phủ quy định về tổ chức, hoạt động (kể cả giải thể) và quản lý hội;", "Nghị định số 45/2010/NĐ-CP", "quy định về tổ chức, hoạt động (kể cả giải thể) và quản lý hội")]
    [InlineData("Xét đề nghị tại Văn bản số 15/BC-HTTX ngày 21 tháng 4 năm 2021 của Hợp tác xã Thanh Xuân;", "Văn bản số 15/BC-HTTX", null)]
    [InlineData("Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024;", "Luật Đất đai số 31/2024/QH15", null)]
    public void A_cited_document_is_listed_under_its_name_with_its_whole_title(string line, string name, string? subject)
    {
        folder.Write("du-thao.txt", $"ỦY BAN NHÂN DÂN\nXÃ THANH XUÂN\n\nSố: 12/QĐ-UBND\n\nThanh Xuân, ngày 15 tháng 5 năm 2025\n\nQUYẾT ĐỊNH\nVề việc công nhận ban vận động\n\n{line}\n\nĐiều 1. Công nhận ban vận động.\n");
        var entry = Assert.Single(Vanban.Run("dossier", folder["du-thao.txt"], "--format", "json").Json.GetProperty("documents").EnumerateArray());
        Assert.Equal(name, Name(entry));
        Assert.Equal(subject, entry.GetProperty("subject").GetString());
    }

    [Fact]
    public void Two_versions_are_compared_by_what_they_cite_and_say()
    {
        var clean = Shared.InRepo($"corpus/documents/{Resolution}");
        var answer = Vanban.Run("compare", clean, folder["du-thao.docx"], "--to", folder["so-sanh.html"], "--format", "json");
        var differences = answer.Json.GetProperty("differences").EnumerateArray().ToList();
        var altered = differences.Where(one => one.GetProperty("part").GetString() == "citation").ToList();
        Assert.Equal(2, altered.Count);
        Assert.All(altered, one => Assert.Equal("altered", one.GetProperty("kind").GetString()));
        Assert.Contains(altered, one => one.GetProperty("before").GetString()!.Contains("80/2021", StringComparison.Ordinal));
        Assert.Contains(differences, one => one.GetProperty("part").GetString() == "text" && one.GetProperty("kind").GetString() == "altered");
        Assert.Contains("<del>", File.ReadAllText(folder["so-sanh.html"]), StringComparison.Ordinal);
        Assert.Empty(Vanban.Run("compare", clean, clean, "--format", "json").Json.GetProperty("differences").EnumerateArray());
    }

    public void Dispose() => folder.Dispose();

    private static string Name(JsonElement document) => document.GetProperty("name").GetString()!;

    private static List<string> Places(JsonElement document) => [.. document.GetProperty("places").EnumerateArray().Select(place => place.GetString()!)];

    private static string TextOf(string file)
    {
        using var document = WordprocessingDocument.Open(file, isEditable: false);
        return document.MainDocumentPart!.Document!.Body!.InnerText;
    }

    private static string Marked(Body body, string id)
    {
        var all = body.Descendants().ToList();
        var (start, end) = (all.FindIndex(one => one is CommentRangeStart mark && mark.Id == id), all.FindIndex(one => one is CommentRangeEnd mark && mark.Id == id));
        return string.Concat(all[start..end].OfType<WordText>().Select(text => text.Text));
    }

    // A law of another day, and a decree of another year.
    private static void WriteFaulty(string file)
    {
        File.Copy(Shared.InRepo($"corpus/documents/{Resolution}"), file);
        using var document = WordprocessingDocument.Open(file, isEditable: true);
        foreach (var text in document.MainDocumentPart!.Document!.Body!.Descendants<WordText>())
        {
            text.Text = text.Text.Replace("ngày 25 tháng 6 năm 2015", "ngày 26 tháng 6 năm 2015", StringComparison.Ordinal)
                .Replace("ngày 26 tháng 8 năm 2021", "ngày 27 tháng 8 năm 2021", StringComparison.Ordinal);
        }
    }
}
