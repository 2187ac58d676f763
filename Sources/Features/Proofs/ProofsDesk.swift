import Civic
package import Database
package import Dossiers
package import Journal
import Markup
import Site
package import TransparencyLog

/// What everybody may ask of the log: how it stands, its files, the proof of an act, whether a file is genuine.
package struct ProofsDesk: Sendable {
    /// The log's public key.
    package let key: VerifierKey
    /// What the codes of acts are called.
    package let words: DossierWords
    private let database: Database
    private let isPublished: @Sendable (TimelineEntry) -> Bool

    /// A desk for the log in a database.
    ///
    /// - Parameter isPublished: whether everything an act says openly may be shown to everybody.
    package init(
        _ database: Database, key: VerifierKey, words: DossierWords,
        isPublished: @escaping @Sendable (TimelineEntry) -> Bool
    ) {
        self.database = database
        self.key = key
        self.words = words
        self.isPublished = isPublished
    }
}

// MARK: - The log

extension ProofsDesk {
    /// How the log stands, with its last checkpoints.
    func standing() async throws -> LogStanding {
        try await database.read { reader in try reader.logStanding(last: 12) }
    }

    /// The newest checkpoint.
    func checkpoint() async throws -> [UInt8] {
        try await database.read { reader in try reader.checkpoint(size: nil).bytes }
    }

    /// A file of the log, by its path below `tile/`.
    func tile(_ path: String) async throws -> [UInt8] {
        guard let tile = Tile(path: "tile/" + path) else { throw Refusal.missing(ProofsWords.noTile) }
        guard let bytes = try await database.read({ reader in try reader.bytes(of: tile) }) else {
            throw Refusal.missing(ProofsWords.noTile)
        }
        return bytes
    }
}

// MARK: - Acts

/// An act, its proof, and what came of verifying it.
struct VerifiedAct: Sendable {
    /// The number.
    let id: Identifier
    /// The file that proves it.
    let file: ActProofFile
    /// What came of verifying that file.
    let verification: Verification
}

extension ProofsDesk {
    /// The proof of an act, verified as its receiver would.
    ///
    /// - Throws: ``Refusal`` where there is no such act, or it waits for its place in the log.
    func act(_ number: String) async throws -> VerifiedAct {
        guard let id = try? Identifier(number, of: Act.prefix) else { throw Refusal.missing(ProofsWords.noAct) }
        let (found, witnesses) = try await database.read { reader in
            do {
                let opened = try reader.openedAct(id)
                return (try opened.map { ($0, try reader.proof(of: id)) }, try reader.witnesses())
            } catch let error as JournalError where error.reason == .notSealed(act: id.description) {
                throw Refusal(.unavailable, ProofsWords.sealing)
            }
        }
        guard let (opened, proof) = found else { throw Refusal.missing(ProofsWords.noAct) }
        let file = ActProofFile(opened, proof, isPublished: isPublished(opened.entry))
        let verifier = Verifier(key: key, witnesses: witnesses, words: words)
        return VerifiedAct(id: id, file: file, verification: verifier.verify(file.bytes))
    }
}

// MARK: - Files

extension ProofsDesk {
    /// The witnesses whose signatures the log has.
    func witnesses() async throws -> [VerifierKey] { try await database.read { reader in try reader.witnesses() } }

    /// Verifies a file; where it holds a checkpoint of this log, also whether the log as it stands continues it.
    ///
    /// - Throws: ``Refusal`` where too many dossiers are being verified at the moment.
    func verify(_ bytes: [UInt8], leaf: [UInt8]?, by verifier: Verifier) async throws -> Verification {
        var verification = try verifier.verifyInTurn(bytes, leaf: leaf)
        guard verification.isSound, verifier.key == key, let head = Self.head(of: bytes) else { return verification }
        let (isContinued, newest) = try await database.read { reader in
            let newest = try reader.checkpoint(size: nil).checkpoint.head
            return (try reader.isContinued(head, by: newest), newest)
        }
        if isContinued {
            verification.pass(.history, ProofsWords.continues(newest.size))
        } else {
            verification.fail(.history, ProofsWords.doesNotContinue)
        }
        return verification
    }

    private static func head(of bytes: [UInt8]) -> TreeHead? {
        let signed = (try? LogProof(bytes))?.signed ?? (try? SignedCheckpoint(bytes))
        return signed?.checkpoint.head
    }
}
