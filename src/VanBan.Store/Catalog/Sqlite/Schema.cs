namespace VanBan.Store.Catalog.Sqlite;

/// <summary>
/// The tables of the catalog, as the steps that lead to them. Plain SQL: text, integers and keys, dates as ISO 8601,
/// exact decimals as text, enumerations by their hyphenated names, so that the tables can move to another database as
/// they are.
/// </summary>
internal static class Schema
{
    /// <summary>Step <c>n</c> leads from version <c>n</c> to <c>n + 1</c>; a step that was released is never
    /// changed.</summary>
    public static readonly string[] Migrations =
    [
        FirstSchema.Statements,
        """
        ALTER TABLE texts ADD COLUMN doubtful TEXT NOT NULL DEFAULT '[]';
        """,
        """
        -- What documents do to the validity of those that they cite. Files read before are read for it when their facts are next extracted.
        CREATE TABLE modifications (
            document_id     INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
            ordinal         INTEGER NOT NULL,      -- of the citation
            relation        TEXT NOT NULL,
            is_partial      INTEGER NOT NULL,
            key_designation TEXT NOT NULL,
            PRIMARY KEY (document_id, ordinal)
        );
        CREATE INDEX modifications_designation ON modifications (key_designation);

        CREATE TABLE validity_changes (
            designation TEXT NOT NULL PRIMARY KEY,
            sequence    INTEGER NOT NULL           -- of the last change that may have brought its documents to another state
        );
        CREATE INDEX validity_changes_sequence ON validity_changes (sequence);
        """,
        """
        ALTER TABLE figures ADD COLUMN place TEXT;
        ALTER TABLE figures ADD COLUMN table_column TEXT;
        """,
        """
        -- A change has days of its own and may leave something out.
        ALTER TABLE modifications ADD COLUMN from_day TEXT;
        ALTER TABLE modifications ADD COLUMN until_day TEXT;
        ALTER TABLE modifications ADD COLUMN exception TEXT;
        """,
        """
        -- Where the words of a change stand, and the act that makes one that is only told of.
        ALTER TABLE modifications ADD COLUMN by_ordinal INTEGER;
        ALTER TABLE modifications ADD COLUMN verb_start INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE modifications ADD COLUMN verb_end INTEGER NOT NULL DEFAULT 0;
        """,
        """
        -- One citation may be changed several times: by the document, and by an act that it tells of. The facts of every
        -- file are extracted anew after this step.
        DROP TABLE modifications;
        CREATE TABLE modifications (
            document_id     INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
            position        INTEGER NOT NULL,      -- among the changes of the document
            ordinal         INTEGER NOT NULL,      -- of the citation that names what is changed
            relation        TEXT NOT NULL,
            is_partial      INTEGER NOT NULL,
            key_designation TEXT NOT NULL,
            from_day        TEXT,
            until_day       TEXT,
            exception       TEXT,
            scope           TEXT NOT NULL,
            by_ordinal      INTEGER,               -- of the citation that names the act which makes the change
            verb_start      INTEGER NOT NULL,
            verb_end        INTEGER NOT NULL,
            PRIMARY KEY (document_id, position)
        );
        CREATE INDEX modifications_designation ON modifications (key_designation);
        ALTER TABLE documents ADD COLUMN effective_until TEXT;
        """,
        """
        -- What documents order others to do.
        CREATE TABLE assignments (
            document_id    INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
            ordinal        INTEGER NOT NULL,
            span_start     INTEGER NOT NULL,
            span_end       INTEGER NOT NULL,
            page           INTEGER,
            quote          TEXT NOT NULL,
            who            TEXT,
            role           TEXT NOT NULL,
            with_whom      TEXT,
            bodies_fold    TEXT NOT NULL,      -- who and with whom, abbreviations written out, to be found by
            what           TEXT NOT NULL,
            report_to      TEXT,
            deadline_start INTEGER,            -- null for none
            deadline_end   INTEGER,
            deadline       TEXT,
            day            TEXT,
            repeats        TEXT,
            is_counted     INTEGER NOT NULL,
            elsewhere      TEXT NOT NULL,
            PRIMARY KEY (document_id, ordinal)
        );
        CREATE INDEX assignments_day ON assignments (day);
        """,
        """
        -- What registers that people have imported say of the validity of acts.
        CREATE TABLE register_entries (
            register    TEXT NOT NULL,         -- name of the file it was imported from
            row         INTEGER NOT NULL,
            number      TEXT NOT NULL,
            designation TEXT NOT NULL,
            state       TEXT NOT NULL,         -- in the register's own words
            issued      TEXT,
            from_day    TEXT,
            reason      TEXT,
            PRIMARY KEY (register, row)
        );
        CREATE INDEX register_entries_designation ON register_entries (designation);
        """,
        """
        -- What persons say against the reading: bound to content, so that no new reading takes it away.
        CREATE TABLE corrections (
            id          TEXT NOT NULL PRIMARY KEY,
            kind        TEXT NOT NULL,
            made_by     TEXT NOT NULL,
            made        TEXT NOT NULL,
            text_sha256 TEXT,                   -- null for what is said of acts
            file_sha256 TEXT,
            quote       TEXT,
            span_start  INTEGER,
            span_end    INTEGER,
            target      TEXT,
            other       TEXT,
            field       TEXT,
            value       TEXT,
            note        TEXT,
            undone      TEXT,
            undone_by   TEXT
        );
        ALTER TABLE documents ADD COLUMN text_sha256 TEXT;
        ALTER TABLE documents ADD COLUMN correction TEXT;
        ALTER TABLE citations ADD COLUMN correction TEXT;
        CREATE INDEX documents_text ON documents (text_sha256);
        CREATE INDEX citations_correction ON citations (correction) WHERE correction IS NOT NULL;
        """,
        """
        -- Where documents tell when they take effect, in which stages, and what they do to the days of others.
        ALTER TABLE documents ADD COLUMN effect_event TEXT;
        ALTER TABLE documents ADD COLUMN effect_start INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE documents ADD COLUMN effect_end INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE documents ADD COLUMN stages TEXT NOT NULL DEFAULT '[]';
        ALTER TABLE modifications ADD COLUMN effect TEXT;    -- begins, ends, resumes; null for any other change
        """,
        """
        -- By what the files of one document find each other; and who says that two files are not one.
        CREATE TABLE copy_prints (
            print       INTEGER NOT NULL,
            document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
            PRIMARY KEY (print, document_id)
        ) WITHOUT ROWID;
        CREATE INDEX copy_prints_document ON copy_prints (document_id);
        ALTER TABLE corrections ADD COLUMN other_text_sha256 TEXT;
        ALTER TABLE corrections ADD COLUMN other_file_sha256 TEXT;
        CREATE INDEX documents_correction ON documents (correction) WHERE correction IS NOT NULL;
        """,
        """
        ALTER TABLE register_entries ADD COLUMN imported TEXT;
        """,
        """
        -- The page of the sentence that makes a change; the act may be named pages before. The facts of every file are
        -- extracted anew after this step.
        ALTER TABLE modifications ADD COLUMN page INTEGER;
        -- Thousands of documents tell which acts amended a law; what is asked for is told apart by the index alone.
        DROP INDEX modifications_designation;
        CREATE INDEX modifications_designation ON modifications (key_designation, relation, by_ordinal);
        """,
        """
        -- For which cases alone an act ends, what begins a change that has no day, and which provision makes it. The
        -- facts of every file are extracted anew after this step.
        ALTER TABLE modifications ADD COLUMN limits TEXT;
        ALTER TABLE modifications ADD COLUMN event TEXT;
        ALTER TABLE modifications ADD COLUMN event_ordinal INTEGER;
        ALTER TABLE modifications ADD COLUMN provision TEXT;   -- like one of the scope; null where it has none
        """,
        """
        -- Skipped files as a queue: when each was first and last tried, how often, and how often it took its reader along.
        -- A document that stands though its file cannot be read today has its obstacle here.
        CREATE TABLE attempts (
            file_id     INTEGER NOT NULL PRIMARY KEY REFERENCES files (id) ON DELETE CASCADE,
            first_tried TEXT NOT NULL,
            last_tried  TEXT NOT NULL,
            attempts    INTEGER NOT NULL,
            crashes     INTEGER NOT NULL,
            sha256      TEXT,
            obstacle    TEXT NOT NULL,
            reason      TEXT NOT NULL
        );
        -- How long reading took by kind of file, so that a run can tell how long it will take.
        CREATE TABLE reading_paces (
            kind         TEXT NOT NULL PRIMARY KEY,
            files        INTEGER NOT NULL,
            bytes        INTEGER NOT NULL,
            milliseconds INTEGER NOT NULL
        );
        CREATE INDEX files_vanished ON files (vanished) WHERE vanished IS NOT NULL;
        """,
        """
        -- Documents that lie in other files: few among many, looked up whenever a job begins.
        CREATE INDEX files_parts ON files (path) WHERE instr(substr(path, 2), '//') > 0;
        """,
        """
        -- What is corrected of another act: the act on the other side of the correction, or the day misprinted; and
        -- whether it is told of which act an exception is. The facts of every file are extracted anew after this step.
        ALTER TABLE modifications ADD COLUMN misprint_ordinal INTEGER;
        ALTER TABLE modifications ADD COLUMN misprint_day TEXT;
        ALTER TABLE modifications ADD COLUMN shared_exception INTEGER NOT NULL DEFAULT 0;
        """,
    ];

    /// <summary>The condition for paths that lead into a file, as the index has it.</summary>
    public const string LeadsIntoFile = "instr(substr(path, 2), '//') > 0";
}
