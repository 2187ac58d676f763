/// Four bytes that tell keys of one name apart. They are an address, not a proof: anyone can make a key with this id.
public struct KeyID: Hashable, Sendable {
    /// The bytes as a number, the first highest.
    public let value: UInt32

    /// The id with this number.
    public init(value: UInt32) { self.value = value }

    init?(bytes: some Collection<UInt8>) {
        guard bytes.count == 4 else { return nil }
        value = bytes.reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// The id a key ought to have: the beginning of the hash over name, line feed, type and public key.
    public init(name: KeyName, type: KeyType, publicKey: some Collection<UInt8>) {
        var stream = HashStream()
        stream.append(name.utf8)
        stream.append([UInt8(ascii: "\n"), type.rawValue])
        stream.append(publicKey)
        value = stream.hash.bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// The four bytes.
    public var bytes: [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> UInt32(24 - 8 * $0)) } }
}

// MARK: - Text

extension KeyID: CustomStringConvertible {
    /// Eight lower-case hexadecimal digits.
    public var description: String { Hexadecimal.text(bytes) }
}
