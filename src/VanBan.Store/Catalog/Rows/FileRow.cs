namespace VanBan.Store.Catalog.Rows;

/// <summary>A row of <c>files</c>, as far as it is read.</summary>
internal sealed record FileRow
{
    public long Id { get; init; }

    public required string Path { get; init; }

    public long Size { get; init; }

    public string? Modified { get; init; }

    public string? Sha256 { get; init; }

    public int ReaderVersion { get; init; }

    public int ExtractorVersion { get; init; }

    /// <summary><c>read</c>, <c>skipped</c>, or <c>container</c> for what has no words of its own.</summary>
    public required string Outcome { get; init; }

    public string? Obstacle { get; init; }

    public string? Reason { get; init; }

    public string? Vanished { get; init; }

    /// <summary>What it says.</summary>
    public FileEntry ToEntry() => new(
        Id,
        new FileVersion(
            Path, Size, Columns.Time(Modified), Sha256)
        { Reader = ReaderVersion, Extractor = ExtractorVersion },
        Obstacle,
        Reason,
        Columns.Time(Vanished))
    {
        IsContainer = Outcome == Container,
    };

    /// <summary>The word for what holds files.</summary>
    public const string Container = "container";
}
