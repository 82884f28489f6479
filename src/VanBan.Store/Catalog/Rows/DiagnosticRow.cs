using VanBan.Documents;

namespace VanBan.Store.Catalog.Rows;

/// <summary>A row of <c>diagnostics</c>.</summary>
internal sealed record DiagnosticRow
{
    /// <summary>Told by what reads the file.</summary>
    public const string OfReading = "reading";

    /// <summary>All that a person should know.</summary>
    public const string OfFacts = "facts";

    public long DocumentId { get; init; }

    public required string Stage { get; init; }

    public int Ordinal { get; init; }

    public required string Code { get; init; }

    public required string Message { get; init; }

    public int? Page { get; init; }

    /// <summary>The row of the diagnostic that is the <paramref name="ordinal"/>th of its stage, from 0.</summary>
    public static DiagnosticRow Of(long id, string stage, int ordinal, Diagnostic diagnostic) =>
        new()
        {
            DocumentId = id, Stage = stage, Ordinal = ordinal, Code = diagnostic.Code, Message = diagnostic.Message,
            Page = diagnostic.Page
        };

    /// <summary>What it says.</summary>
    public Diagnostic ToDiagnostic() => new(Code, Message, Page);
}
