using VanBan.Citations;
using VanBan.Facts;
using VanBan.Graph;
using VanBan.Tests.Facts;
using VanBan.Tests.Support;
using Xunit;

namespace VanBan.Tests.Graph;

public class CitationGraphTests
{
    private const string Nq01Of2022 = "urn:lex:vn:chinh.phu:nghi.quyet:2022-01-08;01-nq-cp";
    private const string Nq01Of2023 = "urn:lex:vn:chinh.phu:nghi.quyet:2023-01-06;01-nq-cp";
    private const string Nq01 = "urn:lex:vn:chinh.phu:nghi.quyet:;01-nq-cp";
    private const string Report = "urn:lex:vn;binh.phuoc:uy.ban.nhan.dan:bao.cao:2023-06-14;113-bc-ubnd";

    [Fact]
    public void A_mention_finds_the_document_that_it_fits()
    {
        var edge = Assert.Single(Edges(Graph(("a", Report, [Nq01Of2023]), ("b", Nq01Of2023, [])), "a"));
        Assert.Equal((EdgeStatus.Present, "b", Certainty.Certain), (edge.Status, edge.Target!.Files[0].File, edge.Certainty));
    }

    [Fact]
    public void An_undated_mention_finds_it_too_but_not_for_certain()
    {
        var edge = Assert.Single(Edges(Graph(("a", Report, [Nq01]), ("b", Nq01Of2023, [])), "a"));
        Assert.Equal((EdgeStatus.Present, Certainty.Likely), (edge.Status, edge.Certainty));
    }

    [Fact]
    public void The_same_number_of_another_year_is_another_document() =>
        Assert.Equal(EdgeStatus.Missing, Assert.Single(Edges(Graph(("a", Report, [Nq01Of2022]), ("b", Nq01Of2023, [])), "a")).Status);

    [Fact]
    public void A_mention_that_fits_two_documents_is_ambiguous_and_no_guess_is_made()
    {
        var edge = Assert.Single(Edges(Graph(("a", Report, [Nq01]), ("b", Nq01Of2022, []), ("c", Nq01Of2023, [])), "a"));
        Assert.Equal(EdgeStatus.Ambiguous, edge.Status);
        Assert.Null(edge.Target);
        Assert.Equal(["b", "c"], edge.Candidates.Select(document => document.Files[0].File));
    }

    [Fact]
    public void Two_files_of_one_document_are_one_document()
    {
        var graph = Graph(("a", Report, [Nq01Of2023]), ("draft", Nq01, []), ("signed", Nq01Of2023, []));
        var edge = Assert.Single(Edges(graph, "a"));
        Assert.Equal(EdgeStatus.Present, edge.Status);
        Assert.Equal(["draft", "signed"], edge.Target!.Files.Select(file => file.File));
        Assert.Equal(Nq01Of2023, edge.Target.Id);
    }

    [Fact]
    public void A_draft_that_may_be_either_of_two_documents_belongs_to_neither()
    {
        var graph = Graph(("a", Report, [Nq01Of2023]), ("draft", Nq01, []), ("b", Nq01Of2022, []), ("c", Nq01Of2023, []));
        Assert.Equal(["c"], Assert.Single(Edges(graph, "a")).Target!.Files.Select(file => file.File));
    }

    [Fact]
    public void An_undated_mention_does_not_find_a_document_issued_later()
    {
        var early = "urn:lex:vn;binh.phuoc:uy.ban.nhan.dan:bao.cao:2022-06-14;99-bc-ubnd";
        Assert.Equal(EdgeStatus.Missing, Assert.Single(Edges(Graph(("a", early, [Nq01]), ("b", Nq01Of2023, [])), "a")).Status);
        Assert.Equal("b", Assert.Single(Edges(Graph(("a", early, [Nq01]), ("b", Nq01Of2022, []), ("c", Nq01Of2023, [])), "a")).Target!.Files[0].File);
    }

    [Fact]
    public void The_number_of_another_province_is_another_document()
    {
        var mention = "urn:lex:vn;binh.phuoc:hoi.dong.nhan.dan:nghi.quyet:2021-07-12;2-2021-nq-hdnd";
        var graph = Graph(("a", Report, [mention]), ("b", mention.Replace("binh.phuoc", "kien.giang", StringComparison.Ordinal), []));
        Assert.Equal(EdgeStatus.Missing, Assert.Single(Edges(graph, "a")).Status);
    }

