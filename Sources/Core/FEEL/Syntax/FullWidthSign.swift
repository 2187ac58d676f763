/// A sign of Chinese typesetting that somebody wrote where the language has one of its own: `，` for `,`.
///
/// The scanner takes such signs for letters, because names of a model may hold them; this tells what was meant where
/// no name explains them.
struct FullWidthSign: Hashable {
    /// The sign as written.
    let written: String
    /// What the language has in its place.
    let meant: String
    /// The first byte of the sign in the text it was looked for in.
    let start: Int

    /// Behind its last byte.
    var end: Int { start + written.utf8.count }
}

// MARK: - Finding

extension FullWidthSign {
    /// The first such sign among the bytes from `start` to `end`.
    static func first(in bytes: [UInt8], from start: Int, to end: Int) -> FullWidthSign? {
        var place = start
        for scalar in String(decoding: bytes[start..<end], as: UTF8.self).unicodeScalars {
            if let meant = meaning(of: scalar, isFirst: place == start) {
                return FullWidthSign(written: String(scalar), meant: meant, start: place)
            }
            place += UTF8.width(scalar)
        }
        return nil
    }

    /// Letters have no meaning of their own here, and digits only at the beginning of a word, where no name has one.
    private static func meaning(of scalar: Unicode.Scalar, isFirst: Bool) -> String? {
        switch scalar.value {
        case 0xFF10...0xFF19: isFirst ? half(scalar) : nil
        case 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0xFF3F: nil
        case 0xFF01...0xFF5E: half(scalar)
        case 0x201C, 0x201D: "\""
        case 0x3001: ","
        case 0x3002: "."
        case 0x3010: "["
        case 0x3011: "]"
        case 0x00D7: "*"
        case 0x00F7: "/"
        case 0x2212: "-"
        case 0x2260: "!="
        case 0x2264: "<="
        case 0x2265: ">="
        default: nil
        }
    }

    private static func half(_ scalar: Unicode.Scalar) -> String? {
        Unicode.Scalar(scalar.value - 0xFEE0).map { String($0) }
    }
}
