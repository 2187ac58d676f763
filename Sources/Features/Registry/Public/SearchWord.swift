/// A word that somebody looks for, as a query takes it.
struct SearchWord: Hashable, Sendable {
    /// The word in small letters, which is how both engines compare texts here.
    let lowered: String
    /// The beginning of a code: capital letters.
    let code: String

    /// The words of what was typed, at most eight: spaces part them, full-width letters and digits count as plain ones.
    static func words(of text: String) -> [SearchWord] {
        var words: [String] = []
        var word = ""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x20, 0x09, 0x3000:
                if !word.isEmpty { words.append(word) }
                word = ""
            // Only letters and digits: a full-width bracket is part of many a name.
            case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
                if let plain = Unicode.Scalar(scalar.value - 0xFEE0) { word.unicodeScalars.append(plain) }
            default: word.unicodeScalars.append(scalar)
            }
        }
        if !word.isEmpty { words.append(word) }
        return words.prefix(8).map { SearchWord($0) }
    }

    private init(_ word: String) {
        lowered = SearchWord.mapped(word) { 0x41...0x5A ~= $0 ? $0 + 0x20 : $0 }
        code = SearchWord.mapped(word) { 0x61...0x7A ~= $0 ? $0 - 0x20 : $0 }
    }

    private static func mapped(_ text: String, _ change: (UInt8) -> UInt8) -> String {
        String(decoding: text.utf8.map(change), as: UTF8.self)
    }
}

// MARK: - As SQL

extension SearchWord {
    /// The first text behind all that begin with ``code``.
    var codeEnd: String { code + "\u{10FFFF}" }
    /// The word anywhere in a text, with `!` before what `LIKE` would take for a sign of its own.
    var pattern: String { "%" + escaped + "%" }
    /// The word at the beginning of a text.
    var prefixPattern: String { escaped + "%" }

    private var escaped: String {
        var bytes: [UInt8] = []
        for byte in lowered.utf8 {
            if byte == UInt8(ascii: "%") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "!") {
                bytes.append(UInt8(ascii: "!"))
            }
            bytes.append(byte)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
