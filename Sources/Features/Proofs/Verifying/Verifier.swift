package import Dossiers
import Interchange
import Journal
import Markup
package import TransparencyLog

/// Verifies a file step by step, by a key that somebody trusts.
package struct Verifier: Sendable {
    /// The log's key.
    package let key: VerifierKey
    /// Witnesses whose keys are known.
    package let witnesses: [VerifierKey]
    /// What the codes of a dossier are called.
    package let words: DossierWords?

    /// A verifier that trusts a key.
    package init(key: VerifierKey, witnesses: [VerifierKey] = [], words: DossierWords? = nil) {
        self.key = key
        self.witnesses = witnesses
        self.words = words
    }

    /// Verifies what `bytes` turns out to be: a proof, a dossier, a checkpoint.
    ///
    /// - Parameter leaf: the content a proof is about, where it does not bring it.
    package func verify(_ bytes: [UInt8], leaf: [UInt8]? = nil) -> Verification {
        if Self.isArchive(bytes) { return verify(dossier: bytes) }
        if bytes.starts(with: "c2sp.org/tlog-proof@".utf8) { return verify(proof: bytes, leaf: leaf) }
        return verify(checkpoint: bytes)
    }

    /// Verifies what anybody may have sent: as ``verify(_:leaf:)``, but of dossiers only a few at a time.
    ///
    /// - Throws: ``Refusal`` where as many dossiers are being verified as may be.
    func verifyInTurn(_ bytes: [UInt8], leaf: [UInt8]? = nil) throws -> Verification {
        guard Self.isArchive(bytes) else { return verify(bytes, leaf: leaf) }
        return try DossierGate.process.pass { verify(dossier: bytes) }
    }

    private static func isArchive(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x50, 0x4B]) }
}

// MARK: - A proof

extension Verifier {
    private func verify(proof bytes: [UInt8], leaf: [UInt8]?) -> Verification {
        var verification = Verification()
        let proof: LogProof
        do throws(LogProofFault) {
            proof = try LogProof(bytes)
        } catch {
            verification.fail(.form, Phrase("\(error)"))
            return verification
        }
        verification.pass(.form, ProofsWords.isProof)
        let isSigned = verify(proof.signed, &verification)
        guard let file = ActProofFile(proof, leaf: leaf) else {
            verification.fail(.leaf, ProofsWords.noLeaf)
            return verification
        }
        guard let content = LeafContent(bytes: file.leaf) else {
            verification.fail(.leaf, ProofsWords.wrongLeaf)
            return verification
        }
        verification.pass(.leaf, ProofsWords.leaf(Hash.leaf(file.leaf), at: content.at))
        do throws(ProofFault) {
            try proof.inclusion.verify(leaf: .leaf(file.leaf), root: proof.signed.checkpoint.root)
            verification.pass(.inclusion, ProofsWords.included(proof))
            if isSigned { verification.conclusion = ProofsWords.proved(proof, at: content.at) }
        } catch {
            verification.fail(.inclusion, Phrase("\(error)"))
        }
        verify(file.opening, against: content, &verification)
        return verification
    }

    /// Log and signatures of a checkpoint.
    private func verify(_ signed: SignedCheckpoint, _ verification: inout Verification) -> Bool {
        let origin = signed.checkpoint.origin
        guard origin.isNamed(key.name) else {
            verification.fail(.log, ProofsWords.otherLog(found: origin, expected: key.name))
            return false
        }
        verification.pass(.log, ProofsWords.log(origin))
        do throws(CheckpointFault) {
            _ = try signed.verified(by: key)
            verification.pass(.signature, ProofsWords.signed(signed.checkpoint))
        } catch {
            verification.fail(.signature, Phrase("\(error)"))
            return false
        }
        do throws(CheckpointFault) {
            let seen = try signed.cosignatures(by: witnesses)
            if seen.isEmpty {
                verification.note(.witnesses, ProofsWords.noWitness)
            } else {
                verification.pass(.witnesses, ProofsWords.witnessed(seen))
            }
        } catch {
            verification.fail(.witnesses, Phrase("\(error)"))
            return false
        }
        return true
    }

    private func verify(
        _ opening: ActProofFile.Opening?, against leaf: LeafContent, _ verification: inout Verification
    ) {
        guard let opening else { return verification.note(.content, ProofsWords.notPublished) }
        guard Commitment.open(salt: opening.salt, body: opening.body) == leaf.open,
            let content = try? JSON(parsing: opening.body)
        else { return verification.fail(.content, ProofsWords.wrongContent) }
        verification.pass(.content, ProofsWords.content)
        verification.content = content
    }
}

// MARK: - Other files

extension Verifier {
    private func verify(checkpoint bytes: [UInt8]) -> Verification {
        var verification = Verification()
        let signed: SignedCheckpoint
        do throws(CheckpointFault) {
            signed = try SignedCheckpoint(bytes)
        } catch {
            verification.fail(.form, ProofsWords.unknownFile)
            return verification
        }
        verification.pass(.form, ProofsWords.isCheckpoint)
        if verify(signed, &verification) {
            verification.conclusion = ProofsWords.provedCheckpoint(signed.checkpoint)
        }
        return verification
    }

    private func verify(dossier bytes: [UInt8]) -> Verification {
        var verification = Verification()
        let report = DossierVerifier.forVisitors(key: key, words: words).verify(bytes)
        list(report.findings, &verification)
        guard report.isSound else { return verification }
        verification.pass(.form, ProofsWords.isDossier)
        verification.pass(.files, ProofsWords.filesIntact)
        verification.pass(.chain, ProofsWords.chain(report.acts))
        verification.conclusion = Phrase(report.summary)
        return verification
    }

    /// How many findings are listed; a page of more is read by nobody.
    static let mostFindings = 200

    /// The findings as they were found; of too many the faults first, and how many more there are.
    func list(_ findings: [DossierReport.Finding], _ verification: inout Verification) {
        let isLong = findings.count > Self.mostFindings
        let listed = isLong ? findings.filter(\.isFault) + findings.filter { !$0.isFault } : findings
        for finding in listed.prefix(Self.mostFindings) {
            let text = Phrase("\(finding)")
            if finding.isFault { verification.fail(.files, text) } else { verification.note(.files, text) }
        }
        if isLong { verification.note(.files, ProofsWords.moreFindings(findings.count - Self.mostFindings)) }
    }
}
