/// What a log sends to a witness: the size the witness knows, a proof, and the new checkpoint (C2SP tlog-witness).
public struct AddCheckpointRequest: Hashable, Sendable {
    /// The size of the checkpoint that the witness cosigned last; 0 when it knows none.
    public let oldSize: Int
    /// The consistency proof from there to the checkpoint; empty when ``oldSize`` is 0 or the checkpoint's own size.
    public let proof: [Hash]
    /// The new checkpoint with the log's signature.
    public let signed: SignedCheckpoint

    /// The longest proof that may be sent.
    public static let proofLimit = 63

    /// A request of its parts.
    public init(oldSize: Int, proof: [Hash], signed: SignedCheckpoint) {
        self.oldSize = oldSize
        self.proof = proof
        self.signed = signed
    }
}

// MARK: - Text

extension AddCheckpointRequest {
    /// The body of the request.
    public var bytes: [UInt8] {
        var bytes = Array("old \(oldSize)\n".utf8)
        for hash in proof { bytes += Array("\(hash.base64)\n".utf8) }
        bytes.append(UInt8(ascii: "\n"))
        return bytes + signed.bytes
    }

    /// Reads the body of a request.
    ///
    /// - Throws: ``WitnessRefusal`` with ``WitnessRefusal/Reason/malformed(line:problem:)``.
    public init(_ body: [UInt8]) throws(WitnessRefusal) {
        var lines = Lines(body[...])
        guard let first = lines.next(), let size = first.dropping("old ").flatMap(DecimalNumber.value) else {
            throw WitnessRefusal(reason: .malformed(line: 1, problem: "应为“old 记录数”"))
        }
        var proof: [Hash] = []
        while let line = lines.next(), !line.isEmpty {
            guard proof.count < AddCheckpointRequest.proofLimit, let hash = Hash(base64: line) else {
                let problem = "应为 32 字节哈希的 Base64，至多 \(AddCheckpointRequest.proofLimit) 行，之后空一行"
                throw WitnessRefusal(reason: .malformed(line: lines.number, problem: problem))
            }
            proof.append(hash)
        }
        do throws(CheckpointFault) {
            self.init(oldSize: size, proof: proof, signed: try SignedCheckpoint(lines.rest))
        } catch {
            let line = lines.number + (error.line ?? 1)
            let unplaced = CheckpointFault(reason: error.reason.unplaced, line: nil)
            throw WitnessRefusal(reason: .malformed(line: line, problem: unplaced.description.droppingFullStop))
        }
    }
}

extension CheckpointFault.Reason {
    /// The reason without a line of its own, where the checkpoint is part of another text.
    var unplaced: CheckpointFault.Reason {
        if case .note(let fault) = self { return .note(NoteFault(reason: fault.reason)) }
        return self
    }
}
