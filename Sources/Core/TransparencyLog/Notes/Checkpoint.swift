/// What a log states about itself at one moment: its name, its size and its root (C2SP tlog-checkpoint).
///
/// Extension lines are refused: nobody could audit what they say.
public struct Checkpoint: Hashable, Sendable {
    /// The log's identity.
    public let origin: Origin
    /// The number of leaves and the root over them.
    public let head: TreeHead

    /// A statement of these facts.
    ///
    /// - Throws: ``CheckpointFault`` for a negative size, and for an empty tree with another root than
    ///   ``Hash/emptyTree``.
    public init(origin: Origin, head: TreeHead) throws(CheckpointFault) {
        guard head.size >= 0 else { throw CheckpointFault(reason: .size, line: 2) }
        guard head.size > 0 || head.root == .emptyTree else { throw CheckpointFault(reason: .emptyTree, line: 3) }
        self.origin = origin
        self.head = head
    }

    /// The number of leaves.
    public var size: Int { head.size }
    /// The root over all leaves.
    public var root: Hash { head.root }
}

// MARK: - Text

extension Checkpoint {
    /// The text that is signed: three lines.
    public var text: [UInt8] {
        var text = origin.utf8
        text += Array("\n\(size)\n\(root.base64)\n".utf8)
        return text
    }

    /// Reads the text of a note that is a checkpoint.
    ///
    /// - Throws: ``CheckpointFault`` with the line that is wrong.
    public init(text: [UInt8]) throws(CheckpointFault) {
        var lines = Lines(text[...])
        guard let first = lines.next(), let origin = Origin(utf8: first) else {
            throw CheckpointFault(reason: .origin, line: 1)
        }
        guard let second = lines.next(), let size = DecimalNumber.value(second) else {
            throw CheckpointFault(reason: .size, line: 2)
        }
        guard let third = lines.next(), let root = Hash(base64: third) else {
            throw CheckpointFault(reason: .root, line: 3)
        }
        guard lines.rest.isEmpty else { throw CheckpointFault(reason: .extensionLine, line: 4) }
        try self.init(origin: origin, head: TreeHead(size: size, root: root))
    }
}

// MARK: - Signing

extension Checkpoint {
    /// The checkpoint as a note with the log's own signature.
    ///
    /// - Throws: ``NoteFault`` when the key cannot sign.
    public func signed(by key: SignerKey) throws(NoteFault) -> SignedCheckpoint {
        let signature = try key.sign(text)
        return SignedCheckpoint(checkpoint: self, note: try Note(text: text, signatures: [signature]))
    }

    /// A witness's signature: it saw this checkpoint, consistent with all before, at `time`.
    ///
    /// - Parameter time: seconds since 1970 in UTC.
    /// - Throws: ``NoteFault`` when the key cannot sign.
    public func cosigned(by key: SignerKey, at time: Int64) throws(NoteFault) -> NoteSignature {
        try key.sign(text, at: time)
    }
}
