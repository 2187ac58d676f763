/// The mind of a witness: whether a checkpoint follows from what it saw before. It keeps nothing and signs nothing.
///
/// The keeper reads the state, asks for ``decision(on:knowing:)``, stores the new state if it still is the one it read,
/// in one transaction, and only then signs. Whoever signs before storing can be made to forget:
///
/// ```swift
/// let accepted = try witness.decision(on: request, knowing: stored)
/// try store(accepted.head, insteadOf: stored)
/// return try accepted.cosigned(by: key, at: now)
/// ```
public struct Witness: Hashable, Sendable {
    /// The keys of the logs that are watched; a log may have several.
    public let logs: [VerifierKey]

    /// A witness of these logs.
    public init(logs: [VerifierKey]) { self.logs = logs }
}

// MARK: - Deciding

extension Witness {
    /// A checkpoint that may be cosigned once its head is stored.
    public struct Acceptance: Hashable, Sendable {
        /// The checkpoint.
        public let checkpoint: Checkpoint
        /// The state to store for the checkpoint's origin.
        public var head: TreeHead { checkpoint.head }

        /// The signature to answer with, as a line with ``NoteSignature/description`` and a line feed.
        ///
        /// - Parameter time: seconds since 1970 in UTC.
        /// - Throws: ``NoteFault`` when the key cannot sign.
        public func cosigned(by key: SignerKey, at time: Int64) throws(NoteFault) -> NoteSignature {
            try checkpoint.cosigned(by: key, at: time)
        }
    }

    /// Whether the request's checkpoint may be cosigned by a witness that last cosigned `state` for its origin.
    ///
    /// - Throws: ``WitnessRefusal`` with the status to answer with.
    public func decision(
        on request: AddCheckpointRequest, knowing state: TreeHead?
    ) throws(WitnessRefusal) -> Acceptance {
        let checkpoint = request.signed.checkpoint
        let keys = logs.filter { checkpoint.origin.isNamed($0.name) }
        guard !keys.isEmpty else { throw WitnessRefusal(reason: .unknownLog(checkpoint.origin)) }
        do {
            _ = try request.signed.note.verified(by: keys)
        } catch {
            throw WitnessRefusal(reason: .signature(error))
        }
        guard request.oldSize <= checkpoint.size else {
            throw WitnessRefusal(reason: .oldSizeTooLarge(old: request.oldSize, new: checkpoint.size))
        }
        let known = state ?? .empty
        guard request.oldSize == known.size else {
            throw WitnessRefusal(reason: .otherOldSize(found: request.oldSize, known: known.size))
        }
        try prove(request, knowing: known)
        return Acceptance(checkpoint: checkpoint)
    }

    private func prove(_ request: AddCheckpointRequest, knowing known: TreeHead) throws(WitnessRefusal) {
        let new = request.signed.checkpoint.head
        guard known.size > 0, known.size < new.size else {
            guard known.size != new.size || known.root == new.root else {
                throw WitnessRefusal(reason: .otherRoot(size: known.size, found: new.root, known: known.root))
            }
            guard request.proof.isEmpty else {
                throw WitnessRefusal(
                    reason: .proof(
                        ProofFault(
                            reason: .length(found: request.proof.count, expected: 0))))
            }
            return
        }
        do {
            try ConsistencyProof(oldSize: known.size, newSize: new.size, hashes: request.proof)
                .verify(oldRoot: known.root, newRoot: new.root)
        } catch {
            throw WitnessRefusal(reason: .proof(error))
        }
    }
}
