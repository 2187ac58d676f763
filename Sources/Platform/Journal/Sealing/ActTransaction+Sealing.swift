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
        guard try isHeld(lease), head.fence <= lease.fence else {
            throw JournalError(reason: .overtaken(fence: lease.fence))
        }
        let (acts, refused) = try waiting(key: key)
        try refuse(refused, now: now)
        guard !acts.isEmpty else { return Sequencer.Pass(head: head.range.head, sealed: 0, refused: refused) }

        var range = head.range
        var growth = TileRows()
        for act in acts { range.append(act.leaf) { growth.visit($0, $1) } }
        try insertLeaves(acts, from: head.size)
        try growth.write(to: self)
        try insertCheckpoint(
            Checkpoint(origin: origin, head: range.head), after: head.size, by: signer, key: key, at: now)
        let moved = try execute(
            """
            UPDATE log_head SET size = \(range.size), root = \(range.root), peaks = \(range.encoded),
                fence = \(lease.fence)
            WHERE id = 1 AND size = \(head.size) AND root = \(head.root) AND fence <= \(lease.fence)
            """)
        guard moved == 1 else { throw JournalError(reason: .overtaken(fence: lease.fence)) }
        return Sequencer.Pass(head: range.head, sealed: acts.count, refused: refused)
    }

    /// What waits, so ordered that the acts of a subject follow one another; and the ids of rows that nobody recorded.
    ///
    /// A row that cannot even be read is refused like a forged one, and what has its place already is passed over:
    /// one bad row must not keep all others from the log.
    private func waiting(key: ActKey) throws -> (acts: [Act], refused: [String]) {
        var acts: [Act] = []
        var refused: [String] = []
        try forEach(
            """
            SELECT \(Act.columns), leaf AS content, mac FROM unsealed JOIN act ON act.id = unsealed.act
            WHERE NOT EXISTS (SELECT 1 FROM leaf WHERE leaf.act = unsealed.act)
            ORDER BY at, seq, id LIMIT \(Sequencer.batch)
            """
        ) { row in
            if let act = try? Act(row: row), let mark: [UInt8] = try? row["mac"], key.isValid(mark, of: act),
                let content: [UInt8] = try? row["content"], Hash.leaf(content) == act.leaf
            {
                acts.append(act)
            } else {
                refused.append(try row["id"])
            }
        }
        return (acts, refused)
    }

    private func refuse(_ refused: [String], now: Instant) throws {
        for act in refused {
            try execute(
                """
                INSERT INTO refused (act, reason, at) VALUES (\(act), 'mark', \(now)) ON CONFLICT (act) DO NOTHING
                """)
            try execute("DELETE FROM unsealed WHERE act = \(act)")
        }
    }

    private func insertLeaves(_ acts: [Act], from first: Int) throws {
        for (offset, act) in acts.enumerated() {
            try enqueue(
                "INSERT INTO leaf (idx, act, hash) VALUES (\(first + offset), \(act.id), \(act.leaf))")
        }
        try enqueue(
            """
            DELETE FROM unsealed
            WHERE EXISTS (SELECT 1 FROM leaf WHERE leaf.act = unsealed.act AND leaf.idx >= \(first))
            """)
    }

    /// Keeps a checkpoint behind the one of size `previous`.
    func insertCheckpoint(
        _ checkpoint: Checkpoint, after previous: Int?, by signer: SignerKey, key: ActKey, at now: Instant
    ) throws {
        let note = try checkpoint.signed(by: signer)
        let row = CheckpointRow(
            head: checkpoint.head, note: String(decoding: note.bytes, as: UTF8.self), at: now, previous: previous)
        try enqueue(
            """
            INSERT INTO checkpoint (size, root, note, at, prev, mac)
            VALUES (\(row.head.size), \(row.head.root), \(row.note), \(row.at), \(row.previous), \(key.mark(row)))
            """)
    }
}
