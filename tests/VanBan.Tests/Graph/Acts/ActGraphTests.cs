using CsCheck;
using VanBan.Facts;
using VanBan.Graph;
using VanBan.Graph.Acts;
using VanBan.Tests.Facts;
using VanBan.Tests.Support;
using Xunit;

namespace VanBan.Tests.Graph.Acts;

public class ActGraphTests
{
    [Fact]
    public void Arrays_and_what_came_and_went_since_tell_what_arrays_of_all_tell() =>
        Gen.Select(SomeActs.Events, Gen.Int[0, 14]).Sample((events, at) =>
        {
            var past = new Corpus();
            foreach (var one in events.Take(at))
                past.Take(one);
            var arrays = past.Arrays();
            past.Mark();
            foreach (var one in events.Skip(at))
                past.Take(one);
            var graph = new ActGraph(arrays, past.Changes());
            Assert.Equal(SomeActs.Told(new ActGraph(past.Arrays(), ActChanges.None)), SomeActs.Told(graph));
            Assert.Equal(Reference(past), Answers(graph, past));
        }, iter: 3000);

    [Fact]
    public void Arrays_put_together_with_what_came_and_went_tell_what_arrays_of_all_tell() =>
        Gen.Select(SomeActs.Events, Gen.Int[0, 14], Gen.Int[0, 14]).Sample((events, one, other) =>
        {
            var past = new Corpus();
            var folded = past.Arrays();
            // Folded twice: what is put together can be read on from.
            foreach (var end in new[] { Math.Min(one, other), Math.Max(one, other), events.Length })
            {
                past.Mark();
                foreach (var file in events.Take(end).Skip(past.Taken))
                    past.Take(file);
                folded = new ActGraph(folded, past.Changes()).Folded();
            }
            var expected = past.Arrays();
            Assert.Equal(
                SomeActs.Told(new ActGraph(expected, ActChanges.None)), SomeActs.Told(new ActGraph(folded, ActChanges.None)));
            Assert.Equal(expected.MentionCount, folded.MentionCount);
            Assert.Equal(expected.NodeCount, folded.NodeCount);
        }, iter: 3000);

    [Fact]
    public void What_came_and_went_in_steps_is_what_came_and_went() =>
        Gen.Select(SomeActs.Events, Gen.Int[0, 14]).Sample((events, at) =>
        {
            var past = new Corpus();
            foreach (var one in events.Take(at))
                past.Take(one);
            var arrays = past.Arrays();
            var steps = new List<ActChanges>();
            foreach (var one in events.Skip(at))
            {
                past.Mark();
                past.Take(one);
                steps.Add(past.Changes());
            }
            Assert.Equal(
                SomeActs.Told(new ActGraph(past.Arrays(), ActChanges.None)),
                SomeActs.Told(new ActGraph(arrays, ActChanges.Of(steps))));
        }, iter: 1000);

    [Fact]
    public void Documents_that_come_in_any_order_make_the_same_graph() =>
        Gen.Select(SomeActs.Events, Gen.Int[0, 1000]).Sample((events, seed) =>
        {
            var (one, other) = (new Corpus(), new Corpus());
            var last = events.GroupBy(file => file.Path, StringComparer.Ordinal).Select(group => group.Last()).ToArray();
            foreach (var file in last)
                one.Take(file);
            foreach (var file in last.OrderBy(file => (file.Path.GetHashCode(StringComparison.Ordinal) * 31) ^ seed))
                other.Take(file);
            Assert.Equal(SomeActs.Told(new ActGraph(one.Arrays(), ActChanges.None)), SomeActs.Told(new ActGraph(other.Arrays(), ActChanges.None)));
        }, iter: 500);

    // Of the bare number the paper of 2019 can mean neither of those at hand, the paper of 2024 either.
    [Theory]
    [InlineData("/1", "/2")]
    [InlineData("/2", "/1")]
    public void A_number_that_is_missing_in_one_paper_and_fits_several_in_another_is_told_as_missing(string early, string late)
    {
        const string Number = "urn:lex:vn:chinh.phu:nghi.quyet:;01-nq-cp";
        var corpus = new Corpus();
        corpus.Take(("/2022", Facts("urn:lex:vn:chinh.phu:nghi.quyet:2022-01-08;01-nq-cp")));
        corpus.Take(("/2023", Facts("urn:lex:vn:chinh.phu:nghi.quyet:2023-01-06;01-nq-cp")));
        corpus.Take((early, Facts("urn:lex:vn:chinh.phu:bao.cao:2019-03-01;5-bc-cp", Number)));
        corpus.Take((late, Facts("urn:lex:vn:chinh.phu:bao.cao:2024-03-01;6-bc-cp", Number)));
        var graph = new ActGraph(corpus.Arrays(), ActChanges.None);
        var node = Assert.Single(graph.Nodes(), node => graph.IdOf(node) == Number);
        Assert.Equal(EdgeStatus.Missing, graph.StatusOf(node));
        Assert.Equal(2, graph.IncomingOf(node).Length);
        Assert.Equal(early, graph.PathOf(graph.FileOf(ActSearch.BestForm(graph, node))));
    }

