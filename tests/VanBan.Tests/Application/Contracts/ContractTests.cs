using System.Text.Json;
using VanBan.Tests.Cli;
using Xunit;

namespace VanBan.Tests.Application.Contracts;

/// <summary>What other programs read: the members of each answer, in their order. Members may be added at the end of an object, never renamed or taken away.</summary>
public class ContractTests(SmallStore small) : IClassFixture<SmallStore>
{
    private static readonly string[] EdgeMembers = ["from", "to", "relation", "quote", "page", "start", "end", "file", "status", "certainty", "candidates", "pinpoints", "place", "fromName", "fromSubject", "toName", "toSubject", "toValidity", "toValidityWords", "toValidityEvidence", "remark"];
    private static readonly string[] CitedMembers = ["id", "status", "quote", "mentions", "citing", "files", "name", "printedDays", "date", "issuer", "firstFile", "firstPage", "validity", "validityWords"];

    [Fact]
    public void Search()
    {
        var answer = Ask("search", "ngân sách");
        Assert.Equal(["query", "total", "documents", "hits", "facets", "remarks", "didYouMean", "timedOut", "didYouMeanTotal", "asksNumber"], Members(answer));
        Assert.Equal(
            ["rank", "score", "file", "id", "type", "number", "date", "issuer", "subject", "title", "page", "section", "snippet", "validity", "otherFiles", "role", "provisions"],
            Members(answer.GetProperty("hits")[0]));
        Assert.Equal(["type", "issuer", "year", "province", "format", "validity"], Members(answer.GetProperty("facets")));
        Assert.Equal(["value", "count"], Members(answer.GetProperty("facets").GetProperty("type")[0]));
        Assert.Equal(["kind", "text"], Members(Ask("suggest", "15").GetProperty("suggestions")[0]));
    }

    [Fact]
    public void Cites_and_cited_by()
    {
        Assert.Equal(["id", "edges", "leftOutUnsure", "leftOutWider"], Members(Ask("cites", "15/BC-UBND")));
        Assert.Equal(EdgeMembers, Members(Ask("cites", "15/BC-UBND").GetProperty("edges")[0]));
        Assert.Equal(EdgeMembers, Members(Ask("cited-by", "15/BC-UBND").GetProperty("edges")[0]));
    }

    [Fact]
    public void Show()
    {
        var shown = Ask("show", "15/BC-UBND");
        Assert.Equal(["id", "status", "subject", "cites", "citedBy", "files", "validity"], Members(shown));
        Assert.Equal(["file", "sha256", "format", "pages"], Members(shown.GetProperty("files")[0]).Take(4));
        Assert.Equal(["id", "file", "section", "page", "text"], Members(Ask("show", "31/NQ-HĐND", "Điều 1")));
    }

    [Fact]
    public void Validity()
    {
        using var store = new WrittenStore();
        store.Add("11/2019/TT-BXD", "12 tháng 6 năm 2019", "THÔNG TƯ\nBãi bỏ\n\nĐiều 1. Bãi bỏ Thông tư số 05/2011/TT-BXD ngày 09 tháng 6 năm 2011 của Bộ trưởng Bộ Xây dựng.\n");
        var answer = store.Ask("validity", "05/2011/TT-BXD");
        Assert.Equal(["id", "at", "state", "partial", "effectiveFrom", "effectiveUntil", "effectiveUntilEvent", "effect", "summary", "issuerEnded", "stages", "changes", "registered", "provisions"], Members(answer));
        var change = answer.GetProperty("changes")[0];
        Assert.Equal(["kind", "from", "until", "scope", "exception", "limit", "event", "partial", "by", "quote", "file", "page", "told", "source"], Members(change));
        Assert.Equal(["id", "number", "date"], Members(change.GetProperty("by")));
    }

