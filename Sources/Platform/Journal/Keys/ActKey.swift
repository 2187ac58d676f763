import Crypto
package import TransparencyLog

/// The key that marks acts as recorded by this program: a row put into the table behind its back lacks the mark, and
/// is never sealed.
package struct ActKey: Sendable {
    private let key: SymmetricKey

    /// How many bytes a key has.
    package static let length = 32

    /// The key with these bytes; `nil` unless there are 32.
    package init?(bytes: [UInt8]) {
        guard bytes.count == ActKey.length else { return nil }
        key = SymmetricKey(data: bytes)
    }

    /// The mark of an act: HMAC-SHA-256 over its id and leaf.
    package func mark(act: String, leaf: Hash) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: ActKey.message(act, leaf), using: key))
    }

    /// Whether `mark` is the one this key makes; takes the same time whatever differs.
    package func isValid(_ mark: [UInt8], act: String, leaf: Hash) -> Bool {
        HMAC<SHA256>.isValidAuthenticationCode(mark, authenticating: ActKey.message(act, leaf), using: key)
    }

    private static func message(_ act: String, _ leaf: Hash) -> [UInt8] {
        Array("beizeng/act/v1\n\(act)\n".utf8) + leaf.bytes
    }
}
