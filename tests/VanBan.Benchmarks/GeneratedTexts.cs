using System.Globalization;
using System.Text;
using VanBan.Documents;
using VanBan.Facts;
using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Store.Search;

namespace VanBan.Benchmarks;

/// <summary>
/// Documents that look like those of a folder of texts without being copies of them: each word is followed by one that follows it somewhere in the texts, and every
/// twentieth is drawn from all words by Zipf's law instead; figures are drawn anew. The same seed gives the same documents.
/// </summary>
internal sealed class GeneratedTexts
{
    private const double NewWord = 0.05;
    private const int MeanWords = 450;

    private static readonly (string Type, string Symbol, string Issuer)[] Kinds =
    [
        ("nghi-quyet", "NQ-HĐND", "Hội đồng nhân dân tỉnh"), ("quyet-dinh", "QĐ-UBND", "Ủy ban nhân dân tỉnh"), ("bao-cao", "BC-UBND", "Ủy ban nhân dân tỉnh"), ("ke-hoach", "KH-UBND", "Ủy ban nhân dân tỉnh"),
        ("quyet-dinh", "QĐ-TTg", "Thủ tướng Chính phủ"), ("nghi-dinh", "NĐ-CP", "Chính phủ"), ("thong-tu", "TT-BTC", "Bộ Tài chính"), ("to-trinh", "TTr-STC", "Sở Tài chính"), ("cong-van", "STC-NS", "Sở Tài chính"),
    ];

    private readonly List<string> words = [];
    private readonly List<int> stream = [];
    private readonly int[][] places;
    private readonly double[] zipf;
    private readonly int[] byRank;

    public GeneratedTexts(string folder)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            foreach (var word in File.ReadAllText(file).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                if (!ids.TryGetValue(word, out var id))
                {
                    ids[word] = id = words.Count;
                    words.Add(word);
                }
                stream.Add(id);
            }
        }
        var at = new List<int>[words.Count];
        for (var i = 0; i + 1 < stream.Count; i++)
            (at[stream[i]] ??= []).Add(i);
        places = [.. at.Select(list => list?.ToArray() ?? [])];
        byRank = [.. Enumerable.Range(0, words.Count).OrderByDescending(id => places[id].Length)];
        zipf = new double[words.Count];
        double sum = 0;
        for (var rank = 0; rank < zipf.Length; rank++)
            zipf[rank] = sum += 1.0 / (rank + 1);
    }

    /// <summary>Different words of the texts.</summary>
    public int Vocabulary => words.Count;

    /// <summary>The document numbered <paramref name="i"/>.</summary>
    public IndexEntry Document(int i)
    {
        var random = new Random(i);
        var (type, symbol, issuer) = Kinds[random.Next(Kinds.Length)];
        var date = new DateOnly(2010, 1, 1).AddDays(random.Next(5800));
        var number = string.Create(CultureInfo.InvariantCulture, $"{random.Next(1, 5000)}/{date.Year}/{symbol}");
        var subject = Words(random, random.Next(8, 20), lines: false);
        var length = (int)(MeanWords * Math.Exp((random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5) * 1.2));
        var text = $"{issuer}\nSố: {number}\n{DocumentType.Find(type)!.Name}\n{subject}\n\n{Words(random, length, lines: true)}";
        var document = new Document(number, text);
        var header = new Header
        {
            Type = DocumentType.Find(type),
            Number = DocumentNumber.TryParse(number, out var read) ? read : null,
            Date = date,
            Issuer = issuer,
            Subject = subject,
            Key = new DocumentKey { Type = type, Date = date, Designation = read?.Slug, Province = Province.All[random.Next(Province.All.Length)].Slug },
        };
        var file = string.Create(CultureInfo.InvariantCulture, $"/van-ban/{date.Year}/{i:000000}.docx");
        return new IndexEntry(i + 1, file, "", new DocumentFacts(document, header, [], [], [], []));
    }

    /// <summary>Three words as typed: neighbours of a document (<c>kind</c> 0), the same without diacritics (1), or any three words of the middle frequencies (2).</summary>
    public string Query(int i, int kind)
    {
        var random = new Random(i + 1_000_000_000);
        string[] chosen;
        do
        {
            if (kind == 2)
            {
                chosen = [.. Enumerable.Range(0, 3).Select(_ => words[byRank[random.Next(20, 1500)]])];
            }
            else
            {
                var text = Words(random, 40, lines: false).Split(' ');
                chosen = text[20..23];
            }
        }
        while (!chosen.All(word => word.All(char.IsLetter)));
        var query = string.Join(' ', chosen);
        return kind == 1 ? VanBan.Text.Letters.Fold(query) : query;
    }

    private string Words(Random random, int count, bool lines)
    {
        var text = new StringBuilder();
        var word = Draw(random);
        for (var i = 0; i < count; i++)
        {
            foreach (var c in words[word])
                text.Append(char.IsAsciiDigit(c) ? (char)('0' + random.Next(10)) : c);
            text.Append(lines && words[word][^1] == '.' && random.Next(3) == 0 ? '\n' : ' ');
            var next = places[word];
            word = next.Length == 0 || random.NextDouble() < NewWord ? Draw(random) : stream[next[random.Next(next.Length)] + 1];
        }
        return text.ToString().TrimEnd();
    }

    private int Draw(Random random)
    {
        var found = Array.BinarySearch(zipf, random.NextDouble() * zipf[^1]);
        return byRank[Math.Min(found < 0 ? ~found : found, byRank.Length - 1)];
    }
}
