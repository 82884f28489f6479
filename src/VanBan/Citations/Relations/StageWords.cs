using System.Collections.Immutable;
using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Citations.Relations;

/// <summary>The words before 'có hiệu lực' that name provisions of the document itself.</summary>
internal static class StageWords
{
    private static readonly ILookup<string, string> ByRole = KnowledgeTable.Read("stage-words.tsv")
        .Rows.ToLookup(row => row["role"], row => row["words"], StringComparer.Ordinal);

    private static readonly WordList ApartWords = new(ByRole["apart"]), Leads = new(ByRole["lead"]);

    private const string This = " nay";
    private const int LongestName = 120;

    /// <summary>'Các điều, khoản sau đây': a list of them follows.</summary>
    public static bool IsListOpener(ReadOnlySpan<char> before) =>
        before.TrimEnd().EndsWith(" sau day") && Provisions(before, before).Provisions.IsEmpty;

    /// <summary>Whether the subject is of this document: 'khoản 2 Điều 5 của Luật này', also where what names no
    /// document is named alone ('Quy định tại khoản 2 Điều 5').</summary>
    public static bool IsOfThis(ReadOnlySpan<char> before)
    {
        var words = before.Trim();
        if (words.EndsWith(This) || words.EndsWith(" sau day"))
            return true;
        return IsProvisions(words) || IsProvisions(ListMarker.Skip(words));
    }

    // 'Điều 5' behind 'trừ' is no marker of an article, so that the words are tried as they stand first.
    private static bool IsProvisions(ReadOnlySpan<char> words)
    {
        while (ApartWords.IndexIn(words, out var end) == 0
            || (end = LeadEnd(words)) > 0)
            words = words[end..].TrimStart();
        var cursor = TextCursor.OverFolded(words);
        return PinpointReader.TryRead(ref cursor, []) && cursor.Rest.IsWhiteSpace();
    }

    /// <summary>Whether the words that follow an earlier day set apart what comes: ', trừ khoản 3 Điều 5', '; riêng
    /// Điều 8'; and where what is set apart begins.</summary>
    public static bool Apart(ReadOnlySpan<char> words, out int end)
    {
        end = 0;
        for (var at = 0; ApartWords.IndexIn(words[at..], out var close) >= 0;)
            (at, end) = (at + close, at + close);
        return end > 0;
    }

    /// <summary>The provisions of this document that the words name, whether they are of what it issues with it, and
    /// where the words behind 'trừ' stand that leave something out.</summary>
    public static (ImmutableArray<Pinpoint> Provisions, bool OfAttachment, TextSpan Left) Provisions(
        ReadOnlySpan<char> printed, ReadOnlySpan<char> words)
    {
        var left = LeftOut(printed, words);
        var own = new List<Pinpoint>();
        var group = new List<Pinpoint>();
        var attached = false;
        var cursor = new TextCursor(printed, words);
        while (!cursor.IsAtEnd)
        {
            group.Clear();
            if (!(cursor.AtWordStart && PinpointReader.TryRead(ref cursor, group)))
            {
                cursor.At = cursor.At + 1 == left.Start ? Math.Max(left.End, cursor.At + 1) : cursor.At + 1;
                continue;
            }
            var holder = HolderOf(cursor.Rest);
            if (holder == Holder.Other)
                continue;
            attached |= holder == Holder.Attachment;
            own.AddRange(group.Where(one => one.Article is not null || one.Part is not null));
        }
        return ([.. own.Distinct()], attached, left);
    }

    private enum Holder
    {
        This,
        Attachment,
        Other,
    }

    // 'của Luật này', 'Quy chế ban hành kèm theo Quyết định này', 'của Luật Bảo hiểm y tế'; nothing is this document.
    private static Holder HolderOf(ReadOnlySpan<char> rest)
    {
        var words = rest.TrimStart();
        if (words.StartsWith("cua "))
            words = words[4..].TrimStart();
        var end = DocumentType.Words.Match(words, 0, out _);
        if (end <= 0)
            return Holder.This;
        var behind = words[end..Math.Min(words.Length, end + LongestName)];
        if (behind.StartsWith(This))
            return Holder.This;
        var issued = behind.IndexOf("kem theo ");
        return issued >= 0 && behind[issued..].Contains(This, StringComparison.Ordinal)
            ? Holder.Attachment : Holder.Other;
    }

    // ', trừ các quy định về …, và quy định về mức hưởng …': up to what goes on behind it.
    private static TextSpan LeftOut(ReadOnlySpan<char> printed, ReadOnlySpan<char> words)
    {
        if (ExceptionWords.IndexIn(printed, words, out var start) < 0)
            return default;
        var rest = words[start..];
        var length = rest.IndexOf(", va ");
        if (length < 0)
            length = rest.IndexOf(" duoc ap dung ");
        return new TextSpan(start, length < 0 ? words.Length : start + length);
    }

    private static int LeadEnd(ReadOnlySpan<char> words) =>
        Leads.IndexIn(words, out var end) == 0 ? end : 0;
}
