using VanBan.Application.Lookup;
using VanBan.Application.Questions;
using VanBan.Application.Wording;
using VanBan.Knowledge;
using VanBan.Store;
using VanBan.Tests.Facts;
using VanBan.Tests.Store;
using VanBan.Tests.Store.Catalog;
using Xunit;

namespace VanBan.Tests.Application.Lookup;

public sealed class DocumentLookupTests : IDisposable
{
    private const string Nq01Of2022 = "urn:lex:vn:chinh.phu:nghi.quyet:2022-01-08;01-nq-cp";
    private const string Nq01Of2023 = "urn:lex:vn:chinh.phu:nghi.quyet:2023-01-06;01-nq-cp";
    private const string Nq109 = "urn:lex:vn:chinh.phu:nghi.quyet:2023-07-17;109-nq-cp";
    private const string Decree = "urn:lex:vn:chinh.phu:nghi.dinh:2018-10-17;146-2018-nd-cp";
    private const string DecreeMisdated = "urn:lex:vn:chinh.phu:nghi.dinh:2018-10-07;146-2018-nd-cp";
    private const string Amending = "urn:lex:vn:chinh.phu:nghi.dinh:2023-10-19;75-2023-nd-cp";
    private const string LandOfBinhPhuoc = "urn:lex:vn;binh.phuoc:uy.ban.nhan.dan:quyet.dinh:2020-08-12;18-2020-qd-ubnd";
    private const string LandOfDongNai = "urn:lex:vn;dong.nai:uy.ban.nhan.dan:quyet.dinh:2020-09-01;18-2020-qd-ubnd";
    private const string InsuranceOf2014 = "urn:lex:vn:quoc.hoi:luat:2014-11-20;58-2014-qh13";
    private const string InsuranceOf2024 = "urn:lex:vn:quoc.hoi:luat:2024-06-29;41-2024-qh15";
    private const string Surveying = "urn:lex:vn:quoc.hoi:luat:2031-11-20;luat.sua.doi.bo.sung.mot.so.dieu.cua.luat.do.dac";
    private const string Lawyers = "urn:lex:vn:quoc.hoi:luat:2012-11-20;20-2012-qh13";
    private const string Reception = "urn:lex:vn:quoc.hoi:luat:2013;luat.tiep.cong.dan";

    private readonly TestedStore tested = new();
    private readonly OpenStore store;

    public DocumentLookupTests()
    {
        using (var catalog = tested.OpenCatalog())
        {
            Put("/kho/2022/nq.pdf", Nq01Of2022);
            Put("/kho/2023/nq.pdf", Nq01Of2023);
            Put("/kho/nd146.pdf", Decree);
            Put("/kho/qd18.docx", LandOfBinhPhuoc);
            Put("/kho/Báo cáo.docx", null, Nq109, DecreeMisdated, Amending, LandOfDongNai, InsuranceOf2014, InsuranceOf2024, Reception, Surveying, Lawyers);

            void Put(string path, string? key, params string[] cited) => catalog.Put(
                DocumentCatalogTests.Version(path), SomeFacts.Of(key is null ? null : SomeFacts.Key(key), [.. cited.Select(SomeFacts.Key)]));
        }
        store = OpenStore.At(tested.Folder);
    }

    public void Dispose()
    {
        store.Dispose();
        tested.Dispose();
    }

    [Theory]
    [InlineData(Nq01Of2023, Nq01Of2023)]
    [InlineData("Luật sửa đổi, bổ sung một số điều của Luật Đo đạc ngày 20 tháng 11 năm 2031", Surveying)]
    [InlineData("luat sua doi bo sung mot so dieu cua luat do dac, ngay 20/11/2031", Surveying)]
    [InlineData("Luật sửa đổi, bổ sung một số điều của Luật Đo đạc", Surveying)]
    [InlineData("Luật sửa đổi, bổ sung một số điều của Luật Luật sư ngày 20 tháng 11 năm 2012", Lawyers)]
    [InlineData("/kho/2023/nq.pdf", Nq01Of2023)]
    [InlineData("2023/NQ.pdf", Nq01Of2023)]
    [InlineData("2023\\nq.pdf", Nq01Of2023)]
    [InlineData("01/NQ-CP 2023", Nq01Of2023)]
    [InlineData("1/nq-cp năm 2023", Nq01Of2023)]
    [InlineData("nq 01/nq-cp ngày 06/01/2023", Nq01Of2023)]
    [InlineData("Nghị quyết số 01 / NQ-CP, ngày 6-1-2023", Nq01Of2023)]
    [InlineData("nghị quyết 01 năm 2022", Nq01Of2022)]
    [InlineData("nqcp 109", Nq109)]
    [InlineData("nq-cp 109", Nq109)]
    [InlineData("109 nq cp", Nq109)]
    [InlineData("109/NQ-CP", Nq109)]
    [InlineData("146/2018/NĐ-CP", Decree)]
    [InlineData("146/2018/nđcp", Decree)]
    [InlineData("146 2018 nd cp", Decree)]
    [InlineData("Nghị định 146/2018", Decree)]
    [InlineData("nghi dinh 146", Decree)]
    [InlineData("nd 146", Decree)]
    [InlineData("Nghị định số 146/2018/NĐ-CP ngày 17/10/2018 của Chính phủ", Decree)]
    [InlineData("75/2023/nd-cp", Amending)]
    [InlineData("18/2020/QĐ-UBND tỉnh Đồng Nai", LandOfDongNai)]
    [InlineData("quyết định 18/2020 UBND tỉnh Bình Phước", LandOfBinhPhuoc)]
    [InlineData("Luật BHXH 2024", InsuranceOf2024)]
    [InlineData("luat bhxh nam 2014", InsuranceOf2014)]
    [InlineData("Luật Bảo hiểm xã hội số 41/2024/QH15", InsuranceOf2024)]
    [InlineData("luật 41/2024", InsuranceOf2024)]
    [InlineData("Luật Bảo hiểm xã hội ngày 29 tháng 6 năm 2024", InsuranceOf2024)]
    [InlineData("luat bhxh ngày 20/11/2014", InsuranceOf2014)]
    [InlineData("Luật BHXH, 20-11-2014", InsuranceOf2014)]
    [InlineData("41/2024/QH15", InsuranceOf2024)]
    [InlineData("luật tiếp công dân", Reception)]
    [InlineData("Luat Tiep cong dan 2013", Reception)]
    public void A_document_is_found_by_whatever_tells_it_from_others(string typed, string urn) => Assert.Equal([urn], Ids(typed));

