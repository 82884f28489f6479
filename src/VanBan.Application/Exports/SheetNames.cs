using System.Buffers;
using System.Globalization;

namespace VanBan.Application.Exports;

/// <summary>The names of the sheets of one workbook: short enough, of letters that a name may hold, each
/// once.</summary>
internal sealed class SheetNames
{
    private const int Longest = 31;
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("[]:*?/\\");
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name of the next sheet.</summary>
    public string Of(string wanted)
    {
        var clean = XmlText.Clean(wanted).Select(c => Forbidden.Contains(c) ? ' ' : c);
        var allowed = string.Concat(clean).Trim().Trim('\'');
        var name = Shortened(allowed.Length == 0 ? "Bảng" : allowed, "");
        for (var i = 2; !taken.Add(name); i++)
            name = Shortened(allowed, string.Create(CultureInfo.InvariantCulture, $" ({i})"));
        return name;
    }

    private static string Shortened(string name, string end) =>
        name.Length + end.Length <= Longest ? name + end : name[..(Longest - end.Length)].TrimEnd() + end;
}
