import CLibPQ

/// A transaction's view of its session.
struct PostgresConnection: Connection {
    private let session: PostgresSession

    init(_ session: PostgresSession) { self.session = session }

    var engine: Engine { .postgres }

    func forEach(_ sql: SQL, _ body: (Row) throws -> Void) throws { try session.forEach(sql, body) }

    func execute(_ sql: SQL) throws -> Int { try session.execute(sql) }

    func execute(script: String) throws { try session.execute(script: script) }
}

// MARK: - Statements

extension PostgresSession {
    /// Runs a query, one call of `body` a row.
    ///
    /// - Throws: ``DatabaseError``, or what `body` throws; then what is left of the answer is thrown away.
    func forEach(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        let parameters = try PostgresParameters(sql)
        let name = try prepare(sql, parameters)
        let sent = parameters.withPointers { count, values, lengths, formats in
            PQsendQueryPrepared(connection, name, count, values, lengths, formats, 1)
        }
        guard sent == 1, PQsetSingleRowMode(connection) == 1 else { throw note(nil, sql.text).error }
        let answer = PostgresAnswer(connection, statement: sql.text)
        answers.append(answer)
        defer {
            answer.finish()
            answers.removeAll { $0 === answer }
        }
        var columns: [String] = []
        do {
            while let row = try answer.row() {
                defer { PQclear(row) }
                if columns.isEmpty { columns = PostgresSession.columns(of: row) }
                try body(Row(columns: columns, values: try PostgresSession.values(of: row, columns)))
            }
        } catch let failure as PostgresFault {
            throw note(failure).error
        }
    }

    /// Runs a statement and says how many rows it changed.
    ///
    /// - Throws: ``DatabaseError``.
    func execute(_ sql: SQL) throws -> Int {
        let parameters = try PostgresParameters(sql)
        let name = try prepare(sql, parameters)
        let result = parameters.withPointers { count, values, lengths, formats in
            PQexecPrepared(connection, name, count, values, lengths, formats, 1)
        }
        defer { PQclear(result) }
        try check(result, sql.text)
        return PQcmdTuples(result).flatMap { Int(String(cString: $0)) } ?? 0
    }

    /// Runs statements without values.
    ///
    /// - Throws: ``DatabaseError``.
    func execute(script: String) throws {
        keepAnswers()
        let result = PQexec(connection, script)
        defer { PQclear(result) }
        try check(result, script)
    }

    /// The name of `sql` as a prepared statement.
    private func prepare(_ sql: SQL, _ parameters: PostgresParameters) throws -> String {
        keepAnswers()
        let types = parameters.types
        if let name = prepared.name(of: sql.text, types) { return name }
        let name = prepared.nextName()
        let result = PQprepare(connection, name, PostgresText(sql.text).text, Int32(types.count), types)
        defer { PQclear(result) }
        try check(result, sql.text)
        if let old = prepared.insert(name, for: sql.text, types) { try execute(script: "DEALLOCATE \(old)") }
        return name
    }

    /// Has the server forget all prepared statements.
    func forgetPrepared() {
        prepared.removeAll()
        PQclear(PQexec(connection, "DEALLOCATE ALL"))
    }

    private func keepAnswers() {
        for answer in answers { answer.keep() }
    }

    private func check(_ result: OpaquePointer?, _ statement: String) throws(DatabaseError) {
        switch PQresultStatus(result) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY: break
        default: throw note(result, statement).error
        }
    }

    private func note(_ result: OpaquePointer?, _ statement: String) -> PostgresFault {
        note(PostgresFault(result: result, connection: connection, statement: statement))
    }

    private func note(_ failure: PostgresFault) -> PostgresFault {
        if fault == nil { fault = failure }
        return failure
    }
}

// MARK: - Rows

extension PostgresSession {
    private static func columns(of row: OpaquePointer) -> [String] {
        (0..<PQnfields(row)).map { field in PQfname(row, field).map { String(cString: $0) } ?? "" }
    }

    private static func values(of row: OpaquePointer, _ columns: [String]) throws(DatabaseError) -> [SQLValue] {
        var values: [SQLValue] = []
        values.reserveCapacity(columns.count)
        for (field, column) in columns.enumerated() {
            let field = Int32(field)
            if PQgetisnull(row, 0, field) == 1 {
                values.append(.null)
                continue
            }
            let bytes = UnsafeRawBufferPointer(start: PQgetvalue(row, 0, field), count: Int(PQgetlength(row, 0, field)))
            values.append(try SQLValue(postgres: PQftype(row, field), bytes, column: column))
        }
        return values
    }
}
