import Foundation
import GRDB

/// SQL on a GRDB connection; statements are cached by their text.
struct SQLiteConnection: Connection {
    private let database: GRDB.Database

    init(_ database: GRDB.Database) { self.database = database }

    var engine: Engine { .sqlite }

    func forEach(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        let statement = try prepare(sql)
        let columns = statement.columnNames
        try SQLiteConnection.translating(sql) {
            let cursor = try GRDB.Row.fetchCursor(statement)
            while let row = try cursor.next() {
                let values = try columns.indices.map { try SQLValue(row[$0] as DatabaseValue, column: columns[$0]) }
                try body(Row(columns: columns, values: values))
            }
        }
    }

    func execute(_ sql: SQL) throws -> Int {
        let statement = try prepare(sql)
        return try SQLiteConnection.translating(sql) {
            try statement.execute()
            return database.changesCount
        }
    }

    func execute(script: String) throws {
        try SQLiteConnection.translating(SQL(trusted: script)) { try database.execute(sql: script) }
    }

    private func prepare(_ sql: SQL) throws -> Statement {
        try SQLiteConnection.translating(sql) {
            let statement = try database.cachedStatement(sql: sql.text)
            try statement.setArguments(StatementArguments(sql.arguments.map(\.databaseValue)))
            return statement
        }
    }

    private static func translating<Value>(_ sql: SQL, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as GRDB.DatabaseError {
            throw DatabaseError(error)
        }
    }
}

extension SQLValue {
    fileprivate var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .int(let number): number.databaseValue
        case .text(let text): text.databaseValue
        case .bytes(let bytes): Data(bytes).databaseValue
        }
    }

    fileprivate init(_ value: DatabaseValue, column: String) throws(DatabaseError) {
        switch value.storage {
        case .null: self = .null
        case .int64(let number): self = .int(number)
        case .string(let text): self = .text(text)
        case .blob(let data): self = .bytes([UInt8](data))
        case .double: throw DatabaseError(reason: .column(name: column, message: "浮点数不在本系统的类型之内"))
        }
    }
}

extension DatabaseError {
    /// What SQLite's code means for a caller.
    init(_ error: GRDB.DatabaseError) {
        let message = error.message ?? "\(error.resultCode)"
        switch error.resultCode {
        case .SQLITE_CONSTRAINT: self.init(reason: .constraint(message: message))
        case .SQLITE_FULL, .SQLITE_IOERR: self.init(reason: .full(message: message))
        case .SQLITE_BUSY, .SQLITE_LOCKED: self.init(reason: .conflict(attempts: 1))
        case .SQLITE_CANTOPEN, .SQLITE_NOTADB, .SQLITE_CORRUPT, .SQLITE_READONLY:
            self.init(reason: .unavailable(message: message))
        default: self.init(reason: .statement(text: error.sql ?? "", message: message))
        }
    }
}
