/// A statement's text as PostgreSQL takes it: `$1`, `$2` … for each `?` that stands outside quotes.
struct PostgresText {
    let text: String

    init(_ statement: String) {
        var text: [UInt8] = []
        text.reserveCapacity(statement.utf8.count + 16)
        var count = 0
        var quote: UInt8?
        for byte in statement.utf8 {
            if let open = quote {
                // A doubled quote closes and opens again, which comes to the same.
                if byte == open { quote = nil }
                text.append(byte)
            } else if byte == UInt8(ascii: "?") {
                count += 1
                text.append(UInt8(ascii: "$"))
                text += Array(String(count).utf8)
            } else {
                if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") { quote = byte }
                text.append(byte)
            }
        }
        self.text = String(decoding: text, as: UTF8.self)
    }
}
