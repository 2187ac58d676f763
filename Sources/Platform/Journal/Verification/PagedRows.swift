import Database

/// The rows of a long answer in the order of a key, drawn one by one: no more than a page is held, and other questions
/// can be asked in between on either engine.
struct PagedRows {
    private let reader: Reader
    private let query: (_ last: Row?) throws -> SQL
    private var page: ArraySlice<Row> = []
    private var last: Row?
    private var isAtEnd = false

    /// How many rows a page has.
    static let size = 512

    /// The answers to `query`, which asks for ``size`` rows behind the one it is given, or for the first.
    init(_ reader: Reader, query: @escaping (_ last: Row?) throws -> SQL) {
        self.reader = reader
        self.query = query
    }

    /// The next row without taking it.
    mutating func peek() throws -> Row? {
        if page.isEmpty, !isAtEnd {
            page = try reader.rows(query(last))[...]
            last = page.last ?? last
            isAtEnd = page.count < PagedRows.size
        }
        return page.first
    }

    /// Takes the next row.
    mutating func next() throws -> Row? {
        let row = try peek()
        if row != nil { page.removeFirst() }
        return row
    }
}

extension Row {
    /// What a column holds, fit for a message, whatever it is.
    func text(_ column: String) -> String {
        switch try? self[column] as SQLValue {
        case .text(let text)?: text
        case .int(let number)?: "\(number)"
        case .bytes(let bytes)?: "\(bytes.count) 字节"
        case .null?, nil: "空"
        }
    }
}

extension AuditReport {
    /// Reads a row; a column that does not hold what it should is a finding in it and not the end of the audit.
    mutating func reading<Value>(
        _ table: String, _ row: String, _ body: (inout AuditReport) throws -> Value
    ) throws -> Value? {
        do {
            return try body(&self)
        } catch let error as DatabaseError {
            guard case .column(let name, let message) = error.reason else { throw error }
            find(table, row, "列 \(name) 无法读取：\(message)")
            return nil
        }
    }
}
