using VanBan.Documents;
using VanBan.Facts;
using VanBan.Facts.Corrections;
using VanBan.Store.Catalog.Rows;

namespace VanBan.Store.Catalog.Sqlite;

/// <summary>Corrections as rows.</summary>
internal sealed class SqliteCorrections(SqliteDatabase database) : CatalogCorrections
{
    // Marked by it, bound to it by content, or named as what it renames; each by an index.
    private const string SelectFiles =
        """
        SELECT f.path FROM files f JOIN documents d ON d.file_id = f.id
        WHERE d.id IN (
            SELECT id FROM documents WHERE text_sha256 IN (@Text, @OtherText)
            UNION SELECT d.id FROM documents d JOIN files f ON f.id = d.file_id WHERE f.sha256 IN (@File, @OtherFile)
            UNION SELECT id FROM documents WHERE key_designation IN (@Designation, @Act)
            UNION SELECT id FROM documents WHERE correction >= @Mark AND correction < @MarkEnd
            UNION SELECT document_id FROM citations WHERE key_designation = @Designation
            UNION SELECT document_id FROM citations WHERE correction >= @Mark AND correction < @MarkEnd)
        ORDER BY f.path
        """;

    private static readonly string Select = $"SELECT {Columns.Of<CorrectionRow>()} FROM corrections";
    private static readonly string Insert = Columns.Insert<CorrectionRow>("corrections");
    private static readonly string Order = "ORDER BY made, id";

    /// <inheritdoc/>
    public override IReadOnlyList<Correction> All =>
        [.. database.Query<CorrectionRow>($"{Select} {Order}").Select(static row => row.ToCorrection())];

    /// <inheritdoc/>
    public override IReadOnlyList<Correction> For(string textHash, string? fileHash) =>
    [
        .. database.Query<CorrectionRow>(
            $"{Select} WHERE undone IS NULL AND (text_sha256 = @Text OR file_sha256 = @File "
                + $"OR other_text_sha256 = @Text OR other_file_sha256 = @File OR kind = @Same) {Order}",
            new { Text = textHash, File = fileHash, Same = EnumName.Of(CorrectionKind.Same) })
            .Select(static row => row.ToCorrection()),
    ];

    /// <inheritdoc/>
    public override void Put(Correction correction) => database.InTransaction(() =>
    {
        database.Execute("DELETE FROM corrections WHERE id = @Id", new { correction.Id });
        database.Execute(Insert, CorrectionRow.Of(correction));
    });

    /// <inheritdoc/>
    public override IReadOnlyList<string> FilesOf(Correction correction) =>
    [
        .. database.Texts(SelectFiles, new
        {
            Text = correction.TextHash,
            File = correction.FileHash,
            OtherText = correction.OtherText,
            OtherFile = correction.OtherFile,
            Designation = DocumentKey.TryParse(correction.Other, out var key) ? key.Designation : null,
            Act = correction.Kind == CorrectionKind.Validity && DocumentKey.TryParse(correction.Target, out var act)
                ? act.Designation : null,
            // What begins with the name of the correction and a tab.
            Mark = correction.Id + "\t",
            MarkEnd = correction.Id + "\n",
        }),
    ];
}
