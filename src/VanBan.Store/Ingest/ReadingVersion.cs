namespace VanBan.Store.Ingest;

/// <summary>
/// What the catalog compares to know whether a stored result is still what this program would say. Raise a number when
/// the same bytes come to give another result; the next run then does the work anew. Not taken from the program's
/// version: an upgrade that changes nothing here must not read a million files again.
/// </summary>
public static class ReadingVersion
{
    /// <summary>How bytes become text. When it rises, every file is read again, OCR included, and skipped files are
    /// tried again.</summary>
    public const int Reader = 7;

    /// <summary>How text becomes facts. When it rises, facts are extracted anew from the stored text; no file is
    /// read.</summary>
    public const int Extractor = 18;
}
