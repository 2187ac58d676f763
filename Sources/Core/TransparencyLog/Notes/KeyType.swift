/// The byte that says how a key signs; any byte may be met, two are made and verified here.
public struct KeyType: RawRepresentable, Hashable, Sendable {
    /// The byte.
    public let rawValue: UInt8

    /// The type with this byte.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Ed25519 over the note's text: how a log signs.
    public static let ed25519 = KeyType(rawValue: 0x01)
    /// Ed25519 over the note's text and a time: how a witness signs.
    public static let cosignature = KeyType(rawValue: 0x04)
    /// A type without a byte of its own, which names itself at the beginning of the public key.
    public static let named = KeyType(rawValue: 0xff)
}
