extension ZoneRules {
    /// Reads a TZif file of version 2 or later (RFC 9636).
    ///
    /// Nil when the bytes break the format in any way, and for files that count leap seconds.
    convenience init?(tzif bytes: [UInt8]) {
        guard let old = TZifHeader(bytes, at: 0), old.version >= UInt8(ascii: "2") else { return nil }
        let start = TZifHeader.size + old.bodySize(timeSize: 4)
        guard let header = TZifHeader(bytes, at: start), header.leapCount == 0, header.typeCount > 0 else { return nil }
        let times = start + TZifHeader.size
        let kinds = times + header.timeCount * 8
        let types = kinds + header.timeCount
        let end = times + header.bodySize(timeSize: 8)
        guard end < bytes.count, bytes[end] == UInt8(ascii: "\n") else { return nil }

        var offsets: [Int32] = []
        for index in 0..<header.typeCount {
            let offset = Int32(truncatingIfNeeded: bytes.bigEndian(at: types + index * 6, count: 4))
            guard -89_999...93_599 ~= offset else { return nil }
            offsets.append(offset)
        }
        var changes: [Change] = []
        var current = offsets[0]
        var latest = Int64.min
        for index in 0..<header.timeCount {
            let instant = bytes.bigEndian(at: times + index * 8, count: 8)
            let kind = Int(bytes[kinds + index])
            guard instant > latest, -(1 << 60)...(1 << 60) ~= instant, kind < offsets.count else { return nil }
            latest = instant
            // A change of name or of the daylight flag alone moves no clock, but the last one says where the table ends.
            if offsets[kind] != current || index == header.timeCount - 1 {
                changes.append(Change(instant: instant, before: current, after: offsets[kind]))
            }
            current = offsets[kind]
        }

        let line = bytes[(end + 1)...].prefix { $0 != UInt8(ascii: "\n") }
        guard end + 1 + line.count < bytes.count else { return nil }
        if line.isEmpty {
            self.init(first: offsets[0], changes: changes, footer: nil)
        } else {
            guard let footer = ZoneFooter(line) else { return nil }
            self.init(first: offsets[0], changes: changes, footer: footer)
        }
    }
}

/// The counts in front of one data block.
private struct TZifHeader {
    static let size = 44

    let version: UInt8
    let timeCount: Int
    let typeCount: Int
    let leapCount: Int
    private let characterCount: Int
    private let indicatorCount: Int

    init?(_ bytes: [UInt8], at start: Int) {
        guard start <= bytes.count - TZifHeader.size else { return nil }
        guard bytes[start..<start + 4].elementsEqual("TZif".utf8) else { return nil }
        version = bytes[start + 4]
        let counts = (0..<6).map { Int(bytes.bigEndian(at: start + 20 + $0 * 4, count: 4)) }
        // No count of a true file comes near its size, so the sums below cannot overflow.
        guard counts.allSatisfy({ $0 <= bytes.count }) else { return nil }
        indicatorCount = counts[0] + counts[1]
        leapCount = counts[2]
        timeCount = counts[3]
        typeCount = counts[4]
        characterCount = counts[5]
    }

    /// The bytes after the header, when a time takes `timeSize` of them.
    func bodySize(timeSize: Int) -> Int {
        timeCount * (timeSize + 1) + typeCount * 6 + characterCount + leapCount * (timeSize + 4) + indicatorCount
    }
}

extension [UInt8] {
    /// `count` bytes as a number, the most significant first; eight bytes are signed.
    fileprivate func bigEndian(at start: Int, count: Int) -> Int64 {
        Int64(bitPattern: self[start..<start + count].reduce(0) { $0 << 8 | UInt64($1) })
    }
}
