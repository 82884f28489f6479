using System.Globalization;
using VanBan.Text;

namespace VanBan.Knowledge;

/// <summary>Small whole numbers in words, as terms are printed (rows of <c>spelled-numbers.tsv</c>): <c>ba</c> năm, <c>mười
/// hai</c> tháng.</summary>
internal static class SpelledCount
{
    private static readonly PhraseTable<int> Words = new(
        KnowledgeTable.Read("spelled-numbers.tsv").Rows
            .Select(row => (row["words"], int.Parse(row["value"], CultureInfo.InvariantCulture))));

    /// <summary>Passes a number in words; false, and nothing passed, where none stands there.</summary>
    public static bool TryRead(ref TextCursor cursor, out int number)
    {
        number = 0;
        if (!cursor.AtWordStart || Words.Match(cursor.Folded, cursor.At, out number) is not (> 0 and var end))
            return false;
        cursor.At = end;
        return true;
    }
}
