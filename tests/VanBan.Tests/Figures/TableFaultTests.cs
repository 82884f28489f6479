using System.Globalization;
using VanBan.Documents;
using VanBan.Figures.Checks;
using VanBan.Text;
using Xunit;

namespace VanBan.Tests.Figures;

/// <summary>Faults in tables that chance makes: a total row over done and planned with their share, and a total column over two parts. One
/// digit of a number is changed at a time; the right tables raise nothing.</summary>
public class TableFaultTests
{
    private const int Seeds = 60;
    private const double MustFind = 0.93;

    private static readonly string[] Districts = ["Ea Súp", "Buôn Đôn", "Cư M'gar", "Krông Búk", "Ea Kar", "M'Đrắk", "Krông Pắc", "Lắk"];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Of_faults_in_the_totals_and_shares_of_tables_nearly_all_are_told_and_right_tables_raise_nothing(bool withShares)
    {
        var (put, found) = (0, 0);
        var missed = new List<string>();
        for (var seed = 0; seed < Seeds; seed++)
        {
            var random = new Random(seed + 20261128);
            var cells = withShares ? Shares(random) : Parts(random);
            Assert.Empty(Told(cells));
            var (row, column) = (1 + random.Next(cells.Count - 1), 1 + random.Next(3));
            var right = cells[row][column];
            cells[row][column] = OtherDigit(right, random);
            put++;
            if (Told(cells).Length > 0)
                found++;
            else
                missed.Add($"{string.Join(" | ", cells[row])}: {right}");
        }
        Assert.True(found >= MustFind * put, $"{found} of {put}:\n{string.Join('\n', missed)}");
    }

    private static List<string[]> Shares(Random random)
    {
        var rows = new List<string[]> { (string[])["Đơn vị", "Kế hoạch", "Thực hiện", "Tỷ lệ (%)"] };
        var numbers = Districts.Take(5 + random.Next(4)).Select(name => (name, Plan: 1000 + random.Next(8000), Part: 0.5 + (random.NextDouble() * 0.45)))
            .Select(one => (one.name, one.Plan, Done: (int)(one.Plan * one.Part))).ToList();
        rows.AddRange(numbers.Select(one => Row(one.name, one.Plan, one.Done)));
        rows.Add(Row("Tổng cộng", numbers.Sum(one => one.Plan), numbers.Sum(one => one.Done)));
        return rows;
    }

    private static string[] Row(string name, int plan, int done) =>
        [name, Dotted(plan), Dotted(done), decimal.Round(100m * done / plan, 1).ToString("0.0", CultureInfo.InvariantCulture).Replace('.', ',')];

    private static List<string[]> Parts(Random random)
    {
        var rows = new List<string[]> { (string[])["Đơn vị", "Tổng số", "Nam", "Nữ"] };
        var numbers = Districts.Take(5 + random.Next(4)).Select(name => (name, One: 200 + random.Next(2000), Other: 200 + random.Next(2000))).ToList();
        rows.AddRange(numbers.Select(one => (string[])[one.name, Dotted(one.One + one.Other), Dotted(one.One), Dotted(one.Other)]));
        var (men, women) = (numbers.Sum(one => one.One), numbers.Sum(one => one.Other));
        rows.Add(["Tổng cộng", Dotted(men + women), Dotted(men), Dotted(women)]);
        return rows;
    }

    private static string Dotted(int number) => number.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '.');

    // One of the first two digits, so that the slip is more than rounding.
    private static string OtherDigit(string number, Random random)
    {
        var places = Enumerable.Range(0, number.Length).Where(i => char.IsAsciiDigit(number[i])).Take(2).ToList();
        var at = places[random.Next(places.Count)];
        var other = (char)('1' + ((number[at] - '0' + random.Next(8)) % 9));
        return other == number[at] ? OtherDigit(number, random) : $"{number[..at]}{other}{number[(at + 1)..]}";
    }

    private static FigureFinding[] Told(List<string[]> cells)
    {
        var text = "Kết quả thực hiện như sau:\n";
        var start = text.Length;
        var rows = new List<TableRow>();
        foreach (var cell in cells)
        {
            var row = new List<TableCell>();
            foreach (var (i, words) in cell.Index())
            {
                row.Add(new TableCell(new TextSpan(text.Length, text.Length + words.Length), i));
                text += words + (i + 1 < cell.Length ? "\t" : "\n");
            }
            rows.Add(new TableRow([.. row]));
        }
        var document = new Document("bang.txt", text) { Tables = [new Table(new TextSpan(start, text.Length - 1), [.. rows])] };
        return [.. FigureCheck.Within(document, [])];
    }
}
