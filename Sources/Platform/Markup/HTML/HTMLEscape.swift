/// Escapes text for markup, byte by byte: what joins with a sign in one letter for people, such as a quotation mark and
/// an accent, stays two for a browser.
enum HTMLEscape {
    /// U+FFFD, which stands for what a page must not hold.
    private static let replacement: StaticString = "\u{FFFD}"

    /// Appends `text`, safe between tags and inside quotation marks of either kind.
    ///
    /// Controls become U+FFFD, also those that turn the direction of writing: they would let a name show other words
    /// than it has. Tabs and line ends stay.
    static func append(_ text: String, to html: inout [UInt8]) {
        var text = text
        text.withUTF8 { bytes in
            // What needs nothing done goes over in runs.
            var (start, index) = (0, 0)
            while index < bytes.count {
                guard let (length, instead) = replacement(at: index, of: bytes) else {
                    index += 1
                    continue
                }
                html.append(contentsOf: bytes[start..<index])
                instead.withUTF8Buffer { html.append(contentsOf: $0) }
                index += length
                start = index
            }
            html.append(contentsOf: bytes[start...])
        }
    }

    /// How many bytes from `index` on may not stand, and what stands instead; `nil` for a byte that may.
    @inline(__always)
    private static func replacement(
        at index: Int, of bytes: UnsafeBufferPointer<UInt8>
    ) -> (length: Int, instead: StaticString)? {
        switch bytes[index] {
        case UInt8(ascii: "&"): return (1, "&amp;")
        case UInt8(ascii: "<"): return (1, "&lt;")
        case UInt8(ascii: ">"): return (1, "&gt;")
        case UInt8(ascii: "\""): return (1, "&quot;")
        case UInt8(ascii: "'"): return (1, "&#39;")
        case 0x0D: return (1, "&#13;")
        case 0x09, 0x0A, 0x20..<0x7F: return nil
        case 0x00..<0x20, 0x7F: return (1, replacement)
        case 0xC2 where index + 1 < bytes.count && bytes[index + 1] < 0xA0: return (2, replacement)
        case 0xE2 where index + 2 < bytes.count && turns(bytes[index + 1], bytes[index + 2]): return (3, replacement)
        default: return nil
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
