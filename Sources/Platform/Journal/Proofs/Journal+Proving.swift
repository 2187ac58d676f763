package import Civic
import Database
package import TransparencyLog

extension Journal {
    /// What shows offline that an act is in the log.
    ///
    /// - Throws: ``JournalError`` when there is no such act or it waits for its index, ``DatabaseError``.
    package func proof(of act: Identifier) async throws -> LogProof {
        try await database.read { reader in try reader.proof(of: act) }
    }

    /// What shows that the log of `newSize` continues that of `oldSize`.
    ///
    /// - Parameter newSize: `nil` for the newest checkpoint.
    /// - Throws: ``JournalError`` for a size of which there is no checkpoint, ``DatabaseError``.
    package func consistencyProof(from oldSize: Int, to newSize: Int? = nil) async throws -> ConsistencyProof {
        try await database.read { reader in
            let new = try reader.checkpoint(size: newSize).checkpoint.size
            let old = try reader.checkpoint(size: oldSize).checkpoint.size
            return ConsistencyProof(oldSize: old, newSize: new, hashes: try reader.consistency(from: old, to: new))
        }
    }
}

extension Querying {
    /// What shows offline that an act is in the log: with the newest checkpoint that witnesses have seen, since a later
    /// one would prove less; with the newest of all where none has been seen since the act.
    ///
    /// - Throws: ``JournalError`` when there is no such act or it waits for its index, ``DatabaseError``.
    package func proof(of act: Identifier) throws -> LogProof {
        guard let row = try first("SELECT idx FROM act LEFT JOIN leaf ON leaf.act = act.id WHERE act.id = \(act)")
        else { throw JournalError(reason: .noAct(id: act.description)) }
        guard let index: Int = try row["idx"] else {
            throw JournalError(reason: .notSealed(act: act.description))
        }
        let signed = try checkpoint(size: try witnessedSize(above: index))
        var tiles = tiles(size: signed.checkpoint.size)
        return LogProof(index: index, hashes: try tiles.inclusionProof(of: index).hashes, signed: signed)
    }

    /// The size of the checkpoint that most witnesses have seen among the last cosigned ones that hold a leaf.
    private func witnessedSize(above index: Int) throws -> Int? {
        var counts: [Int: Int] = [:]
        try forEach("SELECT size FROM cosignature WHERE size > \(index) ORDER BY size DESC LIMIT 64") { row in
            counts[try row["size"], default: 0] += 1
        }
        return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
    }
}
