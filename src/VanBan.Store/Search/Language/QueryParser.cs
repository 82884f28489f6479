using VanBan.Text;

namespace VanBan.Store.Search.Language;

/// <summary>
/// Reads a query into a tree. Any text is a query: what cannot be read as meant is read as words, and a remark in
/// Vietnamese tells. Words side by side bind closest, then AND, then OR; NOT and the hyphen belong to what follows
/// them.
/// </summary>
internal sealed class QueryParser
{
    private const int LongestQuery = 2000;
    private const int DeepestNesting = 20;
    private const int MostParts = 50;

    private readonly List<QueryToken> tokens;
    private readonly List<string> remarks;
    private int at;
    private int depth;
    private int parts;

    private QueryParser(List<QueryToken> tokens, List<string> remarks) =>
        (this.tokens, this.remarks) = (tokens, remarks);

    /// <summary>The tree of <paramref name="text"/>; <see langword="null"/> where it holds no word at all.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="remarks">Takes in what was faulty.</param>
    public static QueryNode? Parse(string text, List<string> remarks)
    {
        text = Letters.Compose(text);
        if (text.Length > LongestQuery)
        {
            var end = text.LastIndexOf(' ', LongestQuery);
            text = text[..(end > 0 ? end : LongestQuery)];
            remarks.Add($"Câu hỏi quá dài: chỉ {text.Length} ký tự đầu được dùng.");
        }
        var parser = new QueryParser(new QueryLexer(text, remarks).Read(), remarks);
        var items = new List<QueryNode>();
        while (parser.at < parser.tokens.Count)
        {
            if (parser.Or() is { } item)
                items.Add(item);
            if (parser.at < parser.tokens.Count)
            {
                parser.at++;
                remarks.Add("Thừa một dấu ngoặc đóng: dấu này được bỏ qua.");
            }
        }
        var tree = Together(items);
        if (tree is not null && !HasPositive(tree))
        {
            remarks.Add("Câu hỏi chỉ có phần loại trừ: kết quả là mọi văn bản còn lại.");
            return tree;
        }
        return tree;
    }

    private QueryNode? Or() => Joined(QueryTokenKind.Or, And, static items => new QueryNode.Or(items));

    private QueryNode? And() => Joined(QueryTokenKind.And, Sequence, static items => new QueryNode.And(items));

    private QueryNode? Joined(QueryTokenKind kind, Func<QueryNode?> part, Func<List<QueryNode>, QueryNode> whole)
    {
        var items = new List<QueryNode>();
        var missing = false;
        while (true)
        {
            if (part() is { } item)
                items.Add(item);
            else
                missing = true;
            if (!Is(kind))
                break;
            at++;
        }
        if (missing
            && parts <= MostParts
            && (items.Count > 0 || (at > 0 && tokens[at - 1].Kind == kind)))
            remarks.Add(
                $"Ở một phía của {(kind == QueryTokenKind.And ? "VÀ (AND)" : "HOẶC (OR)")} không có gì: từ nối này được bỏ qua.");
        items = [.. items.Distinct()];
        return items.Count switch { 0 => null, 1 => items[0], _ => whole(items) };
    }

    private QueryNode? Sequence()
    {
        var items = new List<QueryNode>();
        while (at < tokens.Count
            && tokens[at].Kind is not (QueryTokenKind.Close or QueryTokenKind.And or QueryTokenKind.Or))
        {
            if (Is(QueryTokenKind.Near))
                ReadNear(items);
            else if (Unary() is { } item)
                items.Add(item);
        }
        return Together(items);
    }

    // Negations are read in a loop: a thousand of them must not be a thousand calls deep.
    private QueryNode? Unary()
    {
        var negated = false;
        var asked = false;
        for (; Is(QueryTokenKind.Not); at++)
            (negated, asked) = (!negated, true);
        var item = at < tokens.Count ? Primary() : null;
        if (item is null && asked)
            remarks.Add("Sau dấu trừ hay KHÔNG (NOT) không có gì: phần này được bỏ qua.");
        if (item is null || !negated)
            return item;
        // What is excluded is the run of words up to the next operator, as a phrase: most words have two syllables, and
        // one of them alone would exclude too much.
        if (item is QueryNode.Words words)
        {
            remarks.Add($"Không lấy văn bản có '{words.Text}'.");
            item = new QueryNode.Phrase(words.Text, 0);
        }
        return new QueryNode.Not(item);
    }

