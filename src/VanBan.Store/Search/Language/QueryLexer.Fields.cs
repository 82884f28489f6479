using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Store.Search.Language;

// Fields and their values: 'loại: nghị quyết', 'ký: Trần Tuệ Hiền'.
internal sealed partial class QueryLexer
{
    private bool TryField()
    {
        foreach (var (name, field) in Fields)
        {
            var colon = at + name.Length;
            if (colon >= text.Length
                || text[colon] != ':'
                || !Names(name))
                continue;
            var start = colon + 1;
            // In a sentence a colon with a blank behind it is one of the language: 'Thời hạn: năm 2024'.
            while (manner == QueryManner.Terms && start < text.Length && text[start] == ' ')
                start++;
            var end = ValueEnd(field, start);
            if (end <= start)
                return false;
            var value = text[start..end].Trim([.. Quotes, ' ', ',', ';']);
            if (!IsReadable(field, value))
            {
                remarks.Add(
                    $"'{text[at..end]}': không đọc được giá trị '{value}', nên phần này được đọc như các từ thường.");
                return false;
            }
            tokens.Add(new QueryToken(QueryTokenKind.Field, value, 0, field));
            at = end;
            return true;
        }
        return false;
    }

    // With all its marks or with none: 'kỳ:' is not 'ký:'.
    private bool Names(string name)
    {
        var typed = text.AsSpan(at, name.Length);
        return typed.Equals(name, StringComparison.OrdinalIgnoreCase)
            || typed.Equals(Letters.Fold(name), StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsReadable(SearchField field, string value) => value.Length > 0
        && field switch
        {
            SearchField.Type => AskedValues.TypeOf(value) is not null,
            SearchField.Date => DayRange.TryParse(value, out _),
            SearchField.Province => AskedValues.ProvinceOf(value) is not null,
            SearchField.Validity => ValidityWords.StatesOf(value).Length > 0,
            _ => value.Any(char.IsLetterOrDigit),
        };

    // A value in quotation marks; else the longest name or number that is known; else what comes before the next blank.
    private int ValueEnd(SearchField field, int start)
    {
        if (start >= text.Length)
            return start;
        if (Quotes.Contains(text[start], StringComparison.Ordinal))
            return text.AsSpan(start + 1).IndexOfAny(AnyQuote) is >= 0 and var length ? start + length + 2 : start;
        var known = field switch
        {
            SearchField.Type => DocumentType.Words.Match(folded, start, out _),
            SearchField.Issuer => Issuer.Names.Match(folded, start, out _),
            SearchField.Province => Province.Names.Match(folded, start, out _),
            SearchField.Signer => NameEnd(start),
            SearchField.Validity => ValidityWords.Phrases.Match(folded, start, out _),
            SearchField.Cites when DocumentType.Words.Match(folded, start, out _) is > 0 and var type =>
                NumberEnd(type),
            SearchField.Number or SearchField.Cites => NumberEnd(start),
            _ => -1,
        };
        if (known > start)
            return field == SearchField.Issuer ? ProvinceEnd(known) : known;
        var end = start;
        while (end < text.Length
            && !char.IsWhiteSpace(text[end])
            && text[end] is not ('(' or ')'))
            end++;
        return end;
    }

    // A person's name has two to four words: as many as begin with a capital; typed in small letters, what follows a
    // surname up to the next sign, if that is all there is.
    private int NameEnd(int start)
    {
        var (end, capitals, words) = (-1, -1, 0);
        var isCapital = true;
        for (var at = start; at < text.Length && words < 5;)
        {
            var stop = at;
            while (stop < text.Length
                && (char.IsLetter(text[stop]) || Letters.IsMark(text[stop])))
                stop++;
            if (stop == at || (stop < text.Length && text[stop] == ':'))
                return capitals;
            words++;
            isCapital &= char.IsUpper(text[at]);
            end = stop;
            if (isCapital && words <= 4)
                capitals = stop;
            if (stop == text.Length || text[stop] != ' ')
                break;
            at = stop + 1;
        }
        return capitals > 0
            ? capitals : end == text.Length && words is >= 2 and <= 4
            && PersonName.IsSurname(text.AsSpan(start, text.AsSpan(start).IndexOf(' ')))
            ? end : -1;
    }

    // 'UBND tỉnh Bình Phước': the province belongs to the name.
    private int ProvinceEnd(int name)
    {
        var end = name;
        foreach (var word in (ReadOnlySpan<string>)[" tinh", " thanh pho", " tp.", " tp"])
        {
            if (string.CompareOrdinal(folded, end, word, 0, word.Length) == 0
                && (end + word.Length == folded.Length || folded[end + word.Length] == ' '))
            {
                end += word.Length;
                break;
            }
        }
        return end + 1 < folded.Length && folded[end] == ' '
            && Province.Names.Match(folded, end + 1, out _) is > 0 and var province
            ? province : end;
    }

    private int NumberEnd(int start)
    {
        while (start < text.Length && text[start] == ' ')
            start++;
        return NumberReader.TryReadAt(text, start, out _, out var end) ? end : -1;
    }
}
