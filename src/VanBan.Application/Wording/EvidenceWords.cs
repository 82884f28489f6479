using VanBan.Application.Review;

namespace VanBan.Application.Wording;

/// <summary>What people read for the evidence of a finding.</summary>
public static class EvidenceWords
{
    /// <summary>File, page and words; the file is left out where it is the draft itself.</summary>
    /// <param name="evidence">The evidence.</param>
    /// <param name="draft">Path of the draft.</param>
    public static string Of(ReviewEvidence evidence, string draft)
    {
        var file = evidence.File == draft ? null
            : evidence.IsFile ? evidence.File[(evidence.File.LastIndexOf('/') + 1)..]
            : evidence.File;
        var page = evidence.Page is { } number ? $"trang {Amount.Count(number)}" : null;
        var source = string.Join(", ", new[] { file, page }.OfType<string>());
        return source.Length == 0 ? evidence.Quote : $"{source}: {evidence.Quote}";
    }
}