    [Fact]
    public void A_mention_without_number_or_name_is_ambiguous() =>
        Assert.Equal(EdgeStatus.Ambiguous, Assert.Single(Edges(Graph(("a", Report, ["urn:lex:vn:chinh.phu:nghi.dinh:2020-03-05;"])), "a")).Status);

    [Fact]
    public void A_document_that_names_itself_does_not_cite_itself()
    {
        var graph = Graph(("a", Nq01Of2023, [Nq01]));
        Assert.Empty(Edges(graph, "a"));
        Assert.Empty(graph.CitedBy(Document(graph, "a")));
        Assert.Empty(graph.Top(9));
        Assert.Empty(graph.Missing());
    }

    [Fact]
    public void Mentions_with_and_without_date_of_a_missing_document_come_together()
    {
        var missing = Assert.Single(Graph(("a", Report, [Nq01, Nq01Of2023]), ("b", null, [Nq01])).Missing());
        Assert.Equal((Nq01Of2023, 3, 2), (missing.Document.Id, missing.Mentions, missing.Citing.Length));
        Assert.Equal(Nq01Of2023, missing.BestForm.Key.ToString());
        Assert.Equal(("a", 1), (missing.First.From.File, missing.First.Page));
        Assert.False(missing.IsAmbiguous);
    }

    [Fact]
    public void A_misread_name_does_not_stand_for_the_document_where_others_print_it_right()
    {
        const string misread = "Căn cứ Luật Tổ chức chính quyên địa phương ngày 19 tháng 6 năm 2015;", printed = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;";
        (string File, string Text)[] files = [("a", misread), ("b", printed), ("c", printed)];
        var graph = new FactsGraph(files.Select(static file => (file.File, FactExtractor.Extract(new VanBan.Documents.Document(file.File, file.Text)))));
        Assert.Equal("Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015", Assert.Single(graph.Missing()).BestForm.Quote);
    }

    [Fact]
    public void An_undated_mention_stays_by_itself_where_two_missing_documents_fit()
    {
        var missing = Graph(("a", null, [Nq01]), ("b", null, [Nq01Of2022, Nq01Of2023])).Missing();
        Assert.Equal([(Nq01Of2022, false), (Nq01Of2023, false), (Nq01, true)], missing.Select(one => (one.Document.Id, one.IsAmbiguous)).OrderBy(one => one.IsAmbiguous).ThenBy(one => one.Id));
    }

    [Fact]
    public void The_missing_are_listed_by_the_number_of_documents_that_cite_them()
    {
        const string other = "urn:lex:vn:chinh.phu:nghi.dinh:2020-03-05;30-2020-nd-cp";
        var graph = Graph(("a", null, [Nq01Of2023, Nq01Of2023, Nq01Of2023, other]), ("b", null, [other]));
        Assert.Equal([other, Nq01Of2023], graph.Missing().Select(one => one.Document.Id));
        Assert.Equal([other], graph.Missing(1).Select(one => one.Document.Id));
        Assert.Empty(graph.Missing(0));
    }

    [Fact]
    public void A_draft_and_its_signed_form_count_as_one_that_cites()
    {
        const string other = "urn:lex:vn:chinh.phu:nghi.dinh:2020-03-05;30-2020-nd-cp";
        var graph = Graph(("draft", Report, [other]), ("signed", Report, [other]), ("a", null, [Nq01Of2023]), ("b", null, [Nq01Of2023]));
        Assert.Equal([(Nq01Of2023, 2, 2), (other, 1, 2)], graph.Missing().Select(one => (one.Document.Id, one.CitingDocuments, one.Citing.Length)));
        Assert.Equal([Nq01Of2023], graph.Missing(1).Select(one => one.Document.Id));
    }

    [Fact]
    public void What_copies_of_one_document_mention_counts_once()
    {
        const string other = "urn:lex:vn:chinh.phu:nghi.dinh:2020-03-05;30-2020-nd-cp";
        // The scan among the three lost one mention.
        var graph = Graph(
            ("a.docx", Report, [other, other]), ("a.pdf", Report, [other, other]), ("a-scan.pdf", Report, [other]), ("b", null, [other]));
        var missing = Assert.Single(graph.Missing());
        Assert.Equal((3, 2, 4), (missing.Mentions, missing.CitingDocuments, missing.Citing.Length));
    }

