/// A witness's signature taken apart: which key, and when.
public struct Cosignature: Hashable, Sendable {
    /// The witness's key.
    public let key: VerifierKey
    /// When the witness signed, in seconds since 1970 in UTC.
    public let time: Int64

    /// The cosignature in a signature that `key` is known to have made; `nil` for another key's or type's.
    ///
    /// This reads the time only. Take the signature from ``Note/verified(by:)``.
    public init?(_ signature: NoteSignature, by key: VerifierKey) {
        guard key.type == .cosignature, signature.isBy(key), let bytes = CosignatureBytes(signature.bytes) else {
            return nil
        }
        self.key = key
        time = bytes.time
    }
}

// MARK: - Verifying

extension SignedCheckpoint {
    /// The cosignatures of these witnesses on the checkpoint, those of others left out.
    ///
    /// - Throws: ``CheckpointFault`` when one of them is false.
    public func cosignatures(by witnesses: [VerifierKey]) throws(CheckpointFault) -> [Cosignature] {
        let known = witnesses.filter { key in note.signatures.contains { $0.isBy(key) } }
        guard !known.isEmpty else { return [] }
        do throws(NoteFault) {
            let verified = try note.verified(by: known)
            return verified.compactMap { signature in
                known.first(where: signature.isBy).flatMap { Cosignature(signature, by: $0) }
            }
        } catch {
            // A key whose type is not verified here counts as unknown.
            if case .unknownSigners = error.reason { return [] }
            throw CheckpointFault(reason: .note(error), line: error.line)
        }
    }
}
