using System.Buffers;
using System.Globalization;
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
internal sealed partial class QueryLexer(string text, List<string> remarks)
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
    private readonly QueryManner manner = QueryManners.Of(text);
    private readonly List<QueryToken> tokens = [];
    private int at;

    /// <summary>The pieces in order.</summary>
    public List<QueryToken> Read()
    {
        while (at < text.Length)
        {
            var c = text[at];
            if (char.IsWhiteSpace(c) || IsSentenceSign(c))
                at++;
            else if (c is '(' or ')')
                Add(c == '(' ? QueryTokenKind.Open : QueryTokenKind.Close, "", 1);
            else if (AnyQuote.Contains(c))
                ReadQuoted();
            else if (IsExclusion())
                Add(QueryTokenKind.Not, "-", 1);
            else if (!TryField())
                ReadWord();
        }
        return tokens;
    }

    private bool IsSentenceSign(char c) =>
        manner != QueryManner.Terms && (c is '(' or ')' || AnyQuote.Contains(c));

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
    private QueryTokenKind? Operator(string word) =>
        manner == QueryManner.Question ? null
        : Sign(word) ?? (manner == QueryManner.Terms && !isShouted ? Capitals(word) : null);

    private static QueryTokenKind? Sign(string word) => word switch
    {
        "AND" or "&&" => QueryTokenKind.And,
        "OR" or "||" => QueryTokenKind.Or,
        "NOT" => QueryTokenKind.Not,
        _ => null,
    };

    private QueryTokenKind? Capitals(string word) => word switch
    {
        "VÀ" => QueryTokenKind.And,
        "HOẶC" or "HOAC" => QueryTokenKind.Or,
        "KHÔNG" or "KHONG" when !Denies(word) => QueryTokenKind.Not,
        _ => null,
    };

    private bool IsExclusion() =>
        manner == QueryManner.Terms && text[at] == '-' && at + 1 < text.Length
        && (char.IsLetter(text[at + 1]) || text[at + 1] == '(' || AnyQuote.Contains(text[at + 1]));

    // 'Hợp đồng KHÔNG có thời hạn' speaks of such contracts; 'hợp đồng KHÔNG lao động' leaves some out.
    private bool Denies(string word)
    {
        var end = text.AsSpan(at).IndexOfAnyExcept(' ') is >= 0 and var blanks ? at + blanks : text.Length;
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
            end++;
        return AskingWords.In(QuerySyllable.In(text[(at - word.Length)..end])) is [AskingRole.Denial, AskingRole.Denial, ..];
    }

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
