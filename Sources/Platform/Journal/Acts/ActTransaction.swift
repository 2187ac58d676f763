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

    /// Changes a table as ``execute(_:)`` does, where nobody needs to know how many rows; see
    /// ``Transaction/enqueue(_:)``.
    ///
    /// - Throws: ``DatabaseError``.
    package func enqueue(_ sql: SQL) throws { try transaction.enqueue(sql) }
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
        let opening = try ActOpening(draft.subject, journal)
        return try record(draft, by: actor, opening, transaction.first(opening.statement), rows: rows)
    }

    /// Records an act whose opening answered `row`.
    func record(
        _ draft: ActDraft, by actor: Actor, _ opening: ActOpening, _ row: Row?, rows: (ActRows) throws -> Void
    ) throws -> Act {
        let id = opening.id
        let place = try ActOpening.place(row)
        transaction.noteAct()
        let inserted = ActRows(act: id, at: place.at, transaction: transaction, random: journal.random)
        try rows(inserted)
        var draft = draft
        let commitment = try inserted.finish()
        draft.open += inserted.facts

        let bodies = ActBodies(
            draft, act: id, sequence: place.sequence, previous: place.previous, actor: actor,
            rows: commitment, random: journal.random)
        let content = LeafContent(
            at: place.at, policy: draft.policy, open: bodies.openCommitment, sealed: bodies.sealedCommitment)
        let leaf = content.bytes
        let act = Act(
            id: id, at: place.at, kind: draft.kind, subject: draft.subject, sequence: place.sequence,
            previous: place.previous, actor: actor.id, policy: draft.policy, leaf: .leaf(leaf))
        try insert(act, leaf: leaf, bodies: bodies)
        return act
    }

    private func insert(_ act: Act, leaf: [UInt8], bodies: ActBodies) throws {
        let id = act.id.description
        try transaction.enqueue(
            """
            INSERT INTO act (id, at, kind, subject, seq, prev, actor, policy, leaf, leaf_hash, mac)
            VALUES (\(id), \(act.at), \(act.kind), \(act.subject), \(act.sequence), \(act.previous), \(act.actor),
                \(act.policy), \(leaf), \(act.leaf), \(journal.actKey.mark(act)))
            """)
        try transaction.enqueue(
            """
            INSERT INTO act_body (act, open_salt, open_body, sealed_salt, sealed_body)
            VALUES (\(id), \(bodies.openSalt), \(bodies.open), \(bodies.sealedSalt), \(bodies.sealed))
            """)
        try transaction.enqueue("INSERT INTO unsealed (act) VALUES (\(id))")
    }
}
