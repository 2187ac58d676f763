/// Escapes text for markup, byte by byte: what joins with a sign in one letter for people, such as a quotation mark and
/// an accent, stays two for a browser.
enum HTMLEscape {
    /// U+FFFD, which stands for what a page must not hold.
    private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

    /// Appends `text`, safe between tags and inside quotation marks of either kind.
    ///
    /// Controls become U+FFFD, also those that turn the direction of writing: they would let a name show other words
    /// than it has. Tabs and line ends stay.
    static func append(_ text: String, to html: inout [UInt8]) {
        var text = text
        text.withUTF8 { bytes in
            html.reserveCapacity(html.count + bytes.count)
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                switch byte {
                case UInt8(ascii: "&"): html += "&amp;".utf8
                case UInt8(ascii: "<"): html += "&lt;".utf8
                case UInt8(ascii: ">"): html += "&gt;".utf8
                case UInt8(ascii: "\""): html += "&quot;".utf8
                case UInt8(ascii: "'"): html += "&#39;".utf8
                case 0x0D: html += "&#13;".utf8
                case 0x09, 0x0A, 0x20..<0x7F: html.append(byte)
                case 0x00..<0x20, 0x7F: html += replacement
                case 0xC2 where index + 1 < bytes.count && bytes[index + 1] < 0xA0:
                    html += replacement
                    index += 1
                case 0xE2 where index + 2 < bytes.count && turns(bytes[index + 1], bytes[index + 2]):
                    html += replacement
                    index += 2
                default: html.append(byte)
                }
                index += 1
            }
        }
    }

    /// Whether U+2000 and so on with these last two bytes turns the direction: U+200E, U+200F, U+202A to U+202E,
    /// U+2066 to U+2069; or ends a line in a script only: U+2028, U+2029.
    private static func turns(_ second: UInt8, _ third: UInt8) -> Bool {
        switch (second, third) {
        case (0x80, 0x8E...0x8F), (0x80, 0xA8...0xAE), (0x81, 0xA6...0xA9): true
        default: false
        }
    }
}
