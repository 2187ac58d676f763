package import Civic
import Database
import Interchange

extension ActTransaction {
    /// Destroys bodies of an act with their salts, as an act of its own on the same subject.
    ///
    /// Copies in backups made before are not reached; they go when the backups do.
    ///
    /// - Parameter reason: the ground in law; it is shown in the timeline, so that it names nobody.
    /// - Throws: ``JournalError`` when there is no such act, nothing left to erase, or the act is itself an erasure;
    ///   ``DatabaseError``.
    @discardableResult
    package func erase(
        body: Erasure.Bodies, of id: Identifier, reason: String, by actor: Actor
    ) throws -> Act {
        let erased = try act(id)
        if erased.kind == Erasure.kind { throw JournalError(reason: .erasureStays(act: id.description)) }
        let (open, sealed): (SQL, SQL) = (
            "open_salt = NULL, open_body = NULL", "sealed_salt = NULL, sealed_body = NULL"
        )
        let row = try first("SELECT open_body, sealed_body FROM act_body WHERE act = \(id)")
        let body = try Erasure(of: id, body, found: row)
        let act = try record(ActDraft(Erasure.kind, on: erased.subject, open: body.facts(reason: reason)), by: actor)
        switch body.bodies {
        case .open: try execute("UPDATE act_body SET \(open) WHERE act = \(id)")
        case .sealed: try execute("UPDATE act_body SET \(sealed) WHERE act = \(id)")
        case .both: try execute("UPDATE act_body SET \(open), \(sealed) WHERE act = \(id)")
        }
        return act
    }
}

extension Journal {
    /// Destroys bodies of an act; see ``ActTransaction/erase(body:of:reason:by:)``.
    ///
    /// - Throws: ``JournalError``, ``DatabaseError``.
    package func erase(
        body: Erasure.Bodies, of id: Identifier, reason: String, by actor: Actor
    ) async throws -> Act {
        try await write { transaction in try transaction.erase(body: body, of: id, reason: reason, by: actor) }
    }
}

extension Erasure {
    /// The erasure of what is still there of `row`.
    fileprivate init(of act: Identifier, _ bodies: Bodies, found row: Row?) throws {
        let open: [UInt8]? = try row?["open_body"]
        let sealed: [UInt8]? = try row?["sealed_body"]
        let isThere = (open != nil && bodies != .sealed) || (sealed != nil && bodies != .open)
        guard isThere else { throw JournalError(reason: .nothingToErase(act: act.description)) }
        let rows = bodies == .sealed ? nil : RowsCommitment(try open.map { try JSON(parsing: $0) }?[RowsCommitment.key])
        self.init(act: act, bodies: bodies, rows: rows)
    }
}
