using System.Collections.Immutable;
using VanBan.Application.Wording;
using VanBan.Citations;
using VanBan.Documents;
using VanBan.Facts;
using VanBan.Graph;
using VanBan.Text;

namespace VanBan.Application.Review;

/// <summary>A document under review, with what its checks ask of it.</summary>
internal sealed class Draft
{
    /// <summary>A document under review.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="facts">What was read out of it.</param>
    /// <param name="today">The day of the review.</param>
    public Draft(string path, DocumentFacts facts, DateOnly today)
    {
        (Path, Facts, Today) = (path, facts, today);
        File = new DocumentFile(path, facts.Header.Key ?? new DocumentKey()) { Number = facts.Header.Number?.Printed };
        var blank = facts.Header.Date is null ? DraftDay.Of(facts.Document.Text) : null;
        (FirstDay, LastDay) = facts.Header.Date is { } day ? (day, day) : blank ?? (today, today);
        DayName = facts.Header.Date is { } printed ? $"ngày của dự thảo ({DayWords.Day(printed)})"
            : blank is { } days ? $"ngày muộn nhất của dự thảo ({DayWords.Day(days.Last)}; ngày còn để trống)"
            : $"ngày kiểm tra ({DayWords.Day(today)}; dự thảo không ghi ngày)";
        Mentions = [.. facts.Citations.Where(IsOfAnother).Select((citation, i) => new Mention(this, citation, i))];
    }

    public string Path { get; }

    public DocumentFacts Facts { get; }

    public DateOnly Today { get; }

    public Document Document => Facts.Document;

    public string Text => Facts.Document.Text;

    public DocumentFile File { get; }

    /// <summary>The first day on which it can have been issued.</summary>
    public DateOnly FirstDay { get; }

    /// <summary>The last day on which it can have been issued: its date, the end of the month of a blank day, else
    /// today.</summary>
    public DateOnly LastDay { get; }

    /// <summary>What <see cref="LastDay"/> is, in words: the printed day, or what stands for one left
    /// blank.</summary>
    public string DayName { get; }

    /// <summary>Whether the day of issue is printed: else what depends on it may still be right.</summary>
    public bool IsDated => Facts.Header.Date is not null;

    /// <summary>The mentions of other documents that can be read for certain, in the order of the text.</summary>
    public ImmutableArray<Mention> Mentions { get; }

    /// <summary>Whether it repeats an act with what others changed in it: what it cites may be later than
    /// itself.</summary>
    public bool IsConsolidation => Facts.Header.Type?.Class == Knowledge.DocumentClass.Consolidation;

    /// <summary>Whether words that OCR was not sure of stand in <paramref name="span"/>.</summary>
    public bool IsDoubtful(TextSpan span) => Document.Doubtful.Any(doubt => doubt.Overlaps(span));

    /// <summary>A finding at a place of the draft.</summary>
    public ReviewFinding Finding(string code, FindingSeverity severity, TextSpan span, string message) =>
        new(code, severity, span, message) { Page = Document.PageAt(span.Start), Quote = Quote(span) };

    /// <summary>Words of the draft as evidence.</summary>
    public ReviewEvidence Evidence(TextSpan span) => new(Path, Document.PageAt(span.Start), Quote(span));

    /// <summary>The words of a place, in one line.</summary>
    public string Quote(TextSpan span) => SingleLine.Of(span.In(Text).ToString());

    private bool IsOfAnother(Citation citation) =>
        citation.Kind is CitationKind.Numbered or CitationKind.Named
        && !IsItself(citation.Key)
        && !IsDoubtful(citation.Span);

    // A head read as a citation, and the number of the decision on the sheets that it issues.
    private bool IsItself(DocumentKey key) =>
        Facts.Header.Key is { Designation: { } own } self
            && key.Designation == own
            && self.Fits(key);
}
