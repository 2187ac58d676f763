// Which bytes and characters XML allows where.

extension UInt8 {
    /// White space of XML: space, tab, carriage return, line feed.
    package var isXMLSpace: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D }

    /// Whether a name may begin with this byte; bytes of longer sequences are judged as scalars later.
    var canStartXMLName: Bool {
        (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A || self == UInt8(ascii: "_") || self == UInt8(ascii: ":")
            || self >= 0x80
    }

    /// Whether a name may go on with this byte: a bit for each character of ASCII, since this is asked for every one.
    var canBeInXMLName: Bool {
        let bits: UInt64 = self < 64 ? 0x7FF_6000_0000_0000 : 0x7FF_FFFE_87FF_FFFE
        return self >= 0x80 || bits >> UInt64(self & 63) & 1 == 1
    }
}

extension Unicode.Scalar {
    /// XML 1.0 §2.2, production 2.
    var isXMLCharacter: Bool {
        switch value {
        case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }

    /// XML 1.0 §2.3, production 4.
    var canStartXMLName: Bool {
        switch value {
        case 0x3A, 0x41...0x5A, 0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D: true
        case 0x37F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF: true
        case 0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x10000...0xEFFFF: true
        default: false
        }
    }

    /// XML 1.0 §2.3, production 4a.
    var canBeInXMLName: Bool {
        switch value {
        case 0x2D, 0x2E, 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
        default: canStartXMLName
        }
    }
}
