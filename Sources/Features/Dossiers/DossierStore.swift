import Civic
package import Database
package import Journal
package import TransparencyLog

extension Querying {
    /// The dossier of a subject as it stands.
    ///
    /// - Parameters:
    ///   - includeSealed: whether who did it and the grounds go in; only for those who may know.
    ///   - log: the log's public key.
    ///   - policy: the text of the policy that is in force, if any.
    /// - Throws: ``JournalError`` when there is no such subject or its last act waits for its index,
    ///   `EvidenceError` for a file that was changed, ``DatabaseError``.
    package func dossier(
        of subject: Subject, includeSealed: Bool, log: VerifierKey, policy: String? = nil,
        words: DossierWords = DossierWords()
    ) throws -> Dossier {
        let rows = try rows(
            """
            SELECT act.id AS id, leaf, open_salt, open_body, sealed_salt, sealed_body
            FROM act JOIN act_body ON act_body.act = act.id WHERE subject = \(subject) ORDER BY seq
            """)
        guard !rows.isEmpty else { throw JournalError(reason: .noSubject(subject: subject.rawValue)) }
        let acts = try rows.map { row in
            let id: Identifier = try row["id"]
            return try Dossier.Record(
                id: id, leaf: row["leaf"], open: Self.opening(row["open_salt"], row["open_body"]),
                sealed: includeSealed ? Self.opening(row["sealed_salt"], row["sealed_body"]) : nil,
                proof: proof(of: id))
        }
        var dossier = Dossier(
            subject: subject, acts: acts, evidence: [:], log: log, policy: policy, includesSealed: includeSealed,
            words: words.limited(to: subject, acts: acts))
        for reference in dossier.references.map(\.reference) {
            do {
                dossier.evidence[reference.hash] = try evidence(reference.hash)
            } catch let error as EvidenceError {
                // A file erased by law stays named; one that was changed is a finding of its own.
                guard case .missing = error.reason else { throw error }
            }
        }
        return dossier
    }

    private static func opening(_ salt: [UInt8]?, _ body: [UInt8]?) -> Dossier.Opening? {
        guard let salt = salt.flatMap(Hash.init(bytes:)), let body else { return nil }
        return Dossier.Opening(salt: salt, body: body)
    }
}
