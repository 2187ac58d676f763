import Foundation
import GRDB
import GRDBSQLite

/// SQL on a GRDB connection; statements are cached by their text.
struct SQLiteConnection: Connection {
    private let database: GRDB.Database

    /// A statement with more values than this is prepared each time: its text comes from a list of any length, and
    /// keeping one statement for each length would fill the memory.
    private static let cachedArguments = 64

    init(_ database: GRDB.Database) { self.database = database }

    var engine: Engine { .sqlite }

    func forEach(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        let statement = try prepare(sql)
        guard statement.isReadonly || sql.changesKnownTable else {
            throw DatabaseError(reason: .statement(text: sql.text, message: "查询不能修改数据"))
        }
        let columns = statement.columnNames
        let pointer = statement.sqliteStatement
        try SQLiteConnection.translating {
            let cursor = try GRDB.Row.fetchCursor(statement)
            while try cursor.next() != nil {
                var values: [SQLValue] = []
                values.reserveCapacity(columns.count)
                for place in columns.indices {
                    values.append(try SQLValue(pointer, at: Int32(place), column: columns[place]))
                }
                try body(Row(columns: columns, values: values))
            }
        }
    }

    func execute(_ sql: SQL) throws -> Int {
        let statement = try prepare(sql)
        return try SQLiteConnection.translating {
            try statement.execute()
            return database.changesCount
        }
    }

    func enqueue(_ sql: SQL) throws { _ = try execute(sql) }

    func execute(script: String) throws {
        try checkTransaction()
        try SQLiteConnection.translating { try database.execute(sql: script) }
    }

    /// The prepared insertion of a row of `batch`, kept by its text.
    func statement(for batch: RowBatch) throws -> Statement {
        try checkTransaction()
        return try SQLiteConnection.translating { try database.cachedStatement(sql: batch.text) }
    }

    /// SQLite's own connection.
    var handle: OpaquePointer? { database.sqliteConnection }

    private func prepare(_ sql: SQL) throws -> Statement {
        try checkTransaction()
        return try SQLiteConnection.translating {
            var statement =
                sql.arguments.count > SQLiteConnection.cachedArguments
                ? try database.makeStatement(sql: sql.text) : try database.cachedStatement(sql: sql.text)
            // The same text asked from within its own answer: the first keeps its place.
            if sqlite3_stmt_busy(statement.sqliteStatement) != 0 {
                statement = try database.makeStatement(sql: sql.text)
            }
            try bind(sql, to: statement)
            return statement
        }
    }

    /// Binds the values without GRDB's list of arguments, which takes longer than SQLite needs for the statement.
    ///
    /// - Throws: ``DatabaseError`` for text with a NUL; GRDB's error when there are more or fewer values than places.
    private func bind(_ sql: SQL, to statement: Statement) throws {
        let pointer = statement.sqliteStatement
        if statement.arguments.isEmpty || sqlite3_bind_parameter_count(pointer) != sql.arguments.count {
            // From here on GRDB takes the statement's places for filled.
            try statement.setArguments(StatementArguments(sql.arguments.map { _ in DatabaseValue.null }))
        }
        sqlite3_reset(pointer)
        for (offset, value) in sql.arguments.enumerated() {
            let code = try value.bind(to: pointer, at: Int32(offset + 1), in: sql)
            guard code == SQLITE_OK else {
                throw GRDB.DatabaseError(resultCode: ResultCode(rawValue: code), sql: sql.text)
            }
        }
    }

    /// SQLite ends a transaction by itself when the disk is full or broken. Whatever a closure still ran after it had
    /// caught that error would be committed on its own, so nothing runs any more.
    private func checkTransaction() throws(DatabaseError) {
        guard database.isInsideTransaction else {
            throw DatabaseError(reason: .full(message: "事务已因先前的磁盘错误撤销"))
        }
    }

    private static func translating<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as GRDB.DatabaseError {
            throw DatabaseError(error)
        }
    }
}

extension SQL {
    /// Whether it begins as a statement that changes a table, and says which.
    fileprivate var changesKnownTable: Bool { (try? changedTable()) != nil }
}

// MARK: - Values

extension SQLValue {
    /// Binds the value to a place of a statement.
    ///
    /// - Throws: ``DatabaseError`` for text with a NUL, which PostgreSQL cannot hold and SQLite would cut.
    fileprivate func bind(to statement: OpaquePointer, at place: Int32, in sql: SQL) throws(DatabaseError) -> Int32 {
        switch self {
        case .null: return sqlite3_bind_null(statement, place)
        case .int(let number): return sqlite3_bind_int64(statement, place, number)
        case .bytes(let bytes): return Data(bytes).bind(to: statement, at: place)
        case .text(let text):
            guard !text.utf8.contains(0) else {
                throw DatabaseError(reason: .statement(text: sql.text, message: SQLValue.holdsNUL))
            }
            return text.bind(to: statement, at: place)
        }
    }

    /// Reads a column of the current row. Text that is not UTF-8, which only another program can have put there, comes as
    /// bytes: who reads the column as text is told its name, and the other rows can still be read.
    fileprivate init(_ statement: OpaquePointer, at place: Int32, column: String) throws(DatabaseError) {
        switch sqlite3_column_type(statement, place) {
        case SQLITE_NULL: self = .null
        case SQLITE_INTEGER: self = .int(sqlite3_column_int64(statement, place))
        case SQLITE_TEXT:
            let start = sqlite3_column_text(statement, place)
            let bytes = UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, place)))
            self = String(validating: bytes, as: UTF8.self).map { .text($0) } ?? .bytes(Array(bytes))
        case SQLITE_BLOB:
            let start = sqlite3_column_blob(statement, place)
            let count = Int(sqlite3_column_bytes(statement, place))
            self = .bytes([UInt8](UnsafeRawBufferPointer(start: start, count: count)))
        default: throw DatabaseError(reason: .column(name: column, message: "浮点数不在本系统的类型之内"))
        }
    }
}
