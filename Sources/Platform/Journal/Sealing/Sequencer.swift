import Database
import Exact
package import TransparencyLog

/// Gives committed acts their places in the log, and signs how far it has come.
///
/// Acts are recorded without waiting for the log: a lock on its head in each of them would let a few hundred a second
/// through. One sequencer at a time, the holder of a lease, takes those that wait, in an order in which each subject's
/// acts follow one another, and appends them in one transaction together with the signed checkpoint. Two sequencers
/// cannot both append: the head moves by compare-and-swap, under a fence.
package struct Sequencer: Sendable {
    private let journal: Journal
    private let signer: SignerKey
    private let origin: Origin
    private let holder: String

    /// How many acts one pass takes at most.
    package static let batch = 4_096

    /// The name of the lease that lets one of several seal.
    package static let leaseName = "sequencer"

    /// A sequencer that signs with `signer`, whose name is the origin of the log.
    ///
    /// - Parameter holder: tells this process from others that share the lease.
    package init(_ journal: Journal, signer: SignerKey, holder: String) {
        self.journal = journal
        self.signer = signer
        self.holder = holder
        origin = Origin(signer.name)
    }

    /// What a pass did.
    package struct Pass: Hashable, Sendable {
        /// How far the log has come.
        package let head: TreeHead
        /// How many acts were given a place.
        package let sealed: Int
        /// The ids of rows that nobody recorded: they are never sealed.
        package let refused: [String]
    }
}

// MARK: - Beginning

extension Sequencer {
    /// Begins the log with its checkpoint of size 0; one that was begun by the same key is left as it is.
    ///
    /// - Throws: ``JournalError`` when another key began it, ``DatabaseError``.
    package func begin() async throws {
        let (signer, origin, now) = (signer, origin, journal.now())
        try await journal.write { transaction in
            if let note: String = try transaction.value("SELECT note FROM checkpoint WHERE size = 0") {
                return try Sequencer.check(note, isBy: signer)
            }
            let range = CompactRange()
            try transaction.insertCheckpoint(
                Checkpoint(origin: origin, head: range.head), after: nil, by: signer, key: transaction.journal.actKey,
                at: now)
            try transaction.execute(
                """
                INSERT INTO log_head (id, size, root, peaks, fence)
                VALUES (1, 0, \(range.root), \(range.encoded), 0)
                """)
        }
    }

    private static func check(_ note: String, isBy signer: SignerKey) throws {
        let checkpoint = try SignedCheckpoint(Array(note.utf8))
        do {
            _ = try checkpoint.verified(by: signer.verifier)
        } catch {
            let origin = checkpoint.checkpoint.origin.description
            throw JournalError(reason: .foreignKey(origin: origin, found: "\(signer.verifier)"))
        }
    }

    /// Holds the stored hashes against the head and the head against its signed checkpoint; called once at start.
    ///
    /// - Throws: ``JournalError`` when they differ: then nothing may be signed.
    package func checkHead() async throws {
        let signer = signer
        try await journal.database.read { reader in
            guard let head = try reader.logHead() else { throw JournalError(reason: .noLog) }
            var tiles = reader.tiles(size: head.size)
            guard (try? tiles.root()) == head.root else { throw JournalError(reason: .brokenTiles(size: head.size)) }
            guard let row = try reader.first("SELECT note, root FROM checkpoint WHERE size = \(head.size)"),
                try row["root"] == head.root
            else { throw JournalError(reason: .brokenHead(size: head.size)) }
            let note: String = try row["note"]
            try Sequencer.check(note, isBy: signer)
            guard try SignedCheckpoint(Array(note.utf8)).checkpoint.head == head.range.head else {
                throw JournalError(reason: .brokenHead(size: head.size))
            }
        }
    }
}

// MARK: - Sealing

extension Sequencer {
    /// Seals what waits, up to ``batch`` acts.
    ///
    /// The lease is taken in the same transaction: a pass that lasts longer than a lease is not overtaken half-way, so
    /// that a long queue on a slow machine gets shorter, whoever seals.
    ///
    /// - Returns: `nil` while another process holds the lease.
    /// - Throws: ``JournalError``, ``DatabaseError``; then nothing was appended or signed.
    package func seal() async throws -> Pass? {
        let (signer, origin, holder) = (signer, origin, holder)
        return try await journal.write(.alone) { transaction in
            let now = transaction.journal.now()
            let lease = try transaction.takeLease(Sequencer.leaseName, holder: holder, now: now)
            return try lease.map { lease in
                try transaction.seal(
                    with: lease, signer: signer, origin: origin, key: transaction.journal.actKey, now: now)
            }
        }
    }

    /// Takes or renews the right to seal.
    ///
    /// - Returns: `nil` while another process holds the lease.
    /// - Throws: ``DatabaseError``.
    package func takeLease() async throws -> Lease? {
        let holder = holder
        let now = journal.now()
        return try await journal.write { try $0.takeLease(Sequencer.leaseName, holder: holder, now: now) }
    }

    /// Seals what waits, up to ``batch`` acts, under a lease taken before, however long ago: what counts is that nobody
    /// has taken over since.
    ///
    /// - Throws: ``JournalError/Reason/overtaken(fence:)`` when somebody has, ``DatabaseError``; then nothing was
    ///   appended or signed.
    package func seal(under lease: Lease) async throws -> Pass {
        let now = journal.now()
        let (signer, origin) = (signer, origin)
        return try await journal.write(.alone) { transaction in
            try transaction.seal(
                with: lease, signer: signer, origin: origin, key: transaction.journal.actKey, now: now)
        }
    }

    /// Seals until nothing waits.
    ///
    /// - Returns: the last pass; `nil` while another process holds the lease.
    /// - Throws: ``JournalError``, ``DatabaseError``.
    package func sealAll() async throws -> Pass? {
        while let pass = try await seal() {
            if pass.sealed + pass.refused.count < Sequencer.batch { return pass }
        }
        return nil
    }

    /// Lets another process take over at once.
    ///
    /// - Throws: ``DatabaseError``.
    package func resign() async throws {
        let holder = holder
        let now = journal.now()
        try await journal.write { transaction in
            guard let lease = try transaction.takeLease(Sequencer.leaseName, holder: holder, now: now) else { return }
            try transaction.giveBack(lease, now: now)
        }
    }
}
