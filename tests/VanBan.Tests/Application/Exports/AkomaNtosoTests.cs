using System.Xml.Linq;
using VanBan.Application.Exports;
using VanBan.Application.Questions;
using VanBan.Tests.Application.Questions;
using VanBan.Tests.Cli;
using VanBan.Tests.Store.Catalog;
using VanBan.Tests.Support;
using Xunit;

namespace VanBan.Tests.Application.Exports;

/// <summary>Structure by the rules of the schema of Akoma Ntoso 3.0; the schema itself is not part of the project.</summary>
public sealed class AkomaNtosoTests(LinkedStore linked) : IClassFixture<LinkedStore>
{
    private static readonly XNamespace Ns = AkomaNtoso.Namespace;

    private static readonly HashSet<string> Hierarchy =
        ["part", "chapter", "section", "subsection", "article", "title", "division", "paragraph", "subparagraph", "point", "indent", "hcontainer"];

    [Fact]
    public void An_act_has_head_bases_articles_and_references()
    {
        var act = Written("05/2020/TT-BTC").Root!.Element(Ns + "act")!;
        Assert.Equal("thong-tu", (string?)act.Attribute("name"));
        Assert.Equal(["meta", "preface", "preamble", "body"], act.Elements().Select(element => element.Name.LocalName));
        Assert.Equal("urn:lex:vn:bo.tai.chinh:thong.tu:2020-02-06;05-2020-tt-btc", (string?)act.Descendants(Ns + "FRBRWork").Single().Element(Ns + "FRBRuri")!.Attribute("value"));
        Assert.StartsWith("Căn cứ Nghị định số 40/2019/NĐ-CP", act.Element(Ns + "preamble")!.Element(Ns + "p")!.Value, StringComparison.Ordinal);
        Assert.Equal(["dieu_1", "dieu_2"], act.Element(Ns + "body")!.Elements(Ns + "article").Select(article => (string?)article.Attribute("eId")));
        Assert.Equal("Phạm vi điều chỉnh", act.Descendants(Ns + "article").First().Element(Ns + "heading")!.Value);
    }

    [Fact]
    public void A_citation_is_a_reference_to_the_act_and_the_provision()
    {
        var references = Written("05/2020/TT-BTC").Descendants(Ns + "ref").ToList();
        const string decree = "urn:lex:vn:chinh.phu:nghi.dinh:2019-03-01;40-2019-nd-cp";
        Assert.Equal([decree, decree + "~dieu12;khoan3", decree + "~dieu12"], references.Select(one => (string?)one.Attribute("href")));
        Assert.Equal("Nghị định số 40/2019/NĐ-CP", references[2].Value);
        Assert.Equal("Kỳ báo cáo theo quy định tại Điều 12 Nghị định số 40/2019/NĐ-CP.", references[2].Parent!.Value);
    }

    [Fact]
    public void Clauses_stand_under_their_article()
    {
        var article = Written("40/2019/NĐ-CP").Descendants(Ns + "article").Single(one => (string?)one.Attribute("eId") == "dieu_12");
        Assert.Equal(["dieu_12__khoan_1", "dieu_12__khoan_3"], article.Elements(Ns + "paragraph").Select(one => (string?)one.Attribute("eId")));
        Assert.Equal("3", article.Elements(Ns + "paragraph").Last().Element(Ns + "num")!.Value);
        Assert.Equal("Báo cáo đột xuất.", article.Elements(Ns + "paragraph").Last().Element(Ns + "content")!.Value.Trim());
    }

    [Fact]
    public void A_document_without_articles_is_a_doc()
    {
        var doc = Written("77/KH-UBND").Root!.Element(Ns + "doc")!;
        Assert.Equal(["meta", "mainBody"], doc.Elements().Select(element => element.Name.LocalName));
        Assert.Equal("Triển khai đồng bộ.", doc.Descendants(Ns + "paragraph").Single().Element(Ns + "content")!.Value.Trim());
    }

