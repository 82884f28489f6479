using System.Globalization;
using VanBan.Application.Questions;
using VanBan.Application.Review;
using Xunit;

namespace VanBan.Tests.Application.Review.Faults;

/// <summary>
/// A measurement, not a test: faults of all kinds in all documents of a store that somebody made of real documents. Told by environment
/// variables: <c>VANBAN_FAULT_STORE</c> the store, <c>VANBAN_FAULT_SEED</c> chance, <c>VANBAN_FAULT_LOG</c> where the list of what was missed goes.
/// </summary>
public sealed class WideFaultTests
{
    [Fact(Explicit = true)]
    public void Faults_of_all_kinds_are_put_into_all_documents_of_a_store_and_counted()
    {
        using var store = OpenStore.At(Environment.GetEnvironmentVariable("VANBAN_FAULT_STORE")!);
        var seed = int.Parse(Environment.GetEnvironmentVariable("VANBAN_FAULT_SEED") ?? "1", CultureInfo.InvariantCulture);
        using var log = new StreamWriter(Environment.GetEnvironmentVariable("VANBAN_FAULT_LOG") ?? Path.GetTempFileName());
        var trial = new FaultTrial(store, new DateOnly(2026, 11, 28));
        var counts = Enum.GetValues<FaultKind>().ToDictionary(kind => kind, _ => new int[4]);
        foreach (var file in FaultTrial.Files(store))
        {
            if (trial.Read(file) is not { } facts)
                continue;
            foreach (var finding in trial.Check(file, facts).Where(finding => finding.Code != "first-mention"))
                log.WriteLine($"CLEAN {Path.GetFileName(file)} {finding.Severity} {finding.Code} p. {finding.Page} «{finding.Quote}» {finding.Message}");
            foreach (var kind in Enum.GetValues<FaultKind>())
            {
                // One chance a draft and a kind, so that a change of one kind moves no other.
                var random = new Random(HashCode(file, kind, seed));
                if (trial.Draw(file, facts, kind, random) is { } fault)
                    Tell(counts[kind], log, file, facts.Document.Text, fault, trial.Check(file, facts, fault));
            }
        }
        foreach (var (kind, count) in counts)
            log.WriteLine($"= {kind,-10} put {count[0],4}  found {count[1],4}  with remarks {count[2],4}  elsewhere {count[3],4}");
    }

    private static void Tell(int[] count, StreamWriter log, string file, string text, Fault fault, List<ReviewFinding> findings)
    {
        var there = findings.FindAll(finding => finding.Span.Overlaps(fault.Changed));
        count[0]++;
        count[1] += there.Exists(finding => finding.Severity > FindingSeverity.Remark) ? 1 : 0;
        count[2] += there.Count > 0 ? 1 : 0;
        var others = findings.FindAll(finding => finding.Severity > FindingSeverity.Remark && !finding.Span.Overlaps(fault.Changed));
        count[3] += others.Count;
        var name = Path.GetFileName(file);
        if (!there.Exists(finding => finding.Severity > FindingSeverity.Remark))
            log.WriteLine($"MISS {fault.Kind} {name} {fault.Place}: '{fault.Stands}' -> '{fault.Put}' in «{Around(text, fault)}» {string.Join(" | ", there.Select(finding => $"({finding.Severity}) {finding.Message}"))}");
        foreach (var other in others)
            log.WriteLine($"ELSE {fault.Kind} {name} {fault.Place}: '{fault.Stands}' -> '{fault.Put}': {other.Severity} {other.Code} at {other.Span}: {other.Message}");
    }

    private static string Around(string text, Fault fault)
    {
        var (start, end) = (Math.Max(0, fault.Place.Start - 160), Math.Min(text.Length, fault.Place.End + 160));
        return VanBan.Application.Wording.SingleLine.Of(text[start..fault.Place.Start] + "⟦" + fault.Place.In(text).ToString() + "⟧" + text[fault.Place.End..end]);
    }

    private static int HashCode(string file, FaultKind kind, int seed) =>
        Path.GetFileName(file).Aggregate((seed * 31) + (int)kind, (hash, letter) => unchecked((hash * 16777619) ^ letter));
}
