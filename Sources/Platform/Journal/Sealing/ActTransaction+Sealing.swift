import Civic
import Database
import Exact
import TransparencyLog

extension ActTransaction {
    /// Appends what waits to the log and moves its head.
    func seal(
        with lease: Lease, signer: SignerKey, origin: Origin, key: ActKey, now: Instant
    ) throws -> Sequencer.Pass {
        guard let head = try logHead() else { throw JournalError(reason: .noLog) }
        guard head.fence <= lease.fence else { throw JournalError(reason: .overtaken(fence: lease.fence)) }
        let (acts, refused) = try waiting(key: key)
        try refuse(refused, now: now)
        let ids = refused.map(\.id)
        guard !acts.isEmpty else { return Sequencer.Pass(head: head.range.head, sealed: 0, refused: ids) }

        var range = head.range
        var growth = TileGrowth()
        for act in acts { range.append(act.leaf) { growth.visit($0, $1) } }
        try insertLeaves(acts, from: head.size)
        try growth.write(to: self)
        try insertCheckpoint(Checkpoint(origin: origin, head: range.head), by: signer, at: now)
        let moved = try execute(
            """
            UPDATE log_head SET size = \(range.size), root = \(range.root), peaks = \(range.encoded),
                fence = \(lease.fence)
            WHERE id = 1 AND size = \(head.size) AND root = \(head.root) AND fence <= \(lease.fence)
            """)
        guard moved == 1 else { throw JournalError(reason: .overtaken(fence: lease.fence)) }
        return Sequencer.Pass(head: range.head, sealed: acts.count, refused: ids)
    }

    /// An act that waits for its place.
    private struct Waiting {
        let id: Identifier
        let leaf: Hash
    }

    /// What waits, so ordered that the acts of a subject follow one another; and what nobody recorded.
    private func waiting(key: ActKey) throws -> (acts: [Waiting], refused: [Waiting]) {
        var acts: [Waiting] = []
        var refused: [Waiting] = []
        try forEach(
            """
            SELECT act.id AS id, leaf, leaf_hash, mac FROM unsealed JOIN act ON act.id = unsealed.act
            ORDER BY at, seq, act.id LIMIT \(Sequencer.batch)
            """
        ) { row in
            let act = Waiting(id: try row["id"], leaf: try row["leaf_hash"])
            let isOurs = try key.isValid(row["mac"], act: act.id.description, leaf: act.leaf)
            if isOurs, try Hash.leaf(row["leaf"] as [UInt8]) == act.leaf {
                acts.append(act)
            } else {
                refused.append(act)
            }
        }
        return (acts, refused)
    }

    private func refuse(_ refused: [Waiting], now: Instant) throws {
        for act in refused {
            try execute("INSERT INTO refused (act, reason, at) VALUES (\(act.id), 'mark', \(now))")
            try execute("DELETE FROM unsealed WHERE act = \(act.id)")
        }
    }

    private func insertLeaves(_ acts: [Waiting], from first: Int) throws {
        let chunk = 64
        for start in stride(from: 0, to: acts.count, by: chunk) {
            let part = acts[start..<min(start + chunk, acts.count)]
            let rows = part.enumerated().map { offset, act -> SQL in
                "(\(first + start + offset), \(act.id), \(act.leaf))"
            }
            try execute("INSERT INTO leaf (idx, act, hash) VALUES \(joined: rows)")
            try execute("DELETE FROM unsealed WHERE act IN (\(list: part.map(\.id)))")
        }
    }

    func insertCheckpoint(_ checkpoint: Checkpoint, by signer: SignerKey, at now: Instant) throws {
        let note = try checkpoint.signed(by: signer)
        try execute(
            """
            INSERT INTO checkpoint (size, root, note, at)
            VALUES (\(checkpoint.size), \(checkpoint.root), \(String(decoding: note.bytes, as: UTF8.self)), \(now))
            """)
    }
}
