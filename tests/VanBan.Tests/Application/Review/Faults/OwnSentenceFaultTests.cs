using VanBan.Application.Questions;
using VanBan.Application.Review;
using VanBan.Tests.Cli;
using VanBan.Tests.Store.Catalog;
using VanBan.Tests.Support;
using Xunit;

namespace VanBan.Tests.Application.Review.Faults;

/// <summary>
/// Faults in the sentences that the documents of the corpus have themselves: one of each kind that a document gives room for, at a place
/// that chance draws, against a store of all the others. Chance is fixed, so the same faults are put in each time.
/// </summary>
public sealed class OwnSentenceFaultTests : IDisposable
{
    private const int Seeds = 2;

    private readonly TempFolder folder = new();
    private readonly OpenStore store;

    public OwnSentenceFaultTests()
    {
        Directory.CreateDirectory(folder["kho"]);
        foreach (var file in Directory.EnumerateFiles(Shared.InRepo("corpus/documents")))
            File.Copy(file, folder[$"kho/{Path.GetFileName(file)}"]);
        Vanban.Run("ingest", folder["kho"], "--store", folder["store"]);
        store = OpenStore.At(folder["store"]);
    }

    [Fact]
    public void Of_45_faults_in_the_own_sentences_of_drafts_42_are_found_at_their_place()
    {
        var trial = new FaultTrial(store, new DateOnly(2026, 11, 28));
        var (put, missed) = (0, new List<string>());
        foreach (var (file, kind, seed) in from file in FaultTrial.Files(store) from kind in Enum.GetValues<FaultKind>() from seed in Enumerable.Range(1, Seeds) select (file, kind, seed))
        {
            if (trial.Read(file) is not { } facts || trial.Draw(file, facts, kind, new Random((seed * 97) + (int)kind)) is not { } fault)
                continue;
            put++;
            if (!trial.Check(file, facts, fault).Exists(finding => finding.Severity > FindingSeverity.Remark && finding.Span.Overlaps(fault.Changed)))
                missed.Add($"{Path.GetFileName(file)}: {kind} '{fault.Stands}' -> '{fault.Put}' at {fault.Place}");
        }
        Assert.True(put >= 90, $"only {put} faults");
        Assert.True((put - missed.Count) * 45 >= put * 42, $"{put} faults, missed {missed.Count}:\n{string.Join('\n', missed)}");
    }

    [Fact]
    public void The_documents_without_a_fault_raise_nothing_serious()
    {
        var trial = new FaultTrial(store, new DateOnly(2026, 11, 28));
        Assert.Empty(FaultTrial.Files(store).SelectMany(file => trial.Read(file) is { } facts ? trial.Check(file, facts) : [])
            .Where(finding => finding.Severity > FindingSeverity.Remark).Select(finding => finding.Message));
    }

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
    }
}
