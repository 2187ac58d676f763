package import Civic
import Database
import Interchange
import TransparencyLog

extension Act {
    /// The columns ``init(row:)`` reads, of the table `act`.
    static let columns: [SQLName] = ["id", "at", "kind", "subject", "seq", "prev", "actor", "policy", "leaf_hash"]

    /// An act from its row.
    ///
    /// - Throws: ``DatabaseError`` for a column that does not hold what it should.
    init(row: Row) throws {
        self.init(
            id: try row["id"], at: try row["at"], kind: try row["kind"], subject: try row["subject"],
            sequence: try row["seq"], previous: try row["prev"], actor: try row["actor"], policy: try row["policy"],
            leaf: try row["leaf_hash"])
    }
}

extension Querying {
    /// An act by its id.
    ///
    /// - Throws: ``JournalError`` when there is none.
    package func act(_ id: Identifier) throws -> Act {
        guard let row = try first("SELECT \(Act.columns) FROM act WHERE id = \(id)") else {
            throw JournalError(reason: .noAct(id: id.description))
        }
        return try Act(row: row)
    }

    /// Every act on a subject, the first first, each with what may be shown of it and its place in the log.
    ///
    /// - Throws: ``DatabaseError``.
    package func timeline(of subject: Subject) throws -> [TimelineEntry] {
        try entries(
            """
            FROM act JOIN act_body ON act_body.act = act.id LEFT JOIN leaf ON leaf.act = act.id
            WHERE subject = \(subject) ORDER BY seq
            """)
    }

    /// Acts as they stand in a timeline.
    ///
    /// - Parameter source: `FROM` and what follows, over `act`, `act_body` and `leaf`.
    func entries(_ source: SQL) throws -> [TimelineEntry] {
        try rows(
            """
            SELECT act.id AS id, act.at AS at, kind, subject, seq, prev, actor, policy, leaf_hash, open_body,
                leaf.idx AS idx
            \(source)
            """
        ).map { row in
            let body: [UInt8]? = try row["open_body"]
            let json = try body.map { try JSON(parsing: $0) }
            return try TimelineEntry(
                act: Act(row: row), unit: json?["unit"]?.string, facts: json?["facts"]?.members, index: row["idx"])
        }
    }
}
