using VanBan.Application.Batches;
using VanBan.Application.Lookup;
using VanBan.Application.Questions;
using VanBan.Facts;
using VanBan.Graph;
using VanBan.Reading;
using VanBan.Store;
using VanBan.Store.Ingest;
using VanBan.Store.Search;
using VanBan.Tests.Cli;
using Xunit;

namespace VanBan.Tests.Application.Questions;

/// <summary>The questions as any door asks them: plain arguments in, a record out.</summary>
public sealed class QuestionTests(SmallStore small) : IClassFixture<SmallStore>, IDisposable
{
    private readonly OpenStore store = OpenStore.At(small.Store);

    public void Dispose() => store.Dispose();

    [Fact]
    public void A_folder_without_a_store_is_a_fault_that_names_no_command()
    {
        var fault = Assert.Throws<UsageException>(() => OpenStore.At(small.Path("nowhere")));
        Assert.Equal(UsageFault.NoStore, fault.Fault);
        Assert.DoesNotContain("vanban ", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("--", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_search_answers_with_hits()
    {
        var results = SearchQuestion.Ask(store, new SearchRequest("thu ngân sách") { Type = "bao-cao" }, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(["15/BC-UBND", "32/BC-UBND"], results.Hits.Select(hit => hit.Number).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_list_of_queries_is_answered_in_its_order()
    {
        var answers = SearchQuestion.AskAll(store, new SearchRequest("") { Limit = 1 }, [new ListedQuery("a", "31/NQ-HĐND"), new ListedQuery("b", "tàu ngầm")], cancellation: TestContext.Current.CancellationToken).ToList();
        Assert.Equal(["a", "b"], answers.Select(answer => answer.Id));
        Assert.Equal("31/NQ-HĐND", answers[0].Results.Hits[0].Number);
        Assert.Equal(0, answers[1].Results.Total);
    }

    [Fact]
    public void What_is_new_is_told_again_until_it_was_taken()
    {
        using var other = new SmallStore();
        using var opened = OpenStore.At(other.Store);
        AlertsQuestion.Save(opened, "thu", new SearchRequest("thu ngân sách"));
        File.WriteAllText(Path.Combine(other.Files, "moi.txt"), "Thu ngân sách quý I năm 2024 tăng.");
        other.Ask("ingest", other.Files);
        using var after = OpenStore.At(other.Store);
        Assert.Equal(1, AlertsQuestion.Ask(after, acknowledges: true, cancellation: TestContext.Current.CancellationToken).First().Results.Total);
        Assert.Equal(1, Assert.Single(AlertsQuestion.Ask(after, acknowledges: true, cancellation: TestContext.Current.CancellationToken)).Results.Total);
        Assert.Equal(0, Assert.Single(AlertsQuestion.Ask(after, acknowledges: true, cancellation: TestContext.Current.CancellationToken)).Results.Total);
        Assert.Throws<UsageException>(() => AlertsQuestion.Forget(other.Store, "chi"));
        AlertsQuestion.Forget(other.Store, "thu");
        Assert.Empty(AlertsQuestion.Ask(after, acknowledges: true, cancellation: TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_document_is_shown_with_its_files_and_its_edges()
    {
        var shown = ShowQuestion.Ask(store, One("15/BC-UBND"));
        Assert.Equal("15/BC-UBND", Assert.Single(shown.Files).Facts.Header.Number?.Printed);
        Assert.Equal(2, shown.Cites.ByCited().Count);
        Assert.Equal("32/BC-UBND", Assert.Single(shown.CitedBy.ByCiting()).Document.Number);
        Assert.Empty(ShowQuestion.Ask(store, One("01/NQ-CP")).Files);
    }

    [Fact]
    public void A_part_of_a_document_is_read_out()
    {
        var part = ShowQuestion.Part(store, One("31/NQ-HĐND"), "dieu 1");
        Assert.Equal("Điều 1", part.Place);
        Assert.Contains("12.500 tỷ đồng", part.Text, StringComparison.Ordinal);
        Assert.Throws<UsageException>(() => ShowQuestion.Part(store, One("31/NQ-HĐND"), "Điều 7"));
        Assert.Throws<UsageException>(() => ShowQuestion.Part(store, One("01/NQ-CP"), "Điều 1"));
    }

    [Fact]
    public void Edges_come_with_the_documents_they_come_from()
    {
        var citing = CitationsQuestion.CitedBy(store, One("01/NQ-CP")).Edges;
        Assert.Equal(["15/BC-UBND", "32/BC-UBND"], citing.Edges.Select(edge => citing.From(edge).Number));
        Assert.All(citing.Edges, edge => Assert.Equal(EdgeStatus.Missing, edge.Status));
    }

    [Fact]
    public void The_graph_is_asked_for_ways_and_for_what_depends()
    {
        Assert.Equal(2, GraphQuestion.Path(store, One("32/BC-UBND"), One("31/NQ-HĐND")).Way?.Edges.Length);
        Assert.Null(GraphQuestion.Path(store, One("31/NQ-HĐND"), One("32/BC-UBND")).Way);
        Assert.Equal(["15/BC-UBND", "32/BC-UBND"], ImpactQuestion.Ask(store, One("31/NQ-HĐND")).Steps.Select(step => step.Document.Number));
        Assert.Single(ImpactQuestion.Ask(store, One("31/NQ-HĐND"), depth: 1).Steps);
        Assert.Contains("01-nq-cp", GraphQuestion.Missing(store, 1)[0].Document.Id, StringComparison.Ordinal);
        Assert.Single(GraphQuestion.Top(store, 1));
    }

    [Fact]
    public void Figures_that_are_not_there_are_answered_with_what_is()
    {
        Assert.NotEmpty(FiguresQuestion.Ask(store, "thu ngân sách").Figures);
        Assert.True(FiguresQuestion.Ask(store, "thu ngân sách", from: new DateOnly(2030, 1, 1)).Outside > 0);
        Assert.NotEmpty(FiguresQuestion.Ask(store, "thu ngân sách xã").Near);
    }

    [Fact]
    public void What_was_passed_by_is_listed_with_its_obstacle() =>
        Assert.Equal([Obstacle.UnknownFormat, Obstacle.Empty], StoreQuestion.Skipped(store).Select(file => file.Obstacle));

    [Fact]
    public void Files_are_named_as_they_were_given()
    {
        var options = new RunOptions { Degree = 1 };
        var files = ExtractQuestion.Ask([Path.Combine(small.Files, "nghi-quyet.txt"), Path.Combine(small.Files, "thang-2") + "/"], options, cancellation: TestContext.Current.CancellationToken).ToList();
        Assert.Equal(["nghi-quyet.txt", "thang-2/bao-cao.txt"], files.Select(file => file.Name[(small.Files.Length + 1)..]));
        Assert.All(files, file => Assert.IsType<Outcome<DocumentFacts>.Done>(file.Outcome));
        Assert.Throws<UsageException>(() => ExtractQuestion.Ask([small.Path("none.txt")], options, cancellation: TestContext.Current.CancellationToken).ToList());
    }

    [Fact]
    public void Files_are_checked_once_however_often_they_are_named()
    {
        var answer = CheckQuestion.Ask([small.Files, Path.Combine(small.Files, "nghi-quyet.txt")], new RunOptions { Degree = 1 }, store, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(3, answer.Files.Length);
        Assert.Equal(2, answer.Skipped.Length);
        Assert.Empty(answer.Findings);
    }

    private NamedDocument One(string typed) => Assert.Single(DocumentLookup.Find(store, typed));
}
