namespace VanBan.Store.Catalog.Sqlite;

/// <summary>The first step of <see cref="Schema"/>: the tables with which the catalog began.</summary>
internal static class FirstSchema
{
    /// <summary>What makes them.</summary>
    public const string Statements =
        """
        CREATE TABLE counters (
            name  TEXT NOT NULL PRIMARY KEY,
            value INTEGER NOT NULL
        );
        INSERT INTO counters (name, value) VALUES ('sequence', 0);

        CREATE TABLE runs (
            id        INTEGER NOT NULL PRIMARY KEY,
            job       TEXT NOT NULL,
            started   TEXT NOT NULL,
            ended     TEXT,                 -- null while it runs, and for ever if it was killed
            state     TEXT NOT NULL,        -- running, done, cancelled
            read      INTEGER NOT NULL DEFAULT 0,
            skipped   INTEGER NOT NULL DEFAULT 0,
            unchanged INTEGER NOT NULL DEFAULT 0,
            vanished  INTEGER NOT NULL DEFAULT 0,
            citations INTEGER NOT NULL DEFAULT 0,
            figures   INTEGER NOT NULL DEFAULT 0,
            bytes     INTEGER NOT NULL DEFAULT 0
        );

        CREATE TABLE files (
            id                INTEGER NOT NULL PRIMARY KEY,
            path              TEXT NOT NULL UNIQUE,
            name              TEXT NOT NULL,        -- without folder and diacritics, in lower case, to be found by
            size              INTEGER NOT NULL,
            modified          TEXT,                 -- UTC; null if it was so fresh that a later change might not show
            sha256            TEXT,                 -- null if no byte could be read
            reader_version    INTEGER NOT NULL,
            extractor_version INTEGER NOT NULL,
            outcome           TEXT NOT NULL,        -- read, skipped
            obstacle          TEXT,
            reason            TEXT,
            ingested          TEXT NOT NULL,
            vanished          TEXT                  -- when it was first not found any more
        );
        CREATE INDEX files_name ON files (name);
        CREATE INDEX files_sha256 ON files (sha256);
        CREATE INDEX files_obstacle ON files (obstacle);

        CREATE TABLE documents (
            id              INTEGER NOT NULL PRIMARY KEY,
            file_id         INTEGER NOT NULL UNIQUE REFERENCES files (id) ON DELETE CASCADE,
            sequence        INTEGER NOT NULL UNIQUE,
            name            TEXT NOT NULL,
            format          TEXT NOT NULL,
            page_count      INTEGER,
            type            TEXT,
            type_name       TEXT,
            number          TEXT,
            date            TEXT,
            place           TEXT,
            issuer          TEXT,
            subject         TEXT,
            signer          TEXT,
            signer_title    TEXT,
            recipients      TEXT NOT NULL,
            symbol          TEXT,
            superior        TEXT,
            urgency         TEXT,
            secrecy         TEXT,
            is_draft        INTEGER NOT NULL,
            addressees      TEXT NOT NULL,
            authority       TEXT,
            signed_for      TEXT NOT NULL,
            effective_date  TEXT,
            adoption        TEXT,
            has_key         INTEGER NOT NULL,
            key_type        TEXT,
            key_issuer      TEXT,
            key_province    TEXT,
            key_date        TEXT,
            key_year        INTEGER,
            key_designation TEXT
        );
        CREATE INDEX documents_designation ON documents (key_designation);

        CREATE TABLE texts (
            document_id INTEGER NOT NULL PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
            text        TEXT NOT NULL,
            pages       TEXT NOT NULL,
            tables      TEXT NOT NULL,
            footnotes   TEXT NOT NULL,
            furniture   TEXT NOT NULL,
            ocr_pages   TEXT NOT NULL,
            segments    TEXT NOT NULL
        );

        CREATE TABLE citations (
            document_id     INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
            ordinal         INTEGER NOT NULL,
            span_start      INTEGER NOT NULL,
            span_end        INTEGER NOT NULL,
            page            INTEGER,
            quote           TEXT NOT NULL,
            kind            TEXT NOT NULL,
            type            TEXT,
            type_name       TEXT,
            number          TEXT,
            name            TEXT,
            date            TEXT,
            date_inferred   INTEGER NOT NULL,
            issuer          TEXT,
            issuer_inferred INTEGER NOT NULL,
            relation        TEXT NOT NULL,
            pinpoints       TEXT NOT NULL,
            certainty       TEXT NOT NULL,
            key_type        TEXT,
            key_issuer      TEXT,
            key_province    TEXT,
            key_date        TEXT,
            key_year        INTEGER,
            key_designation TEXT,
            PRIMARY KEY (document_id, ordinal)
        );
        -- All that a walk over the whole graph reads, so that it need not touch the rows.
        CREATE INDEX citations_designation ON citations (key_designation, key_type, key_issuer, key_province, key_date, key_year, document_id, kind);

        CREATE TABLE figures (
            document_id    INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
            ordinal        INTEGER NOT NULL,
            span_start     INTEGER NOT NULL,
            span_end       INTEGER NOT NULL,
            page           INTEGER,
            quote          TEXT NOT NULL,
            value          TEXT NOT NULL,
            high           TEXT,
            unit           TEXT NOT NULL,
            approximation  TEXT NOT NULL,
            indicator      TEXT,
            indicator_fold TEXT,
            change         TEXT,
            compared_with  TEXT,
            period         TEXT,
            period_fold    TEXT,
            PRIMARY KEY (document_id, ordinal)
        );
        CREATE INDEX figures_indicator ON figures (indicator_fold);

        CREATE TABLE diagnostics (
            document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
            stage       TEXT NOT NULL,      -- reading: told by the reader; facts: all that a person should know
            ordinal     INTEGER NOT NULL,
            code        TEXT NOT NULL,
            message     TEXT NOT NULL,
            page        INTEGER,
            PRIMARY KEY (document_id, stage, ordinal)
        );

        CREATE TABLE removals (
            sequence INTEGER NOT NULL PRIMARY KEY,
            path     TEXT NOT NULL
        );
        """;
}
