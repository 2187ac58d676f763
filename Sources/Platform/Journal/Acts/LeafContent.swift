package import Exact
import Interchange
package import TransparencyLog

/// What a leaf of the log holds: the moment, the pack, and two commitments. Nobody can read from it who did what.
package struct LeafContent: Hashable, Sendable {
    /// When the act was done.
    package let at: Instant
    /// SHA-256 of the pack, if one is concerned.
    package let policy: Hash?
    /// The commitment to the open body.
    package let open: Hash
    /// The commitment to the sealed body.
    package let sealed: Hash

    /// A leaf with these parts.
    package init(at: Instant, policy: Hash?, open: Hash, sealed: Hash) {
        self.at = at
        self.policy = policy
        self.open = open
        self.sealed = sealed
    }

    /// The bytes that are hashed: canonical JSON with the keys `at` (RFC 3339, China Standard Time), `open`, `policy`
    /// (hexadecimal or null), `sealed` (base64) and `v`.
    package var bytes: [UInt8] {
        CanonicalJSON.bytes([
            JSON.Member("at", .string(at.text(offsetMinutes: LeafContent.offset))),
            JSON.Member("open", .string(open.base64)),
            JSON.Member("policy", policy.map { .string($0.hexadecimal) } ?? .null),
            JSON.Member("sealed", .string(sealed.base64)),
            JSON.Member("v", .number(1)),
        ])
    }

    /// Minutes that China Standard Time is ahead of UTC; part of the format, not a setting.
    private static let offset = 480
}

extension LeafContent {
    /// Reads the bytes of a leaf; `nil` unless they are exactly what ``bytes`` writes.
    package init?(bytes: [UInt8]) {
        guard let json = try? JSON(parsing: bytes), let at = json["at"]?.string, let at = Instant(rfc3339: at.utf8),
            let open = json["open"]?.string.flatMap(Hash.init(base64:)),
            let sealed = json["sealed"]?.string.flatMap(Hash.init(base64:))
        else { return nil }
        let policy = json["policy"]?.string.flatMap(Hash.init(hexadecimal:))
        self.init(at: at, policy: policy, open: open, sealed: sealed)
        guard self.bytes == bytes else { return nil }
    }
}
