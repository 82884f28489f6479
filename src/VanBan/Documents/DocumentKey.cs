using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using VanBan.Notation;

namespace VanBan.Documents;

/// <summary>
/// What identifies one document: kind, issuer, province, date and number together. A part that is not known is
/// <see langword="null"/>, and then the key names a mention that may fit several documents. It prints as a URN of the
/// LEX namespace (RFC 9676): <c>urn:lex:vn;binh.phuoc:hoi.dong.nhan.dan:nghi.quyet:2022-12-09;40-nq-hdnd</c>.
/// </summary>
public sealed record DocumentKey
{
    private const string Prefix = "urn:lex:vn";
    private const string ContentName = "khong.so.";

    /// <summary>Slug of the province, words joined by dots, such as <c>binh.phuoc</c>; <see langword="null"/> for
    /// central bodies and where unknown.</summary>
    public string? Province { get; init; }

    /// <summary>Slug of the issuing body, such as <c>chinh.phu</c> or <c>hoi.dong.nhan.dan</c>.</summary>
    public string? Issuer { get; init; }

    /// <summary>Slug of the kind of document, words joined by hyphens, such as <c>nghi-quyet</c>.</summary>
    public string? Type { get; init; }

    /// <summary>The date of issue.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The year of issue, where the date is not known.</summary>
    public int? Year { get => Date?.Year ?? field; init; }

    /// <summary>The number as <see cref="DocumentNumber.Slug"/>; for a document named without one its name, words
    /// joined by dots: <c>luat.tiep.cong.dan</c>.</summary>
    public string? Designation { get; init; }

    /// <summary>Whether the designation is a number.</summary>
    public bool IsNumbered => Designation is [>= '0' and <= '9', ..];

    /// <summary>Whether the designation stands for the words of a document without number of which there are several
    /// files.</summary>
    public bool IsNamedByContent => Designation?.StartsWith(ContentName, StringComparison.Ordinal) == true;

    /// <summary>Whether kind, issuer, date and number are all known.</summary>
    public bool IsComplete => Type is not null
        && Issuer is not null
        && Date is not null
        && IsNumbered;

    /// <summary>
    /// Whether both keys can name the same document: the designations are equal, and no part that both know differs.
    /// Not transitive: a key with a part missing fits several that differ from each other.
    /// </summary>
    public bool Fits(DocumentKey other) =>
        Designation is not null && Designation == other.Designation
        && Agree(Type, other.Type)
        && Agree(Issuer, other.Issuer)
        && Agree(Province, other.Province)
        && (
            Date is null || other.Date is null
                ? Year is null
                    || other.Year is null
                    || Year == other.Year : Date == other.Date);

    /// <summary>This key with a designation that stands for the words of the document.</summary>
    /// <param name="hash">A hash of the words, in lower case.</param>
    public DocumentKey NamedByContent(string hash) => this with { Designation = ContentName + hash };

    /// <summary>The key as a URN.</summary>
    public override string ToString()
    {
        var when = Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            ?? Year?.ToString(CultureInfo.InvariantCulture);
        return $"{Prefix}{(Province is null ? "" : ";" + Province)}:{Issuer}:{Type?.Replace('-', '.')}:{when};{Designation}";
    }

    /// <summary>Reads a key printed by <see cref="ToString"/>; a pinpoint (<c>~dieu5</c>) behind it is passed
    /// over.</summary>
    public static bool TryParse([NotNullWhen(true)] string? urn, [NotNullWhen(true)] out DocumentKey? key)
    {
        key = null;
        if (urn is null || !urn.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            return false;
        var parts = urn.Split('~')[0].ToLowerInvariant()[Prefix.Length..].Split(':');
        if (parts.Length != 4 || (parts[0].Length > 0 && parts[0][0] != ';'))
            return false;
        var last = parts[3].Split(';');
        if (last.Length != 2)
            return false;
        DateOnly? date =
            DateOnly.TryParseExact(last[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day : null;
        int? year = date is null
            && int.TryParse(last[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number : null;
        if (last[0].Length > 0
            && date is null
            && year is null)
            return false;
        key = new DocumentKey
        {
            Province = Known(parts[0].TrimStart(';')),
            Issuer = Known(parts[1]),
            Type = Known(parts[2].Replace('.', '-')),
            Date = date,
            Year = year,
            Designation = Known(last[1]),
        };
        return true;
    }

    private static bool Agree(string? one, string? other) => one is null
        || other is null
        || one == other;

    private static string? Known(string part) => part.Length == 0 ? null : part;
}
