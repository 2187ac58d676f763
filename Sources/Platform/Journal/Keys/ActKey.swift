import Civic
import Crypto
import Exact
import Interchange
import TransparencyLog

/// The key that marks acts and checkpoints as written by this program: a row put into a table behind its back, or
/// changed there, lacks the mark.
package struct ActKey: Sendable {
    private let key: SymmetricKey
    /// A mark with the key in it and nothing else yet, made once.
    private let start: HMAC<SHA256>

    /// How many bytes a key has.
    package static let length = 32

    /// The key with these bytes; `nil` unless there are 32.
    package init?(bytes: [UInt8]) {
        guard bytes.count == ActKey.length else { return nil }
        key = SymmetricKey(data: bytes)
        start = HMAC<SHA256>(key: key)
    }

    /// Whether all its bytes are alike, as in a test: a key that anybody would try.
    package var isPlain: Bool { key.withUnsafeBytes { bytes in bytes.allSatisfy { $0 == bytes.first } } }

    /// The mark of an act: HMAC-SHA-256 over its whole row, so that it still holds where a body was erased.
    package func mark(_ act: Act) -> [UInt8] { code(ActKey.message(act)) }

    /// Whether `mark` is the one this key makes; takes the same time whatever differs.
    package func isValid(_ mark: [UInt8], of act: Act) -> Bool { isValid(mark, ActKey.message(act)) }

    /// The mark of a row of checkpoints.
    func mark(_ row: CheckpointRow) -> [UInt8] { code(ActKey.message(row)) }

    /// Whether `mark` is the one this key makes; takes the same time whatever differs.
    func isValid(_ mark: [UInt8], of row: CheckpointRow) -> Bool { isValid(mark, ActKey.message(row)) }

    /// A name for a secret that nobody without the key can tell it from, in hexadecimal: HMAC-SHA-256 over the use and
    /// the secret.
    package func pseudonym(of secret: [UInt8], use: String) -> String {
        Hash(of: code(Array("beizeng/pseudonym/v1\n\(use)\n".utf8) + secret)).hexadecimal
    }

    private func code(_ message: [UInt8]) -> [UInt8] {
        var code = start
        code.update(data: message)
        return Array(code.finalize())
    }

    private func isValid(_ mark: [UInt8], _ message: [UInt8]) -> Bool {
        var code = start
        code.update(data: message)
        // The code compares itself with bytes in constant time.
        return mark.withUnsafeBytes { code.finalize() == $0 }
    }
}

// MARK: - What is marked

extension ActKey {
    /// A line that keeps the use apart from others, then the columns as a JSON array.
    private static func message(_ act: Act) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginArray()
        writer.string(act.id.description)
        writer.integer(act.at.milliseconds)
        writer.string(act.kind)
        writer.string(act.subject.rawValue)
        writer.integer(Int64(act.sequence))
        if let previous = act.previous { writer.string(previous.description) } else { writer.null() }
        writer.string(act.actor.rawValue)
        if let policy = act.policy { writer.string(policy.hexadecimal) } else { writer.null() }
        writer.string(act.leaf.hexadecimal)
        writer.endArray()
        return Array("beizeng/act/v1\n".utf8) + writer.bytes
    }

    private static func message(_ row: CheckpointRow) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginArray()
        writer.integer(Int64(row.head.size))
        writer.string(row.head.root.hexadecimal)
        writer.string(row.note)
        writer.integer(row.at.milliseconds)
        if let previous = row.previous { writer.integer(Int64(previous)) } else { writer.null() }
        writer.endArray()
        return Array("beizeng/checkpoint/v1\n".utf8) + writer.bytes
    }
}
