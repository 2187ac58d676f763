internal import Crypto

/// Hashes a long text piece by piece.
///
/// ```swift
/// var stream = HashStream()
/// while let piece = try file.read() { stream.append(piece) }
/// let hash = stream.hash
/// ```
public struct HashStream: Sendable {
    private var digest = SHA256()

    /// A stream of nothing yet.
    public init() {}

    /// Adds `bytes` behind what came before.
    public mutating func append(_ bytes: some Collection<UInt8>) {
        let isDone: Void? = bytes.withContiguousStorageIfAvailable { buffer in
            digest.update(bufferPointer: UnsafeRawBufferPointer(buffer))
        }
        guard isDone == nil else { return }
        Array(bytes).withUnsafeBytes { digest.update(bufferPointer: $0) }
    }

    /// Adds `bytes` behind what came before.
    package mutating func append(_ bytes: Span<UInt8>) {
        bytes.withUnsafeBytes { digest.update(bufferPointer: $0) }
    }

    /// The hash of everything so far; the stream may go on.
    public var hash: Hash { Hash(digest: digest.finalize()) }
}
