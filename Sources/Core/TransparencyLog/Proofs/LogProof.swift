/// Everything needed to show offline that a leaf is in a log: its index, the way to the root, and the signed and
/// cosigned checkpoint (C2SP tlog-proof, files ending in `.tlog-proof`).
///
/// It proves that the leaf was recorded. It does not prove that what the leaf says is still in force.
public struct LogProof: Hashable, Sendable {
    /// The leaf's index in the log.
    public let index: Int
    /// The neighbours on the way up, the leaf's own first.
    public let hashes: [Hash]
    /// The checkpoint with its signatures.
    public let signed: SignedCheckpoint
    /// What an application added. No signature covers it.
    public let extra: [UInt8]?

    /// The longest way to a root there can be.
    public static let hashLimit = 63

    /// A proof of its parts; nothing is verified.
    public init(index: Int, hashes: [Hash], signed: SignedCheckpoint, extra: [UInt8]? = nil) {
        self.index = index
        self.hashes = hashes
        self.signed = signed
        self.extra = extra
    }

    /// The proof of the tree alone.
    public var inclusion: InclusionProof {
        InclusionProof(index: index, size: signed.checkpoint.size, hashes: hashes)
    }
}

// MARK: - Text

extension LogProof {
    private static let header: StaticString = "c2sp.org/tlog-proof@v1"

    /// The content of the file.
    public var bytes: [UInt8] {
        var text = "\(LogProof.header)\n"
        if let extra { text += "extra \(Base64.text(extra))\n" }
        text += "index \(index)\n"
        for hash in hashes { text += "\(hash.base64)\n" }
        return Array("\(text)\n".utf8) + signed.bytes
    }

    /// Reads the content of a file.
    ///
    /// - Throws: ``LogProofFault`` with the line that is wrong.
    public init(_ bytes: [UInt8]) throws(LogProofFault) {
        var lines = Lines(bytes[...])
        guard let first = lines.next(), let tail = first.dropping(LogProof.header), tail.isEmpty else {
            throw LogProofFault(reason: .header, line: 1)
        }
        var line = lines.next() ?? []
        var extra: [UInt8]?
        if let text = line.dropping("extra ") {
            guard let decoded = Base64.bytes(text) else { throw LogProofFault(reason: .extra, line: lines.number) }
            extra = decoded
            line = lines.next() ?? []
        }
        guard let index = line.dropping("index ").flatMap(DecimalNumber.value) else {
            throw LogProofFault(reason: .index, line: lines.number)
        }
        var hashes: [Hash] = []
        while let line = lines.next(), !line.isEmpty {
            guard hashes.count < LogProof.hashLimit, let hash = Hash(base64: line) else {
                throw LogProofFault(reason: .hash, line: lines.number)
            }
            hashes.append(hash)
        }
        do throws(CheckpointFault) {
            self.init(index: index, hashes: hashes, signed: try SignedCheckpoint(lines.rest), extra: extra)
        } catch {
            let unplaced = CheckpointFault(reason: error.reason.unplaced, line: nil)
            throw LogProofFault(reason: .checkpoint(unplaced), line: lines.number + (error.line ?? 1))
        }
    }
}

// MARK: - Verifying

extension LogProof {
    /// Checks that the log of this key recorded a leaf with this content, whoever witnessed it.
    ///
    /// - Throws: ``LogProofFault`` when the proof does not show it.
    public func verify(leaf: [UInt8], log: VerifierKey) throws(LogProofFault) -> Checkpoint {
        let checkpoint: Checkpoint
        do {
            checkpoint = try signed.verified(by: log)
        } catch {
            throw LogProofFault(reason: .checkpoint(error))
        }
        try verifyInclusion(of: leaf)
        return checkpoint
    }

    /// Checks that a log of the policy recorded a leaf with this content, and that enough witnesses saw it.
    ///
    /// - Throws: ``LogProofFault`` when the proof does not show it.
    public func verify(leaf: [UInt8], policy: WitnessPolicy) throws(LogProofFault) -> WitnessPolicy.Verdict {
        let verdict: WitnessPolicy.Verdict
        do {
            verdict = try policy.verdict(on: signed)
        } catch {
            throw LogProofFault(reason: .policy(error))
        }
        try verifyInclusion(of: leaf)
        return verdict
    }

    private func verifyInclusion(of leaf: [UInt8]) throws(LogProofFault) {
        do {
            try inclusion.verify(leaf: .leaf(leaf), root: signed.checkpoint.root)
        } catch {
            throw LogProofFault(reason: .inclusion(error))
        }
    }
}
