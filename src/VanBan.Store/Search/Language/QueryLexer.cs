using System.Buffers;
using System.Globalization;
using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Store.Search.Language;

internal enum QueryTokenKind
{
    Word,
    Quoted,
    Prefix,
    Fuzzy,
    Field,
    Open,
    Close,
    And,
    Or,
    Not,
    Near,
}

/// <summary>A piece of a query.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The word, the letters before a star, the words in quotation marks, or a field's value.</param>
/// <param name="Number">The distance of NEAR, the slop of a phrase.</param>
/// <param name="Field">The field.</param>
internal readonly record struct QueryToken(
    QueryTokenKind Kind, string Text, int Number = 0, SearchField Field = default);

/// <summary>
/// Cuts a query into pieces. Operators are words in capitals (<c>AND OR NOT VÀ HOẶC KHÔNG NEAR/5 GẦN/5</c>), a hyphen
/// before a word, parentheses and quotation marks, a star or a tilde behind a word, and <c>name:</c> for the fields.
/// Any other character belongs to the words.
/// </summary>
internal sealed class QueryLexer(string text, List<string> remarks)
{
    private const int GreatestDistance = 100;
    private const string Quotes = "\"“”„«»";

    private static readonly SearchValues<char> AnyQuote = SearchValues.Create(Quotes);

    private static readonly (string Name, SearchField Field)[] Fields =
    [
        ("loại văn bản", SearchField.Type), ("loại", SearchField.Type), ("số ký hiệu", SearchField.Number),
        ("số hiệu", SearchField.Number), ("số", SearchField.Number),
        ("cơ quan ban hành", SearchField.Issuer), ("cơ quan", SearchField.Issuer), ("ngày ban hành", SearchField.Date),
        ("ngày", SearchField.Date), ("năm", SearchField.Date),
        ("người ký", SearchField.Signer), ("ký", SearchField.Signer), ("viện dẫn", SearchField.Cites),
        ("mục", SearchField.Heading),
        ("trích yếu", SearchField.Title),
        ("tiêu đề", SearchField.Title), ("tỉnh", SearchField.Province), ("dạng tệp", SearchField.Format),
        ("dạng", SearchField.Format),
        ("hiệu lực", SearchField.Validity),
    ];

    private readonly string folded = Letters.Fold(text);
    private readonly bool isShouted = !text.Any(char.IsLower);
    private readonly List<QueryToken> tokens = [];
    private int at;

    /// <summary>The pieces in order.</summary>
    public List<QueryToken> Read()
    {
        while (at < text.Length)
        {
            var c = text[at];
            if (char.IsWhiteSpace(c))
                at++;
            else if (c is '(' or ')')
                Add(c == '(' ? QueryTokenKind.Open : QueryTokenKind.Close, "", 1);
            else if (Quotes.Contains(c, StringComparison.Ordinal))
                ReadQuoted();
            else if (c == '-' && at + 1 < text.Length
                && (
                    char.IsLetter(text[at + 1]) || text[at + 1] == '('
                        || Quotes.Contains(text[at + 1], StringComparison.Ordinal)))
                Add(QueryTokenKind.Not, "-", 1);
            else if (!TryField())
                ReadWord();
        }
        return tokens;
    }

    private void Add(QueryTokenKind kind, string value, int length, int number = 0)
    {
        tokens.Add(new QueryToken(kind, value, number));
        at += length;
    }

    private void ReadQuoted()
    {
        var end = text.AsSpan(at + 1).IndexOfAny(AnyQuote);
        if (end < 0)
        {
            remarks.Add("Dấu ngoặc kép chưa đóng: phần sau nó được đọc như các từ thường.");
            at++;
            return;
        }
        var words = text.Substring(at + 1, end);
        at += end + 2;
        var slop = 0;
        if (at < text.Length && text[at] == '~')
        {
            at++;
            slop = Number(out var digits);
            at += digits;
        }
        if (words.Any(char.IsLetterOrDigit))
            tokens.Add(new QueryToken(QueryTokenKind.Quoted, words, slop));
    }

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
            while (start < text.Length && text[start] == ' ')
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

    private void ReadWord()
    {
        var start = at;
        // A number is one piece, also where blanks stand beside its hyphens.
        if (char.IsAsciiDigit(text[at])
            && NumberReader.TryReadAt(text, at, out _, out var end))
        {
            at = end;
            tokens.Add(new QueryToken(QueryTokenKind.Word, text[start..end]));
            return;
        }
        while (at < text.Length
            && !char.IsWhiteSpace(text[at])
            && text[at] is not ('(' or ')' or '*' or '~')
            && !Quotes.Contains(text[at], StringComparison.Ordinal))
            at++;
        var word = text[start..at];
        if (at < text.Length && text[at] is '*' or '~')
            ReadMarked(word);
        else if (Operator(word) is { } kind)
            tokens.Add(new QueryToken(kind, word));
        else if (Distance(word) is { } distance)
            tokens.Add(new QueryToken(QueryTokenKind.Near, word, distance));
        else
            tokens.Add(new QueryToken(QueryTokenKind.Word, word));
    }

    private void ReadMarked(string word)
    {
        var mark = text[at++];
        if (mark == '~')
        {
            Number(out var digits);
            at += digits;
        }
        var letters = QuerySyllable.In(word);
        var last = letters.Count > 0 ? letters[^1] : default;
        var isLong = last.Letters is { Length: > 1 }
            && last.Kind == SyllableKind.Word
            && last.Span.End == word.Length;
        var before = isLong ? word[..last.Span.Start] : word;
        if (before.Any(char.IsLetterOrDigit))
            tokens.Add(new QueryToken(QueryTokenKind.Word, before));
        if (isLong)
            tokens.Add(
                new QueryToken(mark == '*' ? QueryTokenKind.Prefix : QueryTokenKind.Fuzzy, word[last.Span.Start..]));
        else
            remarks.Add(
                $"Dấu {mark} chỉ dùng ngay sau ít nhất hai chữ cái, như 'nghi{mark}': ở đây dấu này được bỏ qua.");
    }

    // A text all in capitals is a heading pasted from somewhere: there VÀ is a word.
    private QueryTokenKind? Operator(string word) => word switch
    {
        "AND" or "&&" => QueryTokenKind.And,
        "OR" or "||" => QueryTokenKind.Or,
        "NOT" => QueryTokenKind.Not,
        "VÀ" when !isShouted => QueryTokenKind.And,
        "HOẶC" or "HOAC" when !isShouted => QueryTokenKind.Or,
        "KHÔNG" or "KHONG" when !isShouted => QueryTokenKind.Not,
        _ => null,
    };

    private static int? Distance(string word)
    {
        foreach (var name in (ReadOnlySpan<string>)["NEAR", "GẦN"])
        {
            if (word == name)
                return 10;
            if (word.Length > name.Length + 1
                && word.StartsWith(name, StringComparison.Ordinal)
                && word[name.Length] == '/'
                && int.TryParse(
                    word.AsSpan(name.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var distance))
                return Math.Min(distance, GreatestDistance);
        }
        return null;
    }

    private int Number(out int digits)
    {
        digits = 0;
        while (at + digits < text.Length && char.IsAsciiDigit(text[at + digits]))
            digits++;
        return digits > 0
            && int.TryParse(text.AsSpan(at, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Math.Min(number, GreatestDistance) : digits > 0 ? GreatestDistance : 0;
    }
}