    [Fact]
    public void Tasks()
    {
        using var store = new WrittenStore();
        store.Add("11/CT-UBND", "12 tháng 6 năm 2019", "CHỈ THỊ\nVề lưu trữ\n\n1. Sở Nội vụ rà soát hồ sơ trước ngày 30/6/2019.\n");
        var answer = store.Ask("tasks");
        Assert.Equal(["tasks", "skipped"], Members(answer));
        var task = answer.GetProperty("tasks")[0];
        Assert.Equal(
            ["who", "role", "with", "what", "reportTo", "deadline", "start", "end", "page", "quote", "file", "type", "number", "date", "issuer", "subject"],
            Members(task));
        Assert.Equal(["start", "end", "quote", "day", "repeats", "counted"], Members(task.GetProperty("deadline")));
    }

    [Fact]
    public void Graph()
    {
        Assert.Equal(["missing"], Members(Ask("graph", "missing")));
        Assert.Equal(CitedMembers, Members(Ask("graph", "missing").GetProperty("missing")[0]));
        Assert.Equal(CitedMembers, Members(Ask("graph", "top").GetProperty("top")[0]));
        Assert.Equal(["from", "to", "edges"], Members(Ask("graph", "path", "32/BC-UBND", "31/NQ-HĐND")));
        var impact = Ask("graph", "impact", "31/NQ-HĐND");
        Assert.Equal(["id", "documents"], Members(impact));
        Assert.Equal(
            ["id", "distance", "cites", "quote", "page", "file", "relation", "place", "mentions", "name", "subject", "issuer", "validity", "action"],
            Members(impact.GetProperty("documents")[0]));
    }

    [Fact]
    public void Figures()
    {
        var answer = Ask("figures", "thu ngân sách");
        Assert.Equal(["asked", "figures"], Members(answer));
        Assert.Equal(
            [
                "key", "indicator", "period", "from", "to", "value", "high", "unit", "approximation", "change", "comparedWith", "place", "column", "quote", "page",
                "file", "number", "date", "issuer",
            ],
            Members(answer.GetProperty("figures")[0]));
    }

    [Fact]
    public void Run_status_and_skipped()
    {
        Assert.Equal(
            [
                "job", "read", "skipped", "unchanged", "vanished", "citations", "figures", "bytes", "seconds", "replayed", "indexRenewed", "cancelled", "skippedFiles",
                "vanishedFiles", "movedFiles", "keepsVanished", "mostCited", "missing", "unmatchedPatterns",
            ],
            Members(small.First.Json));
        Assert.Equal(["file", "obstacle", "reason", "known"], Members(small.First.Json.GetProperty("skippedFiles")[0]));
        Assert.Equal(["store", "documents", "files", "citations", "figures", "vanished", "skipped", "sequence", "lastRun"], Members(Ask("status")));
        Assert.Equal(["file", "obstacle", "reason", "attempts", "firstSeen", "lastSeen", "stands", "vanished"], Members(Ask("skipped").GetProperty("skipped")[0]));
        Assert.Equal(["id", "job", "started", "ended", "state", "read", "unchanged", "skipped", "vanished", "bytes"], Members(Ask("runs").GetProperty("runs")[0]));
    }

    [Fact]
    public void Check()
    {
        // One line a file, as extract writes them.
        var lines = Vanban.Run("check", small.Files, "--no-isolation", "--format", "json").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["file", "outcome", "findings", "checked", "notChecked", "figures", "citations"], Members(lines[0]));
        Assert.Equal(["what", "why"], Members(lines[0].GetProperty("notChecked")[0]));
        Assert.Equal(["start", "end", "page", "quote", "id", "relation", "status"], Members(lines[0].GetProperty("citations")[0]));
        Assert.Equal(["file", "outcome", "reason", "findings", "checked", "notChecked"], Members(lines[^1]));
    }

    private JsonElement Ask(params string[] args) => small.Ask([.. args, "--format", "json"]).Json;

    private static IEnumerable<string> Members(JsonElement element) => element.EnumerateObject().Select(member => member.Name);
}
