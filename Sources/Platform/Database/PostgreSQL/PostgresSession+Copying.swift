import CLibPQ

/// Rows sent with `COPY`. The server's answer is read when the connection is needed again, so that the next rows can be
/// made ready while it is at work.
extension PostgresSession {
    /// Fewer rows than this go with other statements; a `COPY` is a trip of its own.
    private static let fewest = 64

    /// Inserts rows.
    ///
    /// - Throws: ``DatabaseError``, with the row's place; or else a later statement or the commit fails with what this
    ///   one met.
    func insert(_ batch: RowBatch) throws {
        // Those who share a transaction have what is theirs taken back; a `COPY` cannot be.
        guard batch.rows.count >= PostgresSession.fewest, backlog.opened.isEmpty,
            CopyRows.fit(batch, try types(of: batch))
        else {
            for row in 0..<batch.rows.count { try enqueue(batch.statement(row: row)) }
            return
        }
        for answer in answers { answer.keep() }
        if backlog.begin != nil || !backlog.isEmpty { try sendBacklog() }
        try finishCopy()
        backlog.noteChange()
        let names = batch.columns.map(\.text).joined(separator: ", ")
        let command = "COPY \(batch.table.text) (\(names)) FROM STDIN (FORMAT binary)"
        let result = PQexec(connection, command)
        defer { PQclear(result) }
        guard PQresultStatus(result) == PGRES_COPY_IN else { throw note(result, command).error }
        var data = CopyRows()
        for row in 0..<batch.rows.count {
            data.append(batch.rows, row: row)
            if data.bytes.count >= CopyRows.portion { try put(&data, command) }
        }
        data.end()
        try put(&data, command)
        guard PQputCopyEnd(connection, nil) == 1 else { throw note(nil, command).error }
        backlog.copying = command
    }

    private func put(_ data: inout CopyRows, _ command: String) throws {
        let isSent = data.bytes.withUnsafeBytes { bytes in
            PQputCopyData(connection, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count)) == 1
        }
        guard isSent else { throw note(nil, command).error }
        data.clear()
    }

    /// Reads the answer to rows that were sent, if there are any.
    ///
    /// - Throws: ``DatabaseError``, with the row's place.
    func finishCopy() throws {
        guard let command = backlog.copying.take() else { return }
        var first: PostgresFault?
        while let result = PQgetResult(connection) {
            defer { PQclear(result) }
            guard PQresultStatus(result) != PGRES_COMMAND_OK else { continue }
            let fault = PostgresFault(result: result, connection: connection, statement: command)
            first = first ?? note(fault.at(row: PostgresSession.row(of: result)))
            if fault.isLost { break }
        }
        if let first { throw first.error }
    }

    /// The types of the columns, asked once in a transaction.
    private func types(of batch: RowBatch) throws -> [Oid] {
        if let known = backlog.types[batch.text] { return known }
        let query: SQL = "SELECT \(batch.columns) FROM \(batch.table) LIMIT 0"
        let types = try fieldTypes(of: query)
        backlog.types[batch.text] = types
        return types
    }

    /// The line of the data that a fault of `COPY` names: “COPY contract, line 12, column id”, in the server's language.
    private static func row(of result: OpaquePointer) -> Int? {
        guard let context = PQresultErrorField(result, Int32(UInt8(ascii: "W"))) else { return nil }
        let text = String(cString: context).utf8.drop { $0 != UInt8(ascii: ",") }
        let digits = text.drop { $0 &- 0x30 >= 10 }.prefix { $0 &- 0x30 < 10 }
        return Int(String(decoding: digits, as: UTF8.self))
    }
}

extension PostgresFault {
    /// The same, told of a row among several, from 1.
    fileprivate func at(row: Int?) -> PostgresFault {
        guard let row, !isLost else { return self }
        return PostgresFault(state: state, message: "\(message)（第 \(row) 行）", statement: statement, isLost: isLost)
    }
}
