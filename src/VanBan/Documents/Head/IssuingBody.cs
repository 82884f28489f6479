using System.Text;
using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Documents.Head;

/// <summary>A body as the head of a document names it, in sentence case: <c>Ủy ban nhân dân tỉnh Bình Phước</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Known">The row of the table of issuers that its name begins with; <see langword="null"/> for none.</param>
/// <param name="Province">The province that its name holds; <see langword="null"/> for none.</param>
/// <param name="Rest">What the name holds behind <paramref name="Known"/> but for the province: <c>huyện Bù Đăng</c>; the whole name where it is not known.</param>
internal sealed record IssuingBody(string Name, Issuer? Known, Province? Province, string Rest)
{
    // With these words the name of a body begins; any other line of capitals goes on with the name above it.
    private static readonly PhraseTable<string> Heads = new(new[]
    {
        "Chính phủ", "Thủ tướng", "Quốc hội", "Chủ tịch", "Bộ", "Sở", "Ủy ban", "UBND", "UBMTTQ", "HĐND", "Hội đồng", "Văn phòng", "Ban", "Cục", "Tổng cục", "Vụ", "Chi cục",
        "Thanh tra", "Công an", "Trường", "Trung tâm", "Phòng", "Đảng ủy", "Tỉnh ủy", "Thành ủy", "Huyện ủy", "Quận ủy", "Thị ủy", "Đảng bộ", "Chi bộ", "Tòa án", "Viện", "Kiểm toán",
        "Ngân hàng", "Bảo hiểm", "Kho bạc", "Đoàn", "Mặt trận", "Liên đoàn", "Tổng Liên đoàn", "Hội", "Hiệp hội", "Tỉnh đoàn", "Quỹ", "Tập đoàn", "Tổng công ty", "Công ty",
        "Bộ Chỉ huy", "Quân khu", "Tổ", "Đảng đoàn", "Ban cán sự", "Học viện", "Bệnh viện", "Đại học", "Báo", "Đài", "Tiểu ban", "Đại hội", "Liên minh", "Câu lạc bộ", "Cơ quan",
    }.Select(static head => (head, head)));

    // A name is not complete with these alone: what follows belongs to it, even where it could begin a name.
    private static readonly string[] Open = ["van phong", "uy ban", "hoi dong", "ban thuong truc", "thanh tra", "doan", "so", "bo", "ban", "cong an", "thuong truc"];

    // Below these the head of something attached begins, whose kind is no kind of document.
    private static readonly string[] Titles = ["dieu le", "noi quy", "danh sach", "danh muc", "phu luc", "mau ", "bieu ", "giay ", "don ", "quy trinh"];

    /// <summary>Whether a folded line begins the name of a body.</summary>
    public static bool Begins(string folded) => Heads.Match(folded, 0, out _) > 0;

    /// <summary>The bodies named by lines of capitals, from the top: superior bodies first. A body named twice (the gazette prints a heading of its own) counts once.</summary>
    public static List<IssuingBody> Read(IEnumerable<string> lines)
    {
        var names = new List<string>();
        foreach (var line in lines)
        {
            var folded = Letters.Fold(line);
            if (names.Count > 0 && Array.Exists(Titles, title => folded.StartsWith(title, StringComparison.Ordinal)))
                break;
            var goesOn = names.Count > 0 && (!Begins(folded) || IsOpen(Letters.Fold(names[^1])));
            if (goesOn)
                names[^1] = $"{names[^1]} {line}";
            else if (Begins(folded))
                names.Add(line);
        }
        var bodies = new List<IssuingBody>();
        foreach (var name in names)
        {
            var body = Of(name);
            if (bodies.Count > 0 && Letters.Slug(bodies[^1].Name, '.') == Letters.Slug(body.Name, '.'))
                bodies.RemoveAt(bodies.Count - 1);
            bodies.Add(body);
        }
        return bodies;
    }