    [Fact]
    public void The_most_cited_are_listed_whether_at_hand_or_not()
    {
        const string other = "urn:lex:vn:chinh.phu:nghi.dinh:2020-03-05;30-2020-nd-cp";
        var graph = Graph(("a", Report, [Nq01Of2023, other]), ("b", null, [Nq01, other]), ("c", null, [other]), ("d", Nq01Of2023, []));
        Assert.Equal([(other, 3, false), (Nq01Of2023, 2, true)], graph.Top(5).Select(one => (one.Document.Id, one.Citing.Length, one.Document.IsPresent)));
    }

    [Fact]
    public void Who_cites_a_document_is_known_though_it_is_not_at_hand()
    {
        var graph = Graph(("b", null, [Nq01]), ("a", Report, [Nq01Of2023]), ("c", null, [Nq01Of2022]));
        var edges = graph.CitedBy(GraphDocument.OnlyCited(SomeFacts.Key(Nq01Of2023))).ToArray();
        Assert.Equal(["a", "b"], edges.Select(edge => edge.Mention.From.File));
        Assert.All(edges, edge => Assert.Equal(EdgeStatus.Missing, edge.Status));
    }

    [Fact]
    public void A_path_is_a_shortest_chain_of_citations_also_to_a_document_not_at_hand()
    {
        string[] urns = [.. Enumerable.Range(1, 5).Select(i => $"urn:lex:vn:chinh.phu:nghi.dinh:2020-03-0{i};{i}0-2020-nd-cp")];
        var graph = Graph(("1", urns[0], [urns[1], urns[2]]), ("2", urns[1], [urns[2]]), ("3", urns[2], [urns[3], urns[0]]), ("4", urns[3], [urns[4]]));
        var path = graph.Path(Document(graph, "1"), GraphDocument.OnlyCited(SomeFacts.Key(urns[4])));
        Assert.Equal(["1", "3", "4"], path!.Select(edge => edge.Mention.From.File));
        Assert.Equal(urns[4], path![^1].To.ToString());
        Assert.Null(graph.Path(Document(graph, "4"), Document(graph, "1")));
        Assert.Empty(graph.Path(Document(graph, "1"), Document(graph, "1"))!);
    }

    [Fact]
    public void Impact_goes_back_along_chains_nearest_first_and_ends_in_circles()
    {
        string[] urns = [.. Enumerable.Range(1, 4).Select(i => $"urn:lex:vn:chinh.phu:nghi.dinh:2020-03-0{i};{i}0-2020-nd-cp")];
        var graph = Graph(("1", urns[0], [urns[2]]), ("2", urns[1], [urns[0]]), ("3", urns[2], [urns[1], urns[0]]), ("r", null, [urns[1]]));
        Assert.Equal([("2", 1), ("3", 1), ("r", 2)], graph.Impact(Document(graph, "1")).Select(step => (step.Document.Files[0].File, step.Distance)));
        Assert.Equal(["2", "3"], graph.Impact(Document(graph, "1"), depth: 1).Select(step => step.Document.Files[0].File));
    }

    [Fact]
    public void Impact_does_not_follow_an_ambiguous_mention()
    {
        var graph = Graph(("a", Report, [Nq01]), ("b", Nq01Of2022, []), ("c", Nq01Of2023, []));
        Assert.Empty(graph.Impact(Document(graph, "b")));
        Assert.Equal(EdgeStatus.Ambiguous, Assert.Single(graph.CitedBy(Document(graph, "b"))).Status);
    }

    internal static DocumentFacts Facts(string? urn, string[] cited) =>
        SomeFacts.Of(urn is null ? null : SomeFacts.Key(urn), [.. cited.Select(SomeFacts.Key)]);

    private static FactsGraph Graph(params (string File, string? Urn, string[] Cited)[] files) => new(files.Select(file => (file.File, Facts(file.Urn, file.Cited))));

    private static IEnumerable<Edge> Edges(FactsGraph graph, string file) => graph.Cites(Document(graph, file));

    private static GraphDocument Document(FactsGraph graph, string file) => graph.DocumentOf(graph.Files.First(one => one.File == file));
}
