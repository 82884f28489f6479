using System.Globalization;
using System.Reflection;
using System.Text;
using VanBan.Knowledge;
using VanBan.Notation;

namespace VanBan.Store.Catalog.Rows;

/// <summary>
/// How the rows of the catalog stand to its tables: a row is a record whose properties are the columns
/// (<c>SpanStart</c> is <c>span_start</c>), in what the tables hold (text, integers); what is more than that is told by
/// methods. A new column is a property, its two ends in the methods, and a step of the schema.
/// </summary>
internal static class Columns
{
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>The columns of <typeparamref name="T"/> as a list for a statement: <c>c.span_start,
    /// c.span_end</c>.</summary>
    /// <param name="table">The table's short name in the statement; empty if it has none.</param>
    public static string Of<T>(string table = "") =>
        string.Join(
            ", ", PropertiesOf<T>()
                .Select(property => table.Length == 0 ? NameOf(property) : $"{table}.{NameOf(property)}"));

    /// <summary>The statement that puts one <typeparamref name="T"/> into a table; its parameters have the names of the
    /// properties.</summary>
    public static string Insert<T>(string table) =>
        $"INSERT INTO {table} ({Of<T>()}) VALUES ({string.Join(", ", PropertiesOf<T>().Select(property => "@" + property.Name))})";

    /// <summary>A day as the tables hold it, such as <c>2023-06-14</c>.</summary>
    public static string? Day(DateOnly? day) => day?.ToString(DayFormat, CultureInfo.InvariantCulture);

    /// <summary>The day that a table holds. A walk over a large graph reads tens of millions of them.</summary>
    public static DateOnly? Day(string? day) =>
        day is null ? null : new DateOnly(Number(day.AsSpan(0, 4)), Number(day.AsSpan(5, 2)), Number(day.AsSpan(8, 2)));

    /// <summary>A moment, UTC, as the tables hold it.</summary>
    public static string? Time(DateTime? time) => time?.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>The moment that a table holds.</summary>
    public static DateTime? Time(string? time) =>
        time is null
            ? null : DateTime.ParseExact(time, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);

    /// <summary>An exact decimal as the tables hold it.</summary>
    public static string Decimal(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The decimal that a table holds.</summary>
    public static decimal Decimal(string value) =>
        decimal.Parse(value, NumberStyles.Number, CultureInfo.InvariantCulture);

    /// <summary>The type whose slug and name two columns hold.</summary>
    public static DocumentType? Type(string? slug, string? name) =>
        slug is null ? null : DocumentType.Find(slug) ?? DocumentType.Unknown(slug, name!);

    /// <summary>The number that a column holds as printed.</summary>
    public static DocumentNumber? PrintedNumber(string? printed) =>
        printed is null ? null : DocumentNumber.Parse(printed);

    /// <summary>The properties of <typeparamref name="T"/> that are columns.</summary>
    public static IEnumerable<PropertyInfo> PropertiesOf<T>() =>
        typeof(T).GetProperties().Where(property => property.CanWrite);

    /// <summary>The name of the column of a property: <c>span_start</c> of <c>SpanStart</c>.</summary>
    public static string NameOf(PropertyInfo property)
    {
        var result = new StringBuilder(property.Name.Length + 4);
        foreach (var c in property.Name)
        {
            if (char.IsAsciiLetterUpper(c) && result.Length > 0)
                result.Append('_');
            result.Append(char.ToLowerInvariant(c));
        }
        return result.ToString();
    }

    private static int Number(ReadOnlySpan<char> digits) =>
        int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
