import Synchronization

/// Where ids and salts come from: the system's generator in the house, a seeded one in tests.
package final class RandomSource: Sendable {
    private let generator: Mutex<any RandomNumberGenerator & Sendable>

    /// A source over `generator`.
    package init(_ generator: some RandomNumberGenerator & Sendable) {
        self.generator = Mutex(generator)
    }

    /// The system's cryptographic generator.
    package static let system = RandomSource(SystemRandomNumberGenerator())

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