    private QueryNode? Primary()
    {
        var token = tokens[at];
        if (token.Kind != QueryTokenKind.Open && ++parts > MostParts)
        {
            if (parts == MostParts + 1)
                remarks.Add($"Câu hỏi có quá nhiều phần: chỉ {MostParts} phần đầu được dùng.");
            at++;
            return null;
        }
        switch (token.Kind)
        {
            case QueryTokenKind.Open:
                return Group();
            case QueryTokenKind.Word:
                at++;
                var words = token.Text;
                for (; Is(QueryTokenKind.Word); at++)
                    words += " " + tokens[at].Text;
                return words.Any(char.IsLetterOrDigit) ? new QueryNode.Words(words) : null;
            case QueryTokenKind.Quoted:
                at++;
                return new QueryNode.Phrase(token.Text, token.Number);
            case QueryTokenKind.Prefix:
                at++;
                return new QueryNode.Prefix(token.Text);
            case QueryTokenKind.Fuzzy:
                at++;
                return new QueryNode.Fuzzy(token.Text);
            case QueryTokenKind.Field:
                at++;
                return token.Text.Length > 0 ? new QueryNode.Field(token.Field, token.Text) : null;
            default:
                return null;
        }
    }

    private QueryNode? Group()
    {
        at++;
        if (depth == DeepestNesting)
        {
            if (remarks.TrueForAll(remark => !remark.StartsWith("Quá nhiều", StringComparison.Ordinal)))
                remarks.Add("Quá nhiều ngoặc lồng nhau: các ngoặc bên trong được bỏ qua.");
            return null;
        }
        depth++;
        var inner = Or();
        depth--;
        if (Is(QueryTokenKind.Close))
            at++;
        else
            remarks.Add("Thiếu dấu ngoặc đóng: được đọc như có ở cuối câu hỏi.");
        return inner;
    }

    private void ReadNear(List<QueryNode> items)
    {
        var distance = tokens[at++].Number;
        var second = at < tokens.Count
            && tokens[at].Kind is not (
                QueryTokenKind.Close or QueryTokenKind.And or QueryTokenKind.Or or QueryTokenKind.Near)
            ? Unary() : null;
        if (items.Count > 0
            && TextOf(items[^1]) is { } first
            && second is not null
            && TextOf(second) is { } other)
        {
            items[^1] = new QueryNode.Near(first, other, distance);
            return;
        }
        remarks.Add("NEAR cần từ hoặc cụm từ ở cả hai phía: từ nối này được bỏ qua.");
        if (second is not null)
            items.Add(second);
    }

    private static string? TextOf(QueryNode node) =>
        node switch { QueryNode.Words words => words.Text, QueryNode.Phrase phrase => phrase.Text, _ => null };

    // Words in parentheses without an operator are words: 'Luật Đất đai (sửa đổi)'.
    private static QueryNode? Together(List<QueryNode> items)
    {
        var together = new List<QueryNode>();
        foreach (var item in items.SelectMany(item => item is QueryNode.Sequence inner ? inner.Items : [item]))
        {
            if (item is QueryNode.Words words
                && together is [.., QueryNode.Words before])
                together[^1] = new QueryNode.Words($"{before.Text} ; {words.Text}");
            else
                together.Add(item);
        }
        return together.Count switch { 0 => null, 1 => together[0], _ => new QueryNode.Sequence(together) };
    }

    private static bool HasPositive(QueryNode node) => node switch
    {
        QueryNode.Not => false,
        QueryNode.And and => and.Items.Any(HasPositive),
        QueryNode.Or or => or.Items.Any(HasPositive),
        QueryNode.Sequence sequence => sequence.Items.Any(HasPositive),
        _ => true,
    };

    private bool Is(QueryTokenKind kind) => at < tokens.Count && tokens[at].Kind == kind;
}