    // The graph that resolves each mention when it is asked for.
    private static string Reference(Corpus corpus)
    {
        var graph = new FactsGraph(corpus.Present);
        var documents = Documents(graph, corpus);
        return string.Join('\n', (IEnumerable<string>)[
            .. graph.Edges().Select(edge => $"{edge.Mention.From.File} {edge.Mention.Span.Start} {edge.Status} {edge.Target?.Id}").Order(StringComparer.Ordinal),
            .. documents.SelectMany(document => graph.Impact(document).Select(step => $"{document.Id}: {step.Document.Id} {step.Distance} {step.Cited.Id}")),
            .. documents.SelectMany(from => documents.Select(to => $"{from.Id} - {to.Id}: {Way(graph.Path(from, to)?.Select(edge => $"{edge.Mention.From.File}@{edge.Mention.Span.Start}"))}")),
            .. graph.Missing().Select(one => one.Document.Id), .. graph.Missing(2).Select(one => one.Document.Id),
            .. graph.Top(3).Select(one => $"{one.Document.Id} {one.CitingDocuments} {one.Mentions}"),
            .. graph.Missing().Select(one => $"{one.Document.Id} {one.IsAmbiguous} {one.Mentions} {one.BestForm.From.File}@{one.BestForm.Span.Start}").Order(StringComparer.Ordinal),
        ]);
    }

    private static string Answers(ActGraph graph, Corpus corpus)
    {
        var documents = Documents(new FactsGraph(corpus.Present), corpus);
        int[] mentions = [.. graph.Nodes().SelectMany(node => ActSearch.MentionsOf(graph, node))];
        return string.Join('\n', (IEnumerable<string>)[
            .. mentions.Where(mention => graph.TargetOf(mention).Node >= 0).Select(mention => $"{Place(mention).Replace('@', ' ')} {graph.TargetOf(mention).Status} {Target(mention)}").Order(StringComparer.Ordinal),
            .. documents.SelectMany(document => ActSearch.Impact(graph, document, null, _ => true).Select(step => $"{document.Id}: {SomeActs.Told(graph, step, document)}")),
            .. documents.SelectMany(from => documents.Select(to => $"{from.Id} - {to.Id}: {Way(ActSearch.Path(graph, from, to)?.Select(Place))}")),
            .. ActTop.Missing(graph, null).Select(graph.IdOf), .. ActTop.Missing(graph, 2).Select(graph.IdOf),
            .. ActTop.Cited(graph, 3).Select(node => $"{graph.IdOf(node)} {ActTop.CountsOf(graph, node).Documents} {ActTop.CountsOf(graph, node).Mentions}"),
            .. graph.Nodes().Where(node => Missing(node).Length > 0)
                .Select(node => $"{graph.IdOf(node)} {graph.StatusOf(node) == EdgeStatus.Ambiguous} {ActTop.CountsOf(graph, node).Mentions} {Place(ActSearch.BestForm(graph, node))}").Order(StringComparer.Ordinal),
        ]);

        string Place(int mention) => $"{graph.PathOf(graph.FileOf(mention))}@{corpus.StartOf(graph.PlaceOf(mention))}";
        string? Target(int mention) => graph.TargetOf(mention) is { Status: EdgeStatus.Present } target ? graph.IdOf(target.Node) : null;
        int[] Missing(int node) => [.. graph.IncomingOf(node).ToArray().Where(mention => graph.TargetOf(mention).Status == EdgeStatus.Missing)];
    }

    private static DocumentFacts Facts(string urn, params string[] cited) => SomeFacts.Of(SomeFacts.Key(urn), Array.ConvertAll(cited, SomeFacts.Key));

    private static GraphDocument[] Documents(FactsGraph graph, Corpus corpus) =>
        [.. corpus.Present.Select(item => graph.DocumentOf(FactsGraph.FileOf(item.File, item.Facts.Header))).Distinct(), .. graph.Missing().Select(one => one.Document)];

    private static string Way(IEnumerable<string>? way) => way is null ? "none" : string.Join(',', way);

    private sealed class Corpus
    {
        private readonly SortedDictionary<string, (long Id, DocumentFacts Facts)> files = new(StringComparer.Ordinal);
        private readonly HashSet<string> changed = new(StringComparer.Ordinal);
        private long next;

        public IEnumerable<(string File, DocumentFacts Facts)> Present => files.Select(file => (file.Key, file.Value.Facts));

        public int Taken { get; private set; }

        public void Take((string Path, DocumentFacts? Facts) file)
        {
            Taken++;
            changed.Add(file.Path);
            files.Remove(file.Path);
            if (file.Facts is { } facts)
                files[file.Path] = (next++, facts);
        }

        public void Mark() => changed.Clear();

        public ActArrays Arrays()
        {
            var rows = files.Select(file => SomeActs.Rows(file.Value.Id, file.Key, file.Value.Facts)).OrderBy(row => row.File.Id).ToList();
            var builder = new ActBuilder(rows.Select(row => row.File));
            foreach (var mention in rows.SelectMany(row => row.Mentions))
                builder.Add(mention);
            return builder.Build();
        }

        public ActChanges Changes()
        {
            var rows = files.Where(file => changed.Contains(file.Key)).Select(file => SomeActs.Rows(file.Value.Id, file.Key, file.Value.Facts)).ToList();
            return new ActChanges([.. changed], [.. rows.Select(row => row.File)], [.. rows.SelectMany(row => row.Mentions)]);
        }

        public int StartOf((long Document, int Ordinal) place) =>
            files.Values.Single(file => file.Id == place.Document).Facts.Citations[place.Ordinal].Span.Start;
    }
}
