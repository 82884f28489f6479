using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Application.Lookup;

/// <summary>The day in what names a document: <c>Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm
/// 2025</c>.</summary>
internal static class AskedDay
{
    /// <summary>The first day in a text; <see langword="null"/> for none.</summary>
    public static DateOnly? In(string text)
    {
        var folded = Letters.Fold(text);
        for (var at = 0; at < folded.Length; at++)
        {
            // '16/6/2025' is no part of a number such as '116/6/2025/...'.
            if (!char.IsAsciiDigit(folded[at]) || (at > 0 && GoesOn(folded[at - 1])))
                continue;
            var cursor = TextCursor.OverFolded(folded, at);
            if (DateReader.TryReadBare(ref cursor, out var day)
                && (cursor.IsAtEnd || !GoesOn(cursor.Current)))
                return day;
        }
        return null;
    }

    private static bool GoesOn(char letter) => char.IsAsciiLetterOrDigit(letter) || letter == '/';
}
