import CLibPQ

/// Several statements in one trip to the server and back (libpq's pipeline mode), which is left when the last answer
/// has been read. The server passes over everything behind a statement that failed.
extension PostgresSession {
    /// A statement that was sent and not answered yet.
    private struct Awaited {
        let text: String
        /// The types under which it is being prepared; `nil` when this is not about preparing.
        let prepares: [Oid]?
        /// Whether it only makes room for others.
        var isHouseholding = false
    }

    /// Sends `ahead` and then `statement`, and reads the answers to the former; the caller reads the last one and then
    /// calls ``endExchange(_:)``.
    ///
    /// - Parameter body: gets the place of each of `ahead` and its answer; an error of it is thrown in the end.
    /// - Throws: ``DatabaseError`` for the first that failed; then nothing is left to read.
    func send(
        _ statement: PostgresStatement, ahead: [PostgresStatement],
        _ body: (_ place: Int, _ result: OpaquePointer) throws -> Void = { _, _ in }
    ) throws {
        var awaited: [Awaited] = []
        try dispatch(ahead + [statement], &awaited)
        guard PQpipelineSync(connection) == 1 else { throw note(nil, statement.text).error }
        var place = 0
        var unread: (any Error)?
        let failure = receive(awaited.dropLast()) { statement, result in
            if statement.prepares != nil || statement.isHouseholding { return }
            defer { place += 1 }
            do { if unread == nil { try body(place, result) } } catch { unread = error }
        }
        if failure == nil, unread == nil { return }
        if failure?.isLost != true {
            _ = receive(awaited.suffix(1))
            PostgresSession.endExchange(connection)
        }
        if let failure { throw failure.error }
        if let unread { throw unread }
    }

    /// Sends what has gathered.
    ///
    /// - Throws: ``DatabaseError`` for the first that failed.
    func sendBacklog() throws {
        var statements = backlog.takeBegin().map { [PostgresStatement(command: $0)] } ?? []
        statements += try backlog.take()
        var awaited: [Awaited] = []
        try dispatch(statements, &awaited)
        guard PQpipelineSync(connection) == 1 else { throw note(nil, "").error }
        let failure = receive(awaited[...])
        if failure?.isLost != true { PostgresSession.endExchange(connection) }
        if let failure { throw failure.error }
    }

    /// How a transaction ended.
    enum Ending {
        case committed
        /// A statement that had been left for the end failed, or the server refused to commit: nothing was kept.
        case refused(PostgresFault)
        /// The server may have committed.
        case unknown(PostgresFault)
    }

    /// Sends what has gathered and commits.
    ///
    /// - Throws: ``DatabaseError`` when the commit was not even asked for.
    func commit() throws -> Ending {
        var statements = backlog.takeBegin().map { [PostgresStatement(command: $0)] } ?? []
        statements += try backlog.take()
        var awaited: [Awaited] = []
        try dispatch(statements, &awaited)
        let before = awaited.count
        // From here on it may take place.
        do { try dispatch([PostgresStatement(command: "COMMIT")], &awaited) } catch { return .unknown(lastFault) }
        guard PQpipelineSync(connection) == 1 else { return .unknown(note(nil, "COMMIT")) }
        if let failure = receive(awaited[..<before]) {
            // Without a word of the server that this one failed, it may have got to the end.
            if failure.state.isEmpty { return .unknown(failure) }
            if !failure.isLost {
                _ = receive(awaited[before...])
                PostgresSession.endExchange(connection)
            }
            return .refused(failure)
        }
        warning = nil
        let failure = receive(awaited[before...], tag: "COMMIT")
        if let failure, failure.isLost { return .unknown(failure) }
        PostgresSession.endExchange(connection)
        return failure.map { .refused($0) } ?? .committed
    }

    private var lastFault: PostgresFault { fault ?? PostgresFault(result: nil, connection: connection, statement: "") }

    /// Reads the mark behind an exchange whose answers are read, and leaves pipeline mode.
    static func endExchange(_ connection: OpaquePointer?) {
        PQclear(PQgetResult(connection))
        PQexitPipelineMode(connection)
    }
}

// MARK: - There

extension PostgresSession {
    private func dispatch(_ statements: [PostgresStatement], _ awaited: inout [Awaited]) throws {
        for answer in answers { answer.keep() }
        try finishCopy()
        guard PQenterPipelineMode(connection) == 1 else { throw note(nil, statements.first?.text ?? "").error }
        for statement in statements {
            let isSent =
                statement.isPrepared ? dispatchPrepared(statement, &awaited) : dispatch(command: statement.text)
            guard isSent else { throw note(nil, statement.text).error }
            awaited.append(Awaited(text: statement.text, prepares: nil))
        }
    }

    private func dispatch(command text: String) -> Bool {
        PQsendQueryParams(connection, text, 0, nil, nil, nil, nil, 1) == 1
    }

    private func dispatchPrepared(_ statement: PostgresStatement, _ awaited: inout [Awaited]) -> Bool {
        let types = statement.parameters.types
        let name = prepared.name(of: statement.text, types) ?? prepare(statement.text, types, &awaited)
        guard let name else { return false }
        return statement.parameters.withPointers { count, values, lengths, formats in
            PQsendQueryPrepared(connection, name, count, values, lengths, formats, 1)
        } == 1
    }

    /// Has `text` prepared, under a name that holds unless that fails.
    private func prepare(_ text: String, _ types: [Oid], _ awaited: inout [Awaited]) -> String? {
        let name = prepared.nextName()
        guard PQsendPrepare(connection, name, PostgresText(text).text, Int32(types.count), types) == 1 else {
            return nil
        }
        awaited.append(Awaited(text: text, prepares: types))
        if let old = prepared.insert(name, for: text, types) {
            guard dispatch(command: "DEALLOCATE \(old)") else { return nil }
            awaited.append(Awaited(text: text, prepares: nil, isHouseholding: true))
        }
        return name
    }
}

// MARK: - Back

extension PostgresSession {
    /// Reads the answers to `awaited` and remembers the first fault.
    private func receive(
        _ awaited: ArraySlice<Awaited>, tag: String? = nil, _ body: (Awaited, OpaquePointer) -> Void = { _, _ in }
    ) -> PostgresFault? {
        var first: PostgresFault?
        for statement in awaited {
            while let result = PQgetResult(connection) {
                defer { PQclear(result) }
                switch PQresultStatus(result) {
                case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY:
                    if let tag, PQcmdStatus(result).map({ String(cString: $0) }) != tag {
                        // What a server answers to the commit of a transaction that it has given up.
                        first = note(PostgresFault(state: "25P02", message: "事务已中止", statement: tag, isLost: false))
                    } else {
                        body(statement, result)
                    }
                    continue
                case PGRES_PIPELINE_ABORTED:
                    if let types = statement.prepares { prepared.remove(statement.text, types) }
                    if first != nil || fault != nil { continue }
                default:
                    if let types = statement.prepares { prepared.remove(statement.text, types) }
                }
                let failure = note(result, statement.text)
                first = first ?? failure
                // A broken connection would go on giving errors.
                if failure.isLost { return first }
            }
        }
        return first
    }
}
