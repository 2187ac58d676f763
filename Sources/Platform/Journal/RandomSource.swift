import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Where ids and salts come from: the system's generator in the house, a seeded one in tests.
package final class RandomSource: Sendable {
    private let generator: Mutex<any RandomNumberGenerator & Sendable>

    /// A source over `generator`.
    package init(_ generator: some RandomNumberGenerator & Sendable) {
        self.generator = Mutex(generator)
    }

    /// The system's cryptographic generator.
    package static let system = RandomSource(SystemBytes())

    /// Calls `body` with the generator.
    package func use<Value: Sendable>(_ body: (inout any RandomNumberGenerator & Sendable) -> Value) -> Value {
        generator.withLock { generator in body(&generator) }
    }

    /// Random bytes.
    package func bytes(_ count: Int) -> [UInt8] {
        use { generator in
            var bytes: [UInt8] = []
            bytes.reserveCapacity(count + 7)
            while bytes.count < count {
                withUnsafeBytes(of: generator.next()) { bytes.append(contentsOf: $0) }
            }
            bytes.removeLast(bytes.count - count)
            return bytes
        }
    }
}

/// The system's cryptographic generator, asked once for what an act or two need.
private struct SystemBytes: RandomNumberGenerator {
    /// What was got and not yet given.
    private var words: [UInt64] = []

    /// 256 bytes, which the kernel gives all at once or not at all.
    private static let count = 32

    mutating func next() -> UInt64 {
        if let word = words.popLast() { return word }
        var fresh = [UInt64](repeating: 0, count: SystemBytes.count)
        guard fresh.withUnsafeMutableBytes({ getentropy($0.baseAddress, $0.count) }) == 0 else {
            var system = SystemRandomNumberGenerator()
            return system.next()
        }
        words = fresh
        return words.removeLast()
    }
}
