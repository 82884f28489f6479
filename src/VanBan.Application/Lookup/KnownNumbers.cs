using System.Collections.Immutable;
using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Store.Catalog;

namespace VanBan.Application.Lookup;

/// <summary>The numbers of the documents in a store or cited there, looked up by their serials as they are asked
/// for.</summary>
internal sealed class KnownNumbers(DocumentFinder finder)
{
    private readonly Dictionary<string,
        ImmutableArray<(DocumentNumber Number, DocumentType? Type)>> bySerial = new(StringComparer.Ordinal);

    /// <summary>Whether there is a number of this form, one of <see cref="AskedNumber.FormsOf"/>.</summary>
    public bool HasForm(string form) =>
        char.IsAsciiDigit(form[0])
            && Of(form.Split('-')[0]).Any(known => AskedNumber.FormsOf(known.Number, known.Type?.Slug).Contains(form));

    /// <summary>The designations that what was typed can mean: the number itself where it is typed in full and known,
    /// else all that it fits.</summary>
    public ImmutableArray<string> Meant(AskedNumber asked)
    {
        var known = Of(asked.Serial!);
        if (asked.Number is not null)
            return [asked.Form];
        return [.. known.Where(one => asked.Fits(one.Number, one.Type)).Select(one => one.Number.Slug).Distinct()];
    }

    private ImmutableArray<(DocumentNumber Number, DocumentType? Type)> Of(string serial)
    {
        if (bySerial.TryGetValue(serial, out var known))
            return known;
        known = [.. Read(serial + "-")];
        bySerial.Add(serial, known);
        return known;
    }

    private IEnumerable<(DocumentNumber Number, DocumentType? Type)> Read(string prefix)
    {
        foreach (var key in finder.DesignationsFrom(prefix))
        {
            if (DocumentNumber.TryParse(Printed(key.Designation!), out var number))
                yield return (number, key.Type is { } slug ? DocumentType.Find(slug) : null);
        }
    }

    // '146/2018/nd-cp' for '146-2018-nd-cp': a year is printed between slashes.
    private static string Printed(string designation) =>
        designation.Split('-', 3) is [var serial, var year, var symbol]
            && YearWindow.OfDocuments.TryParse(year, out _)
            ? $"{serial}/{year}/{symbol}" : designation;
}
