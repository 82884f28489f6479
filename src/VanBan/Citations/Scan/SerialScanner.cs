using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Citations.Scan;

/// <summary>
/// Reads 'Nghị quyết 57', 'Nghị định số 59': a serial without its symbol names the document before that has it, or one
/// that the reader is expected to know.
/// </summary>
internal sealed class SerialScanner(NormalizedText text, List<CitedPlace> mentions, Aliases aliases)
{
    private const int MostDigits = 4;

    /// <summary>Reads the serial at <paramref name="cursor"/>, behind <paramref name="word"/>.</summary>
    public bool TryRead(ref TextCursor cursor, TypeWord word)
    {
        var start = cursor.At;
        var end = EndOfSerial(start);
        if (!MayName(word, start, end))
            return TryPointsBack(ref cursor, word, end);
        cursor.At = end;
        if (word.Type.BySerial == SerialUse.Whole)
            return TryWhole(ref cursor, word, start);
        if (aliases.Find(word.Start, out var aliasEnd) is { } target && aliasEnd == end)
        {
            mentions.Add(CitedPlace.PointsTo(target, word, end));
            return true;
        }
        if (!TryFindBefore(word.Type, text.Folded[start..end].TrimStart('0'), out var antecedent))
            return true;
        var mention = antecedent is null ? Unresolved(word, end) : CitedPlace.PointsTo(antecedent, word, end);
        mentions.Add(mention);
        cursor.At = mention.End;
        return true;
    }

    // 'Sắc lệnh số 14 ngày 8 tháng 9 năm 1945': the date shows that the serial is the number.
    private bool TryWhole(ref TextCursor cursor, TypeWord word, int start)
    {
        var mention = new CitedPlace
        {
            Start = word.Start,
            End = cursor.At,
            Kind = CitationKind.Numbered,
            Type = word.Type,
            Number = DocumentNumber.OfSerial(cursor.Since(start).ToString()),
        };
        MentionTail.Read(text, mention);
        if (mention.Date is null)
            return false;
        mentions.Add(mention);
        cursor.At = mention.End;
        return true;
    }

    // 'Báo cáo số 150 nói trên': the words tell that it was named before.
    private bool TryPointsBack(ref TextCursor cursor, TypeWord word, int end)
    {
        var above = BackReference.Matches(text, CitationWords.PointsBack, TextCursor.AfterBlanks(text.Folded, end));
        if (above < 0
            || end - cursor.At > MostDigits
            || !char.IsUpper(text.Text[word.Start]))
            return false;
        if (!TryFindBefore(word.Type, text.Folded[cursor.At..end].TrimStart('0'), out var antecedent)
            || antecedent is null)
            return false;
        mentions.Add(CitedPlace.PointsTo(antecedent, word, above));
        cursor.At = above;
        return true;
    }

    // 'Nghị quyết số 30a'
    private int EndOfSerial(int start)
    {
        var end = start;
        var printed = text.Text;
        while (end < printed.Length && char.IsAsciiDigit(printed[end]))
            end++;
        return end + 1 < printed.Length && char.IsAsciiLetterLower(printed[end])
            && !char.IsLetterOrDigit(printed[end + 1])
            ? end + 1 : end;
    }

    private bool MayName(TypeWord word, int start, int end)
    {
        var printed = text.Text;
        return end - start <= MostDigits
            && !printed[word.End..start].ContainsAnyInRange('0', '9')
            && char.IsUpper(printed[word.Start])
            && !char.IsUpper(printed[word.End - 1])
            && !printed[word.Start..end].Contains('\n')
            && !YearWindow.OfTexts.TryParse(printed[start..end], out _)
            && IsFollowed(word.Type, end);
    }

    // Whether what stands behind the number lets it be a name: an issuer, the end of the clause, or a word that goes on
    // with the sentence.
    private bool IsFollowed(DocumentType type, int end)
    {
        var folded = text.Folded;
        if (type.BySerial is not (SerialUse.Alone or SerialUse.Whole))
            return type.BySerial == SerialUse.WithIssuer
                && folded[end..].StartsWith(" cua ");
        if (end == folded.Length)
            return true;
        if (folded[end] is ',' or ';' or ')' or ':' or '.')
            return end + 1 == folded.Length || folded[end + 1] is ' ' or '/';
        return folded[end] == ' '
            && CitationWords.BehindSerial.Match(folded, TextCursor.AfterBlanks(folded, end), out _) > 0;
    }

    // The mention before that has the serial; false where two documents have it: which one is meant cannot be told.
    private bool TryFindBefore(DocumentType type, ReadOnlySpan<char> serial, out CitedPlace? found)
    {
        found = null;
        for (var i = mentions.Count - 1; i >= 0; i--)
        {
            if (mentions[i].Type != type || mentions[i].Number is not { } number)
                continue;
            if (!number.Serial.AsSpan().TrimStart('0').SequenceEqual(serial))
                continue;
            if (found is not null && !found.Number!.Equals(number))
                return false;
            found = mentions[i];
        }
        return true;
    }

    private CitedPlace Unresolved(TypeWord word, int end)
    {
        var mention = new CitedPlace
        {
            Start = word.Start,
            End = end,
            Kind = CitationKind.Named,
            Type = word.Type,
            Name = (word.Start, end),
            IsSerialOnly = true,
        };
        MentionTail.Read(text, mention);
        return mention;
    }
}