    /// <summary>The body that <paramref name="printed"/> names, in capitals or not.</summary>
    public static IssuingBody Of(string printed)
    {
        var line = HeadPieces.OneLine(printed).Trim('*', '_', '-', ' ', '.', ',');
        var folded = Letters.Fold(line);
        var name = new StringBuilder(line.Length);
        var rest = new StringBuilder();
        Issuer? known = null;
        Province? province = null;
        var capitals = Capitals.Fill(line);
        // Capitals hide which words are names. Known bodies and provinces are spelt as in their tables; behind the kind of a body, 'và', a dash or a comma a word of its
        // field begins large; behind the kind of a unit (tỉnh, huyện, xã) all words do, up to the next kind.
        bool large = true, inPlace = false, inField = false;
        for (var at = 0; at < line.Length;)
        {
            if (line[at] == ' ')
            {
                Write(" ", inKnown: false);
                at++;
                continue;
            }
            var end = Issuer.Names.Match(folded, at, out var issuer);
            if (end > 0 && (at == 0 || capitals))
            {
                known ??= at == 0 ? issuer : null;
                Write(issuer!.Name, inKnown: at == 0);
                // 'Huyện ủy Lộc Ninh', 'Công an tỉnh Bình Phước': the unit's name follows at once.
                (at, large, inPlace, inField) = (end, false, issuer.Name.EndsWith("tỉnh", StringComparison.Ordinal) || issuer.Name.EndsWith(" ủy", StringComparison.Ordinal), false);
                continue;
            }
            if ((inPlace || (known is { IsLocal: true } && name.Length == known.Name.Length + 1)) && Province.Names.Match(folded, at, out var unit) is > 0 and var unitEnd)
            {
                // 'tỉnh Bình Phước' is the province's, not the body's own name.
                rest.Length = TrimUnit(rest.ToString());
                name.Append(unit!.Name);
                province ??= unit;
                (at, large, inPlace) = (unitEnd, false, false);
                continue;
            }
            var stop = at;
            while (stop < line.Length && line[stop] != ' ')
                stop++;
            var word = line.AsSpan(at, stop - at);
            var key = folded.AsSpan(at, stop - at);
            var isUnit = IsUnit(word, key, folded, at, stop);
            inPlace |= isUnit;
            Write(capitals && key is "tinh" ? "tỉnh" : capitals && key is "tp" or "tp." ? word.ToString() : capitals ? Cased(word, large || (inPlace && !isUnit && key is not "pho" && key is not "xa" && key is not "tran")) : word.ToString(), inKnown: false);
            var isHead = key is "bo" or "so" or "ban" or "cuc" or "vu" or "phong" or "vien" or "hoi" or "truong" or "tam" or "quy";
            inField |= isHead;
            // 'Bộ trưởng' is no field of a ministry.
            isHead &= !folded.AsSpan(stop).StartsWith(" truong");
            large = (isHead && !inPlace) || (inField && (key is "va" or "-" or "–" || word[^1] == ','));
            at = stop;
        }
        return new IssuingBody(name.ToString(), known, province, rest.ToString().Trim(' ', '-', ','));

        void Write(string text, bool inKnown)
        {
            name.Append(text);
            if (!inKnown)
                rest.Append(text);
        }
    }

    /// <summary>The body as part of a <see cref="DocumentKey"/>, without its province: <c>uy.ban.nhan.dan</c>, <c>uy.ban.nhan.dan.huyen.bu.dang</c>.</summary>
    public string Slug
    {
        get
        {
            var rest = Letters.Slug(Rest, '.');
            // 'tỉnh' alone says which level, and the province says which one.
            if (rest is "tinh" or "thanh.pho" or "tp")
                rest = "";
            return Known is null ? rest : rest.Length == 0 ? Known.Slug : $"{Known.Slug}.{rest}";
        }
    }

    private static bool IsOpen(string folded) =>
        Array.IndexOf(Open, folded.Trim()) >= 0 || folded.EndsWith(" va", StringComparison.Ordinal) || folded[^1] is ',' or '-' or '–' || folded.EndsWith(" cua", StringComparison.Ordinal);

    // Quận is not Quản, Phường not Phương: where the bases are alike the tones tell.
    private static bool IsUnit(ReadOnlySpan<char> word, ReadOnlySpan<char> key, string folded, int at, int stop) =>
        key is "tinh" or "huyen" or "tp" or "tp." || word is "QUẬN" or "quận"
        || (key is "xa" && !folded.AsSpan(stop).StartsWith(" hoi") && !folded.AsSpan(0, at).EndsWith("hop tac ") && !folded.AsSpan(0, at).EndsWith("thi "))
        || word is "PHƯỜNG" or "phường"
        || (key is "thanh" && folded.AsSpan(stop).StartsWith(" pho"))
        || (key is "thi" && (folded.AsSpan(stop).StartsWith(" xa") || folded.AsSpan(stop).StartsWith(" tran")));

    private static int TrimUnit(string rest)
    {
        var folded = Letters.Fold(rest).TrimEnd();
        foreach (var unit in (ReadOnlySpan<string>)["tinh", "thanh pho", "tp.", "tp"])
        {
            if (folded.EndsWith(unit, StringComparison.Ordinal))
                return folded.Length - unit.Length;
        }
        return folded.Length;
    }

    private static string Cased(ReadOnlySpan<char> word, bool large) => string.Create(word.Length, (word.ToString(), large), static (target, state) =>
    {
        for (var i = 0; i < target.Length; i++)
            target[i] = i == 0 && state.large ? state.Item1[i] : char.ToLowerInvariant(state.Item1[i]);
    });
}
