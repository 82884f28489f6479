using System.Collections.Frozen;
using System.Text;
using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Documents.Head;

/// <summary>
/// Reads the name of a body. Capitals hide which words are names: known bodies and provinces are spelt as in their
/// tables, the kinds of bodies and units and the words of their fields as in <c>head-words.tsv</c>, words that the
/// names of laws and bodies hold in small letters stay small, and what is not known is a name and begins large.
/// </summary>
internal ref struct BodyName
{
    // Pairs of words that stand in small letters in the names of bodies and laws: 'thiên tai', 'kinh tế'.
    private static readonly FrozenSet<string> Common = Issuer.All.Select(static issuer => issuer.Name)
        .Concat(Law.All.Select(static law => law.Name))
        .SelectMany(Pairs).ToFrozenSet(StringComparer.Ordinal);

    // Every name of a body as the table spells it; abbreviations stand for the name in full.
    private static readonly FrozenDictionary<string, string> Spellings = KnowledgeTable.Read("issuers.tsv").Rows
        .SelectMany(
            static row =>
                row.List("names")
                    .Select(name => (Key: Key(name), Spelt: IsShort(name, row["name"]) ? row["name"] : name))
                    .Prepend((Key: Key(row["name"]), Spelt: row["name"])))
        .DistinctBy(static spelling => spelling.Key)
        .ToFrozenDictionary(static spelling => spelling.Key, static spelling => spelling.Spelt);

    private readonly StringBuilder name = new();
    private readonly StringBuilder rest = new();
    private readonly bool capitals;
    private TextCursor at;
    private Issuer? known;
    private Province? province;
    private string last = "";
    private int knownLength = -1;

    // The next word begins large: it is the first of a field. The words of a unit's name all do.
    private bool opens = true;
    private bool inUnit;
    private bool inField;

    public BodyName(string line, string folded)
    {
        at = new TextCursor(line, folded);
        capitals = Capitals.Fill(line);
    }

    /// <summary>The body that the whole line names.</summary>
    public IssuingBody Read()
    {
        while (!at.IsAtEnd)
        {
            if (TryBlank()
                || TryKnown()
                || TryOffice()
                || TryProvince()
                || TryUnit()
                || TryField())
                continue;
            ReadWord();
        }
        return new IssuingBody(name.ToString(), known, province, rest.ToString().Trim(' ', '-', ','));
    }

    private bool TryBlank()
    {
        if (!at.TrySkip(' '))
            return false;
        Write(" ");
        return true;
    }

    private bool TryKnown()
    {
        var start = at.At;
        if (start > 0 && !capitals)
            return false;
        var end = Issuer.Names.Match(at.Folded, start, out var issuer);
        if (end < 0
            || !Spelling.MayBe(at.Printed[start..end], issuer!.Name)
            || (!issuer.IsLocal && NamesUnit(end)))
            return false;
        // Another word for a body stays: 'Thành ủy' is no 'Tỉnh ủy'.
        var spelt = Spellings.GetValueOrDefault(Key(at.Folded[start..end].ToString()), issuer.Name);
        name.Append(spelt);
        if (start == 0)
            (known, knownLength) = (issuer, name.Length);
        else
            rest.Append(spelt);
        // 'Huyện ủy Lộc Ninh', 'Công an tỉnh Bình Phước': the unit's name follows at once.
        (opens, inUnit, inField) = (false, issuer.IsLocal
            && HeadWords.Ends(HeadWord.UnitFollows, issuer.Name), false);
        at.At = end;
        SkipState();
        return true;
    }

    // 'Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam' is the Quốc hội.
    private void SkipState()
    {
        var behind = at;
        behind.SkipBlanks();
        var end = HeadWords.Match(HeadWord.State, behind, out _);
        at.At = end < 0 ? at.At : end;
    }

    // 'BỘ TRƯỞNG BỘ TÀI CHÍNH': who decides for a body.
    private bool TryOffice()
    {
        if (at.At > 0
            || OfficeTitle.Match(at.Folded, 0, out var title) is not (> 0 and var end))
            return false;
        WriteSpelt(0, end, title!);
        opens = false;
        return true;
    }

    // 'Cục Thuế tỉnh Bình Phước' is not the one of the centre.
    private readonly bool NamesUnit(int end)
    {
        var behind = at;
        behind.At = end;
        behind.SkipBlanks();
        return HeadWords.Match(HeadWord.Unit, behind, out _) > 0;
    }

    private bool TryProvince()
    {
        if (!inUnit && !(known is { IsLocal: true } && name.Length == knownLength + 1))
            return false;
        var end = Province.Names.Match(at.Folded, at.At, out var unit);
        if (end < 0)
            return false;
        // 'tỉnh Bình Phước' is the province's, not the body's own name.
        TrimProvincial();
        name.Append(unit!.Name);
        province ??= unit;
        (opens, inUnit, inField) = (false, false, false);
        at.At = end;
        return true;
    }

    private readonly void TrimProvincial()
    {
        var text = rest.ToString().TrimEnd();
        var start = HeadWords.StartOfEnd(HeadWord.Provincial, text);
        rest.Length = start < 0 ? text.Length : start;
    }

    private bool TryUnit()
    {
        var start = at.At;
        var end = HeadWords.Match(HeadWord.Unit, at, out var words);
        if (end < 0
            || (start == 0 && !capitals)
            || HeadWords.Match(HeadWord.NoUnit, at, out _) > 0)
            return false;
        WriteSpelt(start, end, char.IsUpper(words![1]) ? at.Printed[start..end].ToString() : words);
        (opens, inUnit, inField) = (false, true, false);
        return true;
    }

    private bool TryField()
    {
        var start = at.At;
        var end = HeadWords.Match(HeadWord.Body, at, out var words);
        // A single word inside a name can be part of it: 'xã Hội An'.
        var isHead = end > 0
            && (start == 0 || !(inField || inUnit) || words!.Contains(' ', StringComparison.Ordinal));
        if (!isHead)
            end = inUnit ? -1 : HeadWords.Match(HeadWord.Field, at, out words);
        // A word by itself must be printed as it is spelt: 'thiên tai' is no 'tại'.
        if (end < 0
            || (
                !isHead && !words!.Contains(' ', StringComparison.Ordinal)
                    && !at.Printed[start..end].Equals(words, StringComparison.OrdinalIgnoreCase)))
            return false;
        WriteSpelt(start, end, words!);
        (opens, inUnit, inField) = (isHead, isHead
            && HeadWords.Is(HeadWord.UnitFollows, words!), true);
        return true;
    }

    private void ReadWord()
    {
        var start = at.At;
        while (!at.IsAtEnd && at.Current != ' ')
            at.At++;
        var word = at.Printed[start..at.At];
        var small = word.ToString().ToLowerInvariant();
        WriteSpelt(
            start, at.At, IsAbbreviation(word) || Numeral.IsRoman(word)
                ? word.ToString() : inUnit
                    || opens
                    || !IsCommon(small)
                ? $"{word[0]}{small.AsSpan(1)}" : small);
        // 'Kinh tế - Ngân sách'.
        opens = inField && word is "-" or "–";
    }

    private readonly bool IsCommon(string printed)
    {
        var word = printed.TrimEnd(',');
        return word.Length <= 1
            || HeadWords.Is(HeadWord.Joint, word)
            || Common.Contains($"{last} {word}")
            || Common.Contains($"{word} {NextWord()}");
    }

    private readonly string NextWord()
    {
        var next = at;
        next.SkipBlanks();
        var start = next.At;
        while (!next.IsAtEnd && next.Current != ' ')
            next.At++;
        return next.Since(start).ToString().ToLowerInvariant().TrimEnd(',');
    }

    private void WriteSpelt(int start, int end, string spelt)
    {
        Write(capitals ? spelt : at.Printed[start..end].ToString());
        last = spelt[(spelt.LastIndexOf(' ') + 1)..].ToLowerInvariant().TrimEnd(',');
        at.At = end;
    }

    private readonly void Write(string text)
    {
        name.Append(text);
        rest.Append(text);
    }

    private static string Key(string words) => Letters.Fold(words).Replace(",", "", StringComparison.Ordinal);

    // 'UBND' and 'Hội đồng Thẩm phán' are short for the name in full.
    private static bool IsShort(string name, string full) =>
        HasAbbreviation(name)
            || (
                full.StartsWith($"{name} ", StringComparison.Ordinal)
                    && !HeadWords.Begins(HeadWord.Joint, full.AsSpan(name.Length + 1)));

    // In a table spelt in sentence case a word all in capitals is one: 'UBND', 'TN&MT'.
    private static bool HasAbbreviation(string words) =>
        words.Split(' ').Any(static word => word.Length > 1 && Capitals.Fill(word));

    // Among words that are all in capitals those without a vowel are: 'PTNT', 'MTV'.
    private static bool IsAbbreviation(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (c != '&' && (!char.IsUpper(c) || IsVowel(Letters.Fold(c))))
                return false;
        }
        return word.Length > 1;
    }

    private static bool IsVowel(char folded) => folded is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static IEnumerable<string> Pairs(string name)
    {
        var words = name.Replace(",", "", StringComparison.Ordinal).Split(' ');
        for (var i = 1; i < words.Length; i++)
        {
            if (char.IsLower(words[i][0]))
                yield return $"{words[i - 1].ToLowerInvariant()} {words[i]}";
        }
    }
}
