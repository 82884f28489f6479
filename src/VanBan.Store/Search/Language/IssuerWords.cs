using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Store.Search.Language;

/// <summary>An issuer's name with its abbreviations behind it: <c>Ủy ban nhân dân tỉnh Bình Phước</c> is also found by
/// <c>UBND</c>, <c>UBND tỉnh</c>.</summary>
internal static class IssuerWords
{
    /// <summary>The name and the initials of its words from each word on, as lines: <c>ubndtbp</c>, …, and every part
    /// of them of two to eight letters.</summary>
    public static string Of(string issuer)
    {
        var initials = new List<char>();
        var syllables = new SyllableReader(issuer);
        while (syllables.Read())
        {
            // 'và' leaves no trace in an abbreviation: Bộ Lao động - Thương binh và Xã hội is BLĐTBXH.
            if (syllables.Kind == SyllableKind.Word
                && !syllables.Letters.SequenceEqual("va"))
                initials.Add(issuer[syllables.Start]);
        }
        var lines = new List<string> { issuer };
        for (var start = 0; start < initials.Count; start++)
        {
            for (var end = start + 2; end <= Math.Min(initials.Count, start + 8); end++)
                lines.Add(new string([.. initials[start..end]]));
        }
        return string.Join('\n', lines);
    }
}
