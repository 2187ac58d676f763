import Database
import Exact
package import TransparencyLog

extension Journal {
    /// A signed checkpoint with the cosignatures of its witnesses.
    ///
    /// - Parameter size: that of the checkpoint; `nil` for the newest.
    /// - Throws: ``JournalError`` when there is none of that size, ``DatabaseError``.
    package func checkpoint(size: Int? = nil) async throws -> SignedCheckpoint {
        try await database.read { reader in try reader.checkpoint(size: size) }
    }

    /// A request for a witness that last cosigned the checkpoint of `oldSize`, 0 at first.
    ///
    /// - Throws: ``JournalError``, `ProofFault` when the log never had that size, ``DatabaseError``.
    package func request(from oldSize: Int) async throws -> AddCheckpointRequest {
        try await database.read { reader in
            let newest = try reader.checkpoint(size: nil)
            let proof = try reader.consistency(from: oldSize, to: newest.checkpoint.size)
            return AddCheckpointRequest(oldSize: oldSize, proof: proof, signed: newest)
        }
    }

    /// Keeps a witness's answer, once it is found to be the witness's signature on one of our checkpoints.
    ///
    /// - Returns: the size of the checkpoint.
    /// - Throws: ``JournalError`` when it is on none of them, ``DatabaseError``.
    package func take(cosignature line: [UInt8], by witness: VerifierKey) async throws -> Int {
        let now = now()
        let line = String(decoding: line.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
        return try await database.write { transaction in
            for row in try transaction.rows("SELECT size, note FROM checkpoint ORDER BY size DESC LIMIT 1000") {
                let note: String = try row["note"]
                let signed = try? SignedCheckpoint(Array("\(note)\(line)\n".utf8))
                guard let signed, let found = try? signed.cosignatures(by: [witness]), !found.isEmpty else { continue }
                let size: Int = try row["size"]
                try transaction.execute(
                    """
                    INSERT INTO cosignature (size, witness, line, at) VALUES (\(size), \("\(witness)"), \(line), \(now))
                    ON CONFLICT (size, witness) DO NOTHING
                    """)
                return size
            }
            throw JournalError(reason: .foreignCosignature(witness: witness.name.description))
        }
    }
}

extension Querying {
    /// The checkpoint of a size, or the newest, with its cosignatures.
    ///
    /// - Throws: ``JournalError`` when there is none, ``DatabaseError``.
    package func checkpoint(size: Int?) throws -> SignedCheckpoint {
        let row =
            if let size {
                try first("SELECT size, note FROM checkpoint WHERE size = \(size)")
            } else {
                try first("SELECT size, note FROM checkpoint ORDER BY size DESC LIMIT 1")
            }
        guard let row else { throw JournalError(reason: size.map { .noCheckpoint(size: $0) } ?? .noLog) }
        let number: Int = try row["size"]
        var note: String = try row["note"]
        for row in try rows("SELECT line FROM cosignature WHERE size = \(number) ORDER BY witness") {
            note += try row["line"] + "\n"
        }
        return try SignedCheckpoint(Array(note.utf8))
    }

    /// The hashes that show the tree of `newSize` to continue that of `oldSize`; none where nothing is to be shown.
    func consistency(from oldSize: Int, to newSize: Int) throws -> [Hash] {
        guard oldSize > 0, oldSize != newSize else { return [] }
        var tiles = tiles(size: newSize)
        return try tiles.consistencyProof(from: oldSize).hashes
    }
}