    [Theory]
    [InlineData("01/NQ-CP", Nq01Of2022, Nq01Of2023)]
    [InlineData("nghị quyết 01", Nq01Of2022, Nq01Of2023)]
    [InlineData("nq.pdf", Nq01Of2022, Nq01Of2023)]
    [InlineData("urn:lex:vn:chinh.phu:nghi.quyet:;01-nq-cp", Nq01Of2022, Nq01Of2023)]
    [InlineData("18/2020/QĐ-UBND", LandOfBinhPhuoc, LandOfDongNai)]
    [InlineData("Luật Bảo hiểm xã hội", InsuranceOf2014, InsuranceOf2024)]
    public void What_fits_several_documents_finds_them_all(string typed, params string[] urns) => Assert.Equal(urns, Ids(typed));

    [Theory]
    [InlineData("01/NQ-CP", 2022, Nq01Of2022)]
    [InlineData("Luật BHXH", 2014, InsuranceOf2014)]
    public void The_year_can_be_given_apart(string typed, int year, string urn) =>
        Assert.Equal([urn], DocumentLookup.Find(store, typed, year).Select(found => found.Document.Id));

    [Theory]
    [InlineData("bao cao.docx")]
    [InlineData("Ba\u0301o ca\u0301o.docx")]
    public void A_file_is_found_by_name_whatever_the_diacritics(string typed) => Assert.Equal(["file:/kho/Báo cáo.docx"], Ids(typed));

    [Theory]
    [InlineData("")]
    [InlineData("99/QĐ-TTg")]
    [InlineData("không có gì")]
    [InlineData("01/NQ-CP 1999")]
    [InlineData("thông tư 146/2018")]
    [InlineData("Luật Đất đai 2024")]
    [InlineData("Luật Bảo hiểm xã hội ngày 30 tháng 6 năm 2024")]
    public void What_is_not_known_is_not_found(string typed) => Assert.Empty(Ids(typed));

    [Fact]
    public void That_nothing_is_found_is_a_fault_for_the_door_to_advise_on()
    {
        Assert.Equal(UsageFault.DocumentNotFound, DocumentLookup.NotFound("99/QĐ-TTg").Fault);
        Assert.Equal(UsageFault.FileNotIngested, DocumentLookup.NotFound(typeof(DocumentLookupTests).Assembly.Location).Fault);
        Assert.DoesNotContain("vanban", DocumentLookup.NotFound("99/QĐ-TTg", 2020).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_candidate_is_told_in_words() => Assert.Equal(
        ["Quyết định · 12/08/2020 · Ủy ban nhân dân Bình Phước · Về việc thử · qd18.docx", "18-2020-qd-ubnd · Quyết định · 01/09/2020 · Ủy ban nhân dân Đồng Nai (chưa có trong kho, được viện dẫn 1 lần)"],
        DocumentLookup.Find(store, "18/2020/QĐ-UBND").Select(found => CandidateWords.Of(found, path => Path.GetFileName(path)!)));

    [Theory, MemberData(nameof(Abbreviations))]
    public void An_abbreviation_is_proved_by_its_own_example(string example, string words) =>
        Assert.Contains(words, Abbreviation.Expand(example), StringComparison.Ordinal);

    public static TheoryData<string, string> Abbreviations()
    {
        var data = new TheoryData<string, string>();
        foreach (var row in KnowledgeTable.Read("abbreviations.tsv").Rows)
            data.Add(row["example"], row["words"]);
        return data;
    }

    private IEnumerable<string> Ids(string typed) => DocumentLookup.Find(store, typed).Select(found => found.Document.Id);
}
