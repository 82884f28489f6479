using System.Reflection;
using System.Runtime.Loader;
using VanBan.Citations;
using VanBan.Documents;
using VanBan.Facts;
using VanBan.Knowledge;
using VanBan.Store.Search.Language;
using Xunit;

namespace VanBan.Tests.Knowledge;

/// <summary>A kind of document needs a row and no code.</summary>
public class NewKindTests
{
    [Fact]
    public void A_row_makes_a_kind_known_to_head_citation_relation_change_and_search()
    {
        // The tables are read once in a process; a second set of our assemblies reads them with the row added.
        var probe = new OwnAssemblies().LoadFromAssemblyPath(typeof(NewKindTests).Assembly.Location).GetType(typeof(NewKindProbe).FullName!)!;
        var said = (string[])probe.GetMethod(nameof(NewKindProbe.Run), BindingFlags.Public | BindingFlags.Static)!.Invoke(null, null)!;
        Assert.Equal(
            [
                "head sac-luat 09/SLt",
                "citation sac-luat 003/SLt 1957-06-18",
                "relation Repeals",
                "change Repeals 12-2019-qd-ubnd",
                "search sac-luat",
                "unmarked sac-luat",
            ],
            said);
        Assert.Null(DocumentType.Find("sac-luat"));
    }

    private sealed class OwnAssemblies : AssemblyLoadContext
    {
        protected override Assembly? Load(AssemblyName assemblyName) =>
            assemblyName.Name is { } name && name.StartsWith("VanBan", StringComparison.Ordinal)
                ? LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, name + ".dll"))
                : null;
    }
}

/// <summary>What the program says of a kind that only a row added in memory tells of; it runs in assemblies of its own.</summary>
public static class NewKindProbe
{
    /// <summary>A line for each floor that must know the kind.</summary>
    public static string[] Run()
    {
        var row = new Dictionary<string, string>
        {
            ["slug"] = "sac-luat",
            ["name"] = "Sắc luật",
            ["words"] = "Sắc luật",
            ["symbols"] = "SLt",
            ["class"] = "act",
            ["effect"] = "any",
            ["dated"] = "yes",
            ["example"] = "Sắc luật số 003/SLt",
            ["source"] = "Sắc luật 003/SLt năm 1957",
        };
        var columns = KnowledgeTable.Read("document-types.tsv").Columns;
        KnowledgeTable.Additions["document-types.tsv"] = [string.Join('\t', columns.Select(column => row.GetValueOrDefault(column, "")))];

        var facts = FactExtractor.Extract(new Document("a.txt", """
            CHỦ TỊCH NƯỚC
            Số: 09/SLt
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Hà Nội, ngày 05 tháng 5 năm 2024
            SẮC LUẬT
            Về quyền tự do hội họp
            Căn cứ Sắc luật số 003/SLt ngày 18/6/1957;
            Điều 1. Bãi bỏ Quyết định số 12/2019/QĐ-UBND ngày 03/4/2019 của UBND tỉnh Lâm Đồng.
            Điều 2. Sắc luật này có hiệu lực kể từ ngày ký.
            """));
        var cited = facts.Citations.First(citation => citation.Kind == CitationKind.Numbered);
        var repealed = facts.Citations.First(citation => citation.Number?.Printed == "12/2019/QĐ-UBND");
        var change = facts.Changes.FirstOrDefault();
        return
        [
            $"head {facts.Header.Type} {facts.Header.Number}",
            $"citation {cited.Type} {cited.Number} {cited.Date:yyyy-MM-dd}",
            $"relation {repealed.Relation}",
            $"change {change?.Action} {change?.Target.Designation}",
            $"search {AskedValues.TypeOf("sắc luật")}",
            $"unmarked {AskedValues.TypeOf("sac luat")}",
        ];
    }
}
