/// An `INSERT INTO table (columns) VALUES (?, …)` of one row, which can be sent for many rows at once.
struct RowInsert {
    /// Everything before `VALUES`.
    private let head: String

    /// Reads a statement; `nil` for any other than this one.
    init?(_ sql: SQL) {
        let text = sql.text.utf8
        guard text.starts(with: "INSERT INTO ".utf8), let values = sql.text.utf8Range(of: "VALUES (") else {
            return nil
        }
        var marks = 0
        var isClosed = false
        for byte in text[values.upperBound...] {
            switch byte {
            case _ where isClosed: return nil
            case UInt8(ascii: "?"): marks += 1
            case UInt8(ascii: ")"): isClosed = true
            case UInt8(ascii: ","), 0x20, 0x0A: break
            default: return nil
            }
        }
        guard isClosed, marks > 0, marks == sql.arguments.count else { return nil }
        head = String(decoding: text[..<values.lowerBound], as: UTF8.self)
    }

    /// The text for any number of rows: an array for each column that is not null in all of them.
    func text(_ columns: [PostgresArray?]) -> String {
        var marks: [String] = []
        let values = columns.map { column in
            guard column != nil else { return "NULL" }
            marks.append("$\(marks.count + 1)")
            return "c\(marks.count)"
        }
        let names = marks.indices.map { "c\($0 + 1)" }.joined(separator: ", ")
        return """
            \(head) SELECT \(values.joined(separator: ", ")) FROM unnest(\(marks.joined(separator: ", "))) AS r (\(names))
            """
    }
}
