import Documents

extension ZIPEntry {
    /// An archive of these entries.
    static func archive(_ entries: [ZIPEntry]) throws -> [UInt8] {
        var writer = ZIPWriter()
        for entry in entries { try writer.add(entry) }
        return try writer.bytes()
    }
}

extension [UInt8] {
    /// Every place where `old` stands, with `new` of the same length in it.
    func replacing(_ old: some Collection<UInt8>, with new: some Collection<UInt8>) -> [UInt8] {
        replacing(Array(old), with: Array(new), maxReplacements: .max)
    }

    /// Writes another inflated size into both headers of the first entry.
    mutating func setSize(_ size: UInt32) {
        guard let central = firstRange(of: [0x50, 0x4B, 1, 2])?.lowerBound else { return }
        for place in 0..<4 {
            self[22 + place] = UInt8(truncatingIfNeeded: size >> UInt32(8 * place))
            self[central + 24 + place] = UInt8(truncatingIfNeeded: size >> UInt32(8 * place))
        }
    }
}
