/// A checkpoint together with the note that carries it, so that the signatures stay with the text they are for.
public struct SignedCheckpoint: Hashable, Sendable {
    /// What the note says.
    public let checkpoint: Checkpoint
    /// The note.
    public let note: Note

    init(checkpoint: Checkpoint, note: Note) {
        self.checkpoint = checkpoint
        self.note = note
    }

    /// Reads a note whose text is a checkpoint, as `/checkpoint` serves it; nothing is verified.
    ///
    /// - Throws: ``CheckpointFault``, which also tells what is wrong with the note itself.
    public init(_ bytes: [UInt8]) throws(CheckpointFault) {
        try self.init(bytes[...])
    }

    init(_ bytes: ArraySlice<UInt8>) throws(CheckpointFault) {
        let note: Note
        do {
            note = try Note(bytes)
        } catch {
            throw CheckpointFault(reason: .note(error), line: error.line)
        }
        self.init(checkpoint: try Checkpoint(text: note.text), note: note)
    }

    /// The whole note.
    public var bytes: [UInt8] { note.bytes }

    /// The same checkpoint with the signatures of witnesses added.
    ///
    /// - Throws: ``NoteFault`` when there are too many.
    public func adding(_ signatures: [NoteSignature]) throws(NoteFault) -> SignedCheckpoint {
        SignedCheckpoint(checkpoint: checkpoint, note: try note.adding(signatures))
    }
}

// MARK: - Verifying

extension SignedCheckpoint {
    /// The checkpoint, once the log's key is seen to have signed it and to have the origin for a name.
    ///
    /// - Throws: ``CheckpointFault`` for another log's checkpoint and for a signature that is missing or false.
    public func verified(by key: VerifierKey) throws(CheckpointFault) -> Checkpoint {
        guard checkpoint.origin.isNamed(key.name) else {
            throw CheckpointFault(reason: .otherLog(found: checkpoint.origin, expected: key.name), line: 1)
        }
        do {
            _ = try note.verified(by: [key])
        } catch {
            throw CheckpointFault(reason: .note(error), line: error.line)
        }
        return checkpoint
    }
}
