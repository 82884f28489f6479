namespace VanBan.Figures;

/// <summary>Cuts the words around a figure down to the phrase that names what it measures.</summary>
internal static class Phrases
{
    private static readonly PhraseTable<bool> Connectors = Table(
        "và|với|cũng|đã|hiện|hiện nay|vẫn|đều|đang|sẽ|trong đó|trong đó có|đồng thời|phải|riêng|cụ thể|cụ thể là|gồm|bao gồm|phấn đấu|còn|nhất là|theo đó|ngoài ra|bên cạnh đó|"
        + "tiếp tục|để|mà|thì|nhưng|song|như|có|được|của|trong|khi|nếu|do|là|tham dự|tham gia|tổ chức|thực hiện|triển khai|hoàn thành|đạt|tập trung|các|những|nhằm|kết quả|qua đó|từ đó|tính đến nay|đến nay|nhờ đó|đối với|so với|cùng với|phấn đấu đạt|trong kỳ|trong năm|trong tháng|trong quý|toàn tỉnh|trên địa bàn tỉnh|"
        + "so với cùng kỳ|so với cùng kỳ năm trước|so với năm trước|so với kế hoạch|mức tăng|từ đầu năm đến nay");

    // Words that end a stretch before a figure and say nothing of it.
    private static readonly PhraseTable<bool> Trailers = Table("chỉ|sau|trước|hoặc|mức|bằng|đến|từ|ít|nhất|đủ|thêm|ở|khi|nếu|thì|cho");

    private static readonly PhraseTable<bool> Actions = Table("tham dự|tham gia|tổ chức|triển khai|ban hành|thành lập|tiếp nhận|giải quyết|xử lý|hoàn thành|thực hiện|hỗ trợ|thu hút|cấp|xây dựng|đào tạo|phê duyệt|đạt|giảm|tăng");

    private static readonly PhraseTable<bool> Allocations = Table("sử dụng|bố trí|phân bổ|trích|cấp|giao|bổ sung|hỗ trợ|chi|phân khai|cấp phát|thống nhất bố trí|đồng ý bố trí");

    // Words for an amount that say nothing of what it is; those marked true tell it apart from another figure of the same thing.
    private static readonly PhraseTable<bool> Generic = GenericTable();

    private static readonly PhraseTable<Change> Adjustments = AdjustmentTable();

    // The words after which a phrase says no more of what is measured.
    private static readonly HashSet<string> Cuts = new(StringComparer.Ordinal) { "đã", "tại", "trong", "nhằm", "nhưng", "sẽ", "ước", "vẫn", "cũng", "đều", "theo", "trên", "để" };

    private static readonly HashSet<string> NounStops = new(StringComparer.Ordinal)
    {
        "để", "nhằm", "với", "tạo", "cũng", "đã", "được", "đạt", "trong", "tại", "từ", "so", "gồm", "do", "khi", "trên", "cho", "ngày", "là", "có", "không", "phải", "đang",
        "vẫn", "bị", "tăng", "giảm", "chiếm", "bằng", "trở", "năm", "tháng", "sẽ", "nhưng", "mà", "thì", "trị", "tổng", "đến", "trước", "sau", "kể", "như", "nếu",
    };

    /// <summary>The stretch without blanks, marks, list numbers and connecting words at its ends.</summary>
    public static (int Start, int End) Trim(FoldedText text, int start, int end)
    {
        while (start < end)
        {
            if (!FoldedText.IsLetterOrDigit(text[start]))
            {
                start++;
            }
            else if (IsListNumber(text, start, end, out var labelEnd))
            {
                start = labelEnd;
            }
            else if (Connectors.TryMatch(text, start, out var wordEnd, out _) && wordEnd <= end)
            {
                start = wordEnd;
            }
            else if (PeriodFinder.TryReadAt(text, start, end, out var periodEnd) && periodEnd < end)
            {
                start = periodEnd; // 'Năm 2025 thu ngân sách …'
            }
            else
            {
                break;
            }
        }
        while (end > start)
        {
            if (!FoldedText.IsLetterOrDigit(text[end - 1]) && text[end - 1] != ')')
                end--;
            else if (text[end - 1] != ')' && (Connectors.TryMatchBefore(text, end, out var wordStart, out _) || Trailers.TryMatchBefore(text, end, out wordStart, out _)) && wordStart >= start)
                end = wordStart;
            else
                break;
        }
        return (start, Math.Max(start, end));
    }

    /// <summary>What stands after the last comma, or after an 'và' that a verb follows, outside parentheses.</summary>
    public static (int Start, int End) LastPiece(FoldedText text, int start, int end)
    {
        var depth = 0;
        for (var at = end - 1; at >= start; at--)
        {
            switch (text[at])
            {
                case ')':
                    depth++;
                    break;
                case '(':
                    depth--;
                    break;
                case ',' when depth <= 0:
                    return Trim(text, at + 1, end);
                case ' ' when depth <= 0 && at + 4 < end && text[at + 3] == ' ' && text.Text.AsSpan(at + 1, 2) is "và" && Actions.TryMatch(text, at + 4, out _, out _):
                    return Trim(text, at + 3, end);
            }
        }
        return Trim(text, start, end);
    }

