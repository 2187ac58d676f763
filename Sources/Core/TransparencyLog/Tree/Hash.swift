internal import Crypto

/// A SHA-256 hash: of a leaf, of a part of the tree, of a whole tree.
public struct Hash: Hashable, Sendable {
    private let first: UInt64
    private let second: UInt64
    private let third: UInt64
    private let fourth: UInt64

    /// How many bytes a hash has.
    public static let byteCount = 32

    /// The hash with these bytes, `nil` unless there are exactly 32.
    public init?(bytes: some Collection<UInt8>) {
        guard bytes.count == Hash.byteCount else { return nil }
        self.init(exactly: bytes)
    }

    /// The first 32 of `bytes`; missing ones count as zero.
    private init(exactly bytes: some Sequence<UInt8>) {
        var iterator = bytes.makeIterator()
        func word() -> UInt64 {
            var word: UInt64 = 0
            for _ in 0..<8 { word = word << 8 | UInt64(iterator.next() ?? 0) }
            return word
        }
        first = word()
        second = word()
        third = word()
        fourth = word()
    }

    init(digest: SHA256Digest) {
        (first, second, third, fourth) = digest.withUnsafeBytes { bytes in
            func word(_ place: Int) -> UInt64 {
                UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8 * place, as: UInt64.self))
            }
            return (word(0), word(1), word(2), word(3))
        }
    }

    /// The 32 bytes.
    public var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Hash.byteCount)
        append(to: &bytes)
        return bytes
    }

    /// Writes the 32 bytes at the end of `bytes`.
    public func append(to bytes: inout [UInt8]) {
        append(first, to: &bytes)
        append(second, to: &bytes)
        append(third, to: &bytes)
        append(fourth, to: &bytes)
    }

    private func append(_ word: UInt64, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: word.bigEndian) { bytes.append(contentsOf: $0) }
    }
}

// MARK: - Hashing

extension Hash {
    /// The SHA-256 hash of `bytes`; for what does not fit into memory see ``HashStream``.
    public init(of bytes: some Collection<UInt8>) {
        var stream = HashStream()
        stream.append(bytes)
        self = stream.hash
    }

    /// The hash of a leaf with this content: a zero byte goes before it, so that no leaf is taken for a node
    /// (RFC 6962, section 2.1).
    public static func leaf(_ content: some Collection<UInt8>) -> Hash {
        var stream = HashStream()
        stream.append(CollectionOfOne(0))
        stream.append(content)
        return stream.hash
    }

    /// The hash of a leaf whose content is the 32 bytes of another hash.
    package static func leaf(of content: Hash) -> Hash {
        withUnsafeTemporaryAllocation(byteCount: 1 + Hash.byteCount, alignment: 8) { buffer in
            buffer[0] = 0
            content.store(in: buffer, at: 1)
            return Hash(of: UnsafeRawBufferPointer(buffer))
        }
    }

    /// The hash over two neighbouring parts of a tree: a byte 1, the left, the right.
    public static func node(_ left: Hash, _ right: Hash) -> Hash {
        withUnsafeTemporaryAllocation(byteCount: 65, alignment: 8) { buffer in
            buffer[0] = 1
            left.store(in: buffer, at: 1)
            right.store(in: buffer, at: 1 + Hash.byteCount)
            return Hash(of: UnsafeRawBufferPointer(buffer))
        }
    }

    private init(of bytes: UnsafeRawBufferPointer) {
        var digest = SHA256()
        digest.update(bufferPointer: bytes)
        self.init(digest: digest.finalize())
    }

    private func store(in buffer: UnsafeMutableRawBufferPointer, at start: Int) {
        buffer.storeBytes(of: first.bigEndian, toByteOffset: start, as: UInt64.self)
        buffer.storeBytes(of: second.bigEndian, toByteOffset: start + 8, as: UInt64.self)
        buffer.storeBytes(of: third.bigEndian, toByteOffset: start + 16, as: UInt64.self)
        buffer.storeBytes(of: fourth.bigEndian, toByteOffset: start + 24, as: UInt64.self)
    }

    /// The root of a tree without leaves: the hash of nothing.
    public static let emptyTree = Hash(of: EmptyCollection<UInt8>())
}

// MARK: - Text

extension Hash: CustomStringConvertible {
    /// Padded base64, as checkpoints and proofs write it: 44 characters.
    public var base64: String { Base64.text(bytes) }

    /// 64 lower-case hexadecimal digits.
    public var hexadecimal: String { Hexadecimal.text(bytes) }

    /// The base64 text.
    public var description: String { base64 }

    /// Reads exactly the 44 characters that ``base64`` writes.
    public init?(base64 text: String) {
        self.init(base64: Array(text.utf8)[...])
    }

    init?(base64 text: ArraySlice<UInt8>) {
        guard text.count == 44, let bytes = Base64.bytes(text) else { return nil }
        self.init(bytes: bytes)
    }

    /// Reads exactly 64 lower-case hexadecimal digits.
    public init?(hexadecimal text: String) {
        guard let bytes = Hexadecimal.bytes(text.utf8) else { return nil }
        self.init(bytes: bytes)
    }
}
