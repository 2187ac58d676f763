import GRDB
import GRDBSQLite
import Glibc

extension SQLiteConnection {
    /// Inserts rows by one prepared statement. The bytes of a row's values lie one after the other in a buffer that is
    /// used again, and SQLite reads them there while it stores the row.
    ///
    /// - Throws: ``DatabaseError``, with the row's place.
    func insert(_ batch: RowBatch) throws {
        let statement = try statement(for: batch)
        let pointer = statement.sqliteStatement
        defer {
            sqlite3_reset(pointer)
            // They lead into a buffer that is about to go.
            sqlite3_clear_bindings(pointer)
        }
        var bytes: [UInt8] = []
        for (place, row) in batch.rows.enumerated() {
            bytes.removeAll(keepingCapacity: true)
            for value in row { value.append(to: &bytes) }
            // An empty value still needs an address: none means null.
            bytes.append(0)
            let code = try bytes.withUnsafeBytes { buffer in
                try SQLiteConnection.insert(row, buffer, by: pointer) {
                    DatabaseError(reason: .statement(text: batch.text, message: $0)).at(row: place + 1)
                }
            }
            guard code == SQLITE_DONE else {
                let fault = GRDB.DatabaseError(
                    resultCode: ResultCode(rawValue: code), message: String(cString: sqlite3_errmsg(handle)),
                    sql: batch.text)
                throw DatabaseError(fault).at(row: place + 1)
            }
        }
    }

    /// Stores a row whose texts and bytes lie in `buffer`.
    ///
    /// - Returns: SQLite's code, `SQLITE_DONE` when the row is stored.
    /// - Throws: what `fault` makes of the reason, for text with a NUL.
    private static func insert(
        _ row: [SQLValue], _ buffer: UnsafeRawBufferPointer, by statement: OpaquePointer,
        fault: (String) -> DatabaseError
    ) throws(DatabaseError) -> Int32 {
        sqlite3_reset(statement)
        var start = 0
        var place: Int32 = 0
        for value in row {
            place += 1
            let count = value.byteCount
            guard let bytes = buffer.baseAddress.map({ $0 + start }) else { return SQLITE_NOMEM }
            let code: Int32
            switch value {
            case .null: code = sqlite3_bind_null(statement, place)
            case .int(let number): code = sqlite3_bind_int64(statement, place, number)
            case .bytes: code = sqlite3_bind_blob(statement, place, bytes, Int32(count), nil)
            case .text:
                guard memchr(bytes, 0, count) == nil else { throw fault(SQLValue.holdsNUL) }
                let text = bytes.assumingMemoryBound(to: CChar.self)
                code = sqlite3_bind_text(statement, place, text, Int32(count), nil)
            }
            guard code == SQLITE_OK else { return code }
            start += count
        }
        return sqlite3_step(statement)
    }
}

extension SQLValue {
    /// Why text with a NUL is not kept: PostgreSQL cannot hold it, and SQLite would cut it.
    static let holdsNUL = "文字中含有空字符 U+0000，不能保存，请删去"

    /// How many bytes a text or bytes have.
    fileprivate var byteCount: Int {
        switch self {
        case .null, .int: 0
        case .text(let text): text.utf8.count
        case .bytes(let bytes): bytes.count
        }
    }

    /// Puts a text or bytes at the end of `buffer`.
    fileprivate func append(to buffer: inout [UInt8]) {
        switch self {
        case .null, .int: break
        case .text(let text): buffer.append(contentsOf: text.utf8)
        case .bytes(let bytes): buffer.append(contentsOf: bytes)
        }
    }
}
