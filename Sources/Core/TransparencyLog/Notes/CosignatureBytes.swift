/// What follows the key id in a witness's signature: eight bytes of time, then Ed25519.
struct CosignatureBytes {
    /// Seconds since 1970 in UTC.
    let time: Int64
    let ed25519: [UInt8]

    /// Takes a signature apart; `nil` for a wrong length and for a time beyond 2^63 - 1.
    init?(_ signature: [UInt8]) {
        guard signature.count == 72 else { return nil }
        let time = signature.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        guard let time = Int64(exactly: time) else { return nil }
        self.time = time
        ed25519 = Array(signature.dropFirst(8))
    }

    init(time: Int64, ed25519: [UInt8]) {
        self.time = time
        self.ed25519 = ed25519
    }

    var bytes: [UInt8] { (0..<8).map { UInt8(truncatingIfNeeded: time >> (56 - 8 * $0)) } + ed25519 }

    /// What a witness signs: its time stands before the whole text.
    static func message(_ text: [UInt8], time: Int64) -> [UInt8] {
        Array("cosignature/v1\ntime \(time)\n".utf8) + text
    }
}
