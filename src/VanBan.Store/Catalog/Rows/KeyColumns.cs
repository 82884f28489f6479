using VanBan.Documents;

namespace VanBan.Store.Catalog.Rows;

/// <summary>The six columns of a <see cref="DocumentKey"/>, which documents and citations have.</summary>
internal abstract record KeyColumns
{
    public string? KeyType { get; init; }

    public string? KeyIssuer { get; init; }

    public string? KeyProvince { get; init; }

    public string? KeyDate { get; init; }

    public int? KeyYear { get; init; }

    public string? KeyDesignation { get; init; }

    /// <summary>The key.</summary>
    public DocumentKey ToKey() => Key(KeyType, KeyIssuer, KeyProvince, KeyDate, KeyYear, KeyDesignation);

    /// <summary>The key whose parts were read from six columns.</summary>
    public static DocumentKey Key(
        string? type, string? issuer, string? province, string? date, int? year, string? designation) => new()
        {
            Type = type,
            Issuer = issuer,
            Province = province,
            Date = Columns.Day(date),
            // A key with a date has its year from there; to give it twice would make it unequal to one that has the
            // date alone.
            Year = date is null ? year : null,
            Designation = designation,
        };
}
