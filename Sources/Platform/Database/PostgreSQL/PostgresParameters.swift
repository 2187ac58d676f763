import CLibPQ

/// Values on their way to a server, in binary form, one buffer for all.
struct PostgresParameters {
    /// The types, of which a prepared statement is made; 0 lets the server infer the type of a null.
    private(set) var types: [Oid] = []
    private var bytes: [UInt8] = []
    private var spans: [Range<Int>?] = []

    /// How many values a statement can have: the protocol counts them in 16 bits.
    private static let limit = 65_535

    /// - Throws: ``DatabaseError`` for a text with NUL, which PostgreSQL cannot hold, or for too many values.
    init(_ sql: SQL) throws(DatabaseError) {
        try PostgresParameters.check(sql)
        for value in sql.arguments {
            let start = bytes.count
            switch value {
            case .null:
                types.append(0)
                spans.append(nil)
                continue
            case .int(let number):
                types.append(PostgresType.int8)
                for shift in stride(from: 56, through: 0, by: -8) {
                    bytes.append(UInt8(truncatingIfNeeded: number >> Int64(shift)))
                }
            case .text(let text):
                types.append(PostgresType.text)
                bytes.append(contentsOf: text.utf8)
            case .bytes(let value):
                types.append(PostgresType.bytea)
                bytes.append(contentsOf: value)
            }
            spans.append(start..<bytes.count)
        }
        // An empty value still needs an address: none means null.
        bytes.append(0)
    }

    /// Looks whether PostgreSQL can hold the values of a statement.
    ///
    /// - Throws: ``DatabaseError`` for a text with NUL, or for too many values.
    static func check(_ sql: SQL) throws(DatabaseError) {
        guard sql.arguments.count <= PostgresParameters.limit else {
            let message = "有 \(sql.arguments.count) 个值，最多 \(PostgresParameters.limit) 个，请分批执行"
            throw DatabaseError(reason: .statement(text: sql.text, message: message))
        }
        for (offset, value) in sql.arguments.enumerated() {
            guard case .text(let text) = value, text.utf8.contains(0) else { continue }
            let message = "第 \(offset + 1) 个值的文字中有空字符 U+0000，请去掉"
            throw DatabaseError(reason: .statement(text: sql.text, message: message))
        }
    }

    /// Arrays, one a column.
    init(_ arrays: [PostgresArray]) {
        for array in arrays {
            types.append(array.type)
            spans.append(bytes.count..<(bytes.count + array.bytes.count))
            bytes += array.bytes
        }
        bytes.append(0)
    }

    /// Calls `body` with what `PQsendQueryPrepared` takes: count, values, lengths, formats.
    func withPointers<Value>(
        _ body: (Int32, [UnsafePointer<CChar>?], [Int32], [Int32]) throws -> Value
    ) rethrows -> Value {
        try bytes.withUnsafeBytes { buffer in
            let base = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            let values = spans.map { span in span.flatMap { span in base.map { $0 + span.lowerBound } } }
            let lengths = spans.map { Int32($0?.count ?? 0) }
            return try body(Int32(spans.count), values, lengths, spans.map { _ in 1 })
        }
    }
}
