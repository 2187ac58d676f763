/// Characters that XML cannot carry, in the notation of the format: `_x000D_` is a carriage return.
enum SheetText {
    /// Replaces every `_xHHHH_` by the UTF-16 unit it stands for; what makes no character stays as it is.
    static func decode(_ bytes: [UInt8]) -> [UInt8] {
        guard let first = nextEscape(in: bytes, from: 0) else { return bytes }
        var decoded = Array(bytes[..<first])
        var place = first
        while place < bytes.count {
            guard let unit = unit(in: bytes, at: place) else {
                decoded.append(bytes[place])
                place += 1
                continue
            }
            var scalar = Unicode.Scalar(unit)
            var length = 7
            if UTF16.isLeadSurrogate(unit), let trail = self.unit(in: bytes, at: place + 7),
                UTF16.isTrailSurrogate(trail)
            {
                scalar = Unicode.Scalar(0x10000 + (UInt32(unit) - 0xD800) << 10 + UInt32(trail) - 0xDC00)
                length = 14
            }
            guard let scalar else {
                decoded.append(bytes[place])
                place += 1
                continue
            }
            decoded += UTF8.encode(scalar).map(Array.init) ?? []
            place += length
        }
        return decoded
    }

    /// Writes what XML cannot carry, and what would be taken for an escape, in the notation of the format.
    static func encode(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "_") && $0 != 0xEF }
        guard !isPlain else { return text }
        let bytes = Array(text.utf8)
        var encoded = ""
        var place = 0
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x9, 0xA: encoded.unicodeScalars.append(scalar)
            case 0..<0x20, 0xFFFE, 0xFFFF: encoded += escape(scalar.value)
            case 0x5F where unit(in: bytes, at: place) != nil: encoded += "_x005F_"
            default: encoded.unicodeScalars.append(scalar)
            }
            place += UTF8.width(scalar)
        }
        return encoded
    }

    private static func escape(_ code: UInt32) -> String {
        let digits = String(code, radix: 16, uppercase: true)
        return "_x" + String(repeating: "0", count: 4 - digits.utf8.count) + digits + "_"
    }

    private static func nextEscape(in bytes: [UInt8], from start: Int) -> Int? {
        var place = start
        while place + 7 <= bytes.count {
            if bytes[place] == UInt8(ascii: "_"), unit(in: bytes, at: place) != nil { return place }
            place += 1
        }
        return nil
    }

    /// The UTF-16 unit of the escape at `place`.
    private static func unit(in bytes: [UInt8], at place: Int) -> UInt16? {
        guard place + 7 <= bytes.count, bytes[place] == UInt8(ascii: "_"), bytes[place + 1] == UInt8(ascii: "x"),
            bytes[place + 6] == UInt8(ascii: "_")
        else { return nil }
        var unit: UInt16 = 0
        for byte in bytes[(place + 2)..<(place + 6)] {
            switch byte {
            case 0x30...0x39: unit = unit << 4 | UInt16(byte - 0x30)
            case 0x41...0x46, 0x61...0x66: unit = unit << 4 | UInt16((byte | 0x20) - 0x57)
            default: return nil
            }
        }
        return unit
    }
}