    [Fact]
    public void What_is_only_cited_cannot_be_written() => Assert.Equal(2, linked.Ask("akn", "Luật Lưu trữ").Code);

    [Fact]
    public void Every_document_keeps_to_the_structure_of_the_schema()
    {
        foreach (var number in new[] { "40/2019/NĐ-CP", "05/2020/TT-BTC", "15/2021/QĐ-UBND", "77/KH-UBND", "60/2022/NĐ-CP", "12/2024/NĐ-CP", "20/BC-UBND" })
            Check(Written(number));
    }

    [Fact]
    public void Real_documents_keep_to_it_too_and_lose_no_words()
    {
        using var folder = new TempFolder();
        string[] files = ["real/docx/bt-22-qd.docx", "real/docx/bt-36-ttr.docx", "real/pdf/nghi-dinh-so-74-2025-nd-cp-44712.pdf"];
        string[] paths = [.. files.Select(Shared.Real)];
        Vanban.Run(["ingest", .. paths, "--no-ocr", "--no-isolation", "--store", folder["store"]]);
        using var store = OpenStore.At(folder["store"]);
        foreach (var path in paths)
        {
            if (store.Catalog.Document(path.Replace('\\', '/')) is not { } stored)
                continue;
            var written = Written(store, store.Catalog.Finder.InFile(path).Single());
            Check(written);
            var facts = stored.Facts;
            var lost = facts.Segments.Select(segment => segment.Read(facts.Document.Text)).Sum(text => text.Count(char.IsLetter))
                - written.Descendants().Where(element => element.Name.LocalName is "p" or "num" or "heading").Sum(element => element.Value.Count(char.IsLetter));
            Assert.Equal(0, lost);
        }
    }

    private XDocument Written(string number) => Written(linked.Opened, linked.One(number).Document);

    private static XDocument Written(OpenStore store, VanBan.Graph.GraphDocument document)
    {
        using var output = new MemoryStream();
        AkomaNtoso.Write(output, store, document);
        output.Position = 0;
        return XDocument.Load(output);
    }

    // The rules of the complex types 'hierarchy', 'blocksreq', 'maincontent', 'inline' and of the attribute group 'corereq'.
    private static void Check(XDocument written)
    {
        var all = written.Root!.DescendantsAndSelf().ToList();
        Assert.All(all, element => Assert.Equal(Ns, element.Name.Namespace));
        var ids = all.Attributes("eId").Where(id => id.Parent!.Name.LocalName != "TLCOrganization").Select(id => id.Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.DoesNotContain(ids, id => id.Any(char.IsWhiteSpace));
        foreach (var element in all.Where(element => Hierarchy.Contains(element.Name.LocalName)))
        {
            Assert.NotNull(element.Attribute("eId"));
            var children = element.Elements().Select(child => child.Name.LocalName).SkipWhile(name => name is "num" or "heading").ToList();
            Assert.True(
                children is ["content"] || children.SkipWhile(name => name == "intro").All(Hierarchy.Contains),
                $"{element.Attribute("eId")}: {string.Join(' ', children)}");
            Assert.True(children.Count(name => name == "intro") <= 1);
        }
        Assert.All(all.Where(one => one.Name.LocalName is "content" or "intro" or "preface" or "preamble" or "conclusions"),
            one => Assert.True(one.HasElements && one.Elements().All(child => child.Name.LocalName == "p"), one.Name.LocalName));
        Assert.All(all.Where(one => one.Name.LocalName == "body"), one => Assert.All(one.Elements(), child => Assert.Contains(child.Name.LocalName, Hierarchy)));
        Assert.All(all.Where(one => one.Name.LocalName is "p" or "heading" or "num"), one => Assert.All(one.Elements(), child => Assert.Equal("ref", child.Name.LocalName)));
        Assert.All(all.Where(one => one.Name.LocalName == "ref"), one => Assert.DoesNotContain(((string)one.Attribute("href")!), char.IsWhiteSpace));
    }
}
