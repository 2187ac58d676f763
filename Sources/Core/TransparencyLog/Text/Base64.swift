/// The standard alphabet of RFC 4648 section 4, as the log's formats use it: padded, on one line, one text a value.
enum Base64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    private static let values: [UInt8] = {
        var values = [UInt8](repeating: 64, count: 256)
        for (value, byte) in alphabet.enumerated() { values[Int(byte)] = UInt8(value) }
        return values
    }()

    private static let padding = UInt8(ascii: "=")

    /// Writes `bytes` at the end of `text`.
    static func append(_ bytes: some Collection<UInt8>, to text: inout [UInt8]) {
        var group: UInt32 = 0
        var filled = 0
        for byte in bytes {
            group = group << 8 | UInt32(byte)
            filled += 1
            guard filled == 3 else { continue }
            append(group, characters: 4, to: &text)
            group = 0
            filled = 0
        }
        guard filled > 0 else { return }
        append(group << UInt32(8 * (3 - filled)), characters: filled + 1, to: &text)
        for _ in filled..<3 { text.append(padding) }
    }

    private static func append(_ group: UInt32, characters: Int, to text: inout [UInt8]) {
        for place in 0..<characters { text.append(alphabet[Int(group >> UInt32(18 - 6 * place)) & 63]) }
    }

    /// The text of `bytes`.
    static func text(_ bytes: some Collection<UInt8>) -> String {
        var text: [UInt8] = []
        append(bytes, to: &text)
        return String(decoding: text, as: UTF8.self)
    }

    /// The bytes `text` stands for; `nil` unless it is exactly what ``append(_:to:)`` writes for them.
    static func bytes(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        guard text.count % 4 == 0 else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count / 4 * 3)
        var start = text.startIndex
        while start < text.endIndex {
            let isLast = start + 4 == text.endIndex
            var group: UInt32 = 0
            var padded = 0
            for index in start..<start + 4 {
                let value = values[Int(text[index])]
                if isLast, text[index] == padding, index >= start + 2 {
                    padded += 1
                    group <<= 6
                    continue
                }
                guard value < 64, padded == 0 else { return nil }
                group = group << 6 | UInt32(value)
            }
            // Bits under the padding say nothing, so a text that sets them is a second spelling of the same bytes.
            guard group & (1 << UInt32(8 * padded) - 1) == 0 else { return nil }
            for place in 0..<3 - padded { bytes.append(UInt8(truncatingIfNeeded: group >> UInt32(16 - 8 * place))) }
            start += 4
        }
        return bytes
    }
}
