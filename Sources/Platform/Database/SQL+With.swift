extension SQL {
    /// Refuses a `WITH` that changes rows, for a statement that begins so: which table it changes could not be told, and
    /// an official table might change without an act.
    ///
    /// - Throws: ``DatabaseError``.
    func checkWith() throws(DatabaseError) {
        var word: [UInt8] = []
        var quote: UInt8?
        for byte in text.utf8 + [0x20] {
            if let open = quote {
                if byte == open { quote = nil }
                continue
            }
            let isLetter = 0x41...0x5A ~= byte || 0x61...0x7A ~= byte || byte == 0x5F || 0x30...0x39 ~= byte
            if isLetter {
                word.append(byte & 0xDF)
                continue
            }
            if SQL.changes.contains(where: { word.elementsEqual($0.utf8) }) {
                throw DatabaseError(reason: .statement(text: text, message: "WITH 只用于查询，请把修改写成单独的语句"))
            }
            word = []
            if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") { quote = byte }
        }
    }

    private static let changes = ["INSERT", "UPDATE", "DELETE", "MERGE", "TRUNCATE"]
}
