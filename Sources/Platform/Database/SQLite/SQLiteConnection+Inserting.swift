import Foundation
import GRDB
import GRDBSQLite

extension SQLiteConnection {
    /// Inserts rows by one prepared statement; SQLite reads their contents where they lie.
    ///
    /// - Throws: ``DatabaseError``, with the row's place.
    func insert(_ batch: RowBatch) throws {
        let statement = try statement(for: batch)
        let pointer = statement.sqliteStatement
        let rows = batch.rows
        try rows.bytes.withUnsafeBytes { bytes in
            defer {
                sqlite3_reset(pointer)
                // They lead into memory that is about to go.
                sqlite3_clear_bindings(pointer)
            }
            for row in 0..<rows.count {
                let code = try SQLiteConnection.insert(rows.cells[rows.places(ofRow: row)], bytes, by: pointer) {
                    DatabaseError(reason: .statement(text: batch.text, message: $0)).at(row: row + 1)
                }
                guard code == SQLITE_DONE else {
                    let fault = GRDB.DatabaseError(
                        resultCode: ResultCode(rawValue: code), message: String(cString: sqlite3_errmsg(handle)),
                        sql: batch.text)
                    throw DatabaseError(fault).at(row: row + 1)
                }
            }
        }
    }

    /// Stores a row whose texts and bytes lie in `bytes`.
    ///
    /// - Returns: SQLite's code, `SQLITE_DONE` when the row is stored.
    /// - Throws: what `fault` makes of the reason, for text with a NUL.
    private static func insert(
        _ row: ArraySlice<PackedRows.Cell>, _ bytes: UnsafeRawBufferPointer, by statement: OpaquePointer,
        fault: (String) -> DatabaseError
    ) throws(DatabaseError) -> Int32 {
        sqlite3_reset(statement)
        guard let start = bytes.baseAddress else { return SQLITE_NOMEM }
        var place: Int32 = 0
        for cell in row {
            place += 1
            let code: Int32
            switch cell {
            case .null: code = sqlite3_bind_null(statement, place)
            case .int(let number): code = sqlite3_bind_int64(statement, place, number)
            case .bytes(let range):
                code = sqlite3_bind_blob(statement, place, start + range.lowerBound, Int32(range.count), nil)
            case .text(let range):
                guard !bytes.holdsNUL(range) else { throw fault(SQLValue.holdsNUL) }
                let text = (start + range.lowerBound).assumingMemoryBound(to: CChar.self)
                code = sqlite3_bind_text(statement, place, text, Int32(range.count), nil)
            }
            guard code == SQLITE_OK else { return code }
        }
        return sqlite3_step(statement)
    }
}

extension SQLValue {
    /// Why text with a NUL is not kept: PostgreSQL cannot hold it, and SQLite would cut it.
    static let holdsNUL = "文字中含有空字符 U+0000，不能保存，请删去"
}
