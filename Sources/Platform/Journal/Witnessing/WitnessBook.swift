package import Database
package import Exact
package import TransparencyLog

/// What a witness remembers: which logs it watches, and the last checkpoint of each that it cosigned.
///
/// It lies in a database of its own, on another machine than the logs'. The new state is durable before the signature
/// leaves the house, so that nobody, not even a restored backup of the log, can make the witness sign two histories.
package struct WitnessBook: Sendable {
    private let database: Database
    private let now: @Sendable () -> Instant

    /// A book in a database with ``migrations``.
    package init(_ database: Database, now: @escaping @Sendable () -> Instant) {
        self.database = database
        self.now = now
    }

    /// The tables of a witness.
    package static let migrations = [
        Migration(
            "witness-1",
            "CREATE TABLE watched (key ID NOT NULL PRIMARY KEY, since INSTANT NOT NULL)",
            """
            CREATE TABLE cosigned (
                origin ID NOT NULL PRIMARY KEY, size INT64 NOT NULL, root BYTES NOT NULL, at INSTANT NOT NULL)
            """,
            """
            CREATE TABLE evidence_against (
                origin ID NOT NULL, at INSTANT NOT NULL, request BYTES NOT NULL, reason TEXT NOT NULL)
            """)
    ]
}

// MARK: - Watching

extension WitnessBook {
    /// Watches the log of this key from now on.
    ///
    /// - Throws: ``DatabaseError``.
    package func watch(_ key: VerifierKey) async throws {
        let now = now()
        try await database.write { transaction in
            try transaction.execute(
                "INSERT INTO watched (key, since) VALUES (\("\(key)"), \(now)) ON CONFLICT (key) DO NOTHING")
        }
    }

    /// The logs that are watched, and the last checkpoint of each that was cosigned.
    ///
    /// - Throws: ``DatabaseError``, `KeyFault`.
    package func watched() async throws -> [(key: VerifierKey, cosigned: TreeHead?)] {
        try await database.read { reader in
            try reader.keys().map { key in (key, try reader.cosigned(Origin(key.name))) }
        }
    }
}

// MARK: - Cosigning

extension WitnessBook {
    /// Cosigns the checkpoint of a request, if it follows from what was cosigned before.
    ///
    /// - Returns: the line to answer with.
    /// - Throws: `WitnessRefusal` with the status to answer with, ``DatabaseError``.
    package func cosign(_ body: [UInt8], by key: SignerKey) async throws -> NoteSignature {
        let request = try AddCheckpointRequest(body)
        let now = now()
        let answer = try await database.write { transaction in
            let origin = request.signed.checkpoint.origin
            let witness = Witness(logs: try transaction.keys())
            let known = try transaction.cosigned(origin)
            let decision = Result { () throws(WitnessRefusal) in try witness.decision(on: request, knowing: known) }
            switch decision {
            case .success(let acceptance): try transaction.store(acceptance, of: origin, at: now)
            case .failure(let refusal) where refusal.isEvidence:
                try transaction.execute(
                    """
                    INSERT INTO evidence_against (origin, at, request, reason)
                    VALUES (\(origin.description), \(now), \(body), \("\(refusal)"))
                    """)
            case .failure: break
            }
            return decision
        }
        // Only here, after the commit, is anything signed.
        return try answer.get().cosigned(by: key, at: now.milliseconds / 1_000)
    }
}

// MARK: - Storing

extension Querying {
    fileprivate func keys() throws -> [VerifierKey] {
        try rows("SELECT key FROM watched ORDER BY key").map { row in try VerifierKey(row["key"]) }
    }

    /// The checkpoint of a log that was cosigned last; `nil` before the first.
    fileprivate func cosigned(_ origin: Origin) throws -> TreeHead? {
        try first("SELECT size, root FROM cosigned WHERE origin = \(origin.description)").map { row in
            try TreeHead(size: row["size"], root: row["root"])
        }
    }
}

extension Transaction {
    fileprivate func store(_ acceptance: Witness.Acceptance, of origin: Origin, at now: Instant) throws {
        try execute(
            """
            INSERT INTO cosigned (origin, size, root, at)
            VALUES (\(origin.description), \(acceptance.head.size), \(acceptance.head.root), \(now))
            ON CONFLICT (origin) DO UPDATE SET size = excluded.size, root = excluded.root, at = excluded.at
            """)
    }
}
