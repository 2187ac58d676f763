package import Database

/// The tables of acts and of the log.
package enum JournalMigrations {
    /// In order.
    package static let all = [
        acts, log, ActorStore.migration, MatterStore.migration, CalendarStore.migration, EvidenceStore.migration,
    ]

    /// The tables whose rows belong to acts.
    package static let tables = [ActorStore.table, CalendarStore.table]

    /// Acts with their bodies, and each subject's last act.
    ///
    /// No index and no reference stands here that nothing asks for. An act is written with its body by one function and
    /// is never taken away, and an audit finds a body or a `prev` that leads nowhere. With PostgreSQL a reference is also
    /// a question to the table of acts, over which serializable transactions on different subjects refuse one another.
    private static let acts = Migration(
        "journal-1", appendOnly: ["act"], official: ["act", "act_body", "subject_head"],
        """
        CREATE TABLE act (
            id ID NOT NULL PRIMARY KEY, at INSTANT NOT NULL, kind TEXT NOT NULL, subject ID NOT NULL,
            seq INT64 NOT NULL CHECK (seq > 0), prev ID, actor ID NOT NULL, policy BYTES,
            leaf BYTES NOT NULL, leaf_hash BYTES NOT NULL, mac BYTES NOT NULL,
            UNIQUE (subject, seq), CHECK ((prev IS NULL) = (seq = 1)))
        """,
        """
        CREATE TABLE act_body (
            act ID NOT NULL PRIMARY KEY, open_salt BYTES, open_body BYTES, sealed_salt BYTES,
            sealed_body BYTES, CHECK ((open_salt IS NULL) = (open_body IS NULL)),
            CHECK ((sealed_salt IS NULL) = (sealed_body IS NULL)))
        """,
        """
        CREATE TABLE subject_head (
            subject ID NOT NULL PRIMARY KEY, seq INT64 NOT NULL, act ID NOT NULL, prev ID, at INSTANT NOT NULL)
        """)

    /// The log: which act has which index, the hashes above them, every checkpoint that was signed.
    ///
    /// What waits needs no reference: a name without an act is passed over, and an audit finds it.
    private static let log = Migration(
        "journal-2", appendOnly: ["leaf", "checkpoint"],
        "CREATE TABLE unsealed (act ID NOT NULL PRIMARY KEY)",
        """
        CREATE TABLE refused (
            act ID NOT NULL PRIMARY KEY REFERENCES act (id), reason TEXT NOT NULL, at INSTANT NOT NULL)
        """,
        """
        CREATE TABLE leaf (
            idx INT64 NOT NULL PRIMARY KEY CHECK (idx >= 0), act ID NOT NULL UNIQUE REFERENCES act (id),
            hash BYTES NOT NULL)
        """,
        """
        CREATE TABLE tile (
            level INT64 NOT NULL, idx INT64 NOT NULL, hashes BYTES NOT NULL, PRIMARY KEY (level, idx))
        """,
        """
        CREATE TABLE checkpoint (
            size INT64 NOT NULL PRIMARY KEY, root BYTES NOT NULL, note TEXT NOT NULL, at INSTANT NOT NULL,
            prev INT64 REFERENCES checkpoint (size), mac BYTES NOT NULL, CHECK ((prev IS NULL) = (size = 0)))
        """,
        """
        CREATE TABLE log_head (
            id INT64 NOT NULL PRIMARY KEY CHECK (id = 1), size INT64 NOT NULL, root BYTES NOT NULL,
            peaks BYTES NOT NULL, fence INT64 NOT NULL)
        """,
        """
        CREATE TABLE lease (
            name ID NOT NULL PRIMARY KEY, holder ID NOT NULL, fence INT64 NOT NULL, until INSTANT NOT NULL)
        """,
        "CREATE TABLE backup (at INSTANT NOT NULL PRIMARY KEY, path TEXT NOT NULL)",
        """
        CREATE TABLE cosignature (
            size INT64 NOT NULL REFERENCES checkpoint (size), witness TEXT NOT NULL, line TEXT NOT NULL,
            at INSTANT NOT NULL, PRIMARY KEY (size, witness))
        """)
}
