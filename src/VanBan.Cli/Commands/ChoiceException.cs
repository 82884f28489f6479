using System.Collections.Immutable;
using VanBan.Application.Lookup;
using VanBan.Application.Wording;
using VanBan.Cli.Render;

namespace VanBan.Cli.Commands;

/// <summary>A name fits several documents: they are listed in words, and one of them has to be chosen. Exit code
/// 2.</summary>
/// <param name="typed">The name.</param>
/// <param name="documents">The documents.</param>
/// <param name="option">The option by which one is chosen.</param>
internal sealed class ChoiceException(string typed, ImmutableArray<NamedDocument> documents, string option) : Exception
{
    // A screen of them; whoever sees more than that names the document more fully.
    private const int MostListed = 20;

    /// <summary>What is to be chosen from, one document a line.</summary>
    public IEnumerable<string> Lines
    {
        get
        {
            yield return $"'{typed}' có thể là {Amount.Count(documents.Length)} văn bản. Hãy ghi đủ hơn (cơ quan, ngày, năm) hoặc chọn bằng {option} SỐ:";
            foreach (var (i, document) in documents.Take(MostListed).Index())
                yield return $"{i + 1,4}. {CandidateWords.Of(document, FilePath.Shown)}";
            if (documents.Length > MostListed)
                yield return $"      … và {Amount.Count(documents.Length - MostListed)} văn bản khác.";
        }
    }
}
