package import Database
package import TransparencyLog

/// Files that acts rest on, each once, by its hash.
package enum EvidenceStore {
    /// The table. Its rows go with an act; they are not append-only, since the law may ask for a file to be erased.
    package static let migration = Migration(
        "evidence-1", official: ["evidence"],
        """
        CREATE TABLE evidence (
            hash BYTES NOT NULL PRIMARY KEY, name TEXT NOT NULL, size INT64 NOT NULL CHECK (size > 0),
            bytes BYTES NOT NULL, at INSTANT NOT NULL)
        """)
}

// MARK: - Keeping

extension ActTransaction {
    /// Keeps a file; the act of this transaction is to name it in its facts:
    ///
    /// ```swift
    /// let letter = try transaction.keep(Evidence(name: "推荐函.pdf", bytes: bytes))
    /// try transaction.record(ActDraft("claim.review", on: subject, open: [letter.member("letter")]), by: clerk)
    /// ```
    ///
    /// The same bytes are kept once, however often and under whatever name they come.
    ///
    /// - Throws: ``EvidenceError`` for a file that is not kept, ``DatabaseError``.
    package func keep(_ evidence: Evidence) throws -> Evidence.Reference {
        let name = evidence.name
        guard !name.isEmpty, name.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F }) else {
            throw EvidenceError(reason: .name, name: name)
        }
        guard !evidence.bytes.isEmpty else { throw EvidenceError(reason: .empty, name: name) }
        guard evidence.bytes.count <= Evidence.byteLimit else {
            throw EvidenceError(reason: .tooLarge(size: evidence.bytes.count), name: name)
        }
        let reference = evidence.reference
        try execute(
            """
            INSERT INTO evidence (hash, name, size, bytes, at)
            VALUES (\(reference.hash), \(name), \(reference.size), \(evidence.bytes), \(journal.now()))
            ON CONFLICT (hash) DO NOTHING
            """)
        return reference
    }
}

// MARK: - Giving back

extension Querying {
    /// The bytes of a file.
    ///
    /// - Throws: ``EvidenceError`` when it is not there or not what was kept, ``DatabaseError``.
    package func evidence(_ hash: Hash) throws -> [UInt8] {
        guard let row = try first("SELECT name, bytes FROM evidence WHERE hash = \(hash)") else {
            throw EvidenceError(reason: .missing(hash: hash.hexadecimal), name: nil)
        }
        let bytes: [UInt8] = try row["bytes"]
        let found = Hash(of: bytes)
        guard found == hash else {
            let reason = EvidenceError.Reason.changed(hash: hash.hexadecimal, found: found.hexadecimal)
            throw EvidenceError(reason: reason, name: try row["name"])
        }
        return bytes
    }
}
