/// A statement with its values: an interpolated value becomes a bound `?`, never text, so no input can become SQL.
///
///     let sql: SQL = "SELECT amount_fen FROM claim WHERE id = \(id) AND year = \(year)"
///
/// One dialect serves both engines: bound values, `ON CONFLICT … RETURNING`, `CAST(… AS BIGINT)` round a sum; no JSON
/// operators, no `FOR UPDATE`, no `?` inside literals.
package struct SQL: Sendable, Hashable, ExpressibleByStringInterpolation {
    /// The text with `?` for each value.
    package private(set) var text: String
    /// The values, in the order of their `?`.
    package private(set) var arguments: [SQLValue]

    /// A statement without values.
    package init(stringLiteral text: StaticString) {
        self.text = text.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
        arguments = []
    }

    /// A statement from its literal and interpolated pieces.
    package init(stringInterpolation pieces: StringInterpolation) {
        text = pieces.text
        arguments = pieces.arguments
    }

    /// Text that this package has put together from checked names, such as a migration; never from input.
    init(trusted text: String, arguments: [SQLValue] = []) {
        self.text = text
        self.arguments = arguments
    }
}

// MARK: - Composing

extension SQL {
    /// The pieces of an interpolated statement.
    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var text = ""
        fileprivate var arguments: [SQLValue] = []

        /// Makes room for about as much text as the literal has.
        package init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + 2 * interpolationCount)
        }

        /// Text of the statement itself, which the compiler has seen.
        package mutating func appendLiteral(_ literal: StaticString) {
            literal.withUTF8Buffer { text += String(decoding: $0, as: UTF8.self) }
        }

        /// A value, bound.
        package mutating func appendInterpolation(_ value: some SQLRepresentable) {
            text += "?"
            arguments.append(value.sqlValue)
        }

        /// A value, bound; `nil` is null.
        package mutating func appendInterpolation(_ value: (some SQLRepresentable)?) {
            text += "?"
            arguments.append(value?.sqlValue ?? .null)
        }

        /// Another statement or a part of one, with its values.
        package mutating func appendInterpolation(_ part: SQL) {
            text += part.text
            arguments += part.arguments
        }

        /// Several values as `?, ?, ?`; none gives `NULL`, which is in no list.
        package mutating func appendInterpolation(list values: [some SQLRepresentable]) {
            text += values.isEmpty ? "NULL" : values.map { _ in "?" }.joined(separator: ", ")
            arguments += values.map(\.sqlValue)
        }

        /// Parts of a statement with commas between them, such as rows of `VALUES`.
        package mutating func appendInterpolation(joined parts: [SQL]) {
            text += parts.map(\.text).joined(separator: ", ")
            for part in parts { arguments += part.arguments }
        }

        /// The name of a table or column.
        package mutating func appendInterpolation(_ name: SQLName) {
            text += name.text
        }

        /// Names of columns, with commas.
        package mutating func appendInterpolation(_ names: [SQLName]) {
            text += names.map(\.text).joined(separator: ", ")
        }
    }
}

// MARK: - Reading what it does

extension SQL {
    /// The table a statement changes; `nil` for one that only reads.
    ///
    /// - Throws: ``DatabaseError`` for a statement that is neither a query nor one of `INSERT`, `UPDATE`, `DELETE`.
    func changedTable() throws(DatabaseError) -> String? {
        let words = firstWords
        switch (words.first, words.dropFirst().first) {
        case ("SELECT", _), ("VALUES", _): return nil
        case ("WITH", _):
            try checkWith()
            return nil
        case ("UPDATE", let table?): return try plain(table)
        case ("INSERT", "INTO"), ("DELETE", "FROM"): return try plain(words.last ?? "")
        default: throw DatabaseError(reason: .statement(text: text, message: "只接受 SELECT、INSERT、UPDATE、DELETE"))
        }
    }

    /// The first three words; this is asked of each statement several times.
    private var firstWords: [Substring] {
        var words: [Substring] = []
        var start: String.Index?
        for place in text.utf8.indices {
            let byte = text.utf8[place]
            if byte != 0x20, byte != 0x0A, byte != 0x28 {
                start = start ?? place
            } else if let first = start {
                words.append(text[first..<place])
                if words.count == 3 { return words }
                start = nil
            }
        }
        if let start { words.append(text[start...]) }
        return words
    }

    /// A name as ``SQLName`` knows it; `UPDATE OR IGNORE`, a quoted or a qualified name would hide an official table.
    private func plain(_ table: Substring) throws(DatabaseError) -> String {
        let table = String(table)
        guard SQLName(checking: table) != nil else {
            throw DatabaseError(reason: .statement(text: text, message: "表名 \(table) 应为小写字母、数字和下划线"))
        }
        return table
    }
}

extension String {
    /// The first place of some ASCII text, byte by byte.
    func utf8Range(of part: StaticString) -> Range<Index>? {
        part.withUTF8Buffer { part in
            var rest = utf8[...]
            while let first = rest.firstIndex(of: part.first ?? 0) {
                rest = utf8[first...]
                if rest.starts(with: part) { return first..<utf8.index(first, offsetBy: part.count) }
                rest.removeFirst()
            }
            return nil
        }
    }
}
