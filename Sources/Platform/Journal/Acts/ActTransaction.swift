import Civic
package import Database
import Exact
import Interchange
import TransparencyLog

/// A transaction that records acts, and through them changes official tables.
package struct ActTransaction: Querying {
    let transaction: Transaction
    let journal: Journal

    /// Runs a query, one call of `body` a row.
    ///
    /// - Throws: ``DatabaseError``, or what `body` throws.
    package func forEach(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        try transaction.forEach(sql, body)
    }

    /// Changes a table that is not made of versions: current states, queues. An official one changes only where an act
    /// is recorded in the same transaction.
    ///
    /// - Returns: how many rows changed.
    /// - Throws: ``DatabaseError``.
    @discardableResult
    package func execute(_ sql: SQL) throws -> Int { try transaction.execute(sql) }
}

// MARK: - Recording

extension ActTransaction {
    /// Records an act; `rows` inserts the rows of official tables that belong to it.
    ///
    /// - Throws: ``DatabaseError``, ``JournalError`` for a subject that could not be read back, or what `rows` throws.
    @discardableResult
    package func record(
        _ draft: ActDraft, by actor: Actor, rows: (ActRows) throws -> Void = { _ in }
    ) throws -> Act {
        guard Subject(rawValue: draft.subject.rawValue) == draft.subject else {
            throw JournalError(reason: .badSubject(draft.subject.rawValue))
        }
        let id = journal.random.use { random in Identifier(Act.prefix, using: &random) }
        let place = try advance(draft.subject, to: id)
        transaction.noteAct()
        let inserted = ActRows(act: id, transaction: transaction, random: journal.random)
        try rows(inserted)

        let bodies = ActBodies(
            draft, act: id, sequence: place.sequence, previous: place.previous, actor: actor, rows: inserted.hashes,
            random: journal.random)
        let content = LeafContent(
            at: place.at, policy: draft.policy, open: bodies.openCommitment, sealed: bodies.sealedCommitment)
        let leaf = content.bytes
        let act = Act(
            id: id, at: place.at, kind: draft.kind, subject: draft.subject, sequence: place.sequence,
            previous: place.previous, actor: actor.id, policy: draft.policy, leaf: .leaf(leaf))
        try insert(act, leaf: leaf, bodies: bodies)
        return act
    }

    /// Makes the act the last one of its subject: one statement, which lets acts on different subjects pass one
    /// another and lines up those on the same.
    private func advance(
        _ subject: Subject, to id: Identifier
    ) throws -> (sequence: Int, previous: Identifier?, at: Instant) {
        let now = journal.now()
        let row = try transaction.first(
            """
            INSERT INTO subject_head (subject, seq, act, prev, at) VALUES (\(subject), 1, \(id), NULL, \(now))
            ON CONFLICT (subject) DO UPDATE SET seq = subject_head.seq + 1, act = excluded.act,
                prev = subject_head.act,
                at = CASE WHEN excluded.at > subject_head.at THEN excluded.at ELSE subject_head.at END
            RETURNING seq, prev, at
            """)
        guard let row else { throw DatabaseError(reason: .column(name: "seq", message: "没有返回序号")) }
        return try (row["seq"], row["prev"], row["at"])
    }

    private func insert(_ act: Act, leaf: [UInt8], bodies: ActBodies) throws {
        let id = act.id.description
        try transaction.execute(
            """
            INSERT INTO act (id, at, kind, subject, seq, prev, actor, policy, leaf, leaf_hash, mac)
            VALUES (\(id), \(act.at), \(act.kind), \(act.subject), \(act.sequence), \(act.previous), \(act.actor),
                \(act.policy), \(leaf), \(act.leaf), \(journal.actKey.mark(act)))
            """)
        try transaction.execute(
            """
            INSERT INTO act_body (act, open_salt, open_body, sealed_salt, sealed_body)
            VALUES (\(id), \(bodies.openSalt), \(bodies.open), \(bodies.sealedSalt), \(bodies.sealed))
            """)
        try transaction.execute("INSERT INTO unsealed (act) VALUES (\(id))")
    }
}
