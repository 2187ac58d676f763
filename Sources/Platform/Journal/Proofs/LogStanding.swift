package import Database
package import Exact
package import TransparencyLog

/// How the log stands: what anybody needs to watch it.
package struct LogStanding: Sendable {
    /// A checkpoint that was signed.
    package struct Signed: Sendable {
        /// The checkpoint with its signatures.
        package let checkpoint: SignedCheckpoint
        /// When it was signed.
        package let at: Instant
        /// Who saw it, and when they say.
        package let cosignatures: [Cosignature]
        /// Whether the newest checkpoint continues it, as was just computed.
        package let isContinued: Bool
    }

    /// The last checkpoints, the newest first; never none.
    package let checkpoints: [Signed]
    /// How many acts wait for their index.
    package let waiting: Int
    /// When the first checkpoint was signed.
    package let began: Instant
}

extension Querying {
    /// How the log stands, with its last checkpoints held against the newest.
    ///
    /// - Parameter count: how many checkpoints are looked at.
    /// - Throws: ``JournalError`` when the log was never begun, `KeyFault`, `DatabaseError`.
    package func logStanding(last count: Int) throws -> LogStanding {
        let newest = try checkpoint(size: nil)
        let witnesses = try witnesses()
        let rows = try rows("SELECT size, at FROM checkpoint ORDER BY size DESC LIMIT \(count)")
        let checkpoints = try rows.map { row in
            let signed = try checkpoint(size: try row["size"])
            return LogStanding.Signed(
                checkpoint: signed, at: try row["at"], cosignatures: try signed.cosignatures(by: witnesses),
                isContinued: try isContinued(signed.checkpoint.head, by: newest.checkpoint.head))
        }
        let waiting: Int = try first("SELECT count(*) AS waiting FROM unsealed").map { try $0["waiting"] } ?? 0
        let began: Instant? = try first("SELECT min(at) AS began FROM checkpoint").flatMap { try $0["began"] }
        return LogStanding(
            checkpoints: checkpoints, waiting: waiting, began: began ?? Instant(milliseconds: 0))
    }

    /// The keys of all witnesses that ever answered.
    ///
    /// - Throws: `KeyFault`, `DatabaseError`.
    package func witnesses() throws -> [VerifierKey] {
        try rows("SELECT DISTINCT witness FROM cosignature ORDER BY witness").map { try VerifierKey($0["witness"]) }
    }

    /// Whether the tree of `newer`, a checkpoint of this log, begins with that of `older`.
    ///
    /// - Throws: ``JournalError``, `DatabaseError`.
    package func isContinued(_ older: TreeHead, by newer: TreeHead) throws -> Bool {
        guard older.size > 0, older.size < newer.size else { return older.size == 0 || older == newer }
        let proof = ConsistencyProof(
            oldSize: older.size, newSize: newer.size, hashes: try consistency(from: older.size, to: newer.size))
        do throws(ProofFault) {
            try proof.verify(oldRoot: older.root, newRoot: newer.root)
            return true
        } catch {
            return false
        }
    }

    /// The content of a tile as it stands now; `nil` where the log does not reach so far.
    ///
    /// - Throws: ``JournalError`` when the log was never begun or its hashes are damaged, `DatabaseError`.
    package func bytes(of tile: Tile) throws -> [UInt8]? {
        let size = try checkpoint(size: nil).checkpoint.size
        // How many leaves the last node of the tile stands over; what is higher than any tree is not there.
        guard tile.level < 8, let last = tile.nodes.last, last.index < size >> (Tile.height * tile.level) else {
            return nil
        }
        switch tile.kind {
        case .hashes: return try hashes(of: tile, size: size)
        case .entries: return try entries(of: tile, size: size)
        }
    }
}
