using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Documents.Head;

/// <summary>What a line in the foot of a document can be.</summary>
internal static class SignatureLine
{
    private const int LongestTitle = 120;
    private const int LongestLine = 110;

    /// <summary>Whether a foot may begin with a line: a quick look that nearly every line of a document
    /// fails.</summary>
    public static bool Opens(ReadOnlySpan<char> line)
    {
        if (line.Length < 3)
            return false;
        if (line[0] is 'N' or 'n')
            return IsRecipients(line);
        line = line.TrimStart(". *[|");
        return line.Length >= 3
            && char.IsUpper(line[0])
            && (char.IsUpper(line[1]) || line[1] is '.' or '/' or ' ')
            && IsTitle(line);
    }

    /// <summary>Whether a line begins with 'Nơi nhận'.</summary>
    public static bool IsRecipients(ReadOnlySpan<char> line) =>
        line.Length >= RecipientsLength
            && HeadWords.Begins(HeadWord.Recipients, line[..RecipientsLength]);

    /// <summary>Length of 'Nơi nhận'.</summary>
    public const int RecipientsLength = 8;

    /// <summary>Whether capitals begin with a mark of authority or a title: 'TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ
    /// CHỦ TỊCH', 'CHỦ TỊCH QUỐC HỘI'.</summary>
    public static bool IsTitle(ReadOnlySpan<char> line)
    {
        if (line.Length is < 4 or > LongestTitle || !Capitals.Fill(line))
            return false;
        Span<char> folded = stackalloc char[line.Length];
        Letters.Fold(line, folded);
        return OfficeTitle.AuthorityMark(folded) > 0 || OfficeTitle.Match(folded, 0) > 0;
    }

    /// <summary>Whether signing by electronic means left the line: it is neither a name nor a title.</summary>
    public static bool IsSigningMark(string line) => HeadWords.Begins(HeadWord.Signing, line);

    /// <summary>Whether a line is running text, a numbered item or a new heading: the foot has ended.</summary>
    public static bool IsOtherText(string line) =>
        line.Length > LongestLine
            || (Capitals.Fill(line) && IsNewPart(line))
            || IsNumbered(line)
            || line.StartsWith("Phụ lục", StringComparison.Ordinal)
        || line.StartsWith("Điều ", StringComparison.Ordinal)
        || line.StartsWith("(Ký", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a line of capitals begins something that is no part of the foot.</summary>
    public static bool IsNewPart(string line)
    {
        var folded = Letters.Fold(line);
        return HeadWords.Begins(HeadWord.NewPart, line, folded)
            || DocumentType.Words.Match(folded, 0, out _) > 0
            || folded.Contains("cong hoa xa hoi", StringComparison.Ordinal);
    }

    // '2. Các sở …'
    private static bool IsNumbered(string line) =>
        line.Length > 12
            && char.IsAsciiDigit(line[0])
            && line[1] is '.' or ')';
}
