import Civic
import Database
import Exact

/// How the recording of an act begins: it becomes the last one of its subject.
///
/// One statement, which lets acts on different subjects pass one another and lines up those on the same.
struct ActOpening: Sendable {
    /// The name of the act.
    let id: Identifier
    /// Answers with the place of the act among those on its subject.
    let statement: SQL

    /// The opening of a new act on `subject`.
    ///
    /// - Throws: ``JournalError`` for a subject that could not be read back.
    init(_ subject: Subject, _ journal: Journal) throws(JournalError) {
        guard Subject(rawValue: subject.rawValue) == subject else {
            throw JournalError(reason: .badSubject(subject.rawValue))
        }
        id = journal.random.use { random in Identifier(Act.prefix, using: &random) }
        let now = journal.now()
        statement = """
            INSERT INTO subject_head (subject, seq, act, prev, at) VALUES (\(subject), 1, \(id), NULL, \(now))
            ON CONFLICT (subject) DO UPDATE SET seq = subject_head.seq + 1, act = excluded.act,
                prev = subject_head.act,
                at = CASE WHEN excluded.at > subject_head.at THEN excluded.at ELSE subject_head.at END
            RETURNING seq, prev, at
            """
    }

    /// Reads what ``statement`` answered.
    ///
    /// - Throws: ``DatabaseError``.
    static func place(_ row: Row?) throws -> (sequence: Int, previous: Identifier?, at: Instant) {
        guard let row else { throw DatabaseError(reason: .column(name: "seq", message: "没有返回序号")) }
        return try (row["seq"], row["prev"], row["at"])
    }
}