    /// <summary>
    /// Where the words of a figure of its own begin after another figure: what stands up to the first comma or 'và' still belongs to the other
    /// (<c>giảm 03 người chết, tăng …</c>); the stretch's end if there are none.
    /// </summary>
    public static int AfterTail(FoldedText text, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (text[at] is ',' or ';' or '(' or ')' or ':')
                return at;
            if (FoldedText.IsLetterOrDigit(text[at]))
            {
                var wordEnd = text.WordEnd(at);
                if (text.Text.AsSpan(at, wordEnd - at) is "và" or "với" or "nhưng" or "gồm" or "trong" or "còn" or "đồng")
                    return at;
                at = wordEnd - 1;
            }
        }
        return end;
    }

    /// <summary>Where the words after the last 'trong đó' or 'phấn đấu' begin; -1 without one.</summary>
    public static int AfterThereof(FoldedText text, int start, int end)
    {
        var stretch = text.Text.AsSpan(start, Math.Max(end - start, 0));
        var thereof = stretch.LastIndexOf("trong đó");
        var aim = stretch.LastIndexOf("phấn đấu");
        return Math.Max(thereof < 0 ? -1 : start + thereof + "trong đó".Length, aim < 0 ? -1 : start + aim + "phấn đấu".Length);
    }

    /// <summary>Whether the phrase only says that an amount follows: <c>tổng kinh phí</c>.</summary>
    /// <param name="attribute">It tells the amount apart from another figure of the same thing: <c>số vốn</c>.</param>
    public static bool IsGeneric(FoldedText text, int start, int end, out bool attribute)
    {
        attribute = false;
        return start >= end || (Generic.TryMatch(text, start, out var wordEnd, out attribute) && wordEnd == end);
    }

    /// <summary>Whether a counted noun says nothing of what is counted: <c>con</c>, <c>chiếc</c>.</summary>
    public static bool IsClassifier(string noun) => noun is "con" or "cây" or "chiếc" or "cái" or "người" or "vụ" or "ca" or "lượt" or "bộ" or "suất" or "cuộc" or "bản" or "điểm" or "căn";

    /// <summary>Whether the phrase only says that money is given or used: <c>bố trí</c>.</summary>
    public static bool IsAllocation(FoldedText text, int start, int end) => start < end && Allocations.TryMatch(text, start, out var wordEnd, out _) && wordEnd == end;

    /// <summary>Where <c>với kinh phí</c> or the like begins at the end of a stretch; its end if there is none.</summary>
    public static int GenericStart(FoldedText text, int start, int end)
    {
        var (_, trimmed) = Trim(text, start, end);
        if (Generic.TryMatchBefore(text, trimmed, out var generic, out _) && generic > start)
            return Trim(text, start, generic).End;
        return trimmed;
    }

    /// <summary>Whether a word of change opens the stretch, with its object after it: <c>điều chỉnh tăng dự toán …</c>.</summary>
    public static bool TryLeadingChange(FoldedText text, int start, int end, out int objectStart, out Change change)
    {
        objectStart = start;
        return Adjustments.TryMatch(text, start, out objectStart, out change) && objectStart < end
            && text.NextWord(objectStart) is >= 0 and var next && next < end && text.Word(next, text.WordEnd(next)) is not ("truong" or "cuong" or "ngheo");
    }

    /// <summary>The phrase as one line, cut where it says no more of what is measured; null for nothing or too many words.</summary>
    public static string? Cut(FoldedText text, int start, int end, int mostWords)
    {
        var at = start;
        var previous = ReadOnlySpan<char>.Empty;
        var count = 0;
        var cut = end;
        while (at < end)
        {
            if (!FoldedText.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }
            var wordEnd = Math.Min(text.WordEnd(at), end);
            var word = text.Text.AsSpan(at, wordEnd - at);
            if (count > 0 && Cuts.Contains(word.ToString()) && !(word is "trong" && previous is "bên"))
            {
                cut = at;
                break;
            }
            if (count > 1 && word is "với" && previous is not ("đối" or "so" or "cùng"))
            {
                cut = at;
                break;
            }
            previous = word;
            count++;
            at = wordEnd;
        }
        (start, cut) = Trim(text, start, cut);
        return count == 0 || count > mostWords || start >= cut ? null : Words.Joined(text.Text.AsSpan(start, cut - start));
    }

    /// <summary>The counted noun with what describes it.</summary>
    /// <param name="isDescribed">Something does.</param>
    public static string NounPhrase(FoldedText text, int start, int headEnd, out bool isDescribed)
    {
        var end = headEnd;
        var at = text.NextWord(headEnd);
        for (var count = 0; count < 16 && at >= 0; count++)
        {
            var wordEnd = text.WordEnd(at);
            var word = text.Text[at..wordEnd];
            if (NounStops.Contains(word) || !FoldedText.IsLetterOrDigit(word[0]))
                break;
            if (word == "còn" && !(text.NextWord(wordEnd) is >= 0 and var left && text.Word(left, text.WordEnd(left)) is "lai"))
                break;
            if (word is "và" or "hoặc" && (text.NextWord(wordEnd) is not (>= 0 and var next) || char.IsAsciiDigit(text[next]) || Actions.TryMatch(text, next, out _, out _)))
                break;
            if (char.IsAsciiDigit(word[0]))
            {
                while (text[wordEnd] is '/' or '-' && FoldedText.IsLetterOrDigit(text[wordEnd + 1]))
                    wordEnd = text.WordEnd(wordEnd + 1);
                if (wordEnd == at + word.Length && text.Word(text.WordStart(text.PreviousWordEnd(at) is > 0 and var p ? p : at), at) is not ['s', 'o', ..])
                    break;
            }
            end = wordEnd;
            at = text.NextWord(wordEnd);
        }
        // Names of bodies run on behind a comma: '01 Phó Trưởng ban Ban Chính sách, chiến lược Trung ương'.
        if (text.Text.AsSpan(start).StartsWith("Phó ") && text[end] == ',' && text.NextWord(end + 1) is >= 0 and var further && char.IsLower(text[further]))
            return NounPhrase(text, start, text.WordEnd(further), out isDescribed);
        isDescribed = end > headEnd;
        return Words.Joined(text.Text.AsSpan(start, end - start));
    }

    /// <summary>What is named after a figure: <c>nguồn …</c>, or for a share the thing that it is a share of.</summary>
    public static string? After(FoldedText text, int end, bool isShare)
    {
        var at = text.NextWord(end);
        if (at < 0)
            return null;
        var word = text.Word(at, text.WordEnd(at));
        if (word is "tu" or "cua" && text.NextWord(text.WordEnd(at)) is >= 0 and var next)
            at = next;
        else if (!isShare || word is "ke" or "du" or "so" or "va" or "tro" or "hoac" || !char.IsLower(text[at]))
            return null;
        var wordEnd = text.WordEnd(at);
        if (char.IsAsciiDigit(text[at]))
            return null;
        var phrase = NounPhrase(text, at, wordEnd, out var described);
        return described ? phrase : null;
    }

    /// <summary>What a count alone in parentheses counts: the words before them, after the last 'về'.</summary>
    public static string? BeforeParenthesis(FoldedText text, int open)
    {
        var start = open;
        for (var count = 0; count < 20; count++)
        {
            if (text.PreviousWordEnd(start) is not (> 0 and var end))
                break;
            var wordStart = text.WordStart(end);
            if (text.Text.AsSpan(wordStart, end - wordStart) is "về" or "cho" or "có" or "được")
                break;
            start = wordStart;
        }
        return start < open ? Words.Joined(text.Text.AsSpan(start, open - start)) : null;
    }

    private static bool IsListNumber(FoldedText text, int start, int end, out int labelEnd)
    {
        labelEnd = text.WordEnd(start);
        if (labelEnd - start > 3 || labelEnd >= end || text[labelEnd] is not ('.' or ')'))
            return false;
        labelEnd++;
        return true;
    }

    private static PhraseTable<bool> Table(string words)
    {
        var table = new PhraseTable<bool>();
        foreach (var word in words.Split('|'))
            table.Add(word, true, strict: true);
        return table;
    }

    private static PhraseTable<bool> GenericTable()
    {
        var table = new PhraseTable<bool>();
        foreach (var word in "kinh phí|tổng kinh phí|số tiền|tổng số tiền|tổng số|kết quả|mức|tổng cộng|số lượng|tổng".Split('|'))
            table.Add(word, false, strict: false);
        foreach (var word in "số vốn|vốn|tổng vốn|tổng số vốn|vốn đăng ký|tổng vốn đăng ký|tổng vốn đầu tư|tổng mức đầu tư|giá trị|tổng giá trị|trị giá|diện tích|tổng diện tích|quy mô|công suất|tỷ lệ|chiều dài|tổng chiều dài".Split('|'))
            table.Add(word, true, strict: false);
        return table;
    }

    private static PhraseTable<Change> AdjustmentTable()
    {
        var table = new PhraseTable<Change>();
        foreach (var word in "tăng|điều chỉnh tăng|bổ sung tăng".Split('|'))
            table.Add(word, Change.Increase, strict: true);
        foreach (var word in "giảm|điều chỉnh giảm|cắt giảm".Split('|'))
            table.Add(word, Change.Decrease, strict: true);
        return table;
    }
}
