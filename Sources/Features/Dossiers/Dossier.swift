package import Civic
import Exact
package import Interchange
package import Journal
package import TransparencyLog

/// A case with everything needed to believe it: its acts, what they rest on, and the proof of each.
package struct Dossier: Sendable {
    /// What the acts were done to.
    package let subject: Subject
    /// Every act, the first first.
    package var acts: [Record]
    /// The files the acts name, as far as they are there.
    package var evidence: [Hash: [UInt8]]
    /// The public key of the log.
    package let log: VerifierKey
    /// The text of the policy that says who has to witness; `nil` where there is none.
    package let policy: String?
    /// Whether who did it and the grounds are part of it.
    package let includesSealed: Bool
    /// What the codes of acts and facts are called on the page.
    package let words: DossierWords

    /// A dossier of its parts; nothing is verified.
    package init(
        subject: Subject, acts: [Record], evidence: [Hash: [UInt8]], log: VerifierKey, policy: String?,
        includesSealed: Bool, words: DossierWords
    ) {
        self.subject = subject
        self.acts = acts
        self.evidence = evidence
        self.log = log
        self.policy = policy
        self.includesSealed = includesSealed
        self.words = words
    }
}

// MARK: - Acts

extension Dossier {
    /// A body and the salt that hides it in the leaf.
    package struct Opening: Hashable, Sendable {
        /// The salt, as long as a hash.
        package let salt: Hash
        /// Canonical JSON.
        package let body: [UInt8]

        /// A body with its salt.
        package init(salt: Hash, body: [UInt8]) {
            self.salt = salt
            self.body = body
        }

        /// What the body says; `nil` when it is no JSON.
        package var json: JSON? { try? JSON(parsing: body) }
    }

    /// One act.
    package struct Record: Sendable, Identifiable {
        /// The act.
        package let id: Identifier
        /// The content of its leaf.
        package let leaf: [UInt8]
        /// What may be shown of it; `nil` when it was erased by law.
        package let open: Opening?
        /// Who did it and on what grounds; `nil` when it was not asked for or was erased.
        package let sealed: Opening?
        /// What shows the leaf to be in the log.
        package let proof: LogProof

        /// An act of its parts.
        package init(id: Identifier, leaf: [UInt8], open: Opening?, sealed: Opening?, proof: LogProof) {
            self.id = id
            self.leaf = leaf
            self.open = open
            self.sealed = sealed
            self.proof = proof
        }

        /// When it was done, as the leaf has it.
        var at: Instant? { LeafContent(bytes: leaf)?.at }

        /// The files it names, in the open part first.
        var references: [Evidence.Reference] {
            [open, sealed].flatMap { opening in opening?.json.map(Evidence.Reference.all) ?? [] }
        }
    }

    /// The files that acts name, each hash once, with the places of the acts from 1.
    var references: [(reference: Evidence.Reference, acts: [Int])] {
        var found: [(reference: Evidence.Reference, acts: [Int])] = []
        var places: [Hash: Int] = [:]
        for (place, act) in acts.enumerated() {
            for reference in act.references {
                if let known = places[reference.hash] {
                    if found[known].acts.last != place + 1 { found[known].acts.append(place + 1) }
                } else {
                    places[reference.hash] = found.count
                    found.append((reference, [place + 1]))
                }
            }
        }
        return found
    }

    /// The files that are named and not there, as the database had them no longer.
    var omitted: [Hash] { references.map(\.reference.hash).filter { evidence[$0] == nil } }
}
