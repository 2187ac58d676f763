import CLibPQ

/// A transaction's view of its session.
struct PostgresConnection: Connection {
    private let session: PostgresSession

    init(_ session: PostgresSession) { self.session = session }

    var engine: Engine { .postgres }

    func forEach(_ sql: SQL, _ body: (Row) throws -> Void) throws { try session.forEach(sql, body) }

    func execute(_ sql: SQL) throws -> Int { try session.execute(sql) }

    func enqueue(_ sql: SQL) throws { try session.enqueue(sql) }

    func insert(_ batch: RowBatch) throws { try session.insert(batch) }

    func execute(script: String) throws { try session.execute(script: script) }
}

// MARK: - Statements

extension PostgresSession {
    /// Runs a query, one call of `body` a row.
    ///
    /// - Throws: ``DatabaseError``, or what `body` throws; then what is left of the answer is thrown away.
    func forEach(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        try send(PostgresStatement(sql), ahead: ahead(of: sql))
        guard PQsetSingleRowMode(connection) == 1 else { throw note(nil, sql.text).error }
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
        try send(PostgresStatement(sql), ahead: ahead(of: sql))
        let result = PQgetResult(connection)
        defer { PQclear(result) }
        try check(result, sql.text)
        PQclear(PQgetResult(connection))
        PostgresSession.endExchange(connection)
        return PQcmdTuples(result).flatMap { Int(String(cString: $0)) } ?? 0
    }

    /// The types of the columns a query answers with.
    ///
    /// - Throws: ``DatabaseError``.
    func fieldTypes(of query: SQL) throws -> [Oid] {
        try send(PostgresStatement(query), ahead: ahead(of: query))
        let result = PQgetResult(connection)
        defer { PQclear(result) }
        try check(result, query.text)
        PQclear(PQgetResult(connection))
        PostgresSession.endExchange(connection)
        return (0..<PQnfields(result)).map { PQftype(result, $0) }
    }

    /// Has a statement sent with the next one that needs an answer.
    ///
    /// - Throws: ``DatabaseError`` for values that PostgreSQL cannot hold, or for what was sent to make room.
    func enqueue(_ sql: SQL) throws {
        try PostgresParameters.check(sql)
        try backlog.append(sql)
        if backlog.isFull { try sendBacklog() }
    }

    /// Runs the openings of closures that share a transaction in one trip.
    ///
    /// - Returns: the rows each of them answered; none when they cannot go together.
    /// - Throws: ``DatabaseError``.
    func runOpenings(_ openings: [SQL]) throws -> [[Row]] {
        var tables: Set<String> = []
        for (place, opening) in openings.enumerated() where place == 0 || opening.text != openings[place - 1].text {
            guard opening.text.utf8.starts(with: "INSERT INTO ".utf8), let table = try opening.changedTable(),
                opening.text.utf8Range(of: "SELECT") == nil
            else { return [] }
            tables.insert(table)
        }
        guard let last = openings.last else { return [] }
        var rows: [[Row]] = []
        let begin = backlog.takeBegin().map { [PostgresStatement(command: $0)] } ?? []
        let ahead = try openings.dropLast().map { try PostgresStatement($0) }
        try send(PostgresStatement(last), ahead: begin + ahead) { place, result in
            guard place >= begin.count else { return }
            rows.append(try PostgresSession.rows(of: result))
        }
        let result = PQgetResult(connection)
        defer { PQclear(result) }
        try check(result, last.text)
        PQclear(PQgetResult(connection))
        PostgresSession.endExchange(connection)
        rows.append(try PostgresSession.rows(of: result))
        backlog.noteOpenings(of: tables)
        return rows
    }

    /// What has to be said before `sql`.
    private func ahead(of sql: SQL) throws -> [PostgresStatement] {
        guard backlog.opened.isEmpty else { throw PostgresCommits.Unshared() }
        let begin = backlog.takeBegin().map { PostgresStatement(command: $0) }
        let before = begin.map { [$0] } ?? []
        let isQuery = sql.text.utf8.starts(with: "SELECT".utf8)
        defer { if !isQuery { backlog.noteChange() } }
        if backlog.isEmpty || backlog.canBeOvertaken(by: sql) { return before }
        return try before + backlog.take()
    }

    /// Runs statements without values.
    ///
    /// - Throws: ``DatabaseError``.
    func execute(script: String) throws {
        for answer in answers { answer.keep() }
        if backlog.begin != nil || !backlog.isEmpty { try sendBacklog() }
        try finishCopy()
        let result = PQexec(connection, script)
        defer { PQclear(result) }
        switch PQresultStatus(result) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY: break
        default: throw note(result, script).error
        }
    }

    /// Has the server forget all prepared statements.
    func forgetPrepared() {
        prepared.removeAll()
        PQclear(PQexec(connection, "DEALLOCATE ALL"))
    }

    /// Remembers the first fault of a transaction.
    func note(_ result: OpaquePointer?, _ statement: String) -> PostgresFault {
        note(PostgresFault(result: result, connection: connection, statement: statement))
    }

    /// Remembers the first fault of a transaction.
    func note(_ failure: PostgresFault) -> PostgresFault {
        if fault == nil { fault = failure }
        return failure
    }

    private func check(_ result: OpaquePointer?, _ statement: String) throws(DatabaseError) {
        switch PQresultStatus(result) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY: return
        default:
            let failure = note(result, statement)
            if !failure.isLost {
                PQclear(PQgetResult(connection))
                PostgresSession.endExchange(connection)
            }
            throw failure.error
        }
    }
}

// MARK: - Rows

extension PostgresSession {
    private static func columns(of row: OpaquePointer) -> [String] {
        (0..<PQnfields(row)).map { field in PQfname(row, field).map { String(cString: $0) } ?? "" }
    }

    private static func rows(of result: OpaquePointer?) throws(DatabaseError) -> [Row] {
        guard let result else { return [] }
        let columns = columns(of: result)
        var rows: [Row] = []
        for place in 0..<PQntuples(result) {
            rows.append(Row(columns: columns, values: try values(of: result, columns, at: place)))
        }
        return rows
    }

    private static func values(
        of row: OpaquePointer, _ columns: [String], at place: Int32 = 0
    ) throws(DatabaseError) -> [SQLValue] {
        var values: [SQLValue] = []
        values.reserveCapacity(columns.count)
        for (field, column) in columns.enumerated() {
            let field = Int32(field)
            if PQgetisnull(row, place, field) == 1 {
                values.append(.null)
                continue
            }
            let count = Int(PQgetlength(row, place, field))
            let bytes = UnsafeRawBufferPointer(start: PQgetvalue(row, place, field), count: count)
            values.append(try SQLValue(postgres: PQftype(row, field), bytes, column: column))
        }
        return values
    }
}
