using VanBan.Application.Review;

namespace VanBan.Application.Wording;

/// <summary>What people read for the evidence of a finding.</summary>
public static class EvidenceWords
{
    private const string Table = ".tsv";

    /// <summary>File, page and words; the file is left out where it is the draft itself.</summary>
    /// <param name="evidence">The evidence.</param>
    /// <param name="draft">Path of the draft.</param>
    public static string Of(ReviewEvidence evidence, string draft)
    {
        var file = evidence.File == draft ? null
            : evidence.File.EndsWith(Table, StringComparison.Ordinal) ? "bảng đã biết của chương trình"
            : evidence.File[(evidence.File.LastIndexOf('/') + 1)..];
        var page = evidence.Page is { } number ? $"trang {Amount.Count(number)}" : null;
        var source = string.Join(", ", new[] { file, page }.OfType<string>());
        return source.Length == 0 ? evidence.Quote : $"{source}: {evidence.Quote}";
    }
}
