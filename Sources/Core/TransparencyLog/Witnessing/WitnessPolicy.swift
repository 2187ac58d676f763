/// Whom a verifier trusts: the logs, the witnesses, and how many of which witnesses are enough (C2SP tlog-policy).
///
/// ```
/// log gov.example.cn/acts/2026+…
/// witness audit audit.example.cn+…
/// witness finance finance.example.cn+…
/// group both all audit finance
/// quorum both
/// ```
public struct WitnessPolicy: Hashable, Sendable {
    /// A log whose checkpoints are accepted.
    public struct Log: Hashable, Sendable {
        /// The log's key; its name is the origin.
        public let key: VerifierKey
        /// Where the log is served, if the policy says so.
        public let url: String?
    }

    /// A witness the policy knows.
    public struct Witness: Hashable, Sendable {
        /// What the policy calls it.
        public let name: String
        /// Its key, of type ``KeyType/cosignature``.
        public let key: VerifierKey
        /// Where it takes checkpoints, if the policy says so.
        public let url: String?
    }

    /// The accepted logs.
    public internal(set) var logs: [Log] = []
    /// The witnesses in the order of their lines.
    public internal(set) var witnesses: [Witness] = []
    /// The names in the order they were defined; a group's members come before it.
    var rules: [Rule] = []
    /// The place in ``rules`` of what must have witnessed; `nil` when no witness is needed.
    var quorum: Int?

    /// What a name stands for.
    enum Rule: Hashable, Sendable {
        /// A place in ``witnesses``.
        case witness(Int)
        /// At least so many of these places in ``rules``.
        case group(threshold: Int, members: [Int])
    }

    /// The largest policy that is read, in lines.
    public static let lineLimit = 10_000

    init() {}
}

// MARK: - Deciding

extension WitnessPolicy {
    /// What a policy says of a checkpoint it accepts.
    public struct Verdict: Hashable, Sendable {
        /// The checkpoint.
        public let checkpoint: Checkpoint
        /// The log that signed.
        public let log: Log
        /// Who cosigned, in the order of the policy, with the times.
        public let cosignatures: [Cosignature]
        /// The moment from which on enough witnesses had seen the checkpoint, in seconds since 1970; `nil` when the
        /// policy asks for none.
        public let quorumTime: Int64?
    }

    /// Whether a checkpoint is signed by a log and cosigned by enough witnesses of this policy.
    ///
    /// - Throws: ``PolicyRefusal`` otherwise.
    public func verdict(on signed: SignedCheckpoint) throws(PolicyRefusal) -> Verdict {
        let origin = signed.checkpoint.origin
        let keys = logs.filter { origin.isNamed($0.key.name) }
        guard !keys.isEmpty else { throw PolicyRefusal(reason: .unknownLog(origin)) }
        let cosignatures: [Cosignature]
        let signatures: [NoteSignature]
        do {
            signatures = try signed.note.verified(by: keys.map(\.key))
        } catch {
            throw PolicyRefusal(reason: .checkpoint(CheckpointFault(reason: .note(error), line: error.line)))
        }
        do {
            cosignatures = try signed.cosignatures(by: witnesses.map(\.key))
        } catch {
            throw PolicyRefusal(reason: .checkpoint(error))
        }
        guard let log = keys.first(where: { log in signatures.contains { $0.isBy(log.key) } }) else {
            throw PolicyRefusal(reason: .unknownLog(origin))
        }
        var time: Int64?
        if let quorum {
            time = times(of: cosignatures)[quorum]
            guard time != nil else {
                throw PolicyRefusal(reason: .quorum(signed: names(of: cosignatures), known: witnesses.map(\.name)))
            }
        }
        let ordered = witnesses.compactMap { witness in cosignatures.first { $0.key == witness.key } }
        return Verdict(checkpoint: signed.checkpoint, log: log, cosignatures: ordered, quorumTime: time)
    }

    /// Whether these cosignatures, already verified, are enough.
    public func isSatisfied(by cosignatures: [Cosignature]) -> Bool {
        guard let quorum else { return true }
        return times(of: cosignatures)[quorum] != nil
    }

    /// For each rule the moment it was satisfied: of a group of k, the k-th earliest of its members.
    private func times(of cosignatures: [Cosignature]) -> [Int64?] {
        var times: [Int64?] = []
        for rule in rules {
            switch rule {
            case .witness(let place):
                times.append(cosignatures.first { $0.key == witnesses[place].key }?.time)
            case .group(let threshold, let members):
                let known = members.compactMap { times[$0] }.sorted()
                times.append(known.count >= threshold ? known[threshold - 1] : nil)
            }
        }
        return times
    }

    private func names(of cosignatures: [Cosignature]) -> [String] {
        witnesses.filter { witness in cosignatures.contains { $0.key == witness.key } }.map(\.name)
    }
}
