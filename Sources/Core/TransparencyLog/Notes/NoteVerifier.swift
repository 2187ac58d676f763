/// Knows one key and can tell its signatures from others; implement it for kinds of signature that are not made here,
/// such as SM2 under the type byte 0xff.
public protocol NoteVerifier: Sendable {
    /// The key's name.
    var name: KeyName { get }
    /// The key's id.
    var id: KeyID { get }
    /// Whether `signature`, what follows the id in a signature line, is this key's over `text`.
    func isValid(_ signature: [UInt8], over text: [UInt8]) -> Bool
}
